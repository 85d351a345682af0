import type { MessagesFor } from "../error-words.ts";

const SAYS = "{microsoftText, select, missing {} other { Microsofts Meldung: {microsoftText}}}";

export const installationErrors = {
  "backup-server.media-missing": {
    message: "{folder, select, missing {In diesem Ordner} other {In {folder}}} gibt es keine setup.exe.",
    remedy:
      "Starten Sie zuerst das heruntergeladene Installationsprogramm: Es extrahiert die Medien in einen Ordner und braucht dafür 4 GB. Geben Sie dann diesen Ordner an.",
  },
  "backup-server.media-other-product": {
    message:
      "{folder, select, missing {In diesem Ordner} other {Im Ordner {folder}}} liegen die Medien von {product, select, dpm {Data Protection Manager (DPM)} other {Azure Backup Server}}.",
    remedy: "Wählen Sie dieses Produkt, oder geben Sie den Ordner der anderen Medien an.",
  },
  "backup-server.media-agent-too-old": {
    message:
      "Der MARS-Agent auf den Medien {version, select, missing {ist zu alt} other {hat die Version {version}}}. Er kann die heutigen Tresoranmeldeinformationen nicht lesen, darum würde das Setup beim Registrieren dieses Servers scheitern.",
    remedy:
      "Laden Sie die neueste MARSAgentInstaller.exe herunter, und ersetzen Sie damit die im Ordner MARSAgent der extrahierten Medien.{needed, select, missing {} other { Nötig ist mindestens {needed}.}}",
  },
  "backup-server.media-without-sql": {
    message: "Die Medien{folder, select, missing {} other { in {folder}}} bringen keinen SQL Server mit.",
    remedy: "Installieren Sie SQL Server selbst, und wählen Sie ihn auf der Seite SQL-Einstellungen.",
  },
  "backup-server.download-differs": {
    message:
      "{file, select, missing {Die heruntergeladene Datei} other {{file}}} ist keine, die Microsoft nennt: Ihr SHA-256-Wert ist {checksum, select, missing {ein anderer} other {{checksum}}}. Auf Microsofts Seite (Stand März 2025) stehen die von DPM 2019, 2022 und 2025.",
    remedy:
      "Laden Sie sie noch einmal herunter. Ist sie neuer als diese Seite, vergleichen Sie sie selbst mit der heutigen, und lassen Sie das Feld der heruntergeladenen Datei leer.",
  },
  "backup-server.answer-not-writable": {
    message:
      "{key, select, missing {Ein Wert} other {Der Wert für {key}}} kann dem Setup nicht übergeben werden: Es liest seine Antworten aus einer Datei.",
    remedy:
      "Verwenden Sie einen Wert ohne Anführungszeichen, =, ; und Zeilenumbrüche, ohne Leerzeichen am Anfang und Ende und in einem Kennwort oder Pfad ohne Umlaute.",
  },
  "backup-server.answers-refused": {
    message: `Das Setup hat seine Antworten nicht angenommen.${SAYS}`,
    remedy:
      "{microsoftId, select, 4065 {Geben Sie einen Benutzernamen ein.} 4066 {Geben Sie eine Firma ein.} 4068 {Prüfen Sie, ob das Setup den Ordner der Medien erreicht.} 4072 {Prüfen Sie die Ordner: Einer ist kein gültiger Pfad.} 4074 {Wählen Sie kürzere Ordner.} 33433 {Schreiben Sie den Benutzer von SQL Server als Domäne, umgekehrter Schrägstrich, Name.} other {Berichtigen Sie, was die Meldung nennt, und setzen Sie den Lauf fort.}}",
  },
  "backup-server.password-refused": {
    message: `Windows hat das Kennwort für die lokalen Konten nicht angenommen.${SAYS}`,
    remedy:
      "Geben Sie eines ein, das der Kennwortrichtlinie dieses Servers genügt: länger und aus mehr Arten von Zeichen.",
  },
  "backup-server.product-key-refused": {
    message: `Das Setup hat den Product Key nicht angenommen.${SAYS}`,
    remedy: "Vergleichen Sie ihn mit dem, der zu Ihrer Lizenz gehört, und geben Sie ihn noch einmal ein.",
  },
  "backup-server.sql-refused": {
    message: `{microsoftId, select, 832 {Das Setup konnte Konten keinen Zugriff auf die Datenbank geben: Das geschieht, wenn SQL Server mit seinem langen DNS-Namen genannt wird.} 4306 {SQL Server hat Benutzer oder Kennwort nicht angenommen.} 4307 {Das Setup kann sich nicht mit SQL Server verbinden.} 4308 {Eine solche SQL Server-Instanz gibt es nicht.} 4324 {Diese SQL Server-Instanz kann nicht gewählt werden.} 4344 {Auf dem anderen Computer fehlen die Unterstützungsdateien für SQL Server.} 4345 {Auf dem anderen Computer sind die Unterstützungsdateien für SQL Server veraltet.} 4364 {Der Benutzer hat in SQL Server nicht die Rolle sysadmin.} 4365 {Der Benutzer ist auf dem Computer mit SQL Server kein Administrator.} 4366 {Der Benutzer ist weder Administrator dieses Computers noch sysadmin in SQL Server.} 4516 {Diese SQL Server-Instanz wird von einem anderen DPM verwendet.} other {Das Setup konnte nicht mit SQL Server arbeiten.}}${SAYS}`,
    remedy:
      "{microsoftId, select, 832 {Geben Sie den kurzen Namen (NetBIOS) ein.} 4306 {Berichtigen Sie Benutzer und Kennwort, und setzen Sie den Lauf fort.} 4307 {Starten Sie SQL Server und SQL Server-Browser, und schalten Sie TCP/IP ein. Die Instanz wird mit ihrem eigenen Namen geschrieben, ohne den Computer.} 4308 {Berichtigen Sie die Instanz: Ihren Namen zeigt der SQL Server-Konfigurations-Manager.} 4324 {Azure Backup Server nimmt eine benannte Instanz auf diesem Server. Geben Sie eine andere ein.} 4344 {Führen Sie SQLPrep von den Medien auf jenem Computer aus.} 4345 {Führen Sie SQLPrep von den Medien auf jenem Computer aus.} 4364 {Geben Sie dem Benutzer diese Rolle, und setzen Sie den Lauf fort.} 4365 {Nehmen Sie den Benutzer dort in die Gruppe Administratoren auf, und setzen Sie den Lauf fort.} 4366 {Geben Sie dem Benutzer beides, und setzen Sie den Lauf fort.} 4516 {Wählen Sie eine andere Instanz.} 846 {Installieren Sie die SQL Server-Verwaltungstools und sqlcmd derselben Version.} 50503 {Installieren Sie die SQL Server-Verwaltungstools und sqlcmd derselben Version.} 4515 {Schalten Sie im SQL Server-Konfigurations-Manager TCP/IP für die Instanz ein.} 4348 {Schalten Sie im SQL Server-Konfigurations-Manager Named Pipes für die Instanz ein.} 33436 {Prüfen Sie Reporting Services: SSRS hat ein eigenes Setup und muss zuerst konfiguriert werden.} other {Prüfen Sie, ob SQL Server, SQL Server-Agent und Reporting Services laufen, und setzen Sie den Lauf fort.}}",
  },
  "backup-server.conflict": {
    message: `{microsoftId, select, 854 {Ein anderes Setup von DPM läuft gerade.} 33496 {Hier ist schon ein anderer Sicherungsserver installiert.} 4052 {Hier ist der DPM-Schutz-Agent installiert: Dieser Server wird von einem anderen geschützt.} 882 {Hier ist der DPM-Schutz-Agent installiert: Dieser Server wird von einem anderen geschützt.} 33497 {Hier ist der DPM-Schutz-Agent installiert: Dieser Server wird von einem anderen geschützt.} 4375 {Hier ist die DPM-Verwaltungsshell installiert.} 4376 {Hier ist die DPM-Remoteverwaltung installiert.} other {Hier ist schon ein MARS-Agent oder ein anderes Sicherungsprodukt installiert.}}${SAYS}`,
    remedy:
      "{microsoftId, select, 854 {Warten Sie, bis es zu Ende ist, und setzen Sie dann den Lauf fort.} other {Deinstallieren Sie, was die Meldung nennt, und setzen Sie dann den Lauf fort. Ein Sicherungsserver will einen Server für sich.}}",
  },
  "backup-server.domain": {
    message: `Das Setup kann mit der Domäne dieses Servers nicht arbeiten.${SAYS}`,
    remedy:
      "{microsoftId, select, 3754 {Melden Sie sich als Benutzer der Domäne an, und starten Sie dieses Programm noch einmal.} 4323 {Der kurze Name der Domäne weicht von ihrem DNS-Namen ab; das unterstützt DPM nicht.} other {Nehmen Sie diesen Server in eine Domäne auf, prüfen Sie sein DNS, und melden Sie sich als Benutzer der Domäne an, der hier Administrator ist.}}",
  },
  "backup-server.folder-refused": {
    message: `Das Setup hat einen Ordner nicht angenommen.${SAYS}`,
    remedy:
      "{microsoftId, select, 889 {Dort liegen Datenbankdateien eines früheren DPM: Löschen Sie sie, oder wählen Sie einen anderen Ordner.} 864 {Wählen Sie einen Ordner auf einem Festplattenlaufwerk dieses Servers.} 869 {Wählen Sie einen Ordner auf einem NTFS-Datenträger.} other {Wählen Sie einen Ordner auf einem festen NTFS-Datenträger: kein Stammverzeichnis, kein Systemordner, nicht schreibgeschützt oder versteckt.}}",
  },
  "backup-server.hardware": {
    message: `{microsoftId, select, 802 {Der Prozessor dieses Servers ist dem Setup zu langsam.} 803 {Dieser Server hat weniger Arbeitsspeicher, als das Setup verlangt.} other {Dieser Server ist für das Setup zu klein.}}${SAYS}`,
    remedy: "Geben Sie diesem Server mehr, oder installieren Sie auf einem anderen.",
  },
  "backup-server.component-missing": {
    message: `{microsoftId, select, 4304 {Die Hyper-V-Rolle und ihr PowerShell-Modul fehlen.} 50009 {.NET Framework 4.6 fehlt.} 50504 {.NET Framework 3.5 SP1 fehlt.} 50010 {Das Update KB2919355 fehlt.} 33435 {Die Visual C++-Laufzeit fehlt.} other {Ein Teil von Windows fehlt.}}${SAYS}`,
    remedy: "Installieren Sie das Fehlende, starten Sie diesen Server neu, und setzen Sie den Lauf fort.",
  },
  "backup-server.install-failed": {
    message: `{ended, select, absent {Das Setup ist zu Ende, aber was es installieren sollte, ist nicht da.} silent {Das Setup ist zu Ende, aber was es installieren sollte, ist nicht da, und sein Protokoll nennt keine Ursache.} long {Das Setup läuft seit {hours} Stunden. Auf sein Ende wurde nicht länger gewartet; es läuft weiter.} stopped {Das Setup ist zu Ende, aber der Dienst {service}, den es installiert, läuft nicht.} other {Das Setup ist nicht zu Ende gekommen.}}${SAYS}{exitCode, select, missing {} other { Sein Exitcode war {exitCode}; was er bedeutet, dokumentiert Microsoft nirgends.}}`,
    remedy:
      "{microsoftId, select, 851 {Prüfen Sie die Medien: Vergleichen Sie ihren SHA-256-Wert mit Microsofts Seite, oder extrahieren Sie sie noch einmal.} 809 {Prüfen Sie die Medien: Vergleichen Sie ihren SHA-256-Wert mit Microsofts Seite, oder extrahieren Sie sie noch einmal.} 4070 {Suchen Sie im Protokoll des Setups die Voraussetzung, die nicht erfüllt war, und beheben Sie das.} other {{ended, select, long {Sehen Sie auf den Bildschirm dieses Servers: Das Setup wartet vielleicht auf jemanden. Setzen Sie den Lauf fort, wenn es zu Ende ist: Was dann da ist, wird gefunden.} stopped {Starten Sie den Dienst oder diesen Server neu, und setzen Sie den Lauf fort.} other {Sehen Sie in das Protokoll des Setups{log, select, missing {} other { {log}}} und in die in C:\\DPMLogs, beheben Sie, was sie nennen, und setzen Sie den Lauf fort.}}}}",
  },
} satisfies MessagesFor<"backup-server">;
