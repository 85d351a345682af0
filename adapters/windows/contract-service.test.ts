/** The agent's service: the pretend server and the real adapters before a pretend PowerShell, by the same cases. */
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { BackupServer } from "../../core/ports.ts";
import { type MachineInput, machineWith, readMachine } from "../../practice/windows/machine.ts";
import { openPretend } from "../../practice/windows/test-pretend.ts";
import { serverWith, watch } from "../../practice/windows/test-world.ts";

interface Subject {
  readonly server: BackupServer;
  readonly file: string;
}
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});
const overPowerShell = async (machine: MachineInput): Promise<Subject> => {
  const made = await openPretend(machine);
  closing.push(made.close);
  return made;
};
const pretended = async (machine: MachineInput): Promise<Subject> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), "machine-"));
  closing.push(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, "machine.json");
  return { server: serverWith(file, machine), file };
};
const withService = (agent: "stopped" | "disabled" | "running") =>
  machineWith("mars", { windows: { services: { agent } } });
const { signal } = new AbortController();

describe.each([
  ["the pretend server", pretended],
  ["Windows", overPowerShell],
] as const)("%s", (_, make) => {
  it("starts a service that is stopped, and lets one alone that runs", async () => {
    const { server, file } = await make(withService("stopped"));
    expect(await server.agentService(signal)).toBe("stopped");
    await expect(server.setThrottling(null, watch())).rejects.toMatchObject({
      about: { microsoftId: 100052 },
    });
    for (let times = 0; times < 2; times++) {
      await server.startAgentService(watch());
      expect(readMachine(file).windows.services.agent).toBe("running");
    }
    expect(await server.agentService(signal)).toBe("running");
    await server.setThrottling(null, watch());
  });

  it("says of one that is disabled what Windows says", async () => {
    const { server } = await make(withService("disabled"));
    await expect(server.startAgentService(watch())).rejects.toMatchObject({
      code: "agent.service-not-started",
      about: { microsoftText: expect.stringContaining("disabled") },
    });
    expect(await server.agentService(signal)).toBe("disabled");
  });

  it("gives up one that never comes, when it is told to; nothing has changed then", async () => {
    const machine = machineWith("mars", {
      windows: { services: { agent: "stopped" } },
      knobs: { hangAt: ["startAgentService"] },
    });
    const { server, file } = await make(machine);
    const cancelling = new AbortController();
    const doing = server.startAgentService(watch(cancelling.signal));
    cancelling.abort();
    await expect(doing).rejects.toMatchObject({ code: "run.cancelled" });
    expect(readMachine(file).windows.services.agent).toBe("stopped");
  });

  it("stops a service that runs, and lets one alone that is stopped; started, it runs again", async () => {
    const { server, file } = await make(withService("running"));
    for (let times = 0; times < 2; times++) {
      await server.stopAgentService(watch());
      expect(readMachine(file).windows.services.agent).toBe("stopped");
    }
    expect(await server.agentService(signal)).toBe("stopped");
    await server.startAgentService(watch());
    expect(await server.agentService(signal)).toBe("running");
  });

  it("says of one that does not stop what Windows says", async () => {
    const text = "Time out has expired and the operation has not been completed.";
    const machine = machineWith("mars", { knobs: { failAt: { stopAgentService: { text } } } });
    const { server } = await make(machine);
    await expect(server.stopAgentService(watch())).rejects.toMatchObject({
      code: "agent.service-not-stopped",
      about: { microsoftText: expect.stringContaining("Time out") },
    });
    expect(await server.agentService(signal)).toBe("running");
  });

  it("does not wait for one that stops slowly, when it is told so", async () => {
    const { server } = await make(machineWith("dpm", { knobs: { hangAt: ["stopAgentService"] } }));
    const cancelling = new AbortController();
    const doing = server.stopAgentService(watch(cancelling.signal));
    cancelling.abort();
    await expect(doing).rejects.toMatchObject({ code: "run.cancelled" });
  });

  it("tells that there is none", async () => {
    expect(await (await make({})).server.agentService(signal)).toBe("absent");
  });
});
