/** For tests: the real Windows adapters, with the pretend PowerShell in a process of its own as their far side. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { openPowerShell } from "../../adapters/windows/bridge.ts";
import type { PowerShell } from "../../adapters/windows/powershell.ts";
import { type WindowsServerOptions, windowsServer } from "../../adapters/windows/windows-server.ts";
import type { BackupServer } from "../../core/ports.ts";
import { type MachineInput, readMachine, writeMachine } from "./machine.ts";
import type { Habit } from "./pretend-habits.ts";
import { hurriedClock, worldOf } from "./test-world.ts";

export interface Pretend {
  readonly server: BackupServer;
  readonly powershell: PowerShell;
  /** The machine's JSON file. */
  readonly file: string;
  readonly folder: string;
  /** All that reached the far side but its secrets: command line, environment, every line. */
  readonly told: () => Promise<string>;
  readonly close: () => Promise<void>;
}

const program = path.join(import.meta.dirname, "pretend-powershell.ts");

export async function openPretend(
  machine: MachineInput,
  { habit = "good", ...more }: Partial<WindowsServerOptions> & { readonly habit?: Habit } = {},
): Promise<Pretend> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "pretend-"));
  const file = path.join(folder, "machine.json");
  writeMachine(file, machine);
  const powershell = openPowerShell({ program: process.execPath, firstArgs: [program, file, habit] });
  const { readCredentials } = worldOf(file);
  const server = windowsServer({
    powershell,
    clock: hurriedClock(),
    log: { write: () => {} },
    readCredentials,
    // The look of prerequisites, as far as it is changed here.
    machineFacts: async () => ({ microsoftUpdate: readMachine(file).microsoftUpdate }),
    computerName: "BACKUP01",
    ...more,
  });
  return {
    ...{ server, powershell, file, folder },
    told: () => readFile(`${file}.told`, "utf8"),
    async close() {
      await powershell.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
