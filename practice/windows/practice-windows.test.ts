import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { VaultId } from "../../core/ports.ts";
import { Secret } from "../../core/secret.ts";
import type { RegisteredServer } from "../azure/registry.ts";
import { backupServerContract, type ContractSubject } from "./backup-server-contract.ts";
import { dpmCmdlets, marsCmdlets } from "./cmdlets.ts";
import { installationContract } from "./installation-contract.ts";
import { machineWith, readMachine, writeMachine } from "./machine.ts";
import { subjectOver } from "./test-subject.ts";
import { fromNow, GOOD, reportWith, serverWith, watch, worldOf } from "./test-world.ts";

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "machine-"));
  file = path.join(folder, "machine.json");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const PASSPHRASE = new Secret("canary-passphrase-4711");

describe("the pretend server keeps the contract", () => {
  const make = async ({ product }: { product: "none" | "mars" | "mabs" }): Promise<ContractSubject> =>
    subjectOver(file, serverWith(file, product === "none" ? {} : machineWith(product)));
  for (const { name, run } of [...backupServerContract, ...installationContract]) it(name, () => run(make));
});

describe("registration", () => {
  it.each([
    ["the file is not there", "C:\\nothing.VaultCredentials", "vault-credentials.no-access", 34527],
    ["the path is relative", "good.VaultCredentials", "vault-credentials.no-access", 34527],
    ["it has another extension", "C:\\Install\\good.xml", "vault-credentials.refused", 34513],
    ["a later file was downloaded", "C:\\Install\\old.VaultCredentials", "vault-credentials.refused", 34513],
    [
      "its certificate has expired",
      "C:\\Install\\expired.VaultCredentials",
      "vault-credentials.expired",
      34514,
    ],
    ["its certificate is still to come", "C:\\Install\\early.VaultCredentials", "agent.clock-skew", 130052],
    ["the vault never gave it", "C:\\Install\\unknown.VaultCredentials", "vault-credentials.refused", 34513],
    [
      "it names another vault than its certificate",
      "C:\\Install\\forged.VaultCredentials",
      "vault-credentials.refused",
      34513,
    ],
  ] as const)("is refused when %s", async (_, credentials, code, microsoftId) => {
    const recorded: RegisteredServer[] = [];
    const recordServer = async (_vault: VaultId, each: RegisteredServer) => void recorded.push(each);
    const server = serverWith(file, machineWith("mars"), { recordServer });
    await expect(server.register(credentials, watch())).rejects.toMatchObject({
      code,
      about: { microsoftId, file: credentials },
    });
    expect((await server.probe()).registered).toBe(false);
    expect(recorded).toEqual([]);
  });

  it.each([
    ["vault-credentials.expired", "vault-credentials.expired", 34514],
    // As the real service has it: what a file is really wrong with must be found before it is sent.
    ["vault-credentials.no-private-key", "vault-credentials.expired", 34514],
    ["vault-credentials.not-xml", "vault-credentials.refused", 34528],
    ["vault-credentials.site-recovery", "vault-credentials.refused", 34513],
  ] as const)("answers a file with the fault %s by %s", async (fault, code, microsoftId) => {
    const problems = [{ code: fault, about: {}, message: "", remedy: "" }];
    const server = serverWith(file, machineWith("mars"), {
      readCredentials: async () => reportWith({ problems }),
    });
    await expect(server.register(GOOD, watch())).rejects.toMatchObject({ code, about: { microsoftId } });
  });

  it("is refused for a name that another server of the vault has, in any case", async () => {
    const server = serverWith(file, machineWith("mars", { knobs: { namesTaken: ["backup01"] } }));
    await expect(server.register(GOOD, watch())).rejects.toMatchObject({
      code: "machine.name-already-registered",
      about: { microsoftId: 34511, computer: "BACKUP01" },
    });
  });

  it("with an old agent fails as Microsoft says it does", async () => {
    const server = serverWith(file, machineWith("mars", { agentVersion: "2.0.9248.0" }));
    await expect(server.register(GOOD, watch())).rejects.toMatchObject({ about: { microsoftId: 34513 } });
  });

  it("needs a way out, which may be the proxy", async () => {
    const recorded: RegisteredServer[] = [];
    const recordServer = async (_vault: VaultId, each: RegisteredServer) => void recorded.push(each);
    const server = serverWith(file, machineWith("mars", { knobs: { internet: "proxy-only" } }), {
      recordServer,
    });
    await expect(server.register(GOOD, watch())).rejects.toMatchObject({
      code: "agent.cannot-reach-azure",
      about: { microsoftId: 100050 },
    });
    await server.setProxy({ host: "proxy", port: 3128, user: "" }, undefined, watch());
    await server.register(GOOD, watch());
    expect(recorded).toEqual([{ name: "BACKUP01", kind: "mars", agentVersion: "2.0.9262.0" }]);
  });

  it("leaves the schedule off where the knob says so", async () => {
    const knobs = { reregistrationDisablesSchedule: true };
    const server = serverWith(file, machineWith("dpm", { scheduled: true, knobs }));
    await server.register(GOOD, watch());
    expect((await server.probe()).scheduled).toBe(false);
  });
});

describe("a changed passphrase", () => {
  const changed = async (pin?: string) => {
    const server = serverWith(file, machineWith("mars", { vaultWantsPin: true }));
    await server.register(GOOD, watch());
    await server.setPassphrase(PASSPHRASE, undefined, watch());
    return server.setPassphrase(
      new Secret("another-passphrase-1"),
      pin === undefined ? undefined : new Secret(pin),
      watch(),
    );
  };

  it("wants the portal's PIN, the first one does not", async () => {
    await expect(changed()).rejects.toMatchObject({
      code: "passphrase.pin-needed",
      about: { microsoftId: 100129 },
    });
    await expect(changed("000000")).rejects.toMatchObject({ code: "passphrase.pin-wrong" });
    await changed("246810");
  });

  it("is refused once the registration has run out", async () => {
    const server = serverWith(file, machineWith("mars"));
    await server.register(GOOD, watch());
    const { registration, ...machine } = readMachine(file);
    if (registration)
      writeMachine(file, { ...machine, registration: { ...registration, until: fromNow(-1) } });
    await expect(server.setPassphrase(PASSPHRASE, undefined, watch())).rejects.toMatchObject({
      code: "agent.not-registered",
      about: { microsoftId: 100088 },
    });
  });
});

describe("the products", () => {
  it("refuse the agent's own cmdlets on DPM and MABS", async () => {
    const machine = { ...readMachine(file), ...machineWith("mabs") } as ReturnType<typeof readMachine>;
    const mars = marsCmdlets(machine, worldOf(file));
    await expect(mars.startRegistration(GOOD)).rejects.toThrow("(ID: 100122)");
    await expect(mars.setMachineSetting({ set: "NoProxy" })).rejects.toThrow("(ID: 100122)");
  });

  it("keep nothing of DPM's settings until they are committed, then all of them", async () => {
    const machine = { ...readMachine(file), ...machineWith("dpm") } as ReturnType<typeof readMachine>;
    const dpm = dpmCmdlets(machine, worldOf(file));
    let settings = dpm.getSubscriptionSetting();
    settings = dpm.setSubscriptionSetting(settings, {
      set: "Proxy",
      proxyServer: "http://p",
      proxyPort: 8080,
    });
    settings = dpm.setSubscriptionSetting(settings, { set: "StagingArea", stagingAreaPath: "D:\\Recovery" });
    expect(await dpm.commit(dpm.getSubscriptionSetting())).toEqual({});
    expect(await dpm.commit(settings)).toMatchObject({
      recoveryFolder: "D:\\Recovery",
      proxy: { host: "p" },
    });
    const bad = dpm.setSubscriptionSetting(settings, { set: "StagingArea", stagingAreaPath: "D:\\Nowhere" });
    await expect(dpm.commit(bad)).rejects.toThrow("(ID: 100069)");
  });
});
