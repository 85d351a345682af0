/** What can be chosen in the answers. Apart from answers.ts, whose schemas the pages have no use for. */

/** The version this program writes. Older ones are brought forward by `answer-file.ts`. */
export const ANSWERS_VERSION = 1;

export const FLOWS = ["set-up", "re-register", "change-settings"] as const;
export type Flow = (typeof FLOWS)[number];

export const WORK_DAYS = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;
export type WorkDay = (typeof WORK_DAYS)[number];

/** The settings that a run may leave as they are. */
export const LEAVABLE = ["proxy", "throttling", "recoveryFolder"] as const;
export type Leavable = (typeof LEAVABLE)[number];

export const CLOUD_NAMES = ["public", "us-government", "china"] as const;

/** 512 Kbps in the agent's unit of 1,024 bits: "Bandwidth values begin at 512 Kbps" (backup-windows-with-mars-agent). */
export const MIN_KBPS = 512;
/** 1,023 Mbps, the documented top of the range, in the same unit. */
export const MAX_KBPS = 1023 * 1024;

/** What is installed on a server that has no product yet. The answers below it count for Azure Backup Server and DPM. */
export const INSTALLABLE = ["mars-agent", "azure-backup-server", "dpm"] as const;

export const REDUNDANCIES = ["locally-redundant", "zone-redundant", "geo-redundant"] as const;
export type Redundancy = (typeof REDUNDANCIES)[number];

export const SIGN_IN_METHODS = ["device-code", "browser", "azure-cli", "service-principal"] as const;
export type SignInMethod = (typeof SIGN_IN_METHODS)[number];

/**
 * Whose private key the vault gets to know, where credentials are made by signing in. "own": made here; "service": made by
 * the service; "pfx": a certificate that is brought with its key; "ad-cs": a request of this server's, signed by a CA.
 */
export const KEYS = ["own", "service", "pfx", "ad-cs"] as const;
export type KeyAnswer = (typeof KEYS)[number];

/** The two kinds of key that come with a certificate of their own. */
export type BroughtKey = Extract<KeyAnswer, "pfx" | "ad-cs">;
export const isBrought = (key: KeyAnswer): key is BroughtKey => key === "pfx" || key === "ad-cs";
