import type { MessagesFor } from "../error-words.ts";

const SAYS = "{microsoftText, select, missing {} other { Windows sagt: {microsoftText}}}";
const CA = "{ca, select, missing {die CA} other {die CA {ca}}}";
const THE_CA = "{ca, select, missing {Die CA} other {Die CA {ca}}}";
const REQUEST = "{requestId, select, missing {} other { (Anforderung {requestId})}}";

export const certificateStoreErrors = {
  "certificate-store.refused": {
    message: `Windows hat dieses Programm im Zertifikatspeicher des Computers nicht arbeiten lassen.${SAYS}`,
    remedy:
      "Führen Sie dieses Programm als Administrator aus. Wenn eine Richtlinie den Speicher schützt, tun Sie diesen Schritt von Hand in certlm.msc; starten Sie danach erneut: Was erledigt ist, wird gefunden.",
  },
  "certificate-store.not-old": {
    message:
      "Es wurde nichts entfernt: Ein Zertifikat wird benutzt, ist kein altes oder heißt anders als eingegeben{thumbprint, select, missing {} other {: {thumbprint}}}.",
    remedy:
      "Sehen Sie die Liste der alten Zertifikate noch einmal an und nennen Sie nur solche, die dort stehen, mit ihrem Namen.",
  },
} satisfies MessagesFor<"certificate-store">;

export const certificateRequestErrors = {
  "certificate-request.pending": {
    message: `${THE_CA} hat die Anforderung${REQUEST} und hat noch nicht über sie entschieden.${SAYS}`,
    remedy:
      "Lassen Sie das Zertifikat dort ausstellen, oder warten Sie. Setzen Sie den Lauf dann fort: Er fragt nach genau dieser Anforderung und stellt keine zweite.",
  },
  "certificate-request.denied": {
    message: `${THE_CA} hat die Anforderung${REQUEST} abgelehnt.${SAYS}`,
    remedy:
      "Klären Sie mit denen, die die CA betreiben, was fehlt, etwa das Recht, sich mit der Vorlage zu registrieren. Starten Sie dann erneut: Dieselbe Anforderung wird noch einmal eingereicht.",
  },
  "certificate-request.not-submitted": {
    message: `Die Anforderung ließ sich nicht an ${CA} übergeben.${SAYS}`,
    remedy:
      "Prüfen Sie den Namen der CA (HOST\\CA-Name, wie certutil ihn zeigt), den Namen der Vorlage, und ob dieser Server die CA erreicht. Oder speichern Sie die Anforderung und reichen Sie sie auf anderem Weg ein.",
  },
} satisfies MessagesFor<"certificate-request">;
