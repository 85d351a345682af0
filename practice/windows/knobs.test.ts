import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Secret } from "../../core/secret.ts";
import { machineWith, restartPracticeMachine } from "./machine.ts";
import { practiceWindows } from "./practice-windows.ts";
import { GOOD, serverWith, watch, worldOf } from "./test-world.ts";

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "machine-"));
  file = path.join(folder, "machine.json");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const INSTALLATION = {
  installer: "C:\\Install\\MARSAgentInstaller.exe",
  agentFolder: "",
  scratchFolder: "",
  microsoftUpdate: true,
};

describe("the knobs", () => {
  it("fail an act as often as told, through other processes too", async () => {
    const failAt = {
      register: { microsoftId: 100066, times: 2 },
      setProxy: { text: "Odd trouble.", times: 1 },
    };
    serverWith(file, machineWith("mars", { knobs: { failAt } }));
    for (const attempt of [1, 2]) {
      const anotherProcess = practiceWindows({ file, ...worldOf(file) });
      await expect(anotherProcess.register(GOOD, watch()), `attempt ${attempt}`).rejects.toMatchObject({
        code: "agent.service-trouble",
      });
    }
    const server = practiceWindows({ file, ...worldOf(file) });
    await server.register(GOOD, watch());
    await expect(server.setProxy(null, undefined, watch())).rejects.toMatchObject({
      code: "agent.settings-refused",
      about: { microsoftText: "Odd trouble." },
    });
    await server.setProxy(null, undefined, watch());
  });

  it("hang until cancelled, and leave no trace", async () => {
    const server = serverWith(file, machineWith("mars", { knobs: { hangAt: ["register"] } }));
    const before = await readFile(file, "utf8");
    const cancel = new AbortController();
    const hanging = server.register(GOOD, {
      signal: cancel.signal,
      progress: () => setImmediate(() => cancel.abort()),
    });
    await expect(hanging).rejects.toMatchObject({ code: "run.cancelled" });
    expect(await readFile(file, "utf8")).toBe(before);
    expect(await readdir(folder)).toEqual(["machine.json"]);
  });

  it("let a cancel in while it is slow, and while the vault is asked", async () => {
    const cancel = new AbortController();
    const slow = serverWith(file, machineWith("mars", { knobs: { slowMs: 600_000 } }));
    const registering = slow.register(GOOD, {
      signal: cancel.signal,
      progress: () => setImmediate(() => cancel.abort()),
    });
    await expect(registering).rejects.toMatchObject({ code: "run.cancelled" });

    const late = new AbortController();
    const asked = serverWith(file, machineWith("mars"), {
      lookUpCertificate: async (thumbprint) => {
        late.abort();
        return worldOf(file).lookUpCertificate(thumbprint);
      },
    });
    await expect(asked.register(GOOD, watch(late.signal))).rejects.toMatchObject({ code: "run.cancelled" });
    expect((await asked.probe()).registered).toBe(false);
  });

  it("ask for a restart, which only a restart satisfies", async () => {
    const server = serverWith(file, { knobs: { restartAfter: ["installAgent"] } });
    const { bootedAt } = await server.probe();
    await expect(
      server.installAgent({ ...INSTALLATION, scratchFolder: "E:\\S" }, watch()),
    ).rejects.toMatchObject({
      code: "agent.install-failed",
    });
    expect(await server.installAgent({ ...INSTALLATION, scratchFolder: "D:\\Scratch" }, watch())).toEqual({
      restartNeeded: true,
    });
    const anotherProcess = practiceWindows({ file, ...worldOf(file) });
    expect(await anotherProcess.probe()).toMatchObject({
      pendingRestart: true,
      bootedAt,
      scratchFolder: "D:\\Scratch",
    });
    restartPracticeMachine(file, new Date("2026-11-21T23:00:00.000Z"));
    expect(await server.probe()).toMatchObject({
      pendingRestart: false,
      bootedAt: "2026-11-21T23:00:00.000Z",
    });
  });

  it("fill a disk", async () => {
    const drives = { C: { totalBytes: 10, freeBytes: 5 } };
    const server = serverWith(file, { drives });
    await expect(server.installAgent(INSTALLATION, watch())).rejects.toMatchObject({
      code: "machine.disk-full",
    });
  });
});

describe("the file", () => {
  it("is a fresh server where there is none, and looking makes none", async () => {
    const server = practiceWindows({ file, ...worldOf(file) });
    expect(await server.probe()).toMatchObject({
      computerName: "BACKUP01",
      product: "none",
      registered: false,
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it("keeps no secret", async () => {
    const server = serverWith(file, machineWith("mars"));
    await server.setProxy({ host: "p", port: 1, user: "u" }, new Secret("canary-proxy-password"), watch());
    await server.register(GOOD, watch());
    await server.setPassphrase(new Secret("canary-passphrase-4711"), new Secret("canary-pin"), watch());
    expect(await readFile(file, "utf8")).not.toContain("canary");
  });

  it.each([
    ['{"knobs":{"failAt":{"registre":{}}}}', /registre/],
    ["{", /not JSON/],
    [" ".repeat(2_000_000), /larger than/],
  ])("that cannot be understood is named, and what is wrong with it: %#", async (text, words) => {
    await writeFile(file, text);
    const server = practiceWindows({ file, ...worldOf(file) });
    await expect(server.probe()).rejects.toMatchObject({
      code: "command.wrong-use",
      about: { detail: expect.stringMatching(words) },
    });
  });
});
