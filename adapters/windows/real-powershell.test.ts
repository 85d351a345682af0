/**
 * The third way to keep the contract: our real scripts in a real PowerShell, with stand-ins of what they call. Where there is no
 * PowerShell it is skipped aloud; the scripts are then read with a grammar and bound beforehand (practice/powershell).
 */
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it, test } from "vitest";
import { Secret } from "../../core/secret.ts";
import { EVERYTHING_HOSTILE } from "../../practice/powershell/test-hostile.ts";
import { backupServerContract, type ContractSubject } from "../../practice/windows/backup-server-contract.ts";
import { type MachineInput, machineWith, readMachine, writeMachine } from "../../practice/windows/machine.ts";
import {
  type Deeper,
  oneLevelDown,
  openDeeper,
  powershellHere,
} from "../../practice/windows/one-level-down.ts";
import { subjectOver } from "../../practice/windows/test-subject.ts";
import { GOOD, serverOver, watch, worldOf } from "../../practice/windows/test-world.ts";
import { askScript } from "./questions.ts";

const program = powershellHere();
const log = {
  write: () => {},
  hide: () => {},
  scrub: String,
  read: async () => "",
  readBefore: async () => "",
};
const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

async function deeperWith(machine: MachineInput): Promise<Deeper & { file: string; folder: string }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "deeper-"));
  const file = path.join(folder, "machine.json");
  writeMachine(file, machine);
  const world = { ...worldOf(file), file, server: serverOver(file) };
  const deeper = await openDeeper({ program: program ?? "", world, log });
  ends.push(async () => {
    await deeper.close();
    await rm(folder, { recursive: true, force: true });
  });
  return { ...deeper, file, folder };
}

if (!program)
  test("no PowerShell on this machine: our scripts were read and bound, not run", ({ skip }) => skip());

describe.skipIf(!program)("a real PowerShell with stand-ins keeps the contract", { timeout: 120_000 }, () => {
  const make = async ({ product }: { product: "none" | "mars" | "mabs" }): Promise<ContractSubject> => {
    const deeper = await deeperWith(product === "none" ? {} : machineWith(product));
    const { file } = deeper;
    return subjectOver(
      file,
      oneLevelDown(serverOver(file), async () => deeper, log),
    );
  };
  for (const { name, run } of backupServerContract) it(name, () => run(make));
});

describe.skipIf(!program)("a rehearsal in a real PowerShell", { timeout: 120_000 }, () => {
  it("goes well, and leaves the machine as it was", async () => {
    const { rehearse, file } = await deeperWith(machineWith("mars"));
    const before = readMachine(file);
    expect(await rehearse()).toBe(true);
    expect(readMachine(file)).toEqual(before);
  });
});

describe.skipIf(!program)("hostile values through a real PowerShell", { timeout: 120_000 }, () => {
  const hostile = EVERYTHING_HOSTILE.replaceAll("\0", "");

  it.each(["mars", "dpm"] as const)("%s: each reaches its cmdlet as it is", async (product) => {
    const { powershell, server, door, file } = await deeperWith(machineWith(product));
    await server.setProxy({ host: "proxy", port: 8080, user: hostile }, new Secret(hostile), watch());
    expect(readMachine(file).proxy).toMatchObject({ user: hostile });
    await expect(server.register(hostile, watch())).rejects.toThrow();
    expect(door.calls.join("\n")).toContain(JSON.stringify(hostile));
    const bounds = { timeoutMs: 60_000, signal: watch().signal };
    await askScript(powershell, "agent-notes", { notes: { Vault: hostile } }, bounds);
    expect((await askScript(powershell, "agent-state", {}, bounds)).notes.Vault).toBe(hostile);
    await server.register(GOOD, watch());
    await server.setPassphrase(new Secret(`${hostile}-0123456789abcdef`), undefined, watch());
    expect(readMachine(file).passphrase?.confirmed).toBe(true);
  });
});
