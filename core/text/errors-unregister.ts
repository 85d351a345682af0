/**
 * Messages for removing a server from its vault. That protected data must be deleted first is said by Microsoft's pages of
 * Unregister-AzRecoveryServicesBackupContainer and …ManagementServer; by which codes Azure refuses is documented nowhere.
 */
import type { MessagesFor } from "./error-words.ts";

const SAYS = "{said, select, missing {} other { Azure says: {said}}}";
const SERVER = "{server, select, missing {the server} other {{server}}}";
const VAULT = "{vault, select, missing {the vault} other {the vault {vault}}}";

export const unregisterErrors = {
  "unregister.not-confirmed": {
    message: `Nothing was removed: the name that was typed to confirm is not ${SERVER}.`,
    remedy:
      "Type the server's name exactly as the vault lists it, capital and small letters too. If it is the wrong server, choose another one.",
  },
  "unregister.several": {
    message: `Nothing was removed: ${VAULT} lists more than one server that the name{server, select, missing {} other { {server}}} can mean{names, select, missing {} other {: {names}}}.`,
    remedy:
      "Name the server exactly as the vault lists it. If two have the very same name, remove the right one in the Azure portal.",
  },
  "unregister.items-left": {
    message: `Azure did not remove ${SERVER} from ${VAULT}: it still has backup items there.${SAYS}`,
    remedy:
      "Stop their protection and delete their backup data first: on the server itself with the MARS agent, in the console of DPM or Azure Backup Server there. Then try again.",
  },
  "unregister.soft-deleted": {
    message: `Azure did not remove ${SERVER} from ${VAULT}: soft delete still keeps deleted backup data of it.${SAYS}`,
    remedy:
      "Wait until soft delete has let go of it, or do in the Azure portal what Azure names. Then try again.",
  },
  "unregister.refused": {
    message: `Azure did not remove ${SERVER} from ${VAULT} ({status, select, missing {no status} other {{status}}}{azureCode, select, missing {} other {, {azureCode}}}).${SAYS}`,
    remedy:
      "Correct what Azure names. A server with backup data in the vault cannot be removed until its protection is stopped and the data is deleted.",
  },
  "unregister.still-listed": {
    message: `Azure took the request to remove ${SERVER}, but ${VAULT} still lists it{seconds, select, missing {} other { after {seconds} seconds}}.`,
    remedy:
      "How long Azure takes is not documented. Look at the list again later; if the server is still there then, remove it in the Azure portal.",
  },
} satisfies MessagesFor<"unregister">;
