/** Whole runs on a pretend DPM server: what DPM and Azure Backup Server do otherwise than the agent alone. */
import { afterEach, describe, expect, it } from "vitest";
import { PRACTICE_CREDENTIALS_FILE } from "../../practice/practice-hints.ts";
import { firstTime, type PracticeRun, practiceRun, practiceSecrets } from "../../practice/test-runs.ts";
import { type MachineInput, machineWith } from "../../practice/windows/machine.ts";
import { hurriedClock } from "../../practice/windows/test-world.ts";
import { Answers } from "../answers.ts";
import { SetupError } from "../errors.ts";
import type { RunEvent } from "./events.ts";

let run: PracticeRun;
afterEach(() => run.close());

const secrets = { ...practiceSecrets, proxyPassword: "canary-proxy-password" };
const proxy = { use: "custom", host: "proxy.contoso.local", port: 8080, user: "contoso\\svc" } as const;
const answers = (more: object = {}): Answers => firstTime({ recoveryFolder: "D:\\Staging", proxy, ...more });

async function open(more: MachineInput = {}) {
  run = practiceRun(machineWith("dpm", more));
  const { host } = await run.open(() => ({ clock: hurriedClock() }));
  const events: RunEvent[] = [];
  host.onRunEvent((event) => events.push(event));
  const notes = () =>
    events.flatMap((event) =>
      event.type === "progress" && event.note?.kind === "text" ? [event.note.text] : [],
    );
  return { host, notes };
}

describe("the recovery folder", () => {
  it("is made before DPM is told of it, and a second run changes nothing", async () => {
    const { host } = await open();
    const { actions } = await host.preview(answers());
    const kinds = actions.map(({ kind }) => kind);
    expect(kinds.indexOf("make-recovery-folder")).toBe(kinds.indexOf("set-recovery-folder") - 1);
    const outcome = await host.run({ answers: answers(), secrets });
    expect(outcome).toMatchObject({ kind: "succeeded", changed: true });
    expect(run.machine()).toMatchObject({ recoveryFolder: "D:\\Staging" });
    expect(run.machine().folders).toContain("D:\\Staging");
    expect(await host.run({ answers: answers(), secrets })).toMatchObject({
      kind: "succeeded",
      changed: false,
    });
  });

  it("that is there already is said to be so on the review page", async () => {
    const { host } = await open();
    const { actions } = await host.preview(answers({ recoveryFolder: "D:\\Recovery" }));
    expect(actions.find(({ kind }) => kind === "make-recovery-folder")).toMatchObject({
      state: "already-so",
    });
  });
});

describe("a proxy that DPM does not take before it is registered", () => {
  it("is set right after the registration", async () => {
    const { host, notes } = await open({ knobs: { settingsOnlyWhenRegistered: true } });
    const outcome = await host.run({ answers: answers(), secrets });
    expect(outcome).toMatchObject({ kind: "succeeded" });
    expect(notes().join()).toContain("set again right after the registration");
    expect(run.machine().proxy).toEqual({ host: proxy.host, port: 8080, user: proxy.user });
    expect(run.journals().join()).not.toContain("canary");
  });

  it("asks for its password again where the run was cut off in between", async () => {
    const { host } = await open({
      knobs: { settingsOnlyWhenRegistered: true, failAt: { register: { microsoftId: 100050 } } },
    });
    expect(await host.run({ answers: answers(), secrets })).toMatchObject({ kind: "failed", at: "register" });
    const again = await run.open();
    expect((await again.host.unfinished(undefined))?.secretsNeeded).toContain("proxyPassword");
    expect(await again.host.resume({ secrets })).toMatchObject({ kind: "succeeded" });
    expect(run.machine().proxy).toMatchObject({ host: proxy.host });
  });

  it("is refused at once where the proxy itself is wrong", async () => {
    const { host } = await open({ knobs: { failAt: { setProxy: { microsoftId: 280001 } } } });
    expect(await host.run({ answers: answers(), secrets })).toMatchObject({
      kind: "failed",
      at: "set-proxy",
      error: { code: "agent.settings-refused", about: { microsoftId: 280001 } },
    });
  });

  it("is refused at once on a server that is registered", async () => {
    const { host } = await open();
    await host.run({ answers: answers({ proxy: { use: "none" } }), secrets });
    const change = Answers.parse({ flow: "change-settings", proxy, leave: ["throttling", "recoveryFolder"] });
    const again = await run.open((ports) => ({
      backupServer: {
        ...ports.backupServer,
        setProxy: async () => {
          throw new SetupError("agent.settings-refused");
        },
      },
    }));
    expect(await again.host.run({ answers: change, secrets })).toMatchObject({
      kind: "failed",
      at: "set-proxy",
    });
  });
});

describe("a vault that has a server of this name", () => {
  const fromFile = () => answers({ credentials: { from: "file", file: PRACTICE_CREDENTIALS_FILE } });

  it("is told with the plan, before anything is done", async () => {
    const { host } = await open({ knobs: { namesTaken: ["BACKUP01"] } });
    const { actions } = await host.preview(fromFile());
    const register = actions.find(({ kind }) => kind === "register");
    expect(register?.caution).toContain("BACKUP01");
    expect(actions.filter(({ caution }) => caution !== null)).toHaveLength(1);
  });

  it("is nothing to speak of where the name is free", async () => {
    const { host } = await open({ knobs: { namesTaken: ["OTHER"] } });
    const { actions } = await host.preview(fromFile());
    expect(actions.every(({ caution }) => caution === null)).toBe(true);
  });
});

it("a connection that DPM does not prove is said, and is held against nobody", async () => {
  const { host, notes } = await open({ knobs: { connectionLost: true } });
  const outcome = await host.run({ answers: answers(), secrets });
  expect(outcome).toMatchObject({ kind: "succeeded", registered: null });
  expect(notes().join()).toContain("Get-DPMCloudConnection");
});
