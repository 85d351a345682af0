/**
 * Where there is a PowerShell, practice goes one level down: the real adapters send our real scripts to it, and only what they
 * call is pretended. What reaches further than the stand-ins (set-up from media, folders, the facts of Windows) stays with the
 * pretend server, which answers everything where there is no PowerShell, or one that does not answer as it should.
 */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { standInsFolder } from "../../adapters/program-files.ts";
import { openPowerShell, windowsPowerShell } from "../../adapters/windows/bridge.ts";
import type { PowerShell, ScriptName } from "../../adapters/windows/powershell.ts";
import { windowsServer } from "../../adapters/windows/windows-server.ts";
import type { BackupServer, Log } from "../../core/ports.ts";
import { quote } from "../../core/powershell/fragment.ts";
import { readMachine } from "./machine.ts";
import { type DeeperWorld, rehearse } from "./rehearsal.ts";
import { type Door, openDoor } from "./stand-in-door.ts";

/** By full path only. */
const ELSEWHERE = [
  "/opt/microsoft/powershell/7/pwsh",
  "/usr/local/bin/pwsh",
  "/usr/bin/pwsh",
  "/snap/bin/pwsh",
];
export const powershellHere = (): string | null =>
  (process.platform === "win32" ? [windowsPowerShell()] : ELSEWHERE).find((place) => existsSync(place)) ??
  null;

/** Scripts of which every command is stood in: a test holds that. Others are never sent to a PowerShell in practice. */
export const STOOD_IN_SCRIPTS: readonly ScriptName[] = [
  "agent-install",
  "agent-notes",
  "agent-state",
  "dpm-names",
  "dpm-register",
  "dpm-setting",
  "dpm-state",
  "mars-register",
  "mars-setting",
  "mars-state",
  "resume-at-sign-in",
];
const STAND_IN_FILES = ["stand-ins.ps1", "MSOnlineBackup.psm1", "DataProtectionManager.psm1"] as const;

export interface Deeper {
  readonly server: BackupServer;
  readonly powershell: PowerShell;
  readonly door: Door;
  /** Whether it does with a scratch machine what the pretend server does. Never throws. */
  readonly rehearse: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}
export interface DeeperOptions {
  /** Absolute path of a PowerShell. */
  readonly program: string;
  readonly world: DeeperWorld;
  readonly log: Log;
}

/** The real adapters over a real PowerShell, with the stand-ins in front of our library. Starts only the pipe. */
export async function openDeeper({ program, world, log }: DeeperOptions): Promise<Deeper> {
  let now = world;
  const door = await openDoor(() => now);
  const texts = STAND_IN_FILES.map((name) => readFile(path.join(standInsFolder, name), "utf8"));
  const preamble = [`$StandInPipe = ${quote(door.pipe)}`, ...(await Promise.all(texts)), ""].join("\n");
  const powershell = onlyStoodIn(openPowerShell({ program, preamble, log }));
  const server = windowsServer({
    ...{ powershell, log, clock: world.clock },
    readCredentials: (file) => now.readCredentials(file),
    computerName: readMachine(world.file).computerName,
    machineFacts: (signal) => now.server.probe(signal),
  });
  return {
    ...{ server, powershell, door },
    async rehearse() {
      const well = await rehearse(server, world.clock, (other) => {
        now = other;
      });
      now = world;
      return well;
    },
    async close() {
      await powershell.close();
      await door.close();
    },
  };
}

const onlyStoodIn = (powershell: PowerShell): PowerShell => ({
  async ask(question) {
    if (!STOOD_IN_SCRIPTS.includes(question.script))
      throw new Error(`${question.script} is not for practice`);
    return powershell.ask(question);
  },
  close: () => powershell.close(),
});

/**
 * The pretend server, with what stood-in scripts can do done by them. Nothing is looked for or started before something is
 * asked. No PowerShell, or one that has not rehearsed well, leaves everything to the pretend server.
 */
export function oneLevelDown(
  pretend: BackupServer,
  open: () => Promise<Deeper | null>,
  log: Pick<Log, "write">,
): BackupServer & { readonly close: () => Promise<void> } {
  let opened: Promise<Deeper | null> | undefined;
  const tried = async (): Promise<Deeper | null> => {
    const deeper = await open();
    if (deeper === null) return null;
    if (await deeper.rehearse()) return deeper;
    log.write("warning", "practice: PowerShell does not do as the pretend server; that answers");
    await deeper.close();
    return null;
  };
  const server = async (): Promise<BackupServer> => {
    opened ??= tried();
    return (await opened)?.server ?? pretend;
  };
  return {
    ...pretend,
    async probe(signal) {
      const [facts, { administrator }] = await Promise.all([
        (await server()).probe(signal),
        pretend.probe(signal),
      ]);
      // Practice needs no administrator: the pretend machine's account counts.
      return { ...facts, administrator };
    },
    installAgent: async (...asked) => (await server()).installAgent(...asked),
    setProxy: async (...asked) => (await server()).setProxy(...asked),
    register: async (...asked) => (await server()).register(...asked),
    setThrottling: async (...asked) => (await server()).setThrottling(...asked),
    setRecoveryFolder: async (...asked) => (await server()).setRecoveryFolder(...asked),
    setPassphrase: async (...asked) => (await server()).setPassphrase(...asked),
    resumesAtSignIn: async () => (await server()).resumesAtSignIn(),
    setResumeAtSignIn: async (wanted) => (await server()).setResumeAtSignIn(wanted),
    async close() {
      await (await opened)?.close();
    },
  };
}
