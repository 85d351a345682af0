/** The recovery folder itself, before DPM or Azure Backup Server is told of it: a part of the port BackupServer. */
import type { Watch } from "./watch-port.ts";

export interface RecoveryFolderServer {
  /** Whether it is there and SYSTEM may change what is in it; null: could not tell. Only a cancel throws. */
  recoveryFolderIsReady(folder: string, signal: AbortSignal): Promise<boolean | null>;
  /**
   * Makes it where there is none, for SYSTEM and administrators alone; lets SYSTEM into one that is there, and takes nothing
   * from anybody. Throws `recovery-folder.not-usable`.
   */
  makeRecoveryFolder(folder: string, watch: Watch): Promise<void>;
}
