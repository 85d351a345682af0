import type { Translation } from "../catalogue.ts";
import type * as english from "../command-help.ts";
import type * as englishOptions from "../command-options.ts";

export const commandHelp: Translation<typeof english.commandHelp> = {
  "backup-setup":
    "Registriert einen Windows-Sicherungsserver (MARS-Agent, DPM, MABS) bei seinem Azure Recovery Services-Tresor.",
  get: "zeigt, was dieser Server ist: Produkt, Tresor, die drei Zustände, Einstellungen",
  check: "prüft die Voraussetzungen",
  plan: "sagt, was set täte; Exitcode 10, wenn sich etwas ändern würde",
  schema: "gibt das JSON-Schema der Antwortdatei aus",
  set: "macht diesen Server zu dem, was die Antwortdatei sagt; darf wiederholt werden",
  resume: "bringt den unterbrochenen Lauf zu Ende, nach einem Fehler oder Neustart",
  export: "schreibt zum Mitnehmen auf, was set täte; enthält kein Geheimnis",
  credentials: "Tresoranmeldeinformationen: eine Datei lesen, eine erstellen",
  "credentials read":
    "sagt, was in einer Datei mit Tresoranmeldeinformationen steht und ob sie jetzt brauchbar ist",
  "credentials make":
    "meldet sich bei Azure an und erstellt Tresoranmeldeinformationen; frühere, noch nicht benutzte des Tresors gelten dann nicht mehr",
  vaults: "Recovery Services-Tresore in Azure",
  "vaults list": "meldet sich bei Azure an und nennt die Tresore, die dieses Konto sieht",
  "vaults create":
    "erstellt einen Recovery Services-Tresor, wenn es keinen dieses Namens gibt; ohne --yes wird es nur gesagt",
  regions: "die Regionen von Azure und wie weit sie entfernt sind",
  "regions list": "nennt die Regionen eines Abonnements, die nächste zuerst, soweit sich das messen lässt",
  unregister: "entfernt einen Server aus seinem Tresor; ohne --yes-delete sagt es nur, was verloren ginge",
  usage: "sagt, was ein Tresor speichert, wie Azure es zählt; ändert nichts und ist keine Rechnung",
  certificate: "Zertifikate für die Registrierung",
  "certificate check": "prüft ein Zertifikat oder eine PFX-Datei nach den Regeln von Microsoft",
  "certificate request":
    "erstellt einen Schlüssel, der auf diesem Server bleibt, und eine Anforderung für Ihre eigene Zertifizierungsstelle (AD CS), oder zeigt die, die noch wartet",
  "certificate discard-request": "löscht die Anforderung, die auf ihr Zertifikat wartet, und ihren Schlüssel",
  passphrase: "die Passphrase der Verschlüsselung: eine erstellen, eine prüfen",
  "passphrase make":
    "gibt eine neue Passphrase aus oder schreibt sie in eine Datei, die nur dieses Konto lesen darf",
  "passphrase check":
    "prüft eine Passphrase nach den Regeln des Agents; sie kommt über die Standardeingabe oder aus einer Datei",
  report:
    "schreibt eine ZIP-Datei für alle, die helfen: letzter Lauf, Server, Prüfungen, Protokoll; keine Geheimnisse darin",
  explain:
    "sagt, was ein Fehler von Microsoft bedeutet und was hilft; die neuesten Funde eines Protokolls stehen zuerst",
  serve: "stellt den Assistenten einem Browser auf diesem Computer bereit (nur 127.0.0.1)",
  help: "zeigt die Hilfe zu einem Befehl",
};

export const helpFrame: Translation<typeof english.helpFrame> = {
  usage: "Aufruf:",
  options: "Optionen:",
  arguments: "Argumente:",
  commands: "Befehle:",
  examples: "Beispiele:",
  exitCodes: "Exitcodes:",
  choices: "möglich: {choices}",
  default: "Vorgabe: {value}",
  secrets:
    "Geheimnisse sind nie Argumente. Schicken Sie sie als ein JSON-Objekt über die Standardeingabe, zum Beispiel",
  secretFiles: "oder nennen Sie in der Antwortdatei unter „secretFiles“ die Dateien, in denen sie stehen.",
};

export const placeholders: Translation<typeof english.placeholders> = {
  answers: "Antworten",
  cloud: "Cloud",
  "code-or-file": "Code-oder-Datei",
  command: "Befehl",
  file: "Datei",
  folder: "Ordner",
  form: "Form",
  host: "Host",
  "host:port": "Host:Port",
  id: "ID",
  kind: "Art",
  method: "Methode",
  name: "Name",
  options: "Optionen",
  port: "Port",
  price: "Preis",
  tag: "Kürzel",
  where: "Herkunft",
};

export const optionHelp: Translation<typeof englishOptions.optionHelp> = {
  "--version": "zeigt die Versionsnummer",
  "--help": "zeigt die Hilfe zu einem Befehl",
  "--practice":
    "nimmt einen vorgetäuschten Server und ein vorgetäuschtes Azure auf diesem Computer; nichts verlässt ihn",
  "--json": "gibt ein JSON-Objekt oder JSON-Zeilen auf der Standardausgabe aus",
  "--data": "wo Journal, Protokoll und Übungszustand liegen",
  "--language": "en oder de; sonst, wie das System es sagt",
  "--debug": "gibt Stapelüberwachungen (stack traces) aus",
  "--answers": "Antwortdatei, JSON oder YAML",
  "--resume-at-sign-in":
    "wenn ein Neustart nötig ist: öffnet dieses Programm einmal bei der nächsten Anmeldung",
  "export <answers>": "Antwortdatei, JSON oder YAML",
  "export --as": "ein einfaches PowerShell-Skript, die vollständige Antwortdatei oder die Befehlszeile",
  "export --out": "Datei, in die geschrieben wird, statt auszugeben; eine vorhandene wird nicht angetastet",
  "--subscription": "Abonnement-ID",
  "--resource-group": "Ressourcengruppe des Tresors",
  "--vault": "Recovery Services-Tresor",
  "credentials read <file>": "Datei mit Tresoranmeldeinformationen",
  "credentials make --out": "wohin die Datei geschrieben wird",
  "credentials make --key":
    "wessen privater Schlüssel: hier erstellt, vom Dienst, aus einer PFX-Datei, der einer Anforderung",
  "credentials make --certificate":
    "bei --key pfx die PFX-Datei, bei --key ad-cs das Zertifikat der Zertifizierungsstelle",
  "vaults list --subscription": "nur die dieses Abonnements; sonst alle, die das Konto sieht",
  "vaults create --resource-group": "Ressourcengruppe, die es schon geben muss",
  "vaults create --vault": "Name des Tresors: 2 bis 50 Buchstaben, Ziffern und Bindestriche",
  "vaults create --region": "Region, zum Beispiel westeurope; regions list nennt sie",
  "vaults create --redundancy": "lässt sich nur ändern, bis das erste Element geschützt ist",
  "vaults create --no-public-access": "lässt den Zugriff nur über private Endpunkte zu",
  "vaults create --yes": "erstellt ihn",
  "unregister --subscription": "Abonnement-ID; sonst die aus den Angaben oder die des Tresors dieses Servers",
  "unregister --resource-group":
    "Ressourcengruppe des Tresors; sonst die aus den Angaben oder die dieses Servers",
  "unregister --vault": "Recovery Services-Tresor; sonst der aus den Angaben oder der dieses Servers",
  "unregister --answers": "Antwortdatei, die den Tresor nennt",
  "unregister --server": "Server, wie der Tresor ihn führt; sonst dieser Server",
  "unregister --yes-delete": "entfernt ihn: der Name des Servers noch einmal, Buchstabe für Buchstabe",
  "usage --subscription": "Abonnement-ID; sonst die des Tresors dieses Servers",
  "usage --resource-group": "Ressourcengruppe des Tresors; sonst die des Tresors dieses Servers",
  "usage --vault": "Recovery Services-Tresor; sonst der dieses Servers",
  "usage --csv": "gibt jeden Zähler als CSV aus",
  "usage --instance-price": "für eine Schätzung: Ihr Preis einer geschützten Instanz im Monat",
  "usage --gigabyte-price": "für eine Schätzung: Ihr Preis für ein Gigabyte Speicher im Monat",
  "certificate check <file>": "Zertifikat (PEM oder DER) oder PFX-Datei",
  "certificate check --password-file": "Datei, in der das Kennwort der PFX-Datei steht und sonst nichts",
  "certificate request --name": "Name des Servers im Zertifikat; sonst der dieses Servers",
  "certificate request --template": "Zertifikatvorlage: ihr Name, nicht ihr Anzeigename",
  "certificate request --out": "wohin request.req und request.inf geschrieben werden",
  "passphrase make --out": "Datei, in die geschrieben wird, statt auszugeben",
  "passphrase check --file": "Datei, in der die Passphrase steht und sonst nichts",
  "report --out": "die ZIP-Datei, die geschrieben wird; eine vorhandene wird nicht angetastet",
  "report --keep-ids": "lässt die IDs von Mandant, Abonnement und Anwendung darin",
  "report --keep-names": "lässt die Namen von Servern und Benutzern darin",
  "explain <code-or-file>":
    "die Nummer eines Fehlers, dezimal oder hexadezimal, sein Text oder ein Protokoll des Agents, von DPM oder eines Setups",
  "serve --port": "Port, auf dem gewartet wird; 0 nimmt einen freien",
  "serve --no-open": "öffnet keinen Browser",
  "--cloud": "eine eigene Cloud: JSON mit name, armEndpoint, authorityHost, scope, caFile",
  "--azure": "die Cloud von Microsoft",
  "--sign-in": "wie die Anmeldung geschieht",
  "--tenant": "Mandanten-ID oder Domäne",
  "--client": "Anwendungs-ID (Client-ID)",
  "--client-certificate":
    "Zertifikat eines Dienstprinzipals: PEM mit seinem Schlüssel oder PFX (Kennwort: clientCertificatePassword)",
  "--proxy": "Proxy, der benutzt wird",
  "--proxy-user": "Benutzername für den Proxy",
};
