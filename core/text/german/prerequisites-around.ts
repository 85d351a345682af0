import type { Translation } from "../catalogue.ts";
import type * as english from "../prerequisites-around.ts";

export const aroundPrerequisites: Translation<typeof english.aroundPrerequisites> = {
  checks: {
    firewall: {
      title: "Windows-Firewall",
      needed: "Der Dienst lässt Ausnahmen zu",
      found: {
        allows: "Lässt Ausnahmen zu",
        blocks: "Sperrt alle eingehenden Verbindungen",
        off: "Wird nicht ausgeführt",
      },
      remedy:
        "Starten Sie den Dienst „Windows-Firewall“, und lassen Sie in seinen Profilen Ausnahmen zu: Das Setup legt Regeln für die Agents an.",
    },
    ports: {
      title: "TCP-Ports 5718, 5719 und 6075",
      needed: "Frei: Die geschützten Server verbinden sich mit ihnen",
      found: { free: "Frei", taken: "Belegt: {ports}" },
      remedy: "Ein anderes Programm lauscht dort. Beenden Sie es, oder verwenden Sie einen anderen Server.",
    },
    tls: {
      title: "TLS 1.2",
      needed: "Nicht ausgeschaltet",
      found: {
        fine: "Nicht ausgeschaltet",
        wrong: "Ausgeschaltet durch {names}",
        old: "Nicht eingeschaltet, und in diesem Windows von Haus aus aus",
      },
      remedy:
        "Setzen Sie Enabled=1 und DisabledByDefault=0 für den TLS 1.2-Client sowie SystemDefaultTlsVersions=1 und SchUseStrongCrypto=1 für .NET Framework, und starten Sie neu. Auf Windows Server 2012 installieren Sie zuerst KB3140245.",
    },
    "root-certificates": {
      title: "Stammzertifikate von Azure",
      needed: "Dieser Server vertraut ihnen",
      found: { all: "Alle vorhanden", missing: "Es fehlt: {names}" },
      remedy:
        "Lassen Sie Windows seine Stammzertifikate aktualisieren, oder importieren Sie diese in „Vertrauenswürdige Stammzertifizierungsstellen“. Vielleicht hat Microsoft manche seither ersetzt.",
    },
    "azure-tools-certificate": {
      title: "Übrig gebliebenes Zertifikat „Windows Azure Tools“",
      needed: "Keines im persönlichen Speicher des Computers",
      found:
        "{count, plural, =0 {Keines vorhanden} one {# Zertifikat vorhanden} other {# Zertifikate vorhanden}}{removed, plural, =0 {} other {; der Lauf entfernt #}}",
      remedy:
        "Nennen Sie es auf der Seite „Alte Zertifikate“, dann entfernt es der Lauf vor der Registrierung; oder entfernen Sie es selbst aus den persönlichen Zertifikaten des Computers. Daran kann die Registrierung scheitern.",
    },
    "clock-skew": {
      title: "Uhr",
      needed: "Höchstens zwei Minuten Abweichung",
      found: "{minutes, number, ::.#} Minuten Abweichung",
      remedy: "Stellen Sie Uhrzeit und Zeitzone dieses Servers richtig, und prüfen Sie dann erneut.",
    },
    "temp-files": {
      title: "Temporäre Dateien von Windows",
      needed: "Weniger als 60.000 .tmp-Dateien in Windows\\Temp",
      found: "{count, number} Dateien",
      remedy:
        "Löschen Sie alte .tmp-Dateien in Windows\\Temp: An zu vielen scheitern Registrierung und Sicherungen.",
    },
    "execution-policy": {
      title: "Ausführungsrichtlinie von PowerShell",
      needed: "RemoteSigned oder lockerer, für geplante Sicherungen",
      notSet: "Nicht gesetzt: wie von Windows vorgegeben",
      remedy:
        "Führen Sie aus: Set-ExecutionPolicy RemoteSigned. Wo eine Gruppenrichtlinie sie setzt, ändern Sie diese.",
    },
    "module-path": {
      title: "PowerShell-Modul des Agents",
      needed: "Sein Ordner steht im PSModulePath des Computers",
      remedy: "Nehmen Sie den Ordner bin\\Modules des Agents in den PSModulePath des Computers auf.",
    },
    "microsoft-update": {
      title: "Microsoft Update",
      needed: "Empfohlen: So kommen Updates des Agents",
      remedy:
        "Schalten Sie in den Einstellungen von Windows Update die Updates für andere Microsoft-Produkte ein.",
    },
    "scratch-locations": {
      title: "Cacheordner in der Registrierung",
      needed: "Beide Werte ScratchLocation sind gleich",
      found: { same: "Beide sind gleich", differ: "{first} und {second}", none: "Keiner ist gesetzt" },
      remedy:
        "Setzen Sie ScratchLocation in Windows Azure Backup\\Config und in Config\\CloudBackupProvider auf denselben Ordner, und starten Sie den Dienst des Agents neu.",
    },
    "cache-attributes": {
      title: "Art des Cacheordners",
      needed:
        "Auf einem Festplattenlaufwerk; nicht komprimiert, verschlüsselt, von geringer Dichte oder eine Verknüpfung",
      found: { plain: "Ein einfacher Ordner auf einem Festplattenlaufwerk" },
      kinds: {
        compressed: "Komprimiert",
        encrypted: "Verschlüsselt",
        sparse: "Von geringer Dichte",
        "reparse-point": "Eine Verknüpfung auf einen anderen Ort",
        "not-fixed": "Nicht auf einem Festplattenlaufwerk",
      },
      remedy:
        "Entfernen Sie diese Attribute, oder verschieben Sie den Cache in einen einfachen Ordner auf einem lokalen Datenträger.",
    },
    "agent-for-key-vault": {
      title: "Agent und Key Vault",
      needed: "2.0.9262.0 oder höher, um die Passphrase in Key Vault aufzubewahren",
      remedy: "Aktualisieren Sie den MARS-Agent, oder bewahren Sie die Passphrase nicht in Key Vault auf.",
    },
    "agent-on-media": {
      title: "Agent auf den Medien",
      needed: "2.0.9249.0 oder höher",
      remedy:
        "Verwenden Sie neuere Medien: Ein älterer Agent kann die heutigen Tresoranmeldeinformationen nicht lesen.",
    },
    "media-checksum": {
      title: "Prüfsumme der heruntergeladenen Medien",
      needed: "Die SHA-256, die Microsofts Seite dafür nennt",
      needs: "SHA-256 von DPM {release}: {checksum}",
      later: "Wird vom Lauf verglichen, bevor das Setup beginnt",
      remedy:
        "Geben Sie die heruntergeladene Datei dort an, wo die Medien gewählt werden: Der Lauf vergleicht sie dann. Oder vergleichen Sie selbst, mit Get-FileHash -Algorithm SHA256. Weicht sie ab, laden Sie die Datei erneut herunter.",
    },
    "group-policy": {
      title: "Gruppenrichtlinien",
      needed: "Keine, die das Registrieren behindert",
      found: {
        apply: "Sie gelten hier. Was sie verbieten, kann dieses Programm nicht sehen.",
        none: "In keiner Domäne",
      },
      remedy:
        "Wenn die Registrierung ohne Grund scheitert, versuchen Sie es dort, wo keine Gruppenrichtlinie gilt.",
    },
    antivirus: {
      title: "Ausschlüsse des Virenschutzes",
      needed: "Die, die Microsoft nennt",
      needs: {
        mars: "Prozess cbengine.exe; der Ordner bin des Agents; der Cacheordner; csc.exe von .NET Framework",
        family:
          "Prozesse cbengine.exe, dpmra.exe und csc.exe; die Ordner Temp und XSD des Produkts; die Volumes des Speicherpools",
      },
      remedy:
        "Legen Sie diese Ausschlüsse fest, und lassen Sie befallene Dateien löschen, nie in Quarantäne nehmen.",
    },
  },
};
