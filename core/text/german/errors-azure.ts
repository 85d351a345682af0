import type { MessagesFor } from "../error-words.ts";

const SAYS = "{said, select, missing {} other { Azure meldet: {said}}}";
/** Of these our own words say enough. */
const KNOWN_NUMBERS =
  "7000215 {} 7000222 {} 700016 {} 700027 {} 700024 {} 7000112 {} 90002 {} 500011 {} 53000 {} 53001 {} 53003 {} 65001 {} 90094 {} 50020 {} 50105 {} 50076 {} 7000218 {}";
const REQUEST_ID = "Der Support von Microsoft findet die Anfrage an ihrer ID, in den Details.";

export const azureErrors = {
  "azure.sign-in-certificate": {
    message:
      "Das Zertifikat für die Anmeldung ist nicht verwendbar: {reasonWord, select, noCertificate {Es ist kein Zertifikat darin} noPrivateKey {Es ist kein privater Schlüssel darin} keyEncrypted {Der private Schlüssel ist verschlüsselt} keyUnreadable {Der private Schlüssel kann nicht gelesen werden} keyNotRsa {Der Schlüssel ist kein RSA-Schlüssel} keyDoesNotMatch {Der private Schlüssel gehört zu einem anderen Zertifikat} wrongPassword {Sein Kennwort ist nicht das richtige} other {Es kann nicht gelesen werden}}.",
    remedy:
      "{reasonWord, select, wrongPassword {Geben Sie das Kennwort ein, das beim Exportieren der PFX-Datei festgelegt wurde.} other {Geben Sie es als PEM an, das Zertifikat zuerst, dann der RSA-Schlüssel, unverschlüsselt, oder als PFX-Datei mit ihrem Kennwort.}}",
  },
  "azure.sign-in-refused": {
    message: `{aadsts, select, 7000215 {Der geheime Clientschlüssel ist falsch} 7000222 {Der geheime Clientschlüssel ist abgelaufen} 700016 {In diesem Mandanten gibt es keine Anwendung mit der {client, select, missing {angegebenen ID} other {ID {client}}}} 700027 {Entra nimmt das Zertifikat nicht an: Es ist keines der Anwendung, oder es ist abgelaufen} 700024 {Entra stellt fest, dass diese Anmeldung nicht von jetzt ist} 7000112 {Die Anwendung ist in diesem Mandanten deaktiviert} 90002 {Diesen Mandanten gibt es nicht} 500011 {Dieser Mandant kennt den Dienst nicht, für den die Anmeldung gilt} 53000 {Eine Richtlinie für bedingten Zugriff verlangt für diese Anmeldung einen konformen Computer} 53001 {Eine Richtlinie für bedingten Zugriff verlangt für diese Anmeldung einen Computer der Domäne} 53003 {Eine Richtlinie für bedingten Zugriff verhindert diese Anmeldung} 65001 {Dieser Anwendung hat noch niemand zugestimmt} 90094 {Dieser Anwendung muss ein Administrator des Mandanten zustimmen} 50020 {Dieses Konto gehört nicht zu diesem Mandanten} 50105 {Dieses Konto ist der Anwendung nicht zugewiesen} 50076 {Diese Anmeldung braucht einen zweiten Nachweis (mehrstufige Authentifizierung)} 7000218 {Diese Anwendung ist nicht für die Anmeldung von Personen eingerichtet} other {Die Anmeldung wurde abgelehnt}}{signInCode, select, missing {} other { ({signInCode})}}.{aadsts, select, ${KNOWN_NUMBERS} other {${SAYS}}}`,
    remedy:
      "{aadsts, select, 7000215 {Geben Sie den Wert des geheimen Schlüssels ein, nicht seine ID. Der Wert ist nur einmal zu sehen, beim Erstellen; ist er verloren, erstellen Sie einen neuen.} 7000222 {Erstellen Sie in Entra einen neuen geheimen Clientschlüssel für die Anwendung.} 700016 {Prüfen Sie die Anwendungs-ID (Client) und den Mandanten. Sie müssen zusammengehören.} 700027 {Laden Sie seinen öffentlichen Teil in Entra zur Anwendung hoch, unter „Zertifikate & Geheimnisse“.} 700024 {Stellen Sie die Uhr dieses Computers richtig, auch die Zeitzone, und versuchen Sie es erneut.} 7000112 {Lassen Sie sie in Entra aktivieren, unter „Unternehmensanwendungen“.} 90002 {Prüfen Sie die Mandanten-ID, und ob die richtige Cloud gewählt ist.} 500011 {Prüfen Sie, ob die richtige Cloud gewählt ist; bei einer eigenen Cloud auch ihren Bereich (scope).} 53000 {Melden Sie sich mit einem Code auf einem verwalteten Computer an, oder nehmen Sie einen Dienstprinzipal oder eine Datei mit Tresoranmeldeinformationen aus dem Portal.} 53001 {Melden Sie sich mit einem Code auf einem Computer der Domäne an, oder nehmen Sie einen Dienstprinzipal oder eine Datei mit Tresoranmeldeinformationen aus dem Portal.} 53003 {Fragen Sie den Administrator des Mandanten, welche Anmeldung die Richtlinie zulässt: im Browser, mit einem Code, als Dienstprinzipal. Oder nehmen Sie eine Datei mit Tresoranmeldeinformationen aus dem Portal.} 65001 {Lassen Sie einen Administrator des Mandanten zustimmen, oder nehmen Sie eine andere Anwendung.} 90094 {Lassen Sie einen Administrator des Mandanten in Entra unter „Unternehmensanwendungen“ zustimmen, oder nehmen Sie eine andere Anwendung.} 50020 {Melden Sie sich mit einem Konto dieses Mandanten an, lassen Sie dieses als Gast einladen, oder geben Sie den Mandanten an, zu dem es gehört.} 50105 {Lassen Sie es in Entra unter „Unternehmensanwendungen“ zuweisen, oder nehmen Sie eine andere Anwendung.} 50076 {Melden Sie sich erneut an, im Browser oder mit einem Code, wo der zweite Nachweis möglich ist.} 7000218 {Lassen Sie für sie in Entra unter „Authentifizierung“ öffentliche Clientflows zu, oder melden Sie sich als Dienstprinzipal an.} missing {Prüfen Sie Mandant, Anwendung und Anmeldedaten.} other {Prüfen Sie Mandant, Anwendung und Anmeldedaten. Was die Nummer bedeutet, steht unter https://login.microsoftonline.com/error?code={aadsts}.}}",
  },
  "azure.sign-in-expired": {
    message: "Der Code ist abgelaufen, bevor sich jemand damit angemeldet hat.",
    remedy: "Beginnen Sie noch einmal, und geben Sie den neuen Code innerhalb seiner Zeit ein.",
  },
  "azure.sign-in-declined": {
    message: "Die Anmeldung wurde auf der Seite von Microsoft abgelehnt.",
    remedy: "Beginnen Sie noch einmal, und stimmen Sie dort zu, oder melden Sie sich auf andere Weise an.",
  },
  "azure.browser-not-opened": {
    message: "Hier kann kein Browser geöffnet werden: Diese Sitzung hat keinen Desktop.",
    remedy:
      "Melden Sie sich stattdessen mit einem Code an: Er wird in einem Browser auf einem beliebigen anderen Computer eingegeben.",
  },
  "azure.browser-timed-out": {
    message:
      "Im Browser hat sich {withinMinutes, select, missing {in der Zeit} other {innerhalb von {withinMinutes} Minuten}} niemand angemeldet.",
    remedy:
      "Beginnen Sie noch einmal. Zeigt die Seite einen Fehler (etwa einen Umleitungs-URI, der nicht passt), steht dort, was falsch ist: Eine eigene Anwendung braucht die Plattform „Mobilgerät- und Desktopanwendungen“ mit http://localhost. Oder melden Sie sich mit einem Code an.",
  },
  "azure.cli-missing": {
    message: "Die Azure CLI ist auf diesem Computer nicht installiert.",
    remedy:
      "Installieren Sie sie von https://aka.ms/azure-cli und melden Sie sich mit „az login“ an, oder melden Sie sich auf andere Weise an.",
  },
  "azure.cli-signed-out": {
    message:
      "Die Azure CLI ist für diesen Mandanten nicht angemeldet.{said, select, missing {} other { Sie meldet: {said}}}",
    remedy:
      "Führen Sie „az login --tenant {tenant}“ unter dem Konto aus, unter dem dieses Programm läuft, und versuchen Sie es erneut. Oder melden Sie sich auf andere Weise an.",
  },
  "azure.cli-failed": {
    message:
      "Die Azure CLI hat kein Token geliefert{reasonWord, select, timedOut {: Sie hat nicht rechtzeitig geantwortet} tooMuchOutput {: Sie hat mehr ausgegeben als ein Token} notUnderstood {: Ihre Ausgabe ist nicht verständlich} notStarted {: Sie konnte nicht gestartet werden} other {}}.{said, select, missing {} other { Sie meldet: {said}}}",
    remedy:
      "Führen Sie „az account get-access-token“ von Hand aus, um zu sehen, was fehlt, oder melden Sie sich auf andere Weise an.",
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
