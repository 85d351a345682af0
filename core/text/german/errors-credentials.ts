import type { MessagesFor } from "../error-words.ts";

const PORTAL =
  "Öffnen Sie im Azure-Portal den Recovery Services-Tresor, dann Eigenschaften, Sicherungsanmeldeinformationen, Herunterladen";
const DOWNLOAD = `Laden Sie neue Tresoranmeldeinformationen herunter: ${PORTAL}. Klicken Sie einmal auf „Herunterladen“: Nur die neueste Datei gilt.`;
const OTHER_PRODUCT = `${PORTAL}, und wählen Sie diese Datei aus.`;
const THE_FILE =
  "{file, select, missing {Die Datei mit den Tresoranmeldeinformationen} other {Die Datei {file}}}";
const FROM = "{validFrom, select, missing {einem unbekannten Zeitpunkt} other {{validFrom}}}";
const TO = "{validTo, select, missing {einem unbekannten Zeitpunkt} other {{validTo}}}";
const NOW =
  "die Uhr dieses Computers zeigt {now, select, missing {einen unbekannten Zeitpunkt} other {{now}}}";
const CHECK_CLOCK = "Prüfen Sie zuerst Datum, Uhrzeit und Zeitzone dieses Computers.";
const slowClock = (otherwise: string): string =>
  `${CHECK_CLOCK} {clockSlow, select, yes {Seine Uhr geht vermutlich nach; stellen Sie sie richtig, und versuchen Sie es erneut.} other {${otherwise}}}`;
const fastClock = (remedy: string): string =>
  `${remedy} Geht die Uhr dieses Computers falsch, stellen Sie sie zuerst richtig.`;

export const credentialsErrors = {
  "vault-credentials.wrong-extension": {
    message: `${THE_FILE} endet nicht auf .VaultCredentials. Der Agent nimmt keine andere Endung an.`,
    remedy:
      "Wählen Sie die Datei, die vom Tresor heruntergeladen wurde. Wurde nur ihr Name geändert, lassen Sie ihn wieder auf .VaultCredentials enden.",
  },
  "vault-credentials.not-found": {
    message:
      "Es gibt keine Datei mit Tresoranmeldeinformationen {file, select, missing {an dieser Stelle} other {namens {file}}}.",
    remedy: "Prüfen Sie Ordner und Namen, oder laden Sie die Datei noch einmal herunter.",
  },
  "vault-credentials.no-access": {
    message:
      "Dieses Konto darf {file, select, missing {die Datei mit den Tresoranmeldeinformationen} other {die Datei {file}}} nicht lesen.",
    remedy:
      "Kopieren Sie die Datei in einen lokalen Ordner, den SYSTEM und die Gruppe der Administratoren lesen können, und wählen Sie sie dort aus.",
  },
  "vault-credentials.empty": { message: `${THE_FILE} ist leer.`, remedy: DOWNLOAD },
  "vault-credentials.too-large": {
    message: `${THE_FILE} ist größer als 64 KB. Tresoranmeldeinformationen haben etwa 5 KB, also ist dies eine andere Art Datei.`,
    remedy: OTHER_PRODUCT,
  },
  "vault-credentials.not-text": {
    message: `${THE_FILE} ist kein Text, also sind es keine Tresoranmeldeinformationen, oder sie ist beschädigt.`,
    remedy: DOWNLOAD,
  },
  "vault-credentials.not-xml": {
    message:
      "Die Datei ist kein richtiges XML: {reasonWord, select, tooDeep {Ihre Elemente sind zu tief verschachtelt} tooManyElements {Sie hat viel mehr Elemente als Tresoranmeldeinformationen} tooManyAttributes {Ein Element hat viel zu viele Attribute} processingInstruction {Sie enthält eine Verarbeitungsanweisung} encoding {Sie nennt eine andere Kodierung als die, in der sie geschrieben ist} version {Sie sagt nicht, dass sie XML 1.0 ist} other {Sie ist defekt oder abgeschnitten}}.",
    remedy: DOWNLOAD,
  },
  "vault-credentials.doctype": {
    message:
      "Die Datei deklariert einen Dokumenttyp oder Entitäten. Tresoranmeldeinformationen tun das nie, darum wurde sie nicht weiter gelesen.",
    remedy: `Benutzen Sie diese Datei nicht. ${DOWNLOAD}`,
  },
  "vault-credentials.unknown-kind": {
    message:
      "Die Datei ist XML, enthält aber keine Tresoranmeldeinformationen: Ihr Wurzelelement ist {root, select, missing {von anderer Art} other {{root}}}.",
    remedy: OTHER_PRODUCT,
  },
  "vault-credentials.classic-vault": {
    message:
      "Dies sind Anmeldeinformationen eines klassischen Sicherungstresors. Diese Tresore sind eingestellt und können keinen Server mehr registrieren.",
    remedy: `Nehmen Sie einen Recovery Services-Tresor. ${OTHER_PRODUCT}`,
  },
  "vault-credentials.site-recovery": {
    message:
      "Dies sind Anmeldeinformationen für Azure Site Recovery, nicht für Azure Backup. Der Dateiname endet gleich, das Produkt ist ein anderes.",
    remedy: OTHER_PRODUCT,
  },
  "vault-credentials.site-recovery-classic": {
    message:
      "Dies sind Anmeldeinformationen für Azure Site Recovery der älteren Art (Access Control Service). Sie sind nicht für Azure Backup und gelten nicht mehr.",
    remedy: OTHER_PRODUCT,
  },
  "vault-credentials.missing-element": {
    message:
      "Die Datei ist unvollständig: {element, select, missing {Ein nötiges Element} other {{element}}} fehlt oder ist leer.",
    remedy: DOWNLOAD,
  },
  "vault-credentials.duplicate-element": {
    message:
      "Die Datei wurde verändert: {element, select, missing {Ein Element} other {{element}}} steht mehr als einmal darin.",
    remedy: DOWNLOAD,
  },
  "vault-credentials.wrong-order": {
    message:
      "Die Elemente der Datei stehen in falscher Reihenfolge, bei {element, select, missing {einem von ihnen} other {{element}}}, und der Agent würde es nicht sehen.",
    remedy: DOWNLOAD,
  },
  "vault-credentials.wrong-version": {
    message:
      "Die Datei hat die Version {version, select, missing {eines anderen Formats} other {{version}}}; bekannt ist nur die Version 2.0.",
    remedy: DOWNLOAD,
  },
  "vault-credentials.wrong-value": {
    message:
      "{element, select, missing {Ein Element} other {{element}}} in der Datei enthält keinen richtigen Wert.",
    remedy: DOWNLOAD,
  },
  "vault-credentials.not-a-pfx": {
    message:
      "Das Zertifikat in der Datei kann nicht gelesen werden: {reasonWord, select, notBase64 {Was in ManagementCert steht, ist kein Base64} encodedTwice {Das Werkzeug, das die Datei erstellt hat, hat ManagementCert zweimal kodiert} other {ManagementCert ist keine PFX-Datei (PKCS #12)}}.",
    remedy: DOWNLOAD,
  },
  "vault-credentials.pfx-has-password": {
    message:
      "Das Zertifikat in der Datei ist mit einem Kennwort geschützt. Der Agent öffnet es mit einem leeren.",
    remedy: DOWNLOAD,
  },
  "vault-credentials.no-private-key": {
    message:
      "Die Datei enthält nur das öffentliche Zertifikat, ohne seinen privaten Schlüssel. Der Agent würde sagen, die Datei sei abgelaufen; das ist nicht die Ursache.",
    remedy: `${DOWNLOAD} Hat ein Skript die Datei erstellt, lassen Sie es die PFX mit dem privaten Schlüssel in ManagementCert schreiben.`,
  },
  "vault-credentials.key-does-not-match": {
    message: "Der private Schlüssel in der Datei gehört nicht zu ihrem Zertifikat.",
    remedy: DOWNLOAD,
  },
  "vault-credentials.key-too-short": {
    message:
      "Das Zertifikat in der Datei hat den Schlüssel {keyAlgorithm, select, missing {unbekannter Art} other {{keyAlgorithm}}}{keyBits, select, missing {} other { {keyBits}}}; nötig ist RSA mit mindestens 2.048 Bit.",
    remedy: DOWNLOAD,
  },
  "vault-credentials.no-client-authentication": {
    message:
      "Das Zertifikat in der Datei ist nicht für die Clientauthentifizierung gedacht (erweiterte Schlüsselverwendung 1.3.6.1.5.5.7.3.2).",
    remedy: DOWNLOAD,
  },
  "vault-credentials.not-yet-valid": {
    message: `Die Tresoranmeldeinformationen gelten erst ab ${FROM}, und ${NOW}.`,
    remedy: slowClock(DOWNLOAD),
  },
  "vault-credentials.expired": {
    message: `Die Tresoranmeldeinformationen galten bis ${TO}; ${NOW}.`,
    remedy: fastClock(DOWNLOAD),
  },
  "vault-credentials.other-vault": {
    message:
      "Die Datei gehört zum Tresor {vault, select, missing {eines anderen Namens} other {{vault}}}{present, select, missing {, nicht zu {expected, select, missing {dem gewählten} other {{expected}}}} other {, aber dieser Server ist bei {present} registriert}}.",
    remedy:
      "{present, select, missing {Wählen Sie die Datei des richtigen Tresors, oder wählen Sie den anderen Tresor.} other {Wählen Sie eine Datei jenes Tresors. Um den Tresor zu wechseln, heben Sie zuerst die Registrierung dieses Servers auf; seine früheren Sicherungen bleiben im alten Tresor.}}",
  },
  "vault-credentials.refused": {
    message:
      "Azure Backup hat die Tresoranmeldeinformationen abgelehnt. Vielleicht sind sie abgelaufen, oder für diesen Tresor wurde eine neuere Datei heruntergeladen.",
    remedy: `${DOWNLOAD} Wird auch sie abgelehnt, prüfen Sie die Uhr dieses Computers, und aktualisieren Sie den Azure Backup-Agent.`,
  },
} satisfies MessagesFor<"vault-credentials">;

const NEW_CERTIFICATE = "Erstellen oder beantragen Sie ein neues Zertifikat";
const NEW_RSA = `${NEW_CERTIFICATE} mit einem RSA-Schlüssel von mindestens 2.048 Bit.`;

export const certificateErrors = {
  "certificate.unreadable": {
    message:
      "{file, select, missing {Diese Datei} other {Die Datei {file}}} {reasonWord, select, tooLarge {ist größer als 1 MB} noCertificate {enthält kein Zertifikat} unknownEncryption {ist auf eine Weise verschlüsselt, die hier nicht bekannt ist} tooManyIterations {verlangt zum Öffnen so viel Arbeit, dass sie zu blieb} takesTooLong {verlangt zum Öffnen so viel Arbeit, dass sie zu blieb} other {ist kein Zertifikat und keine PFX-Datei, oder sie ist beschädigt}}.",
    remedy:
      "Wählen Sie ein Zertifikat (.cer, .crt, .pem) oder eine PFX-Datei (.pfx, .p12), oder exportieren Sie das Zertifikat noch einmal.",
  },
  "certificate.wrong-password": {
    message: "Das Kennwort öffnet diese PFX-Datei nicht.",
    remedy: "Geben Sie das Kennwort ein, das beim Exportieren der PFX-Datei festgelegt wurde.",
  },
  "certificate.not-version-3": {
    message:
      "Das Zertifikat ist X.509 {version, select, missing {einer älteren Version} other {der Version {version}}}; nötig ist Version 3.",
    remedy: `${NEW_CERTIFICATE} der Version 3.`,
  },
  "certificate.key-not-rsa": {
    message:
      "Das Zertifikat hat einen Schlüssel {keyAlgorithm, select, missing {unbekannter Art} other {der Art {keyAlgorithm}}}; nötig ist RSA.",
    remedy: NEW_RSA,
  },
  "certificate.key-too-short": {
    message:
      "Der RSA-Schlüssel des Zertifikats hat {keyBits, select, missing {zu wenige} other {{keyBits}}} Bit; nötig sind mindestens 2.048.",
    remedy: NEW_RSA,
  },
  "certificate.no-client-authentication": {
    message: "Das Zertifikat erlaubt keine Clientauthentifizierung.",
    remedy: `${NEW_CERTIFICATE} mit der erweiterten Schlüsselverwendung „Clientauthentifizierung“ (1.3.6.1.5.5.7.3.2).`,
  },
  "certificate.not-yet-valid": {
    message: `Das Zertifikat gilt erst ab ${FROM}, und ${NOW}.`,
    remedy: slowClock("Geht sie richtig, warten Sie, bis das Zertifikat gilt."),
  },
  "certificate.expired": {
    message: `Das Zertifikat galt bis ${TO}; ${NOW}.`,
    remedy: fastClock(`${NEW_CERTIFICATE}.`),
  },
  "certificate.valid-too-long": {
    message: `Das Zertifikat gilt länger als drei Jahre (${FROM} bis ${TO}).`,
    remedy: `${NEW_CERTIFICATE}, das höchstens drei Jahre gilt.`,
  },
  "certificate.no-private-key": {
    message: "Ein Zertifikat ist da, aber kein privater Schlüssel dazu.",
    remedy:
      "Exportieren Sie es noch einmal auf dem Computer, der den Schlüssel hat: als PFX, mit der Option, den privaten Schlüssel zu exportieren.",
  },
  "certificate.key-does-not-match": {
    message: "Der private Schlüssel in der Datei gehört nicht zum Zertifikat.",
    remedy: "Exportieren Sie das Zertifikat noch einmal zusammen mit seinem eigenen Schlüssel.",
  },
  "certificate.not-of-request": {
    message:
      "Das Zertifikat gehört zu einem anderen Schlüssel als die Anforderung, die auf diesem Server wartet.",
    remedy:
      "Wählen Sie das Zertifikat, das die Zertifizierungsstelle zu dieser Anforderung ausgestellt hat, oder reichen Sie die Anforderung noch einmal ein.",
  },
  "certificate.no-request": {
    message:
      "Auf diesem Server wartet keine Zertifikatanforderung, also ist der private Schlüssel des Zertifikats nicht hier.",
    remedy:
      "Erstellen Sie auf diesem Server eine Anforderung, und reichen Sie sie bei der Zertifizierungsstelle ein, oder bringen Sie das Zertifikat als PFX mit seinem privaten Schlüssel.",
  },
  "certificate.not-a-pfx": {
    message: "Dies ist ein Zertifikat ohne privaten Schlüssel, der hier verwendbar wäre, keine PFX-Datei.",
    remedy:
      "Wählen Sie eine PFX-Datei (.pfx, .p12): Exportieren Sie das Zertifikat auf dem Computer, der seinen Schlüssel hat, mit dem privaten Schlüssel und einem Kennwort.",
  },
  "certificate.not-legacy-csp": {
    message:
      "{keyProvider, select, missing {Die PFX-Datei nennt keinen Schlüsselanbieter, darum wählt Windows einen, und nicht immer einen, den der Agent benutzen kann.} other {Die PFX-Datei nennt den Schlüsselanbieter {keyProvider}, der keiner der älteren Kryptografiedienstanbieter von Microsoft ist.}}",
    remedy: `${NEW_CERTIFICATE} mit dem Anbieter „Microsoft Enhanced Cryptographic Provider v1.0“. Schlüssel anderer Anbieter scheitern mit „Invalid provider type specified“.`,
  },
} satisfies MessagesFor<"certificate">;
