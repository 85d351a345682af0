import type { Translation } from "../catalogue.ts";
import type * as english from "../certificate.ts";

export const certificate: Translation<typeof english.certificate> = {
  title: "Zertifikat",
  why: "Die Tresoranmeldeinformationen enthalten ein Zertifikat mit seinem privaten Schlüssel. Damit weist der Server einmalig nach, dass er dem Tresor beitreten darf.",
  fields: {
    key: "Privater Schlüssel",
    pfx: "PFX-Datei",
    pfxPassword: "Kennwort der PFX-Datei",
    commonName: "Name des Servers im Zertifikat",
    template: "Zertifikatvorlage",
    ca: "CA, die dieser Server selbst fragt",
    signed: "Zertifikat von der Zertifizierungsstelle",
  },
  hints: {
    pfx: "Endet auf .pfx oder .p12 und enthält Zertifikat und privaten Schlüssel",
    pfxPassword:
      "Wie beim Exportieren der PFX-Datei festgelegt. Es bleibt nur für diesen Lauf im Arbeitsspeicher.",
    commonName: "Der vollständige Name des Servers, zum Beispiel backup01.contoso.com",
    ca: "Zum Beispiel CA01\\Contoso Issuing CA, wie certutil sie zeigt. Der Lauf übergibt ihr die Anforderung und nimmt das Zertifikat entgegen. Leer: Sie bringen die Anforderung selbst hin.",
    template: "Der Name der Vorlage, nicht ihr Anzeigename. Sie muss die Clientauthentifizierung erlauben.",
    signed:
      "Was die Zertifizierungsstelle auf diese Anforderung ausstellt: eine Datei, die auf .cer, .crt oder .pem endet",
  },
  choices: {
    own: {
      title: "Auf diesem Server erstellt",
      why: "Für fast alle: ein neuer Schlüssel, der diesen Server nie verlässt und 48 Stunden gilt.",
      mark: "Empfohlen",
    },
    service: {
      title: "Von Azure erstellt",
      why: "Wie im Azure-Portal: Der Dienst erstellt den Schlüssel und schickt ihn mit der Antwort hierher.",
    },
    pfx: {
      title: "Ein Zertifikat, das ich habe",
      why: "Für Organisationen, die Zertifikate selbst ausstellen: eine PFX-Datei mit ihrem Kennwort.",
    },
    "ad-cs": {
      title: "Von der eigenen Zertifizierungsstelle (AD CS)",
      why: "Für Schlüssel, die den Server nicht verlassen dürfen, und Zertifikate, die nur Ihre Zertifizierungsstelle ausstellen darf: Die Anforderung wird hier erstellt.",
    },
  },
  unsure:
    "Die Werkzeuge von Microsoft laden ein Zertifikat hoch, das sie selbst erstellen. Ob der Tresor ein fremdes annimmt, zeigt sich, wenn der Lauf es hochlädt; lehnt er es ab, wird nichts registriert.",
  check: {
    action: "Zertifikat prüfen",
    again: "Erneut prüfen",
    running: "Das Zertifikat wird geprüft…",
    good: "Dieses Zertifikat kann verwendet werden.",
    bad: "Dieses Zertifikat kann nicht verwendet werden.",
    needed: "Nötig: {needed}",
    list: "Regeln",
    warnings:
      "{count, plural, =0 {Alle Regeln sind eingehalten.} one {Alle Regeln sind eingehalten; beachten Sie eine Warnung.} other {Alle Regeln sind eingehalten; beachten Sie # Warnungen.}}",
    faults: "{count, plural, one {# Regel ist nicht eingehalten.} other {# Regeln sind nicht eingehalten.}}",
  },
  states: { pass: "eingehalten", warn: "Warnung", fail: "nicht eingehalten" },
  rules: {
    "private-key": {
      name: "Privater Schlüssel",
      needed: "er ist vorhanden und gehört zum Zertifikat",
      found: "Er ist vorhanden und gehört zum Zertifikat",
    },
    key: {
      name: "Art und Länge des Schlüssels",
      needed: "RSA mit mindestens 2.048 Bit",
      found: "{algorithm}, {bits, number} Bit",
      foundKind: "{algorithm}",
    },
    version: {
      name: "Format",
      needed: "X.509, Version 3",
      found: "X.509, Version {version}",
    },
    "extended-key-usage": {
      name: "Zweck (erweiterte Schlüsselverwendung)",
      needed: "Clientauthentifizierung (1.3.6.1.5.5.7.3.2)",
      client: "Clientauthentifizierung",
      none: "Keiner ist angegeben",
    },
    "key-usage": {
      name: "Schlüsselverwendung",
      needed: "digitale Signatur oder keine Einschränkung",
      none: "Keine Einschränkung",
    },
    validity: {
      name: "Gültigkeit",
      needed: "jetzt gültig und insgesamt höchstens drei Jahre",
      found: "{from} bis {to}",
    },
    subject: { name: "Antragsteller", needed: "ein beliebiger Name", none: "Kein Name" },
    issuer: {
      name: "Aussteller",
      needed: "eine Zertifizierungsstelle oder das Zertifikat selbst",
      itself: "Selbstsigniert",
    },
    provider: {
      name: "Schlüsselanbieter",
      needed: "einer der älteren Kryptografiedienstanbieter von Microsoft",
      none: "Keiner ist angegeben",
    },
  },
  warnings: {
    "signs-nothing":
      "Der Agent meldet sich mit diesem Schlüssel an, und sein Zertifikat nennt die digitale Signatur nicht. Fordern Sie ein Zertifikat an, das sie nennt.",
    "ends-soon":
      "Es läuft innerhalb eines Tages ab. Registrieren Sie den Server vorher, oder fordern Sie ein neues Zertifikat an.",
    "no-name": "Ohne Namen ist es schwer zu erkennen. Sonst hängt nichts davon ab.",
    "written-anew":
      "Nichts zu tun: Der Schlüssel wird mit dem Anbieter, den der Agent verwenden kann, in die Tresoranmeldeinformationen geschrieben.",
  },
  request: {
    heading: "Zertifikatanforderung",
    why: "Schlüssel und Anforderung werden auf diesem Server erstellt. Der Schlüssel bleibt hier, in einer Datei, die nur dieses Konto und Administratoren lesen dürfen, bis der Server registriert ist.",
    make: "Anforderung erstellen",
    making: "Die Anforderung wird erstellt…",
    made: "Eine Anforderung für {commonName} wartet auf ihr Zertifikat, erstellt {madeAt}.",
    saveRequest: "Anforderung speichern…",
    copyRequest: "Anforderung kopieren",
    saveInf: "request.inf speichern…",
    saveScript: "request-certificate.cmd speichern…",
    discard: "Diese Anforderung verwerfen",
    discardWhy: "Ein Zertifikat, das die Zertifizierungsstelle darauf ausstellt, ist dann wertlos.",
    stepsHeading: "Was damit zu tun ist",
    submit:
      "Geben Sie die Anforderung Ihrer Zertifizierungsstelle: mit diesen Befehlen auf einem Computer, der sie erreicht, oder über ihre Webseite. CAHOST\\CA Name steht für Ihre Zertifizierungsstelle; der zweite Befehl ist für eine, die später antwortet.",
    copyCommands: "Befehle kopieren",
    back: "Kommen Sie mit dem Zertifikat zurück, heute oder später: Die Anforderung wartet, auch wenn dieses Programm geschlossen ist.",
    infHeading: "Wenn die Zertifizierungsstelle nur Anforderungen annimmt, die Windows erstellt hat",
    infWhy:
      "Speichern Sie stattdessen beide Dateien in einen Ordner, tragen Sie Ihre CA in request-certificate.cmd ein und führen Sie sie als Administrator aus: Sie erzeugt Schlüssel und Anforderung, fragt die CA, installiert das Zertifikat und prüft es. Exportieren Sie es danach mit seinem privaten Schlüssel, und wählen Sie oben „Ein Zertifikat, das ich habe“.",
  },
  problems: {
    "credentials.certificate.file": {
      "no-pfx": "Wählen Sie die PFX-Datei aus.",
      "no-signed":
        "Wählen Sie das Zertifikat aus, das die Zertifizierungsstelle ausgestellt hat. Ist es noch nicht da, kommen Sie damit zurück: Die Anforderung wartet.",
      "not-checked": "Wählen Sie zuerst „Zertifikat prüfen“.",
      "not-usable": "Dieses Zertifikat kann nicht verwendet werden. Was daran falsch ist, steht unten.",
    },
    "credentials.certificate.commonName": {
      "not-a-name":
        "Geben Sie einen Hostnamen ein: Buchstaben, Ziffern, Bindestriche und Punkte, höchstens 64 Zeichen.",
    },
    "credentials.certificate.ca": {
      "not-a-ca":
        "Geben Sie Host und Namen der CA ein, mit einem umgekehrten Schrägstrich dazwischen: CA01\\Contoso Issuing CA.",
    },
    "credentials.certificate.template": {
      "not-a-template":
        "Geben Sie den Namen der Vorlage ohne Leerzeichen ein. Ihr Anzeigename ist ein anderer.",
    },
    pfxPassword: {
      missing:
        "Geben Sie das Kennwort der PFX-Datei ein. Eine ohne Kennwort wird nicht angenommen: Wer die Datei lesen kann, hat den Schlüssel.",
      wrong: "Das Kennwort öffnet diese PFX-Datei nicht.",
    },
  },
  help: {
    what: "Tresoranmeldeinformationen enthalten ein Zertifikat mit seinem privaten Schlüssel. Hier wählen Sie, woher die beiden kommen. Sie dienen nur der Registrierung; danach wird die Datei gelöscht.",
    key: "Auf diesem Server erstellt ist richtig, sofern Ihre Organisation keine Regeln für Zertifikate hat.",
    file: "Das Zertifikat wird auf diesem Server geprüft. Die Seite sieht den privaten Schlüssel nie, und vor dem Lauf wird nichts hochgeladen.",
    password: "Einmal eingegeben, nur für den Lauf im Arbeitsspeicher, in keiner Datei und keinem Protokoll.",
    request:
      "Die Zertifizierungsstelle sieht nur die Anforderung. Wenn Sie das Programm schließen, wartet die Anforderung auf diesem Server.",
    rules: {
      use: "Tresoranmeldeinformationen werden nur beim Registrieren verwendet, und nur die neuesten eines Tresors gelten.",
    },
    next: "Der Lauf gibt dem Tresor die öffentliche Hälfte. Ältere unbenutzte Anmeldeinformationen dieses Tresors gelten dann nicht mehr.",
  },
};
