import type { Translation } from "../catalogue.ts";
import type * as english from "../installation.ts";

const NOT_WRITABLE =
  "Verwenden Sie hier keine Anführungszeichen, kein = und kein ;, keine Leerzeichen am Anfang oder Ende und keine Umlaute: Das Setup liest den Wert aus einer Datei und könnte etwas anderes lesen.";
const NO_NAME =
  "Ein Instanzname hat hier nur die Buchstaben A bis Z, Ziffern, $ und Bindestriche: keinen Unterstrich.";
const FIXED =
  "Das Setup von Azure Backup Server nimmt unbeaufsichtigt keinen anderen Ordner. Lassen Sie das Feld leer.";

export const installation: Translation<typeof english.installation> = {
  what: "Was installiert wird",
  whatWhy:
    "Auf diesem Server ist noch nichts installiert. Der Lauf installiert, was Sie wählen, und richtet es danach ein.",
  pages: {
    "sql-settings": {
      title: "SQL-Einstellungen",
      why: "Was das Produkt über seine Sicherungen weiß, steht in einer SQL Server-Datenbank.",
    },
    "installation-settings": {
      title: "Installationseinstellungen",
      why: "Wohin die Dateien des Produkts kommen, und ob dort Platz für sie ist.",
    },
    "security-settings": {
      title: "Sicherheitseinstellungen",
      why: "Das Setup legt eingeschränkte lokale Konten für SQL Server und seine Berichte an. Wählen Sie ein sicheres Kennwort für sie.",
    },
    "microsoft-update": {
      title: "Microsoft Update",
      why: "Microsoft Update bringt Sicherheitsupdates und andere wichtige Updates für Windows, das Produkt und seinen Agent.",
    },
  },
  products: {
    "mars-agent": {
      title: "Azure Backup-Agent (MARS)",
      why: "Sichert Dateien, Ordner und den Systemstatus dieses Servers.",
    },
    "azure-backup-server": {
      title: "Azure Backup Server (MABS)",
      why: "Schützt andere Server und Workloads, auf Datenträgern und in Azure. Er braucht einen eigenen Server in einer Domäne.",
    },
    dpm: {
      title: "Data Protection Manager (DPM)",
      why: "Der Sicherungsserver von System Center: Datenträger, Band und Azure. Er braucht einen Product Key.",
    },
  },
  fields: {
    product: "Was installiert wird",
    media: "Ordner der extrahierten Medien",
    download: "Heruntergeladene Datei",
    userName: "Benutzername",
    companyName: "Firma",
    productKey: "Product Key",
    evaluation: "Ohne Product Key installieren, als Evaluierung",
    sql: "SQL Server",
    sqlServer: "Computer mit SQL Server",
    instance: "SQL Server-Instanz",
    reportingInstance: "Reporting Services-Instanz",
    sqlUser: "Benutzername",
    sqlPassword: "Kennwort",
    programFiles: "Programmdateien",
    databaseFiles: "Datenbankdateien",
    cache: "Cache",
    system: "Windows",
    localAccounts: "Kennwort der lokalen Konten",
    password: "Kennwort",
    confirm: "Kennwort bestätigen",
    microsoftUpdate: "Updates über Microsoft Update beziehen",
    data: "Daten für Azure, in GB",
  },
  hints: {
    media:
      "Starten Sie zuerst das heruntergeladene Installationsprogramm: Es extrahiert die Medien. Gemeint ist der Ordner mit setup.exe.",
    download:
      "Lassen Sie das Feld leer, oder lassen Sie ihren SHA-256-Wert mit Microsofts vergleichen, bevor das Setup beginnt.",
    userName: "Die Person, auf die das Produkt registriert wird",
    productKey: "25 Zeichen in fünf Gruppen",
    evaluation: "Eine Evaluierungskopie hört nach einiger Zeit auf zu arbeiten.",
    sqlServer: "Sein NetBIOS-Name, zum Beispiel SQL01. Leer heißt: dieser Server.",
    instance: "Zum Beispiel MABSSQL",
    instanceOptional: "Leer heißt: die Standardinstanz",
    reportingInstance: "SSRS ab SQL Server 2017",
    sqlUser: "Leer heißt: das Konto, mit dem Sie angemeldet sind. Sonst schreiben Sie domäne\\benutzer.",
    password: "So sicher, wie die Kennwortrichtlinie dieses Servers es verlangt. Es läuft nicht ab.",
    programFiles: "Leer heißt: der eigene Ordner des Produkts",
    data: "Alles, was dieser Server an Azure senden wird, unkomprimiert",
    found: "Auf diesem Server gefunden: {names}",
  },
  media: {
    title: "Was in diesem Ordner liegt",
    reading: "Der Ordner wird angesehen…",
    product: "Produkt",
    version: "Version",
    agent: "MARS-Agent auf den Medien",
    sql: "SQL Server auf den Medien",
    comesWith: "Wird mitgeliefert",
    comesWithout: "Wird nicht mitgeliefert",
    products: { mabs: "Azure Backup Server", dpm: "Data Protection Manager" },
    noProxy:
      "Das Setup von Azure Backup Server nimmt keinen Proxy: Während es diesen Server registriert, nutzt es den Weg ins Internet, den Windows hat. Richten Sie den Proxy vorher für Windows und sein Konto SYSTEM ein.",
    notTold: "Dieses Programm konnte nicht in den Ordner sehen. Was fehlt, sagt das Setup.",
  },
  sql: {
    legend: "Welcher SQL Server",
    existing: {
      title: "Einen vorhandenen SQL Server verwenden",
      why: "Azure Backup Server V4 nimmt SQL Server 2019 oder 2022 auf diesem Server, Standard oder Enterprise, als benannte Instanz.",
      whyDpm:
        "Auf diesem Server oder auf einem anderen Computer derselben Domäne und Zeitzone, der kein Domänencontroller ist.",
    },
    bundled: {
      title: "Den SQL Server von den Medien installieren",
      why: "Azure Backup Server V1 bis V3 bringen einen mit.",
    },
    rights:
      "Das Konto muss auf diesem Computer Administrator sein und in SQL Server die Rolle sysadmin haben.",
    remote:
      "Bereiten Sie den anderen Computer vor: Führen Sie dort SQLPrep von den Medien aus, und öffnen Sie TCP 1433, UDP 1434 und TCP 80.",
    thisServer: "Dieser Server",
    defaultInstance: "Standardinstanz",
    ownAccount: "Das Konto, unter dem das Setup läuft",
  },
  folders: {
    own: "Der eigene Ordner des Produkts",
    fixed: "Das Setup von Azure Backup Server nimmt unbeaufsichtigt keine anderen Ordner.",
    heading: "Platz auf den Datenträgern",
    table: "Benötigt und frei, nach Ort",
    place: "Ort",
    needed: "Benötigt",
    free: "Frei",
    state: "Ergebnis",
    states: { enough: "Genug", short: "Nicht genug", "could-not-tell": "Nicht feststellbar" },
    gigabytes: "{gb, number, ::.##} GB",
    together: "Orte auf demselben Laufwerk werden zusammengezählt.",
    noSetupNumbers:
      "Die Zahlen sind die der Seite des Setups. Für spätere Versionen sind keine anderen dokumentiert.",
    cacheHeading: "Wie groß der Cache sein muss",
    cacheWhy:
      "Der Agent bereitet in seinem Cache vor, was an Azure geht. Er braucht 5 bis 10 Prozent dieser Daten.",
    cacheNeeds: "Mindestens {least}, besser {recommended}.",
    cacheAsk: "Geben Sie die Datenmenge ein, um es zu sehen.",
  },
  security: {
    accounts: "Das Setup legt {sql} an, das SQL Server ausführt, und {reports}, das die Berichte ausführt.",
    typed: "Von Ihnen eingegeben",
    kept: "Dieses Programm hält das Kennwort nur im Arbeitsspeicher. Für das Setup steht es in einer Datei, die nur Administratoren lesen können und die überschrieben und gelöscht wird, sobald das Setup endet.",
  },
  update: {
    legend: "Microsoft Update",
    use: { title: "Microsoft Update verwenden, wenn Windows nach Updates sucht", mark: "Empfohlen" },
    not: {
      title: "Microsoft Update nicht verwenden",
      why: "Dann erfährt dieser Server nicht, dass es einen neueren Agent gibt.",
    },
  },
  problems: {
    "installation.product": {
      "agent-is-here":
        "Auf diesem Server ist schon ein MARS-Agent installiert. Das Setup lehnt einen solchen Server ab: Deinstallieren Sie erst den Agent, oder richten Sie nur den Agent ein.",
      "other-product":
        "Hier ist schon ein anderer Sicherungsserver installiert: DPM und Azure Backup Server können sich keinen Server teilen.",
    },
    "installation.media": {
      empty: "Geben Sie den Ordner ein, in den die Medien extrahiert wurden.",
      "not-absolute":
        "Geben Sie den vollständigen Pfad mit Laufwerkbuchstaben ein, zum Beispiel C:\\Install\\MABS.",
    },
    "installation.download": {
      "not-absolute":
        "Geben Sie den vollständigen Pfad mit Laufwerkbuchstaben ein, oder lassen Sie das Feld leer.",
    },
    "installation.userName": {
      empty: "Geben Sie einen Benutzernamen ein: Das Setup verlangt ihn.",
      "not-writable": NOT_WRITABLE,
    },
    "installation.companyName": {
      empty: "Geben Sie eine Firma ein: Das Setup verlangt sie.",
      "not-writable": NOT_WRITABLE,
    },
    "installation.sql.use": {
      "not-with-dpm": "DPM bringt keinen SQL Server mit. Wählen Sie einen vorhandenen.",
    },
    "installation.sql.server": {
      "not-with-mabs":
        "Azure Backup Server nimmt nur einen SQL Server auf diesem Server. Lassen Sie das Feld leer.",
      "fully-qualified":
        "Geben Sie den kurzen Namen (NetBIOS) ohne die Domäne ein: Mit dem langen scheitert das Setup.",
      "not-a-name":
        "Geben Sie den Namen eines Computers ein: höchstens 15 Buchstaben, Ziffern und Bindestriche.",
    },
    "installation.sql.instance": {
      "not-named":
        "Geben Sie den Namen der Instanz ein. Azure Backup Server nimmt nicht die Standardinstanz.",
      "not-a-name": NO_NAME,
    },
    "installation.sql.reportingInstance": {
      empty: "Geben Sie die Instanz der Reporting Services ein. Ab SQL Server 2017 heißt sie SSRS.",
      "not-a-name": NO_NAME,
    },
    "installation.sql.user": {
      "not-a-domain-user": "Schreiben Sie den Benutzer als domäne\\benutzer.",
      "not-writable": NOT_WRITABLE,
    },
    "installation.programFiles": { fixed: FIXED, "not-writable": NOT_WRITABLE },
    "installation.databaseFiles": { fixed: FIXED, "not-writable": NOT_WRITABLE },
    productKey: {
      missing: "Geben Sie den Product Key ein, oder wählen Sie eine Evaluierung.",
      "not-a-key": "Ein Product Key hat 25 Buchstaben und Ziffern, in fünf Gruppen zu fünf.",
    },
    sqlPassword: {
      missing: "Geben Sie das Kennwort dieses Benutzers ein.",
      "not-writable": NOT_WRITABLE,
    },
    localAccountPassword: { missing: "Geben Sie ein Kennwort ein.", "not-writable": NOT_WRITABLE },
    localAccountConfirm: { differs: "Die beiden Kennwörter sind nicht gleich." },
    passphrase: {
      "not-writable":
        "Das Setup bekommt die Passphrase in einer Datei. Verwenden Sie darin keine Anführungszeichen, kein = und kein ;",
    },
  },
  actions: {
    "install-mabs": "Azure Backup Server von {media} installieren, mit Agent und Registrierung",
    "install-dpm": "Data Protection Manager von {media} installieren",
    "opt-in-microsoft-update": "Windows auch Microsoft-Produkte aktualisieren lassen",
  },
  checks: {
    memory: {
      title: "Arbeitsspeicher",
      needed: "8 GB für Azure Backup Server, 2 GB für DPM",
      found: "{gb, number, ::.#} GB",
      remedy: "Geben Sie diesem Server mehr Arbeitsspeicher, oder wählen Sie einen anderen.",
    },
    processors: {
      title: "Prozessoren",
      needed: "2 Kerne",
      found: "{count, plural, one {# Kern} other {# Kerne}}",
      remedy: "Geben Sie diesem Server mehr Kerne, oder wählen Sie einen anderen.",
    },
    domain: {
      title: "Domäne",
      needed: "Mitglied einer Domäne, nicht deren Controller",
      found: { member: "Mitglied einer Domäne", alone: "In keiner Domäne", controller: "Domänencontroller" },
      remedy:
        "Nehmen Sie diesen Server in die Domäne auf, bevor etwas installiert wird: Danach darf er die Domäne nicht mehr wechseln.",
    },
    "disk-space": {
      title: "Platz für das Produkt",
      needed: "Platz für Windows, die Programmdateien und die Datenbank",
      at: "{drive} {free, number, ::.##} GB frei, {gb, number, ::.##} GB benötigt",
      remedy: "Geben Sie auf diesem Laufwerk Platz frei, oder wählen Sie andere Ordner.",
    },
  },
};
