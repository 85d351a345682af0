import type { Translation } from "../catalogue.ts";
import type * as english from "../certificate-store.ts";

export const certificateStore: Translation<typeof english.certificateStore> = {
  title: "Alte Zertifikate",
  why: "Im Zertifikatspeicher dieses Servers (LocalMachine\\My) liegen Zertifikate früherer Registrierungen. Entfernt werden nur die, die Sie hier nennen.",
  list: "Zertifikate, die entfernt werden können",
  kinds: {
    "left-over":
      "Von einer früheren Registrierung übrig geblieben. Ein Zertifikat dieses Namens in diesem Speicher kann einer neuen im Weg stehen.",
    expired: "Für eine frühere Registrierung ausgestellt und abgelaufen.",
  },
  fields: {
    thumbprint: "Fingerabdruck",
    validTo: "Gültig bis",
    key: "Privater Schlüssel",
    remove: "{subject} entfernen",
    subject: "Geben Sie zur Bestätigung den Namen des Zertifikats ein",
    install: "Auch im Zertifikatspeicher dieses Servers aufbewahren",
  },
  hints: {
    subject: "Genau so: {subject}",
    install:
      "Für andere Programme dieses Servers, die sich damit ausweisen, zum Beispiel an einem Proxy. Der Agent braucht es dort nicht. Der Schlüssel kommt in einen älteren Anbieter (CSP) und lässt sich nicht wieder exportieren.",
  },
  values: { withKey: "Ist da und wird mit entfernt", withoutKey: "Ist keiner da" },
  lost: "Was verloren geht: das Zertifikat und sein privater Schlüssel, endgültig. Sie lassen sich nicht zurückholen. Das Zertifikat, mit dem dieser Server zuletzt registriert wurde, steht nie in dieser Liste.",
  none: "Es wird nichts entfernt",
  removes: "Entfernt wird",
  noneOld: "Im Speicher dieses Servers liegen keine alten Zertifikate.",
  actions: {
    "request-certificate": "Bei der CA {ca} ein Zertifikat anfordern",
    "import-certificate": "Zertifikat und Schlüssel in den Zertifikatspeicher dieses Servers legen",
    "remove-certificates":
      "{count, plural, one {Ein altes Zertifikat endgültig entfernen: {names}} other {# alte Zertifikate endgültig entfernen: {names}}}",
  },
  problem:
    "Geben Sie den Namen des Zertifikats so ein, wie er neben dem Feld steht. Das zeigt, welches gemeint ist.",
  help: {
    what: "Zertifikate früherer Registrierungen, die noch im persönlichen Speicher des Computers liegen.",
    choice:
      "Haken Sie an, was entfernt werden soll, und geben Sie seinen Namen ein. Was nicht angehakt ist, bleibt. Eine Antwortdatei nennt das Zertifikat mit Fingerabdruck und Antragsteller.",
    rule: "Ein Zertifikat mit dem Namen „Windows Azure Tools“ in diesem Speicher ist ein dokumentierter Grund dafür, dass Tresoranmeldeinformationen ungültig genannt werden (34513).",
    next: "Der Lauf entfernt sie, bevor er registriert. Er sieht noch einmal nach, ob jedes alt ist und nicht benutzt wird; ist es eines nicht, wird keines entfernt.",
  },
};
