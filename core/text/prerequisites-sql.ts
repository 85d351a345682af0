/** The words of what DPM and Azure Backup Server ask of SQL Server. */
import { words } from "./catalogue.ts";

export const sqlPrerequisites = words("sqlPrerequisites", {
  noReporting: "Reporting Services are not installed",
  checks: {
    "sql-instance": {
      title: "SQL Server instance",
      needed: "An instance of SQL Server on this server",
      found: {
        named: "{name} is here",
        missing: "{name} is not here",
        notChosen: "Not chosen yet",
        remote: "On another computer",
      },
      remedy: "Choose the instance on the page SQL settings, or install SQL Server first.",
    },
    "sql-remote": {
      title: "SQL Server on another computer",
      needed: "Same domain and time zone; SQLPrep run there; TCP 1433 and 80, UDP 1434 open",
      remedy: "Check it there: this program looks at this server only.",
    },
    "sql-version": {
      title: "Version of SQL Server",
      needed: "One that the product's page names",
      needs: "SQL Server {years}",
      found: { known: "SQL Server {year} ({version})", other: "{version}" },
      remedy: "Install a version of SQL Server that this product takes.",
    },
    "sql-edition": {
      title: "Edition of SQL Server",
      needed: "Standard or Enterprise, 64-bit",
      remedy: "Use the edition Standard or Enterprise. An evaluation stops working after its time.",
    },
    "sql-collation": {
      title: "Collation of SQL Server",
      needed: "SQL_Latin1_General_CP1_CI_AS",
      remedy: "Install an instance with this collation.",
    },
    "sql-services": {
      title: "Accounts of SQL Server",
      needed: "SQL Server and SQL Agent run as Local System or as a domain account",
      found: "SQL Server: {sql}; SQL Agent: {agent}",
      remedy: "Change the account in SQL Server Configuration Manager.",
    },
    "sql-agent-start": {
      title: "Start of SQL Agent",
      needed: "Automatic; set-up sees to it",
      found: { automatic: "Automatic", manual: "Manual", disabled: "Disabled" },
      remedy: "Set-up sets it itself. If it fails there, set the service to start automatically.",
    },
    "sql-sysadmin": {
      title: "Rights in SQL Server",
      needed: "The role sysadmin for the account that set-up uses",
      found: { yes: "sysadmin", no: "Not sysadmin" },
      remedy: "Let an administrator of SQL Server give this account the role sysadmin.",
    },
    "sql-reporting": {
      title: "Reporting Services",
      needed: "Installed, and run as Network Service",
      found: "{name} runs as {account}",
      remedy: "Install Reporting Services for SQL Server, and let them run as Network Service.",
    },
    "sql-tools": {
      title: "Tools of SQL Server",
      needed: "sqlcmd",
      remedy: "Install the command line tools and the management tools of SQL Server.",
    },
    "sql-protocols": {
      title: "Protocols of SQL Server",
      needed: "TCP/IP and Named Pipes of the instance, and TCP/IP of the client",
      found: { on: "On", off: "Off: {names}" },
      names: { tcp: "TCP/IP", pipes: "Named Pipes", client: "TCP/IP of the client" },
      remedy: "Turn them on in SQL Server Configuration Manager, and restart the instance.",
    },
    "sql-browser": {
      title: "SQL Server Browser",
      needed: "Running",
      remedy: "Set the service SQL Server Browser to start automatically, and start it.",
    },
    "sql-old-database": {
      title: "Database of another DPM",
      needed: "None on this instance",
      remedy: "Use another instance, or remove the old database once nobody needs it.",
    },
    "sql-availability": {
      title: "Always On",
      needed: "The product's database is in no availability group",
      found: { yes: "Availability groups are on", no: "Availability groups are off" },
      remedy: "Use an instance without availability groups for the product's database.",
    },
    "sql-driver": {
      title: "Driver for SQL Server",
      needed: "The one that this DPM uses",
      drivers: { native: "SQL Server Native Client, for SQL Server 2022", oleDb: "OLE DB Driver 19" },
      remedy: "Install this driver.",
    },
    "sql-memory": {
      title: "Memory for SQL Server",
      needed: "4 GB, better 8 GB",
      remedy: "Give this server more memory.",
    },
  },
});

export const sqlPrerequisiteSources = {
  "sql-instance": "4308; install-dpm",
  "sql-remote": "4344, 4345, 33427; install-dpm",
  "sql-version": "backup-azure-microsoft-azure-backup; install-dpm",
  "sql-edition": "4509; backup-azure-microsoft-azure-backup",
  "sql-collation": "prepare-environment-for-dpm",
  "sql-services": "4328",
  "sql-agent-start": "4355",
  "sql-sysadmin": "4364, 4365, 4366",
  "sql-reporting": "4012, 4384, 33436",
  "sql-tools": "846, 4311, 50503, 33501",
  "sql-protocols": "4515, 4348, 4517",
  "sql-browser": "4307",
  "sql-old-database": "889, 4019, 4516",
  "sql-availability": "prepare-environment-for-dpm",
  "sql-driver": "install-dpm",
  "sql-memory": "prepare-environment-for-dpm",
} as const;
