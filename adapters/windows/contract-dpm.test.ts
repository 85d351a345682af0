/** What is particular to DPM and Azure Backup Server, with the real adapters before a pretend PowerShell. */
import { afterEach, describe, expect, it } from "vitest";
import { Secret } from "../../core/secret.ts";
import {
  changeMachine,
  type MachineInput,
  machineWith,
  readMachine,
} from "../../practice/windows/machine.ts";
import { recoveryFolderContract } from "../../practice/windows/recovery-folder-contract.ts";
import { openPretend, type Pretend } from "../../practice/windows/test-pretend.ts";
import { subjectOver } from "../../practice/windows/test-subject.ts";
import { GOOD, watch } from "../../practice/windows/test-world.ts";

const open: Pretend[] = [];
const pretend = async (machine: MachineInput): Promise<Pretend> => {
  const made = await openPretend(machine);
  open.push(made);
  return made;
};
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

const PASSPHRASE = new Secret("canary-passphrase-4711");
const { signal } = new AbortController();

/** The names of the scripts that were asked, in order. */
const asked = async ({ told }: Pretend): Promise<string[]> =>
  [...(await told()).matchAll(/"kind":"ask","name":"([\w-]+)"/g)].map(([, name]) => name ?? "");

describe("Windows keeps the contract of the recovery folder", () => {
  for (const { name, run } of recoveryFolderContract)
    it(name, () =>
      run(async ({ product }) => {
        const { file, server } = await pretend(product === "none" ? {} : machineWith(product));
        return subjectOver(file, server);
      }),
    );

  it("lets SYSTEM into a folder that keeps it out", async () => {
    const { server, file } = await pretend(machineWith("mabs", { foldersClosedToSystem: ["D:\\Recovery"] }));
    expect(await server.recoveryFolderIsReady("D:\\Recovery", signal)).toBe(false);
    await expect(server.setRecoveryFolder("D:\\Recovery", watch())).rejects.toMatchObject({
      code: "recovery-folder.not-usable",
      about: { microsoftId: 100121 },
    });
    await server.makeRecoveryFolder("D:\\Recovery", watch());
    await server.setRecoveryFolder("D:\\Recovery", watch());
    expect(readMachine(file)).toMatchObject({ recoveryFolder: "D:\\Recovery", foldersClosedToSystem: [] });
  });
});

describe.each(["dpm", "mabs"] as const)("%s", (product) => {
  it("is never asked by a cmdlet of the agent alone (100122), whatever is done", async () => {
    const server = await pretend(machineWith(product));
    await server.server.setProxy({ host: "proxy", port: 8080, user: "" }, undefined, watch());
    await server.server.makeRecoveryFolder("D:\\New", watch());
    await server.server.takenName(GOOD, signal);
    await server.server.register(GOOD, watch());
    await server.server.setThrottling(null, watch());
    await server.server.setRecoveryFolder("D:\\New", watch());
    await server.server.setPassphrase(PASSPHRASE, undefined, watch());
    await server.server.setProxy(null, undefined, watch());
    await server.server.probe();
    const names = await asked(server);
    expect(names).toContain("dpm-register");
    expect(names.filter((name) => name.startsWith("mars-"))).toEqual([]);
  });

  it("is registered where Get-DPMCloudConnection says so, and nowhere else", async () => {
    const server = await pretend(machineWith(product));
    expect(await server.server.probe()).toMatchObject({ registered: null });
    await server.server.register(GOOD, watch());
    expect(await server.server.probe()).toMatchObject({ registered: true });
    const names = await asked(server);
    expect(names.lastIndexOf("dpm-state")).toBeGreaterThan(names.indexOf("dpm-register"));
    const lost = await pretend(machineWith(product, { knobs: { connectionLost: true } }));
    await lost.server.register(GOOD, watch());
    expect(await lost.server.probe()).toMatchObject({ registered: null, vault: "vault-1" });
  });

  it("tells beforehand that the vault has a server of this name, whole or short", async () => {
    for (const taken of ["backup01", "BACKUP01.contoso.com"]) {
      const { server } = await pretend(machineWith(product, { knobs: { namesTaken: ["OTHER", taken] } }));
      expect(await server.takenName(GOOD, signal)).toBe(taken);
    }
    const { server } = await pretend(machineWith(product, { knobs: { namesTaken: ["BACKUP011"] } }));
    expect(await server.takenName(GOOD, signal)).toBeNull();
  });

  it("does not warn a registered server of itself", async () => {
    const { server, file } = await pretend(machineWith(product, { knobs: {} }));
    await server.register(GOOD, watch());
    changeMachine(file, ({ knobs }) => ({ knobs: { ...knobs, namesTaken: ["BACKUP01"] } }));
    expect(await server.takenName(GOOD, signal)).toBeNull();
  });
});

it("the agent alone has no list of names to ask for", async () => {
  const { server } = await pretend(machineWith("mars", { knobs: { namesTaken: ["BACKUP01"] } }));
  expect(await server.takenName(GOOD, signal)).toBeNull();
});
