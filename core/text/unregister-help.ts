/** Help for the page that removes a server from its vault. Read when it is shown, in the language that is spoken then. */
import type { PageHelp } from "./page-help.ts";
import { text } from "./steps.ts";
import { unregister } from "./unregister.ts";

const { help } = unregister;

export const unregisterHelp: PageHelp = {
  get what() {
    return help.what;
  },
  get fields() {
    return [
      {
        field: "credentials.signIn.tenantId",
        name: text["vault-credentials"].fields.tenantId,
        says: help.signIn,
      },
      { field: "unregister.server", name: unregister.servers.choose, says: help.server },
      { field: "unregister.typed", name: unregister.confirm.heading, says: help.typed },
    ];
  },
  get rules() {
    return [
      { rule: help.dataFirst, source: "unregister-azrecoveryservicesbackupcontainer" },
      { rule: help.role, source: "backup-rbac-rs-vault" },
      { rule: help.samePassphrase, source: "backup-azure-mars-troubleshoot" },
    ];
  },
  get next() {
    return help.next;
  },
};
