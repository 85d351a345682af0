import type { Translation } from "../catalogue.ts";
import type * as english from "../microsoft-errors-sql.ts";

export const microsoftSql: Translation<typeof english.microsoftSql> = {
  databaseNotCreated: "Das Setup konnte seine Datenbank nicht erstellen.",
  reportConfiguration: "Das Setup konnte die Berichte nicht konfigurieren.",
  instanceKey: "Das Setup konnte die SQL Server-Instanz nicht aus der Registrierung lesen.",
  databaseNotDeleted: "Das Setup konnte die Datenbank DPMDB nicht löschen.",
  reportingWmi: "Die Berichtsdienste ließen sich nicht abfragen, weil WMI angehalten ist.",
  reportingUrl: "Die Webadresse der Berichtsdienste ist nicht erreichbar.",
  grantAccess:
    "Das Konto bekam keinen Zugriff auf die Datenbank: Der SQL Server wurde mit vollem DNS-Namen genannt.",
  spaceUnknown: "Das Setup konnte den freien Platz dieses Pfads nicht ermitteln.",
  sqlTools: "Das Programm sqlcmd oder die SQL Server-Verwaltungstools fehlen oder sind zu alt.",
  databaseState: "Die Datenbank DPMDB fehlt, ist beschädigt, schon vorhanden oder von anderer Version.",
  databaseUnreachable: "Die Datenbank des Produkts ist nicht erreichbar oder beschädigt.",
  reportingServices:
    "SQL Server Reporting Services sind ungültig, nicht verknüpft, von anderer Art, zu alt oder nicht erreichbar.",
  sqlAccounts: "Konto, Starttyp oder SSL eines SQL Server-Dienstes passt nicht.",
  sqlCredentials: "Benutzer oder Kennwort für den SQL Server stimmt nicht.",
  sqlConnection: "Der SQL Server war nicht erreichbar: wegen seines Namens, TCP/IP oder SQL Server-Browser.",
  sqlInstance: "Diese SQL Server-Instanz gibt es nicht, oder sie darf nicht verwendet werden.",
  sqlQuery: "Der SQL Server ließ sich nicht abfragen: Er ist angehalten.",
  sqlSupportFiles: "Auf dem SQL Server fehlen die Unterstützungsdateien von DPM oder sind alt.",
  sqlProtocols: "Named Pipes oder TCP/IP sind für SQL Server oder seinen Client ausgeschaltet.",
  notSysadmin: "Der Benutzer ist auf dem SQL Server nicht sysadmin.",
  notLocalAdministrator: "Der Benutzer ist kein Administrator des Computers mit dem SQL Server.",
  neitherRight: "Der Benutzer ist weder sysadmin auf dem SQL Server noch Administrator seines Computers.",
  evaluationEdition: "Der SQL Server ist eine Evaluierungsversion. Das ist nur eine Warnung.",
  sqlHasDpm: "Diese SQL Server-Instanz trägt bereits ein DPM.",
  sqlCluster: "Etwas am SQL Server-Cluster, seinen Konten, Pfaden oder Versionen passt nicht.",
  databaseUpgrade: "Die Datenbank konnte nicht aktualisiert werden.",
};
