import type { Translation } from "../catalogue.ts";
import type * as english from "../help-text.ts";

export const helpWords: Translation<typeof english.helpWords> = {
  title: "Hilfe: {page}",
  fields: "Auf dieser Seite",
  rules: "Was Microsoft sagt",
  source: "Microsoft Learn: {page}",
  next: "Wie es weitergeht",
  keys: "Tasten",
  keyList: {
    help: "Hilfe zur Seite und zu dem Feld, in dem Sie sind",
    log: "Das Protokoll",
    areas: "Von den Schritten zur Seite, zu ihren Schaltflächen und wieder herum",
    next: "Weiter",
    back: "Zurück",
    escape: "Schließt Hilfe oder Protokoll. Nichts, was Sie eingegeben haben, geht verloren.",
  },
};

export const pageHelp: Translation<typeof english.pageHelp> = {
  start: {
    what: "Zeigt, was dieser Server ist: sein Agent, der Tresor, bei dem er registriert ist, und ob etwas im Weg steht. Durch das Nachsehen wird nichts geändert.",
    flow: "Wählen Sie, wofür dieser Lauf ist. Was zu diesem Server passt, steht zuerst und ist als empfohlen markiert.",
    checks:
      "Jede sagt, was gefunden wurde und was nötig ist. Beheben Sie, was markiert ist, und prüfen Sie nur das erneut.",
    version:
      "Der Agent muss mindestens die Version 2.0.9249.0 haben, um die heutigen Dateien mit Tresoranmeldeinformationen zu lesen.",
    anew: "Ein neu aufgesetzter Server wird wieder unter demselben Namen registriert, beim selben Tresor und mit derselben Passphrase. Dann lassen sich seine älteren Wiederherstellungspunkte wiederherstellen.",
    next: "„Weiter“ führt durch die Seiten, die Ihre Wahl braucht. Vor der letzten wird nichts geändert.",
  },
  proxy: {
    what: "Der Weg zu Azure. Alles nach dieser Seite braucht ihn, und der Agent benutzt dieselben Einstellungen.",
    cloud: "Die Cloud, in der der Tresor liegt. Aus ihr ergeben sich die Adressen.",
    use: "Direkt oder über einen eigenen Proxy.",
    host: "Nur der Hostname oder die Adresse. Port und Benutzername haben eigene Felder.",
    port: "1 bis 65.535.",
    user: "Nur, wenn der Proxy danach fragt. Er nimmt Benutzername und Kennwort, beides oder keines.",
    password:
      "Nur für diesen Lauf im Speicher; der Agent bewahrt seine eigene Kopie auf. Es steht in keiner Datei und keinem Protokoll dieses Programms.",
    privateEndpoints:
      "Private Endpunkte decken die Anmeldung nicht ab: Ihre Adressen müssen auch mit ihnen erreichbar sein.",
    next: "Testen Sie die Verbindung. Was nicht antwortet, wird genannt, samt dem, was zu tun ist. Die Liste für die Firewall lässt sich kopieren.",
  },
  agent: {
    what: "Was der Lauf zuerst installiert: den Microsoft Azure Recovery Services-Agent (MARS) allein, oder Azure Backup Server oder DPM mit ihm, von ihren extrahierten Medien.",
    media:
      "Für Azure Backup Server und DPM: der Ordner, in den ihr Installationsprogramm extrahiert hat, mit setup.exe darin. Was dort gefunden wird, wird gezeigt.",
    download:
      "Für DPM: die Datei, aus der die Medien extrahiert wurden. Ist sie angegeben, vergleicht der Lauf ihren SHA-256-Wert mit denen, die Microsoft nennt, bevor das Setup beginnt.",
    installer: "MARSAgentInstaller.exe, von der Seite „Eigenschaften“ des Tresors im Azure-Portal.",
    agentFolder: "Leer: der eigene Ordner des Agents unter Programme (Program Files).",
    scratchFolder: "Wo der Agent seinen Cache hat. Leer: unterhalb seines eigenen Ordners.",
    space: "Der Cache braucht freien Platz von 5 bis 10 Prozent der Daten, die gesichert werden.",
    place:
      "Der Cacheordner darf nicht auf einer Netzwerkfreigabe oder einem Wechseldatenträger liegen und nicht verschlüsselt, komprimiert, dedupliziert, mit geringer Dichte (sparse) oder ein Analysepunkt sein.",
    next: "Die Installation ist der erste Schritt des Laufs. Muss Windows neu starten, geht der Lauf danach weiter.",
  },
  credentials: {
    what: "Eine Datei mit Tresoranmeldeinformationen beweist, dass dieser Server zum Tresor gehören darf. Sie wird nur beim Registrieren benutzt.",
    from: "Nehmen Sie eine Datei, die Sie heruntergeladen haben, oder melden Sie sich bei Azure an, und lassen Sie dieses Programm eine erstellen.",
    file: "Vom Tresor im Azure-Portal: Eigenschaften, Sicherungsanmeldeinformationen, Herunterladen. Was darin steht, wird hier gezeigt.",
    tenant: "Das Verzeichnis, bei dem Sie sich anmelden: seine ID oder eine Domäne, die ihm gehört.",
    create:
      "Wählen Sie einen vorhandenen Tresor, oder benennen Sie einen neuen. Ein neuer wird vom Lauf erstellt, nachdem Sie es bestätigt haben.",
    vault: "Der Tresor, mit seinem Abonnement und seiner Ressourcengruppe.",
    restart:
      "Gefragt, wenn ein Server erneut registriert wird. Es gehört zur Abhilfe, wenn Azure Backup das Anmeldetoken des Servers abgelehnt hat, und nach geänderten TLS-Einstellungen. Eine Sicherung, die dann läuft, kann fehlschlagen.",
    newest: "Nur die zuletzt heruntergeladene Datei ist verwendbar.",
    fifty: "Bei einem Tresor lassen sich höchstens 50 Computer registrieren.",
    secondary: "Mit einer Datei der sekundären Region lässt sich kein Server registrieren.",
    next: "Die Datei wird sofort geprüft. Das Registrieren mit ihr ist ein Schritt des Laufs.",
  },
  throttling: {
    what: "Hält Sicherungen davon ab, während der Arbeitszeit die ganze Leitung zu benutzen. Ohne Grenze nehmen sie, was da ist.",
    workHour: "Die Grenze während der Arbeitszeit. 1.024 KBit/s sind 1 MBit/s.",
    nonWorkHour: "Die Grenze zu allen anderen Zeiten.",
    workHours: "Anfang und Ende müssen verschieden sein.",
    workDays: "Mindestens ein Tag.",
    limits: "Bandbreitenwerte beginnen bei 512 KBit/s und gehen bis 1.023 MBit/s.",
    next: "Das Bild der Woche zeigt, was wann gelten wird.",
  },
  recoveryFolder: {
    what: "Daten, die aus Azure wiederhergestellt werden, liegen in diesem Ordner, bevor sie dorthin kommen, wohin sie gehören.",
    folder:
      "Ein Ordner auf einem NTFS-Datenträger dieses Servers: keine Freigabe, nicht das Stammverzeichnis eines Laufwerks. Der Lauf legt ihn an, wenn es ihn noch nicht gibt, und lässt SYSTEM darin ändern.",
    space:
      "Er braucht Platz für alle Elemente, die zur gleichen Zeit wiederhergestellt werden: 10 Computer mit 100 GB brauchen 1.000 GB.",
    next: "Der Lauf legt den Ordner fest. Nach einer Wiederherstellung leert er sich von selbst.",
  },
  encryption: {
    what: "Die Passphrase verschlüsselt die Sicherungen dieses Servers, bevor sie ihn verlassen. Microsoft hat sie nie.",
    from: "Eine hier erzeugte ist die sicherste. Eine eigene muss mindestens 16 Zeichen haben.",
    passphrase:
      "Buchstaben, Ziffern und Zeichen aus ASCII. Sie steht in keiner Datei, keinem Protokoll und keinem Bericht dieses Programms, außer in der Kopie, um die Sie bitten.",
    saveTo:
      "Ein Netzwerkordner oder ein Wechseldatenträger. Eine Kopie auf diesem Server geht mit ihm verloren.",
    securityPin:
      "Danach wird gefragt, wo die Sicherheitsfeatures des Tresors sie verlangen. Aus dem Portal: Tresor, Eigenschaften, Sicherheits-PIN, Generieren.",
    keptName: "Wo sie aufbewahrt ist",
    kept: "Die Passphrase muss an Orten liegen, die diesen Server überdauern.",
    lost: "Microsoft kann eine Passphrase nicht wiederbeschaffen. Sind Server und Passphrase verloren, lassen sich die Sicherungen nicht wiederherstellen.",
    ascii: "Eine Passphrase kann nur Zeichen aus ASCII enthalten.",
    another:
      "Ein Server, der mit einer anderen Passphrase neu registriert wurde, kann seine älteren Sicherungen nicht wiederherstellen.",
    pin: "Eine Sicherheits-PIN gilt fünf Minuten.",
    next: "„Überprüfen“ zeigt alles noch einmal, bevor etwas getan wird.",
  },
  review: {
    what: "Jede Antwort, und die Schritte, wie dieser Server sie jetzt ausführen würde. Noch wurde nichts geändert.",
    answers:
      "„Ändern“ führt zurück zu der Seite, die danach fragt. Was Sie anderswo eingegeben haben, bleibt.",
    plan: "Wird getan, ist schon so, oder zeigt sich erst, wenn es an der Reihe ist. Dieselben Schritte werden ausgeführt.",
    next: "Die Schaltfläche am Ende beginnt den Lauf. Ein Schritt, der schon getan ist, wird nicht zweimal getan.",
  },
  progress: {
    what: "Der Lauf, Schritt für Schritt. Er wird vor jedem Schritt aufgeschrieben, damit er nach einem Fehler oder Neustart weitergehen kann.",
    next: "„Nach diesem Schritt anhalten“ führt den laufenden Schritt zu Ende und sagt dann, was getan wurde und was nicht.",
  },
  outcome: {
    what: "Wie der Lauf endete: was getan wurde, was nicht, und der Zustand dieses Servers, wie er jetzt ausgelesen ist.",
    next: "Nach einem Fehler geht „Erneut versuchen“ beim selben Schritt weiter. Der Bericht enthält, was jemand braucht, der Ihnen hilft.",
  },
};
