/** Help for the page "Old certificates". */
import { certificateStore as words } from "./certificate-store.ts";
import type { PageHelp } from "./page-help.ts";

/** Read when it is shown, in the language that is spoken then. */
export const oldCertificatesHelp: PageHelp = {
  get what() {
    return words.help.what;
  },
  get fields() {
    return [{ field: "removeCertificates", name: words.list, says: words.help.choice }];
  },
  get rules() {
    return [{ rule: words.help.rule, source: "backup-azure-mabs-troubleshoot" }];
  },
  get next() {
    return words.help.next;
  },
};
