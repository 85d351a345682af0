import type { MessagesFor } from "../error-words.ts";

const SAYS = "{said, select, missing {} other { Azure meldet: {said}}}";
/** Of these our own words say enough. */
const KNOWN_NUMBERS =
  "7000215 {} 7000222 {} 700016 {} 700027 {} 700024 {} 7000112 {} 90002 {} 500011 {} 53003 {} 65001 {}";
const REQUEST_ID = "Der Support von Microsoft findet die Anfrage an ihrer ID, in den Details.";

export const azureErrors = {
  "azure.sign-in-certificate": {
    message:
      "Das Zertifikat für die Anmeldung ist nicht verwendbar: {reasonWord, select, noCertificate {Es ist kein Zertifikat darin} noPrivateKey {Es ist kein privater Schlüssel darin} keyEncrypted {Der private Schlüssel ist verschlüsselt} keyUnreadable {Der private Schlüssel kann nicht gelesen werden} keyNotRsa {Der Schlüssel ist kein RSA-Schlüssel} keyDoesNotMatch {Der private Schlüssel gehört zu einem anderen Zertifikat} other {Es kann nicht gelesen werden}}.",
    remedy: "Geben Sie es als PEM-Text an, das Zertifikat zuerst, dann der RSA-Schlüssel, unverschlüsselt.",
  },
  "azure.sign-in-refused": {
    message: `{aadsts, select, 7000215 {Der geheime Clientschlüssel ist falsch} 7000222 {Der geheime Clientschlüssel ist abgelaufen} 700016 {In diesem Mandanten gibt es keine Anwendung mit der {client, select, missing {angegebenen ID} other {ID {client}}}} 700027 {Entra nimmt das Zertifikat nicht an: Es ist keines der Anwendung, oder es ist abgelaufen} 700024 {Entra stellt fest, dass diese Anmeldung nicht von jetzt ist} 7000112 {Die Anwendung ist in diesem Mandanten deaktiviert} 90002 {Diesen Mandanten gibt es nicht} 500011 {Dieser Mandant kennt den Dienst nicht, für den die Anmeldung gilt} 53003 {Eine Richtlinie für bedingten Zugriff verhindert diese Anmeldung} 65001 {Dieser Anwendung hat noch niemand zugestimmt} other {Die Anmeldung wurde abgelehnt}}{signInCode, select, missing {} other { ({signInCode})}}.{aadsts, select, ${KNOWN_NUMBERS} other {${SAYS}}}`,
    remedy:
      "{aadsts, select, 7000215 {Geben Sie den Wert des geheimen Schlüssels ein, nicht seine ID. Der Wert ist nur einmal zu sehen, beim Erstellen; ist er verloren, erstellen Sie einen neuen.} 7000222 {Erstellen Sie in Entra einen neuen geheimen Clientschlüssel für die Anwendung.} 700016 {Prüfen Sie die Anwendungs-ID (Client) und den Mandanten. Sie müssen zusammengehören.} 700027 {Laden Sie seinen öffentlichen Teil in Entra zur Anwendung hoch, unter „Zertifikate & Geheimnisse“.} 700024 {Stellen Sie die Uhr dieses Computers richtig, auch die Zeitzone, und versuchen Sie es erneut.} 7000112 {Lassen Sie sie in Entra aktivieren, unter „Unternehmensanwendungen“.} 90002 {Prüfen Sie die Mandanten-ID, und ob die richtige Cloud gewählt ist.} 500011 {Prüfen Sie, ob die richtige Cloud gewählt ist; bei einer eigenen Cloud auch ihren Bereich (scope).} 53003 {Fragen Sie den Administrator des Mandanten, ob die Anmeldung mit Gerätecode erlaubt ist, oder nehmen Sie einen Dienstprinzipal oder eine Datei mit Tresoranmeldeinformationen aus dem Portal.} 65001 {Lassen Sie einen Administrator des Mandanten zustimmen, oder nehmen Sie eine andere Anwendung.} missing {Prüfen Sie Mandant, Anwendung und Anmeldedaten.} other {Prüfen Sie Mandant, Anwendung und Anmeldedaten. Was die Nummer bedeutet, steht unter https://login.microsoftonline.com/error?code={aadsts}.}}",
  },
  "azure.sign-in-expired": {
    message: "Der Code ist abgelaufen, bevor sich jemand damit angemeldet hat.",
    remedy: "Beginnen Sie noch einmal, und geben Sie den neuen Code innerhalb seiner Zeit ein.",
  },
  "azure.sign-in-declined": {
    message: "Die Anmeldung wurde auf der Seite abgelehnt, auf der der Code eingegeben wurde.",
    remedy: "Beginnen Sie noch einmal, und stimmen Sie dort zu, oder melden Sie sich auf andere Weise an.",
  },
  "azure.signed-out": {
    message: "Niemand ist mehr bei Azure angemeldet.",
    remedy: "Melden Sie sich wieder an.",
  },
  "azure.unauthorized": {
    message: `Azure nimmt diese Anmeldung hierfür nicht an: {target}.${SAYS}`,
    remedy:
      "Prüfen Sie, ob der Mandant der des Abonnements ist, ob die richtige Cloud gewählt ist und ob die Uhr dieses Computers stimmt; dann melden Sie sich erneut an.",
  },
  "azure.forbidden": {
    message: `{action, select, missing {Azure erlaubt das hierfür nicht: {target}.${SAYS}} other {Dieses Konto darf das hier nicht tun ({target}): Ihm fehlt {action}.}}`,
    remedy:
      "{deletes, select, yes {Bitten Sie einen Besitzer des Tresors um die Rolle „Mitwirkender für Sicherungen“ (Backup Contributor) dafür.} other {Bitten Sie einen Besitzer des Tresors um die Rolle „Sicherungsoperator“ (Backup Operator) oder „Mitwirkender für Sicherungen“ (Backup Contributor) dafür. Haben Sie sie schon, prüfen Sie, ob das Abonnement aktiv ist und ob der Tresor nicht bereits 50 Server enthält.}}",
  },
  "azure.not-found": {
    message: `{azureCode, select, SubscriptionNotFound {Azure findet für dieses Konto kein solches Abonnement.} ResourceGroupNotFound {Azure findet keine Ressourcengruppe {resourceGroup, select, missing {dieses Namens} other {{resourceGroup}}}.} other {Azure findet keinen Recovery Services-Tresor {vault, select, missing {dieses Namens} other {{vault}}}{resourceGroup, select, missing {} other { in {resourceGroup}}}.}}${SAYS}`,
    remedy:
      "Prüfen Sie Abonnement, Ressourcengruppe und Namen, und ob die richtige Cloud gewählt ist. Gemeint ist ein Recovery Services-Tresor, kein Sicherungstresor (Backup vault).",
  },
  "azure.conflict": {
    message: `Azure ist noch mit einer anderen Änderung beschäftigt: {target}.${SAYS}`,
    remedy: "Warten Sie, bis sie fertig ist, und versuchen Sie es erneut.",
  },
  "azure.too-many-requests": {
    message: "Azure nimmt im Augenblick keine weiteren Anfragen an (429).",
    remedy:
      "{waitIn, select, seconds {Versuchen Sie es in {waitFor, plural, one {# Sekunde} other {# Sekunden}} erneut.} minutes {Versuchen Sie es in {waitFor, plural, one {# Minute} other {# Minuten}} erneut.} other {Warten Sie einige Minuten, und versuchen Sie es erneut.}}",
  },
  "azure.unavailable": {
    message: `{serviceWord, select, signIn {Der Anmeldedienst funktioniert} other {{host, select, missing {Azure funktioniert} other {{host} funktioniert}}}} im Augenblick nicht ({status, select, missing {kein Status} other {{status}}}).${SAYS}`,
    remedy: `Versuchen Sie es später erneut. ${REQUEST_ID}`,
  },
  "azure.refused": {
    message: `Azure hat die Anfrage abgelehnt ({status, select, missing {kein Status} other {{status}}}{azureCode, select, missing {} other {, {azureCode}}}).${SAYS}`,
    remedy: `Beheben Sie, was Azure nennt. ${REQUEST_ID}`,
  },
  "azure.answer-not-understood": {
    message:
      "{oldVault, select, yes {{vault, select, missing {Der Tresor} other {Der Tresor {vault}}} antwortet für den Access Control Service, den es nicht mehr gibt: Er ist ein Tresor der alten Art und kann keinen Server mehr registrieren.} other {Die Antwort ist nicht, was {serviceWord, select, signIn {der Anmeldedienst} other {der Dienst von Azure}} schicken sollte: {field, select, missing {Ein Teil davon} other {{field}}} fehlt oder ist falsch.}}",
    remedy:
      "{oldVault, select, yes {Erstellen Sie einen neuen Recovery Services-Tresor, oder laden Sie die Tresoranmeldeinformationen aus dem Portal herunter.} other {Prüfen Sie, ob keine Anmeldeseite des Netzwerks dazwischensteht. Wenn nicht, laden Sie die Tresoranmeldeinformationen aus dem Portal herunter und nehmen diese Datei; und suchen Sie nach einer neueren Version dieses Programms.}}",
  },
} satisfies MessagesFor<"azure">;
