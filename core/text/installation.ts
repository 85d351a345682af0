/** The words of installing DPM or Azure Backup Server: pages, fields, faults, checks, steps of the run, help. */
import { words } from "./catalogue.ts";

const NOT_WRITABLE =
  "Do not use quotation marks, = or ; here, nor blanks at the ends, nor letters beyond A to Z such as umlauts: set-up reads this from a file and may read something else.";

export const installation = words("installation", {
  what: "What to install",
  whatWhy: "Nothing is installed on this server yet. The run installs what you choose, then sets it up.",
  pages: {
    "sql-settings": {
      title: "SQL settings",
      why: "The product keeps what it knows of its backups in a SQL Server database.",
    },
    "installation-settings": {
      title: "Installation settings",
      why: "Where the product's files go, and whether there is room for them.",
    },
    "security-settings": {
      title: "Security settings",
      why: "Set-up makes restricted local accounts for SQL Server and its reports. Choose one strong password for them.",
    },
    "microsoft-update": {
      title: "Microsoft Update",
      why: "Microsoft Update brings security updates and other important updates for Windows, for the product and for its agent.",
    },
  },
  products: {
    "mars-agent": {
      title: "Azure Backup agent (MARS)",
      why: "Backs up files, folders and the system state of this server.",
    },
    "azure-backup-server": {
      title: "Azure Backup Server (MABS)",
      why: "Protects other servers and workloads, on disk and in Azure. It needs a server of its own in a domain.",
    },
    dpm: {
      title: "Data Protection Manager (DPM)",
      why: "System Center's backup server: disk, tape and Azure. It needs a product key.",
    },
  },
  fields: {
    product: "What to install",
    media: "Folder of the extracted media",
    download: "Downloaded file",
    userName: "User name",
    companyName: "Company",
    productKey: "Product key",
    evaluation: "Install without a product key, as an evaluation",
    sql: "SQL Server",
    sqlServer: "Computer of the SQL Server",
    instance: "SQL Server instance",
    reportingInstance: "Reporting Services instance",
    sqlUser: "User name",
    sqlPassword: "Password",
    programFiles: "Program files",
    databaseFiles: "Database files",
    cache: "Cache",
    system: "Windows",
    localAccounts: "Password of the local accounts",
    password: "Password",
    confirm: "Confirm password",
    microsoftUpdate: "Get updates through Microsoft Update",
    data: "Data that goes to Azure, in GB",
  },
  hints: {
    media:
      "Run the downloaded installer first: it extracts the media. This is the folder with setup.exe in it.",
    download: "Leave it empty, or have its SHA-256 compared with Microsoft's before set-up starts.",
    userName: "The person that the product is registered to",
    productKey: "25 characters in five groups",
    evaluation: "An evaluation copy stops working after some time.",
    sqlServer: "Its NetBIOS name, such as SQL01. Leave it empty for this server.",
    instance: "Such as MABSSQL",
    instanceOptional: "Leave it empty for the default instance",
    reportingInstance: "SSRS from SQL Server 2017 on",
    sqlUser: "Leave it empty to use the account that you are signed in with. Else write domain\\user.",
    password: "As strong as the password policy of this server asks. It does not expire.",
    programFiles: "Leave it empty for the product's own folder",
    data: "All that this server will send to Azure, before compression",
    found: "Found on this server: {names}",
  },
  media: {
    title: "What is in this folder",
    reading: "Looking into the folder…",
    product: "Product",
    version: "Version",
    agent: "MARS agent on the media",
    sql: "SQL Server on the media",
    comesWith: "Comes with it",
    comesWithout: "Does not come with it",
    products: { mabs: "Azure Backup Server", dpm: "Data Protection Manager" },
    noProxy:
      "Set-up of Azure Backup Server takes no proxy: while it registers this server it uses the way out that Windows has. Set the proxy for Windows and its account SYSTEM first.",
    notTold: "This program could not look into the folder. Set-up tells what is missing.",
  },
  sql: {
    legend: "Which SQL Server",
    existing: {
      title: "Use a SQL Server that is there",
      why: "Azure Backup Server V4 takes SQL Server 2019 or 2022 on this server, Standard or Enterprise, as a named instance.",
      whyDpm:
        "On this server, or on another computer of the same domain and time zone that is no domain controller.",
    },
    bundled: {
      title: "Install the SQL Server from the media",
      why: "Azure Backup Server V1 to V3 bring one along.",
    },
    rights: "The account must be an administrator of that computer and have the role sysadmin in SQL Server.",
    remote:
      "Prepare the other computer first: run SQLPrep from the media there, and open TCP 1433, UDP 1434 and TCP 80.",
    thisServer: "This server",
    defaultInstance: "Default instance",
    ownAccount: "The account that runs set-up",
  },
  folders: {
    own: "The product's own folder",
    fixed: "Azure Backup Server's set-up takes no other folders when it is not attended.",
    heading: "Room on the disks",
    table: "Needed and free, by place",
    place: "Place",
    needed: "Needed",
    free: "Free",
    state: "Result",
    states: { enough: "Enough", short: "Not enough", "could-not-tell": "Could not tell" },
    gigabytes: "{gb, number, ::.##} GB",
    together: "Places on the same drive are counted together.",
    noSetupNumbers:
      "The numbers are those of set-up's own page. For later versions no others are documented.",
    cacheHeading: "How large the cache must be",
    cacheWhy: "The agent prepares what goes to Azure in its cache. It needs 5 to 10 percent of that data.",
    cacheNeeds: "At least {least}, better {recommended}.",
    cacheAsk: "Enter the amount of data to see it.",
  },
  security: {
    accounts: "Set-up makes {sql}, which runs SQL Server, and {reports}, which runs the reports.",
    typed: "Entered by you",
    kept: "This program keeps the password only in memory. For set-up it stands in a file that only administrators can read, and that is overwritten and deleted when set-up ends.",
  },
  update: {
    legend: "Microsoft Update",
    use: { title: "Use Microsoft Update when Windows looks for updates", mark: "Recommended" },
    not: {
      title: "Do not use Microsoft Update",
      why: "Then nobody tells this server that a newer agent is there.",
    },
  },
  problems: {
    "installation.product": {
      "agent-is-here":
        "A MARS agent is installed on this server already. Set-up refuses such a server: uninstall the agent first, or set up the agent alone.",
      "other-product":
        "Another backup server is installed here already: DPM and Azure Backup Server cannot share a server.",
    },
    "installation.media": {
      empty: "Enter the folder that the media was extracted to.",
      "not-absolute": "Enter the whole path, with its drive letter, such as C:\\Install\\MABS.",
    },
    "installation.download": {
      "not-absolute": "Enter the whole path, with its drive letter, or leave the field empty.",
    },
    "installation.userName": {
      empty: "Enter a user name: set-up asks for one.",
      "not-writable": NOT_WRITABLE,
    },
    "installation.companyName": {
      empty: "Enter a company: set-up asks for one.",
      "not-writable": NOT_WRITABLE,
    },
    "installation.sql.use": {
      "not-with-dpm": "DPM brings no SQL Server. Choose one that is there.",
    },
    "installation.sql.server": {
      "not-with-mabs": "Azure Backup Server takes only a SQL Server on this server. Leave the field empty.",
      "fully-qualified":
        "Enter the short (NetBIOS) name, without the domain: with the long one set-up fails.",
      "not-a-name": "Enter the name of a computer: at most 15 letters, digits and hyphens.",
    },
    "installation.sql.instance": {
      "not-named": "Enter the name of the instance. Azure Backup Server does not take the default one.",
      "not-a-name": "An instance name here has only letters A to Z, digits, $ and hyphens: no underscore.",
    },
    "installation.sql.reportingInstance": {
      empty: "Enter the instance of Reporting Services. From SQL Server 2017 on it is SSRS.",
      "not-a-name": "An instance name here has only letters A to Z, digits, $ and hyphens: no underscore.",
    },
    "installation.sql.user": {
      "not-a-domain-user": "Write the user as domain\\user.",
      "not-writable": NOT_WRITABLE,
    },
    "installation.programFiles": {
      fixed: "Azure Backup Server's set-up takes no other folder when it is not attended. Leave it empty.",
      "not-writable": NOT_WRITABLE,
    },
    "installation.databaseFiles": {
      fixed: "Azure Backup Server's set-up takes no other folder when it is not attended. Leave it empty.",
      "not-writable": NOT_WRITABLE,
    },
    productKey: {
      missing: "Enter the product key, or choose an evaluation.",
      "not-a-key": "A product key has 25 letters and digits, in five groups of five.",
    },
    sqlPassword: {
      missing: "Enter the password of this user.",
      "not-writable": NOT_WRITABLE,
    },
    localAccountPassword: { missing: "Enter a password.", "not-writable": NOT_WRITABLE },
    localAccountConfirm: { differs: "The two passwords are not the same." },
    passphrase: {
      "not-writable": "Set-up gets the passphrase in a file. Do not use quotation marks, = or ; in it.",
    },
  },
  actions: {
    "install-mabs": "Install Azure Backup Server from {media}, with agent and registration",
    "install-dpm": "Install Data Protection Manager from {media}",
    "opt-in-microsoft-update": "Let Windows update Microsoft products too",
  },
  checks: {
    memory: {
      title: "Memory",
      needed: "8 GB for Azure Backup Server, 2 GB for DPM",
      found: "{gb, number, ::.#} GB",
      remedy: "Give this server more memory, or choose another one.",
    },
    processors: {
      title: "Processors",
      needed: "2 cores",
      found: "{count, plural, one {# core} other {# cores}}",
      remedy: "Give this server more cores, or choose another one.",
    },
    domain: {
      title: "Domain",
      needed: "Member of a domain, not its controller",
      found: { member: "Member of a domain", alone: "In no domain", controller: "Domain controller" },
      remedy:
        "Let this server join the domain before anything is installed: it must not change its domain afterwards.",
    },
    "disk-space": {
      title: "Room for the product",
      needed: "Room for Windows, the program files and the database",
      at: "{drive} {free, number, ::.##} GB free, {gb, number, ::.##} GB needed",
      remedy: "Free space on that drive, or choose other folders.",
    },
  },
});

/** Microsoft's ids and pages that the prerequisites come from; the same in every language. */
export const installationSources = {
  memory: "803, 4039; backup-azure-microsoft-azure-backup",
  processors: "backup-azure-microsoft-azure-backup",
  domain: "806, 4021, 4040",
  "disk-space": "4001, 4051, 4057",
} as const;
