/** The MARS agent by itself. Its cmdlets are refused on DPM and MABS (id 100122), and are not asked there. */
import { SetupError } from "../../core/errors.ts";
import type { ProxyFact } from "../../core/facts.ts";
import { agentError } from "../../core/vault/agent-errors.ts";
import {
  type Agent,
  judgeRegistration,
  LOOK_TIMEOUT_MS,
  REGISTER_TIMEOUT_MS,
  refusing,
  SETTING_TIMEOUT_MS,
} from "./agent.ts";
import type { PowerShell } from "./powershell.ts";
import { askScript, type Notes, type ResultOf } from "./questions.ts";

export function marsAgent(powershell: PowerShell): Agent {
  return {
    async look(signal, { notes, keyFile }) {
      const state = await askScript(powershell, "mars-state", {}, { timeoutMs: LOOK_TIMEOUT_MS, signal });
      const registered = isRegistered(state);
      return {
        registered,
        encrypted: registered === false ? false : isEncrypted(state, notes, keyFile),
        // A policy may be there and its schedule switched off, which the agent's documented cmdlets do not tell.
        scheduled: state.hasPolicy === false ? false : null,
        proxy: proxyOf(state, notes),
      };
    },
    // The agent has no cmdlet that lists a vault's servers.
    takenName: async () => null,
    async register(file, { signal, progress }) {
      const bounds = { timeoutMs: REGISTER_TIMEOUT_MS, signal };
      const about = { file };
      judgeRegistration(
        await refusing(askScript(powershell, "mars-register", { file }, bounds), "agent.refused", about),
        about,
      );
      progress(1);
    },
    async set(setting, secrets, { signal, progress }) {
      if (setting.set === "StagingArea")
        throw new SetupError("recovery-folder.not-usable", { folder: setting.stagingAreaPath });
      const bounds = { timeoutMs: SETTING_TIMEOUT_MS, signal, secrets };
      await askScript(powershell, "mars-setting", setting, bounds);
      progress(1);
    },
  };
}

type State = ResultOf<"mars-state">;

/** It answers when it is registered. What else may keep it from answering is held against nobody. */
function isRegistered({ answers, text }: State): boolean | null {
  if (answers) return true;
  return agentError(text).code === "agent.not-registered" ? false : null;
}

/** Noted by whoever registered last: the passphrase has not followed yet. Else the agent's own word, else its key file. */
function isEncrypted(
  { keyStatus }: State,
  { PassphraseSet }: Notes,
  keyFile: boolean | null,
): boolean | null {
  if (PassphraseSet === "no") return false;
  if (keyStatus !== null) return keyStatus === "Set";
  return keyFile;
}

/** With which user the agent signs in to its proxy it does not tell: known only where we have set this very proxy. */
function proxyOf({ proxyUsed, proxyServer, proxyPort }: State, notes: Notes): ProxyFact | null {
  if (proxyUsed === null) return null;
  if (!proxyUsed) return { use: "none" };
  const host = withoutScheme(proxyServer);
  if (host !== withoutScheme(notes.ProxyServer) || proxyPort === null) return null;
  if (String(proxyPort) !== notes.ProxyPort) return null;
  return { use: "custom", host, port: proxyPort, user: notes.ProxyUser || null };
}

const withoutScheme = (server: string): string => server.replace(/^https?:\/\//i, "").replace(/\/$/, "");
