/** The words of how a run ended: the proof, what can be undone, the restart, the credentials file, the sheet. */
import { words } from "./catalogue.ts";

export const outcomePage = words("outcomePage", {
  proof: {
    heading: "Proof",
    machine: "Read back from this server",
    reading: "Reading back…",
    vault: "Vault",
    resourceGroup: "Resource group",
    region: "Region",
    since: "Registered since",
    until: "Certificate valid until",
    agent: "Agent",
    azure: "Read back from Azure",
    azureAsking: "Asking Azure until the vault lists this server, for about two minutes at most…",
    listed: "The vault lists this server as {name}{status, select, missing {} other {: {status}}}.",
    listedAgent: "Agent there: {version}",
    notListed:
      "The vault does not list this server yet{seconds, select, 0 {} other {: it was looked for over {seconds, plural, one {# second} other {# seconds}}}}.",
    notListedWhy: "How long Azure takes for it is not documented. What was done on this server stays done.",
    otherStatus: "The vault lists this server as {name}, but not as registered yet: {status}.",
    again: "Ask Azure again",
    stop: "Do not wait",
    stopped: "Not waited for: whether the vault lists this server was not asked to the end.",
    notAsked: "Could not tell: nobody signed in to Azure in this run.",
    failed: "Could not tell: Azure did not answer the question.",
    where:
      "To see it in the Azure portal: open the vault{vault, select, missing {} other { {vault}}}, then Backup Infrastructure, then Protected Servers.",
  },
  undo: {
    heading: "What can be undone",
    why: "Nothing is undone by itself. This is how, and what stays.",
    can: "Can be undone",
    cannot: "Cannot be undone",
    "install-agent":
      "Uninstall the agent on this server. That removes its policy and schedules; what was backed up stays in Azure.",
    "start-agent-service":
      "Stop the service again in the services of Windows. Without it nothing is backed up.",
    "restart-agent-service":
      "The service runs as before. See whether a backup ran meanwhile, and start that one again if it failed.",
    "set-proxy": "Set another proxy, or none, with Change settings.",
    "make-credentials":
      "The vault knows a new certificate; unused credentials files that were made before it do not register any more.",
    "save-passphrase": "The copy is a file: it can be deleted once the passphrase is kept elsewhere.",
    "store-passphrase":
      "The copy is a new version of the secret in Key Vault; earlier versions are still there.",
    "create-vault": "The vault can be deleted in the portal while nothing is registered with it.",
    "install-backup-server": "Uninstall the product on this server. What was backed up to Azure stays there.",
    "opt-in-microsoft-update": "Turn it off in the Windows Update settings of this server.",
    "request-certificate": "The CA keeps what it issued. Whoever runs it can revoke the certificate.",
    "import-certificate": "Delete the certificate in this server's store (certlm.msc, Personal).",
    "remove-certificates": "The certificates are gone with their keys. They cannot be brought back.",
    "remove-certificate-request": "The request is gone with its key. Another one can be made at any time.",
    register:
      "The server now has an entry in the vault. Deleting that entry in the portal also deletes what was backed up, unless soft delete keeps it for a while. It cannot be moved to another vault.",
    "set-throttling": "Set another limit, or none, with Change settings.",
    "set-proxy-after-registration": "Set another proxy, or none, with Change settings.",
    "make-recovery-folder": "Delete the folder once another one is chosen.",
    "set-recovery-folder": "Choose another folder with Change settings.",
    "set-passphrase":
      "The passphrase can be changed, but what was backed up with it is restored only with it. Nobody can read it back from the server.",
    "remove-credentials-file": "The file is gone. Another one can be downloaded or made at any time.",
    other: "Look at the steps above: this one has no way back that this program knows.",
  },
  credentials: {
    heading: "The vault credentials file is still there",
    why: "Nobody needs it any more. Whoever has it can register other servers with this vault.",
    whyUntil:
      "Nobody needs it any more. Until {until} whoever has it can register other servers with this vault.",
    delete: "Delete the file",
    deleting: "Deleting…",
    deleted: "The file was deleted: {file}",
  },
  restart: {
    heading: "Go on by itself after the restart",
    why: "This program can open by itself once, when somebody signs in to this server after the restart. It then offers to go on; it does nothing unasked.",
    offer: "Open this program at the next sign-in",
    offered: "This program opens at the next sign-in. Windows forgets that as soon as it has happened.",
    withdraw: "Do not open it by itself",
    notKnown: "Could not tell whether this program opens at the next sign-in.",
    setting: "One moment…",
  },
  sheet: {
    heading: "Recovery sheet",
    why: "One page for the safe: server, vault, how to restore, and lines to write where the passphrase is kept. The passphrase is not on it: this program has forgotten it.",
  },
  next: {
    backUp: "Check the first backup: in the vault, under Backup Jobs, it shows as Completed.",
  },
});
