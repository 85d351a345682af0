import type { Translation } from "../catalogue.ts";
import type * as english from "../steps.ts";

export const steps: Translation<typeof english.text> = {
  values: {
    yes: "Ja",
    no: "Nein",
    couldNotTell: "Nicht feststellbar",
    kbps: "{count, number} KBit/s",
    mbps: "{count, number} MBit/s",
    dayNames: {
      monday: "Montag",
      tuesday: "Dienstag",
      wednesday: "Mittwoch",
      thursday: "Donnerstag",
      friday: "Freitag",
      saturday: "Samstag",
      sunday: "Sonntag",
    },
    shortDayNames: {
      monday: "Mo",
      tuesday: "Di",
      wednesday: "Mi",
      thursday: "Do",
      friday: "Fr",
      saturday: "Sa",
      sunday: "So",
    },
  },
  proxy: {
    title: "Netzwerk und Proxy",
    why: "Alles nach dieser Seite braucht die Verbindung zu Azure, deshalb kommt sie zuerst. Der Agent verwendet dieselben Einstellungen.",
    fields: {
      cloud: "Cloud",
      use: "Verbindung mit Azure",
      host: "Proxyadresse",
      port: "Port",
      user: "Benutzername",
      password: "Kennwort",
    },
    hints: {
      host: "Ein Hostname oder eine Adresse, zum Beispiel proxy.contoso.com",
      user: "Nur wenn der Proxy danach fragt. Ein Domänenkonto geben Sie als Domäne\\Benutzer ein.",
    },
    clouds: {
      public: "Azure (öffentlich)",
      "us-government": "Azure Government (USA)",
      china: "Azure China",
    },
    values: {
      none: "Direkt oder wie in Windows eingestellt",
      custom: "Über den Proxy {host}, Port {port}",
    },
    choices: {
      none: "Direkt oder mit den Proxyeinstellungen von Windows",
      custom: "Über einen Proxy, den ich angebe",
    },
  },
  agent: {
    title: "Azure Backup-Agent",
    why: "Der Microsoft Azure Recovery Services-Agent (MARS) ist auf diesem Server nicht installiert. Er wird zuerst installiert.",
    fields: {
      installer: "Installationsprogramm",
      agentFolder: "Installationsordner",
      scratchFolder: "Cachespeicherort",
      microsoftUpdate: "Updates des Agents über Microsoft Update beziehen",
    },
    hints: {
      installer: "MARSAgentInstaller.exe, heruntergeladen von der Seite „Eigenschaften“ des Tresors",
      agentFolder: "Leer lassen für den Standardordner des Agents unter „Programme“",
      scratchFolder:
        "Leer lassen für den Standardordner des Agents. Er braucht 5 bis 10 Prozent der Datenmenge, die nach Azure gesichert wird.",
    },
    values: { default: "Standard des Agents" },
  },
  "vault-credentials": {
    title: "Tresoranmeldeinformationen",
    why: "Eine Datei mit Tresoranmeldeinformationen weist nach, dass dieser Server dem Tresor beitreten darf. Sie wird nur bei der Registrierung verwendet.",
    fields: {
      from: "Tresoranmeldeinformationen",
      file: "Datei mit Tresoranmeldeinformationen",
      method: "Anmelden",
      tenantId: "Mandanten-ID (Verzeichnis-ID) oder Domäne",
      clientId: "Anwendungs-ID (Client-ID)",
      clientSecret: "Geheimer Clientschlüssel",
      subscriptionId: "Abonnement-ID",
      resourceGroup: "Ressourcengruppe",
      vault: "Recovery Services-Tresor",
      deleteAfter: "Datei nach der Registrierung löschen",
      registerAnyway: "Auch dann erneut registrieren, wenn die bestehende Registrierung noch gültig ist",
      restartService: "Dienst des Agents (obengine) vor der Registrierung neu starten",
    },
    hints: {
      restartService:
        "Kann helfen, wenn Azure Backup die Anmeldung des Servers abgelehnt hat oder nachdem TLS-Einstellungen geändert wurden. Eine Sicherung, die dann läuft, kann fehlschlagen.",
      file: "Im Azure-Portal beim Tresor: Eigenschaften, Sicherungsanmeldeinformationen, Herunterladen. Nur die zuletzt heruntergeladene Datei funktioniert.",
      clientId: "Leer lassen, um sich als Microsofts eigene Entwickleranwendung anzumelden",
      deleteAfter:
        "Bis sie abläuft, könnten mit der Datei auch andere Computer bei Ihrem Tresor registriert werden.",
    },
    choices: {
      file: "Eine vorhandene Datei mit Tresoranmeldeinformationen verwenden",
      "sign-in": "Bei Azure anmelden und eine erstellen",
    },
    methods: {
      "device-code": "Mit einem Code, im Browser auf einem beliebigen Computer",
      browser: "Im Browser dieses Computers",
      "azure-cli": "Mit der Azure CLI, wenn sie auf diesem Computer angemeldet ist",
      "service-principal": "Als Dienstprinzipal",
    },
  },
  throttling: {
    title: "Drosselung",
    why: "Verhindert, dass Sicherungen während der Arbeitszeit die ganze Leitung belegen. Für die meisten Server ist „Aus“ richtig.",
    fields: {
      limited: "Bandbreite für Sicherungen begrenzen",
      workHourKbps: "Während der Arbeitszeit",
      nonWorkHourKbps: "Außerhalb der Arbeitszeit",
      workHours: "Arbeitszeit",
      from: "Von",
      to: "Bis",
      workDays: "Arbeitstage",
    },
    hints: { rate: "Von 512 KBit/s bis 1.023 MBit/s" },
    values: {
      none: "Keine Begrenzung",
      hours: "{from} bis {to}",
    },
  },
  "recovery-folder": {
    title: "Wiederherstellungsordner",
    why: "Aus Azure wiederhergestellte Daten werden zuerst hier abgelegt. Der Ordner braucht Platz für alle Elemente, die gleichzeitig wiederhergestellt werden.",
    fields: { recoveryFolder: "Wiederherstellungsordner" },
    hints: {
      recoveryFolder:
        "Auf einem NTFS-Datenträger dieses Servers. Er wird angelegt, wenn es ihn noch nicht gibt.",
    },
  },
  encryption: {
    title: "Verschlüsselung",
    why: "Die Passphrase verschlüsselt die Sicherungen dieses Servers. Microsoft kennt sie nicht: Ohne sie kann niemand die Sicherungen wiederherstellen.",
    fields: {
      from: "Passphrase",
      passphrase: "Passphrase",
      confirm: "Passphrase bestätigen",
      saveTo: "Ordner für eine gespeicherte Kopie",
      change: "Passphrase ändern",
      securityPin: "Sicherheits-PIN",
    },
    hints: {
      passphrase: "Mindestens 16 Zeichen: Buchstaben, Ziffern und Sonderzeichen des ASCII-Zeichensatzes",
      saveTo:
        "Ein Netzwerkordner auf einem anderen Computer oder ein Wechseldatenträger. Das Systemlaufwerk dieses Servers zählt nicht.",
      securityPin:
        "Im Portal: Tresor, Eigenschaften, Sicherheits-PIN, Generieren. Sie gilt fünf Minuten lang.",
      sameAsBefore:
        "Geben Sie dieselbe Passphrase wie bisher ein. Mit einer anderen lassen sich ältere Sicherungen dieses Servers nicht wiederherstellen.",
    },
    sources: { given: "Von Ihnen eingegeben", generated: "Von diesem Programm erstellt" },
    values: { unchanged: "Bleibt unverändert", notSaved: "Dieser Lauf speichert keine Kopie" },
  },
};
