/** The words of the prerequisites that Windows itself is asked about. Those of SQL Server stand in prerequisites-sql.ts. */
import { words } from "./catalogue.ts";

export const prerequisites = words("prerequisites", {
  list: {
    untold: "{count, plural, one {# could not be told} other {# could not be told}}",
    showUntold:
      "{count, plural, one {Show the one that could not be told} other {Show the # that could not be told}}",
    hideUntold: "Hide what could not be told",
  },
  found: {
    there: "Installed",
    absent: "Not installed",
    yes: "Yes",
    no: "No",
    none: "None",
    running: "Running",
    stopped: "Stopped",
    disabled: "Disabled",
    noService: "There is no such service",
    unseen: "This program cannot see it",
  },
  restart: {
    waits: "Windows waits for a restart: {reasons}",
    "file-renames": "files to be replaced",
    "component-servicing": "parts of Windows",
    "windows-update": "updates",
  },
  checks: {
    edition: {
      title: "Edition of Windows",
      needed: "Standard, Datacenter or Essentials",
      remedy: "Install Azure Backup Server on one of these editions of Windows Server.",
    },
    "server-core": {
      title: "Desktop Experience",
      needed: "Windows with Desktop Experience, not Server Core or Nano Server",
      found: {
        desktop: "With Desktop Experience",
        client: "A Windows for clients",
        core: "Server Core",
        nano: "Nano Server",
      },
      remedy:
        "Use a server with Desktop Experience. Only DPM 2019, from Update Rollup 1 on, runs on Server Core 2019.",
    },
    architecture: {
      title: "64-bit Windows",
      needed: "64 bits",
      found: "{bits, number} bits",
      remedy: "Use a 64-bit Windows: neither the agent nor the backup servers run on a 32-bit one.",
    },
    "windows-language": {
      title: "Language of Windows",
      needed: "Any but Turkish",
      remedy: "Install DPM on a Windows in another language: on a Turkish one its set-up fails.",
    },
    "dns-namespace": {
      title: "DNS name and domain",
      needed: "The primary DNS suffix is the name of the domain",
      found: { same: "The same", disjoint: "They differ" },
      remedy: "DPM does not support a disjoint namespace. Give this server the DNS suffix of its domain.",
    },
    "case-sensitivity": {
      title: "Case of file names",
      needed: "Windows does not tell upper and lower case apart",
      found: { sensitive: "Told apart", insensitive: "Not told apart" },
      remedy:
        "Backups fail while Windows tells upper and lower case apart. Set ObCaseInsensitive to 1 in Session Manager\\kernel, and restart.",
    },
    "domain-user": {
      title: "Signed in as a domain user",
      needed: "A domain user who is an administrator here",
      found: { yes: "A domain user", no: "A local account" },
      remedy: "Sign in with a domain account that is an administrator of this server.",
    },
    directory: {
      title: "Active Directory",
      needed: "A domain controller answers",
      found: { yes: "A domain controller answers", no: "No domain controller answers" },
      remedy: "Check the network, DNS and this server's membership in the domain.",
    },
    "application-server": {
      title: "Role Application Server",
      needed: "Not installed",
      remedy: "Remove the role, or use another server: Azure Backup Server needs one of its own.",
    },
    "operations-manager": {
      title: "Operations Manager management server",
      needed: "Not installed",
      remedy: "Use another server: Azure Backup Server cannot share one with Operations Manager.",
    },
    exchange: {
      title: "Exchange Server",
      needed: "Not installed",
      remedy: "Use another server: Azure Backup Server cannot share one with Exchange.",
    },
    "cluster-node": {
      title: "Node of a cluster",
      needed: "No node of a cluster",
      remedy: "Use a server that is no node of a cluster.",
    },
    "existing-agent": {
      title: "MARS agent that is here already",
      needed: "Not installed: set-up brings its own",
      remedy: "Uninstall the MARS agent first, or set up the agent alone.",
    },
    "existing-dpm": {
      title: "DPM that is here already",
      needed: "Not installed",
      remedy: "Use another server, or uninstall DPM first.",
    },
    "dpm-agent": {
      title: "DPM protection agent",
      needed: "Not installed",
      remedy: "Another DPM protects this server. Uninstall its agent first.",
    },
    "dpm-remote-administration": {
      title: "DPM Remote Administration",
      needed: "Not installed",
      remedy: "Uninstall DPM Remote Administration and the DPM Management Shell first.",
    },
    "setup-running": {
      title: "Another set-up of DPM",
      needed: "None is running",
      found: { yes: "One is running", no: "None is running" },
      remedy: "Wait until it ends, or close it.",
    },
    dotnet: {
      title: ".NET Framework",
      needed: "4.5 or later",
      needs: { mars: "4.5, better 4.5.2 or later", mabs: "4.6 or later", dpm: "4.5 or later" },
      found: { none: "Older than 4.5, or none", some: "{version} or later" },
      remedy: "Install a newer .NET Framework, then restart this server.",
    },
    "dotnet-35": {
      title: ".NET Framework 3.5 SP1",
      needed: "Installed",
      remedy: "Add the feature .NET Framework 3.5 in Server Manager.",
    },
    powershell: {
      title: "Windows PowerShell",
      needed: "3.0 or later",
      remedy: "Install a newer Windows Management Framework.",
    },
    "windows-installer": {
      title: "Windows Installer",
      needed: "4.5 or later",
      remedy: "Install the updates of Windows.",
    },
    "hyper-v": {
      title: "Hyper-V and its PowerShell module",
      needed: "Both installed",
      found: { both: "Both installed", one: "Only one of the two is installed", none: "Not installed" },
      remedy:
        "Run: dism /Online /Enable-Feature /All /FeatureName:Microsoft-Hyper-V /FeatureName:Microsoft-Hyper-V-Management-PowerShell /quiet /norestart. Then restart this server.",
    },
    "visual-cpp": {
      title: "Visual C++ redistributables",
      needed: "Those that DPM uses",
      needs: "Those of {years}",
      remedy: "Install what is missing of them, as set-up's own prerequisites say.",
    },
    components: {
      title: "Parts of Windows",
      needed: "Management Console, DISM and a Visual C++ redistributable",
      found: { all: "All there", missing: "Missing: {names}" },
      names: {
        console: "Management Console (mmc.exe)",
        dism: "DISM",
        visualCpp: "Visual C++ redistributable",
      },
      remedy: "Install what is missing; the agent uses it.",
    },
    "windows-server-backup": {
      title: "Windows Server Backup",
      needed: "Only for backups of the System State",
      remedy: "",
    },
    iscsi: {
      title: "iSCSI initiator",
      needed: "Not disabled: restoring files uses it",
      remedy: "Set the service Microsoft iSCSI Initiator to start manually. Backups work without it.",
    },
    wmi: {
      title: "Windows Management Instrumentation",
      needed: "Running",
      remedy: "Start the service Windows Management Instrumentation: set-up looks at SQL Server through it.",
    },
  },
});
