/**
 * The words of removing a server from its vault. What is lost stands in backup-azure-delete-vault ("All backup data and backup
 * items associated with the protected server will be permanently deleted"), in Unregister-AzRecoveryServicesBackupContainer
 * ("you must delete any protected data associated with that container") and backup-azure-mars-troubleshoot; what stands in no
 * document is said to be unknown.
 */
import type { VaultServer } from "../vault-servers-port.ts";
import { words } from "./catalogue.ts";

export const unregister = words("unregister", {
  title: "Remove a server from its vault",
  why: "This takes a server’s registration out of a Recovery Services vault, at once: it is no part of the steps of the set-up. Nothing is done before you have typed the server’s name.",
  link: "Remove a server from its vault",
  reading: "Reading this server…",
  signIn: {
    heading: "Sign in to Azure",
    why: "Signed in, this page lists the servers of a vault. To remove one, the account needs the role Backup Contributor on the vault.",
  },
  vault: {
    heading: "The vault",
    why: "The servers of this vault are listed below.",
    typed: "Azure lists no vault for this account here. Name it.",
    list: "List its servers",
  },
  servers: {
    heading: "The servers of {vault}",
    loading: "Asking Azure for the servers of {vault}…",
    none: "The vault {vault} lists no server.",
    noneWhy: "There is nothing to remove. Azure shows a server some time after its registration.",
    asked: "Asked on {when}.",
    again: "Ask Azure again",
    choose: "Which server",
    here: "This server",
    agent: "Agent {version}",
    items:
      "{count, select, 0 {no backup items} 1 {1 backup item} other {{count} backup items}}, as Azure counts them",
  },
  kinds: {
    mars: "Server with the MARS agent",
    dpm: "System Center DPM",
    mabs: "Azure Backup Server",
    engine: "Backup server of a kind that is not known here",
  },
  lost: {
    heading: "What is lost",
    data: "All backup data and backup items of the server in this vault: in the portal this removal deletes them for good, unless soft delete keeps them for a while. Whether Azure does the same here or refuses while there is backup data is not documented: reckon with the loss.",
    refuses:
      "Microsoft wants the protected data of the server deleted before. As long as there is some, Azure may refuse, and then nothing is removed.",
    backups:
      "Backups of the server to this vault fail from then on, until it is registered again with new vault credentials. On the server itself nothing is changed: agent, schedule and settings stay, and it does not know that it was removed.",
    again:
      "If it is registered again under the same name, it needs the same passphrase for whatever can still be restored.",
    mars: "By which name Azure lists servers with the MARS agent is not documented. The server is removed by the name that Azure lists it by; if Azure does not know it by that, it says so, and nothing is removed.",
    undone: "It cannot be undone.",
  },
  confirm: {
    heading: "Confirm",
    label: "Type the server’s name to confirm: {name}",
    hint: "Exactly as it stands here, capital and small letters too.",
    fault: "This is not the server’s name. Type {name}.",
    button: "Remove {name} from {vault}",
  },
  removing:
    "Removing {name}, then asking Azure until the vault lists it no longer, for about two minutes at most…",
  stop: "Do not wait",
  removed: "{name} is removed: the vault {vault} lists it no longer.",
  absent: "{name} was gone already: the vault {vault} lists it no longer. Nothing was removed.",
  asked: "Asked on {when}.",
  taken: "Azure has taken the request to remove {name}. That it is gone could not be proven.",
  stopped: "It was not waited for. Ask for the list again later.",
  help: {
    what: "Takes a server’s registration out of a Recovery Services vault: one that is gone, one that shall go to another vault, or one whose name is in the way. It is done at once, after the name was typed, and then proven by the vault’s own list.",
    signIn: "As whom Azure is asked. The role Backup Contributor on the vault is needed.",
    server: "As the vault lists it. The server that this program runs on is marked.",
    typed: "The server’s name, to the letter. Any other text removes nothing.",
    dataFirst: "Before a server can be removed, its protected data must be deleted.",
    role: "To delete a registration needs Backup Contributor; Backup Operator is not enough.",
    samePassphrase:
      "A server that is registered again keeps access to its backup data with the same passphrase.",
    next: "The list shows the vault without the server. On the server itself the agent is still there: uninstall it, or register it again.",
  },
  cli: {
    server: "Server",
    kind: "Kind",
    status: "Status",
    agent: "Agent",
    items: "Backup items",
    notListed: "The vault {vault} lists no server named {server}: there is nothing to remove.",
    lists: "It lists: {names}",
    noName: "--server is missing: this server does not tell its own name.",
    notRemoved: "Nothing was removed. To remove it, add: --yes-delete {name}",
  },
});

/** What is lost with a server, a sentence each, the gravest first. */
export function lostWith({ kind }: Pick<VaultServer, "kind">): readonly string[] {
  const { data, refuses, backups, again, mars, undone } = unregister.lost;
  return [data, backups, again, undone, refuses, ...(kind === "mars" ? [mars] : [])];
}
