/** Help for the page of what the vault stores. Read when it is shown, in the language that is spoken then. */
import type { PageHelp } from "./page-help.ts";
import { text } from "./steps.ts";
import { usage } from "./usage.ts";

const { help, estimate } = usage;

export const usageHelp: PageHelp = {
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
      { field: "usage.perInstance", name: estimate.perInstance, says: help.perInstance },
      { field: "usage.perGigabyte", name: estimate.perGigabyte, says: help.perGigabyte },
    ];
  },
  get rules() {
    return [
      { rule: help.incremental, source: "backup-architecture" },
      { rule: help.deduplicated, source: "backup-azure-file-folder-backup-faq" },
      { rule: help.estimator, source: "azure-backup-pricing" },
    ];
  },
  get next() {
    return help.next;
  },
};
