/** What the two doors of the products have in common: MSOnlineBackup (mars.ts) and DataProtectionManager (dpm.ts). */
import type { ErrorCode } from "../../core/errors.ts";
import { type About, SetupError } from "../../core/errors.ts";
import type { Facts } from "../../core/facts.ts";
import type { Watch } from "../../core/ports.ts";
import type { Secret } from "../../core/secret.ts";
import { agentError } from "../../core/vault/agent-errors.ts";
import { PowerShellError } from "./powershell.ts";
import type { DpmSetting, ResultOf } from "./questions.ts";

/** The three states, and the proxy as far as the product tells it. */
export type AgentFacts = Pick<Facts, "registered" | "encrypted" | "scheduled" | "proxy">;

export interface Agent {
  look(signal: AbortSignal, installed: ResultOf<"agent-state">): Promise<AgentFacts>;
  /** This server's name, where the vault has one of that name already; null where that cannot be told, too. */
  takenName(credentialsFile: string, signal: AbortSignal): Promise<string | null>;
  /** One try: the run decides on another. */
  register(credentialsFile: string, watch: Watch): Promise<void>;
  set(setting: DpmSetting, secrets: Readonly<Record<string, Secret>>, watch: Watch): Promise<void>;
}

/** Azure may take minutes to answer a registration, and the cmdlets wait for it. */
export const REGISTER_TIMEOUT_MS = 15 * 60_000;
export const SETTING_TIMEOUT_MS = 5 * 60_000;
export const LOOK_TIMEOUT_MS = 2 * 60_000;

const SUCCEEDED = /Machine registration succeeded/i;

/** "Machine registration succeeded." is true even where the cmdlet fails after it: seen with a policy that was there before. */
export function judgeRegistration({ said, thrown }: ResultOf<"mars-register">, about: About): void {
  if (thrown !== "" && !SUCCEEDED.test(said)) throw agentError(thrown, "agent.refused", about);
}

/** What the far side threw, as one of our errors, by Microsoft's ids; anything else as it is. */
export async function refusing<T>(doing: Promise<T>, otherwise: ErrorCode, about: About): Promise<T> {
  try {
    return await doing;
  } catch (thrown) {
    if (!(thrown instanceof PowerShellError)) throw thrown;
    const error = agentError(`${thrown.message} ${thrown.errorId}`.trim(), otherwise, about);
    throw new SetupError(error.code, error.about, { cause: thrown });
  }
}
