import type { Translation } from "../catalogue.ts";
import type * as english from "../problems.ts";

export const problems: Translation<typeof english.problems> = {
  folder: {
    empty: "Geben Sie einen Ordner ein.",
    "not-absolute": "Geben Sie den vollständigen Pfad mit Laufwerkbuchstaben ein, zum Beispiel D:\\Recovery.",
    network:
      "Wählen Sie einen Ordner auf einem Datenträger dieses Servers. Eine Netzwerkfreigabe kann hier nicht verwendet werden.",
    root: "Wählen Sie einen Ordner, nicht das Stammverzeichnis eines Laufwerks.",
    "too-long": "Der Pfad ist länger als die 259 Zeichen, die Windows zulässt.",
    "bad-character": 'Ein Ordnername darf diese Zeichen nicht enthalten: < > : " | ? *',
  },
  rate: {
    "too-low": "Die niedrigste Begrenzung ist 512 KBit/s.",
    "too-high": "Die höchste Begrenzung ist 1.023 MBit/s.",
  },
  "proxy.host": {
    empty: "Geben Sie die Adresse des Proxys ein.",
    "not-an-address":
      "Geben Sie nur den Hostnamen oder die Adresse des Proxys ein. Für Port und Benutzername gibt es eigene Felder.",
  },
  "proxy.port": { "out-of-range": "Geben Sie einen Port von 1 bis 65.535 ein." },
  proxyPassword: {
    missing: "Geben Sie das Kennwort dieses Benutzers ein. Ein Proxy erhält beides oder keines von beiden.",
  },
  "agent.installer": {
    empty: "Geben Sie an, wo sich MARSAgentInstaller.exe befindet.",
    "not-absolute":
      "Geben Sie den vollständigen Pfad mit Laufwerkbuchstaben ein, zum Beispiel C:\\Install\\MARSAgentInstaller.exe.",
    "not-an-installer": "Das Installationsprogramm ist eine Datei mit der Endung .exe.",
  },
  "credentials.file": {
    empty: "Wählen Sie die Datei mit Tresoranmeldeinformationen aus.",
    "wrong-extension": "Der Agent nimmt nur eine Datei an, deren Name auf .VaultCredentials endet.",
  },
  "credentials.signIn.tenantId": {
    "not-a-tenant": "Geben Sie die ID des Mandanten oder einen Domänennamen ein, der zu ihm gehört.",
  },
  "credentials.signIn.clientId": {
    "not-a-guid": "Geben Sie die Anwendungs-ID (Client-ID) ein: 32 Stellen in fünf Gruppen.",
  },
  "credentials.signIn.certificateFile": {
    empty:
      "Geben Sie an, wo das Zertifikat liegt: eine PEM-Datei mit privatem Schlüssel oder eine PFX-Datei.",
  },
  "credentials.vault.subscriptionId": {
    "not-a-guid": "Geben Sie die Abonnement-ID ein: 32 Stellen in fünf Gruppen.",
  },
  "credentials.vault.resourceGroup": {
    "not-a-name": "Geben Sie den Namen der Ressourcengruppe ein, in der sich der Tresor befindet.",
  },
  "credentials.vault.create.region": {
    "not-a-region": "Wählen Sie eine Region, oder geben Sie ihren Kurznamen ein, zum Beispiel westeurope.",
  },
  "credentials.vault.name": {
    "not-a-name":
      "Geben Sie den Namen des Tresors ein: 2 bis 50 Buchstaben, Ziffern und Bindestriche, ein Buchstabe zuerst.",
  },
  clientSecret: { missing: "Geben Sie den geheimen Clientschlüssel der Anwendung ein." },
  "throttling.workDays": { "none-chosen": "Wählen Sie mindestens einen Arbeitstag aus." },
  "throttling.workHours.from": { "not-a-time": "Geben Sie eine Uhrzeit ein, zum Beispiel 09:00." },
  "throttling.workHours.to": {
    "not-a-time": "Geben Sie eine Uhrzeit ein, zum Beispiel 17:00.",
    "same-as-start": "Die Arbeitszeit muss zu einer anderen Uhrzeit enden, als sie beginnt.",
  },
  "passphrase.saveTo": {
    empty:
      "Geben Sie einen Ordner für die gespeicherte Kopie ein. Eine Passphrase, die nirgends aufbewahrt wird, ist verloren.",
    "not-absolute": "Geben Sie den vollständigen Pfad des Ordners ein.",
  },
  "passphrase.from": {
    "must-be-the-same":
      "Geben Sie die bisherige Passphrase dieses Servers ein. Mit einer neuen hätte er keinen Zugriff mehr auf seine älteren Sicherungen.",
  },
  passphrase: {
    missing: "Geben Sie eine Passphrase ein.",
    "passphrase.too-short": "Die Passphrase muss mindestens 16 Zeichen lang sein.",
    "passphrase.not-ascii":
      "Verwenden Sie nur Buchstaben, Ziffern und Sonderzeichen des ASCII-Zeichensatzes: keine Akzente, keine Umlaute.",
    "passphrase.surrounding-blanks": "Die Passphrase darf nicht mit einem Leerzeichen beginnen oder enden.",
  },
  confirm: { differs: "Die beiden Passphrasen stimmen nicht überein." },
  kept: {
    "not-kept": "Weisen Sie unten nach, dass die Passphrase an zwei Orten aufbewahrt wird.",
    "one-place": "Weisen Sie noch einen Ort nach, an dem die Passphrase aufbewahrt wird.",
  },
};
