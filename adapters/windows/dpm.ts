/** DPM and Azure Backup Server: their own cmdlets, and settings that count from their commit on. */
import { windowsRun } from "../../core/text/windows-run.ts";
import {
  type Agent,
  judgeRegistration,
  LOOK_TIMEOUT_MS,
  REGISTER_TIMEOUT_MS,
  refusing,
  SETTING_TIMEOUT_MS,
} from "./agent.ts";
import type { PowerShell } from "./powershell.ts";
import { askScript } from "./questions.ts";

export interface DpmOptions {
  /** This server's short name. */
  readonly computerName: string;
}

/** A review page waits for it. */
const NAMES_TIMEOUT_MS = 45_000;

export function dpmAgent(powershell: PowerShell, { computerName }: DpmOptions): Agent {
  const isConnected = async (signal: AbortSignal): Promise<boolean> =>
    (await askScript(powershell, "dpm-state", {}, { timeoutMs: LOOK_TIMEOUT_MS, signal })).connected;

  /** Null where the vault's list cannot be had: it is a courtesy, and the vault itself has the last word (34511). */
  const takenName = async (file: string, signal: AbortSignal): Promise<string | null> => {
    const bounds = { timeoutMs: NAMES_TIMEOUT_MS, signal };
    try {
      if (await isConnected(signal)) return null;
      const { names } = await askScript(powershell, "dpm-names", { file }, bounds);
      return names.find((name) => shortName(name) === shortName(computerName)) ?? null;
    } catch (thrown) {
      if (signal.aborted) throw thrown;
      return null;
    }
  };

  return {
    async look(signal, { notes, keyFile }) {
      const registered = (await isConnected(signal)) ? true : null;
      return {
        registered,
        encrypted: isEncrypted(notes.PassphraseSet, keyFile),
        scheduled: null,
        proxy: null,
      };
    },
    takenName,
    async register(file, { signal, progress }) {
      const name = await takenName(file, signal);
      if (name !== null) progress(0, { kind: "text", text: windowsRun.nameTaken({ name }) });
      const bounds = { timeoutMs: REGISTER_TIMEOUT_MS, signal };
      const about = { file };
      judgeRegistration(
        await refusing(askScript(powershell, "dpm-register", { file }, bounds), "agent.refused", about),
        about,
      );
      progress(1);
    },
    async set(setting, secrets, { signal, progress }) {
      const bounds = { timeoutMs: SETTING_TIMEOUT_MS, signal, secrets };
      await askScript(powershell, "dpm-setting", setting, bounds);
      progress(1);
    },
  };
}

/** The key file may be of an earlier registration, so our own note comes first. */
const isEncrypted = (noted: string, keyFile: boolean | null): boolean | null => {
  if (noted === "no") return false;
  if (keyFile === null) return noted === "yes" ? true : null;
  return keyFile;
};

/** The vault may list servers by their full names. */
const shortName = (name: string): string => (name.trim().split(".")[0] ?? "").toLowerCase();
