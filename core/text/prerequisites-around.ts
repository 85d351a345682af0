/** The words of the prerequisites around the product: firewall, ports, TLS, certificates, policies, the agent that is here, the media. */
import { words } from "./catalogue.ts";

export const aroundPrerequisites = words("aroundPrerequisites", {
  checks: {
    firewall: {
      title: "Windows Firewall",
      needed: "The service allows exceptions",
      found: { allows: "Allows exceptions", blocks: "Blocks all incoming connections", off: "Not running" },
      remedy:
        "Start the service Windows Firewall, and let its profiles allow exceptions: set-up makes rules for the agents.",
    },
    ports: {
      title: "TCP ports 5718, 5719 and 6075",
      needed: "Free: the protected servers connect to them",
      found: { free: "Free", taken: "In use: {ports}" },
      remedy: "Another program listens there. Stop it, or use another server.",
    },
    tls: {
      title: "TLS 1.2",
      needed: "Not switched off",
      found: {
        fine: "Not switched off",
        wrong: "Switched off by {names}",
        old: "Not switched on, and off by default in this Windows",
      },
      remedy:
        "Set Enabled=1 and DisabledByDefault=0 for the TLS 1.2 client, SystemDefaultTlsVersions=1 and SchUseStrongCrypto=1 for .NET Framework, then restart. On Windows Server 2012 install KB3140245 first.",
    },
    "root-certificates": {
      title: "Root certificates of Azure",
      needed: "Trusted by this server",
      found: { all: "All there", missing: "Missing: {names}" },
      remedy:
        "Let Windows update its root certificates, or import these into Trusted Root Certification Authorities. Microsoft may have replaced some since.",
    },
    "azure-tools-certificate": {
      title: "Left-over certificate “Windows Azure Tools”",
      needed: "None in the machine's personal store",
      found:
        "{count, plural, =0 {None there} one {# certificate there} other {# certificates there}}{removed, plural, =0 {} other {; the run removes #}}",
      remedy:
        "Name it on the page “Old certificates”, and the run removes it before it registers; or remove it from the machine's personal certificates yourself. It can make registration fail.",
    },
    "clock-skew": {
      title: "Clock",
      needed: "At most two minutes off",
      found: "{minutes, number, ::.#} minutes off",
      remedy: "Correct time and time zone of this server, then check again.",
    },
    "temp-files": {
      title: "Temporary files of Windows",
      needed: "Fewer than 60,000 .tmp files in Windows\\Temp",
      found: "{count, number} files",
      remedy: "Delete old .tmp files in Windows\\Temp: too many make registration and backups fail.",
    },
    "execution-policy": {
      title: "Execution policy of PowerShell",
      needed: "RemoteSigned or looser, for scheduled backups",
      notSet: "Not set: as Windows has it",
      remedy: "Run: Set-ExecutionPolicy RemoteSigned. Where a group policy sets it, change that.",
    },
    "module-path": {
      title: "The agent's PowerShell module",
      needed: "Its folder is in PSModulePath of the machine",
      remedy: "Add the agent's folder bin\\Modules to PSModulePath of the machine.",
    },
    "microsoft-update": {
      title: "Microsoft Update",
      needed: "Recommended: updates of the agent come this way",
      remedy: "Turn on updates for other Microsoft products in the settings of Windows Update.",
    },
    "scratch-locations": {
      title: "Cache folder in the registry",
      needed: "Both values ScratchLocation are equal",
      found: { same: "Both are equal", differ: "{first} and {second}", none: "None is set" },
      remedy:
        "Set ScratchLocation to the same folder in Windows Azure Backup\\Config and in Config\\CloudBackupProvider, then restart the agent's service.",
    },
    "cache-attributes": {
      title: "Kind of the cache folder",
      needed: "On a fixed disk; not compressed, encrypted, sparse or a link",
      found: { plain: "A plain folder on a fixed disk" },
      kinds: {
        compressed: "Compressed",
        encrypted: "Encrypted",
        sparse: "Sparse",
        "reparse-point": "A link to elsewhere",
        "not-fixed": "Not on a fixed disk",
      },
      remedy: "Take off these attributes, or move the cache to a plain folder on a local disk.",
    },
    "agent-for-key-vault": {
      title: "Agent and Key Vault",
      needed: "2.0.9262.0 or later to keep the passphrase in Key Vault",
      remedy: "Update the MARS agent, or do not keep the passphrase in Key Vault.",
    },
    "agent-on-media": {
      title: "Agent on the media",
      needed: "2.0.9249.0 or later",
      remedy: "Use newer media: an older agent cannot read today's vault credentials.",
    },
    "media-checksum": {
      title: "Checksum of the downloaded media",
      needed: "The SHA-256 that Microsoft's page names for it",
      needs: "SHA-256 of DPM {release}: {checksum}",
      later: "Compared by the run, before set-up starts",
      remedy:
        "Give the downloaded file where the media is chosen: the run compares it then. Or compare it yourself, with Get-FileHash -Algorithm SHA256. If it differs, download again.",
    },
    "group-policy": {
      title: "Group policies",
      needed: "None that hinders registration",
      found: { apply: "They apply here. This program cannot see what they forbid.", none: "In no domain" },
      remedy: "If registration fails without a reason, try it where no group policy applies.",
    },
    antivirus: {
      title: "Exclusions from antivirus",
      needed: "Those that Microsoft names",
      needs: {
        mars: "Process cbengine.exe; the agent's folder bin; the cache folder; csc.exe of .NET Framework",
        family:
          "Processes cbengine.exe, dpmra.exe and csc.exe; the folders Temp and XSD of the product; the volumes of the storage pool",
      },
      remedy: "Set these exclusions, and let infected files be deleted, never quarantined.",
    },
  },
});
