import type { ActionOf } from "../plan/plan.ts";
import { type Handler, nothing } from "./handler.ts";

/** DPM takes only a folder that is there (`-StagingAreaPath`), and its engine writes to it as SYSTEM (100069, 100121). */
export const makeRecoveryFolder: Handler<ActionOf<"make-recovery-folder">> = {
  async alreadyDone({ action, ports, signal }) {
    return (await ports.backupServer.recoveryFolderIsReady(action.folder, signal)) === true
      ? nothing
      : undefined;
  },
  async perform({ action, ports, signal, progress }) {
    await ports.backupServer.makeRecoveryFolder(action.folder, { signal, progress });
    return nothing;
  },
};
