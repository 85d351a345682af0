/** Causes of Microsoft's errors: set-up: SQL Server and its reporting services. The rows are in vault/microsoft-errors/sql. */
import { words } from "./catalogue.ts";

export const microsoftSql = words("microsoftSql", {
  databaseNotCreated: "Set-up could not create its database.",
  reportConfiguration: "Set-up could not configure the reports.",
  instanceKey: "Set-up could not read the SQL Server instance from the registry.",
  databaseNotDeleted: "Set-up could not delete the database DPMDB.",
  reportingWmi: "The reporting services could not be asked, because WMI is stopped.",
  reportingUrl: "The web address of the reporting services cannot be reached.",
  grantAccess: "The account got no access to the database: the SQL Server was named by its full DNS name.",
  spaceUnknown: "Set-up could not tell the free space of that path.",
  sqlTools: "The tool sqlcmd or SQL Server's management tools are missing or too old.",
  databaseState: "The database DPMDB is missing, damaged, there already, or of another version.",
  databaseUnreachable: "The product's database cannot be reached or is damaged.",
  reportingServices:
    "SQL Server Reporting Services are not valid, not linked, of another kind, too old or out of reach.",
  sqlAccounts: "Account, start type or SSL of a SQL Server service does not fit.",
  sqlCredentials: "User or password for the SQL Server is not right.",
  sqlConnection: "The SQL Server could not be reached: its name, TCP/IP or SQL Server Browser.",
  sqlInstance: "This SQL Server instance does not exist or may not be used.",
  sqlQuery: "The SQL Server could not be asked: it is stopped.",
  sqlSupportFiles: "DPM's support files are missing or old on the SQL Server.",
  sqlProtocols: "Named pipes or TCP/IP are switched off for SQL Server or its client.",
  notSysadmin: "The user is not sysadmin on the SQL Server.",
  notLocalAdministrator: "The user is not an administrator of the SQL Server's computer.",
  neitherRight: "The user is neither sysadmin on the SQL Server nor an administrator of its computer.",
  evaluationEdition: "The SQL Server is an evaluation edition. This is a warning only.",
  sqlHasDpm: "This SQL Server instance holds a DPM already.",
  sqlCluster: "Something about a SQL Server cluster, its accounts, paths or versions does not fit.",
  databaseUpgrade: "The database could not be upgraded.",
});
