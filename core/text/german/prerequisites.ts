import type { Translation } from "../catalogue.ts";
import type * as english from "../prerequisites.ts";

export const prerequisites: Translation<typeof english.prerequisites> = {
  list: {
    untold: "{count, plural, one {# nicht feststellbar} other {# nicht feststellbar}}",
    showUntold:
      "{count, plural, one {Nicht Feststellbares anzeigen} other {# nicht feststellbare Punkte anzeigen}}",
    hideUntold: "Nicht Feststellbares ausblenden",
  },
  found: {
    there: "Installiert",
    absent: "Nicht installiert",
    yes: "Ja",
    no: "Nein",
    none: "Keine",
    running: "Wird ausgeführt",
    stopped: "Beendet",
    disabled: "Deaktiviert",
    noService: "Diesen Dienst gibt es hier nicht",
    unseen: "Dieses Programm kann es nicht sehen",
  },
  restart: {
    waits: "Windows wartet auf einen Neustart: {reasons}",
    "file-renames": "zu ersetzende Dateien",
    "component-servicing": "Bestandteile von Windows",
    "windows-update": "Updates",
  },
  checks: {
    edition: {
      title: "Edition von Windows",
      needed: "Standard, Datacenter oder Essentials",
      remedy: "Installieren Sie Azure Backup Server auf einer dieser Editionen von Windows Server.",
    },
    "server-core": {
      title: "Desktopdarstellung",
      needed: "Windows mit Desktopdarstellung, nicht Server Core oder Nano Server",
      found: {
        desktop: "Mit Desktopdarstellung",
        client: "Ein Windows für Clients",
        core: "Server Core",
        nano: "Nano Server",
      },
      remedy:
        "Verwenden Sie einen Server mit Desktopdarstellung. Nur DPM 2019 läuft ab Updaterollup 1 auf Server Core 2019.",
    },
    architecture: {
      title: "64-Bit-Windows",
      needed: "64 Bit",
      found: "{bits, number} Bit",
      remedy:
        "Verwenden Sie ein 64-Bit-Windows: Weder der Agent noch die Sicherungsserver laufen auf einem mit 32 Bit.",
    },
    "windows-language": {
      title: "Sprache von Windows",
      needed: "Jede außer Türkisch",
      remedy:
        "Installieren Sie DPM auf einem Windows in einer anderen Sprache: Auf einem türkischen scheitert das Setup.",
    },
    "dns-namespace": {
      title: "DNS-Name und Domäne",
      needed: "Das primäre DNS-Suffix ist der Name der Domäne",
      found: { same: "Beide sind gleich", disjoint: "Sie sind verschieden" },
      remedy:
        "DPM unterstützt keinen nicht zusammenhängenden Namespace. Geben Sie diesem Server das DNS-Suffix seiner Domäne.",
    },
    "case-sensitivity": {
      title: "Groß- und Kleinschreibung von Dateinamen",
      needed: "Windows unterscheidet sie nicht",
      found: { sensitive: "Wird unterschieden", insensitive: "Wird nicht unterschieden" },
      remedy:
        "Sicherungen scheitern, solange Windows Groß- und Kleinschreibung unterscheidet. Setzen Sie ObCaseInsensitive in Session Manager\\kernel auf 1, und starten Sie neu.",
    },
    "domain-user": {
      title: "Angemeldet als Domänenbenutzer",
      needed: "Ein Domänenbenutzer, der hier Administrator ist",
      found: { yes: "Ein Domänenbenutzer", no: "Ein lokales Konto" },
      remedy: "Melden Sie sich mit einem Domänenkonto an, das Administrator dieses Servers ist.",
    },
    directory: {
      title: "Active Directory",
      needed: "Ein Domänencontroller antwortet",
      found: { yes: "Ein Domänencontroller antwortet", no: "Kein Domänencontroller antwortet" },
      remedy: "Prüfen Sie das Netzwerk, DNS und die Mitgliedschaft dieses Servers in der Domäne.",
    },
    "application-server": {
      title: "Rolle „Anwendungsserver“",
      needed: "Nicht installiert",
      remedy:
        "Entfernen Sie die Rolle, oder verwenden Sie einen anderen Server: Azure Backup Server braucht einen eigenen.",
    },
    "operations-manager": {
      title: "Operations Manager-Verwaltungsserver",
      needed: "Nicht installiert",
      remedy:
        "Verwenden Sie einen anderen Server: Azure Backup Server kann sich keinen mit Operations Manager teilen.",
    },
    exchange: {
      title: "Exchange Server",
      needed: "Nicht installiert",
      remedy: "Verwenden Sie einen anderen Server: Azure Backup Server kann sich keinen mit Exchange teilen.",
    },
    "cluster-node": {
      title: "Clusterknoten",
      needed: "Kein Knoten eines Clusters",
      remedy: "Verwenden Sie einen Server, der kein Clusterknoten ist.",
    },
    "existing-agent": {
      title: "Schon vorhandener MARS-Agent",
      needed: "Nicht installiert: Das Setup bringt seinen eigenen mit",
      remedy: "Deinstallieren Sie zuerst den MARS-Agent, oder richten Sie nur den Agent ein.",
    },
    "existing-dpm": {
      title: "Schon vorhandener DPM",
      needed: "Nicht installiert",
      remedy: "Verwenden Sie einen anderen Server, oder deinstallieren Sie zuerst DPM.",
    },
    "dpm-agent": {
      title: "DPM-Schutz-Agent",
      needed: "Nicht installiert",
      remedy: "Ein anderer DPM schützt diesen Server. Deinstallieren Sie zuerst dessen Agent.",
    },
    "dpm-remote-administration": {
      title: "DPM-Remoteverwaltung",
      needed: "Nicht installiert",
      remedy: "Deinstallieren Sie zuerst die DPM-Remoteverwaltung und die DPM-Verwaltungsshell.",
    },
    "setup-running": {
      title: "Ein anderes Setup von DPM",
      needed: "Es läuft keines",
      found: { yes: "Es läuft eines", no: "Es läuft keines" },
      remedy: "Warten Sie, bis es endet, oder schließen Sie es.",
    },
    dotnet: {
      title: ".NET Framework",
      needed: "4.5 oder höher",
      needs: { mars: "4.5, besser 4.5.2 oder höher", mabs: "4.6 oder höher", dpm: "4.5 oder höher" },
      found: { none: "Älter als 4.5, oder keines", some: "{version} oder höher" },
      remedy: "Installieren Sie ein neueres .NET Framework, und starten Sie diesen Server dann neu.",
    },
    "dotnet-35": {
      title: ".NET Framework 3.5 SP1",
      needed: "Installiert",
      remedy: "Fügen Sie im Server-Manager das Feature „.NET Framework 3.5“ hinzu.",
    },
    powershell: {
      title: "Windows PowerShell",
      needed: "3.0 oder höher",
      remedy: "Installieren Sie ein neueres Windows Management Framework.",
    },
    "windows-installer": {
      title: "Windows Installer",
      needed: "4.5 oder höher",
      remedy: "Installieren Sie die Updates von Windows.",
    },
    "hyper-v": {
      title: "Hyper-V und sein PowerShell-Modul",
      needed: "Beide installiert",
      found: {
        both: "Beide installiert",
        one: "Nur eines von beiden ist installiert",
        none: "Nicht installiert",
      },
      remedy:
        "Führen Sie aus: dism /Online /Enable-Feature /All /FeatureName:Microsoft-Hyper-V /FeatureName:Microsoft-Hyper-V-Management-PowerShell /quiet /norestart. Starten Sie diesen Server dann neu.",
    },
    "visual-cpp": {
      title: "Visual C++ Redistributables",
      needed: "Die, die DPM verwendet",
      needs: "Die von {years}",
      remedy: "Installieren Sie, was davon fehlt, so wie es die Voraussetzungen des Setups nennen.",
    },
    components: {
      title: "Bestandteile von Windows",
      needed: "Management Console, DISM und ein Visual C++ Redistributable",
      found: { all: "Alle vorhanden", missing: "Es fehlt: {names}" },
      names: {
        console: "Management Console (mmc.exe)",
        dism: "DISM",
        visualCpp: "Visual C++ Redistributable",
      },
      remedy: "Installieren Sie, was fehlt; der Agent verwendet es.",
    },
    "windows-server-backup": {
      title: "Windows Server-Sicherung",
      needed: "Nur für Sicherungen des Systemstatus",
      remedy: "",
    },
    iscsi: {
      title: "iSCSI-Initiator",
      needed: "Nicht deaktiviert: Das Wiederherstellen von Dateien verwendet ihn",
      remedy:
        "Stellen Sie den Dienst „Microsoft iSCSI-Initiator“ auf manuellen Start. Sicherungen gehen auch ohne ihn.",
    },
    wmi: {
      title: "Windows-Verwaltungsinstrumentation",
      needed: "Wird ausgeführt",
      remedy:
        "Starten Sie den Dienst „Windows-Verwaltungsinstrumentation“: Das Setup sieht damit nach SQL Server.",
    },
  },
};
