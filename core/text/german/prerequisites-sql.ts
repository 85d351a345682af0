import type { Translation } from "../catalogue.ts";
import type * as english from "../prerequisites-sql.ts";

export const sqlPrerequisites: Translation<typeof english.sqlPrerequisites> = {
  noReporting: "Reporting Services sind nicht installiert",
  checks: {
    "sql-instance": {
      title: "SQL Server-Instanz",
      needed: "Eine Instanz von SQL Server auf diesem Server",
      found: {
        named: "{name} ist hier",
        missing: "{name} ist nicht hier",
        notChosen: "Noch nicht gewählt",
        remote: "Auf einem anderen Computer",
      },
      remedy:
        "Wählen Sie die Instanz auf der Seite „SQL-Einstellungen“, oder installieren Sie zuerst SQL Server.",
    },
    "sql-remote": {
      title: "SQL Server auf einem anderen Computer",
      needed: "Dieselbe Domäne und Zeitzone; SQLPrep dort ausgeführt; TCP 1433 und 80 sowie UDP 1434 offen",
      remedy: "Prüfen Sie es dort: Dieses Programm sieht nur diesen Server an.",
    },
    "sql-version": {
      title: "Version von SQL Server",
      needed: "Eine, die die Seite des Produkts nennt",
      needs: "SQL Server {years}",
      found: { known: "SQL Server {year} ({version})", other: "{version}" },
      remedy: "Installieren Sie eine Version von SQL Server, die dieses Produkt nimmt.",
    },
    "sql-edition": {
      title: "Edition von SQL Server",
      needed: "Standard oder Enterprise, 64 Bit",
      remedy:
        "Verwenden Sie die Edition Standard oder Enterprise. Eine Evaluierung hört nach ihrer Zeit auf zu arbeiten.",
    },
    "sql-collation": {
      title: "Sortierung von SQL Server",
      needed: "SQL_Latin1_General_CP1_CI_AS",
      remedy: "Installieren Sie eine Instanz mit dieser Sortierung.",
    },
    "sql-services": {
      title: "Konten von SQL Server",
      needed: "SQL Server und SQL-Agent laufen als Lokales System oder als Domänenkonto",
      found: "SQL Server: {sql}; SQL-Agent: {agent}",
      remedy: "Ändern Sie das Konto im SQL Server-Konfigurations-Manager.",
    },
    "sql-agent-start": {
      title: "Start von SQL-Agent",
      needed: "Automatisch; das Setup sorgt dafür",
      found: { automatic: "Automatisch", manual: "Manuell", disabled: "Deaktiviert" },
      remedy:
        "Das Setup stellt es selbst ein. Wenn es daran scheitert, stellen Sie den Dienst auf automatischen Start.",
    },
    "sql-sysadmin": {
      title: "Rechte in SQL Server",
      needed: "Die Rolle sysadmin für das Konto, das das Setup verwendet",
      found: { yes: "sysadmin", no: "Nicht sysadmin" },
      remedy: "Lassen Sie diesem Konto von einem Administrator des SQL Server die Rolle sysadmin geben.",
    },
    "sql-reporting": {
      title: "Reporting Services",
      needed: "Installiert, und als Netzwerkdienst ausgeführt",
      found: "{name} läuft als {account}",
      remedy:
        "Installieren Sie Reporting Services für SQL Server, und lassen Sie sie als Netzwerkdienst laufen.",
    },
    "sql-tools": {
      title: "Werkzeuge von SQL Server",
      needed: "sqlcmd",
      remedy: "Installieren Sie die Befehlszeilen- und die Verwaltungstools von SQL Server.",
    },
    "sql-protocols": {
      title: "Protokolle von SQL Server",
      needed: "TCP/IP und Named Pipes der Instanz und TCP/IP des Clients",
      found: { on: "Eingeschaltet", off: "Ausgeschaltet: {names}" },
      names: { tcp: "TCP/IP", pipes: "Named Pipes", client: "TCP/IP des Clients" },
      remedy: "Schalten Sie sie im SQL Server-Konfigurations-Manager ein, und starten Sie die Instanz neu.",
    },
    "sql-browser": {
      title: "SQL Server-Browser",
      needed: "Wird ausgeführt",
      remedy: "Stellen Sie den Dienst „SQL Server-Browser“ auf automatischen Start, und starten Sie ihn.",
    },
    "sql-old-database": {
      title: "Datenbank eines anderen DPM",
      needed: "Keine auf dieser Instanz",
      remedy:
        "Verwenden Sie eine andere Instanz, oder entfernen Sie die alte Datenbank, wenn niemand sie mehr braucht.",
    },
    "sql-availability": {
      title: "Always On",
      needed: "Die Datenbank des Produkts liegt in keiner Verfügbarkeitsgruppe",
      found: {
        yes: "Verfügbarkeitsgruppen sind eingeschaltet",
        no: "Verfügbarkeitsgruppen sind ausgeschaltet",
      },
      remedy: "Verwenden Sie für die Datenbank des Produkts eine Instanz ohne Verfügbarkeitsgruppen.",
    },
    "sql-driver": {
      title: "Treiber für SQL Server",
      needed: "Der, den dieser DPM verwendet",
      drivers: { native: "SQL Server Native Client, für SQL Server 2022", oleDb: "OLE DB Driver 19" },
      remedy: "Installieren Sie diesen Treiber.",
    },
    "sql-memory": {
      title: "Arbeitsspeicher für SQL Server",
      needed: "4 GB, besser 8 GB",
      remedy: "Geben Sie diesem Server mehr Arbeitsspeicher.",
    },
  },
};
