/** Whole runs on a server whose agent's service is stopped, or is to be restarted. */
import { afterEach, describe, expect, it } from "vitest";
import { firstTime, type PracticeRun, practiceRun, practiceSecrets } from "../../practice/test-runs.ts";
import { type MachineInput, machineWith } from "../../practice/windows/machine.ts";
import type { Ports } from "../ports.ts";

let run: PracticeRun;
afterEach(() => run.close());
const open = (machine: MachineInput) => {
  run = practiceRun(machine);
  return run.open();
};
const stopped = (more: MachineInput = {}) =>
  machineWith("mars", { windows: { services: { agent: "stopped" } }, ...more });
const kindsOf = (actions: readonly { readonly kind: string }[]) => actions.map(({ kind }) => kind);

it("starts it first, and says so beforehand; where it runs there is nothing to say", async () => {
  const { host } = await open(stopped());
  const { actions } = await host.preview(firstTime());
  expect(actions[0]).toMatchObject({ kind: "start-agent-service", state: "will-do" });
  expect(await host.run({ answers: firstTime(), secrets: practiceSecrets })).toMatchObject({
    kind: "succeeded",
  });
  expect(run.machine().windows.services.agent).toBe("running");
  expect(kindsOf((await host.preview(firstTime())).actions)).not.toContain("start-agent-service");
});

it("a service that does not start stops the run before anything else is changed; resumed, it goes on", async () => {
  const { host } = await open(stopped({ knobs: { failAt: { startAgentService: { text: "Timed out." } } } }));
  expect(await host.run({ answers: firstTime(), secrets: practiceSecrets })).toMatchObject({
    kind: "failed",
    at: "start-agent-service",
    error: { code: "agent.service-not-started" },
    changed: false,
  });
  expect(await host.resume({ secrets: practiceSecrets })).toMatchObject({ kind: "succeeded" });
});

it("a server without the agent has no such service to start", async () => {
  const { host } = await open({});
  expect(kindsOf((await host.preview(firstTime())).actions)).not.toContain("start-agent-service");
});

describe("restarted on consent", () => {
  const again = firstTime({
    flow: "re-register",
    registerAnyway: true,
    restartService: true,
    leave: ["proxy", "throttling"],
    recoveryFolder: "D:\\Recovery",
  });
  const RESTART = "restart-agent-service";

  /** A port that notes the calls; `between` happens when the service has been stopped. */
  const watching =
    (calls: string[], between: () => void = () => undefined) =>
    ({ backupServer }: Ports): Partial<Ports> => ({
      backupServer: {
        ...backupServer,
        async stopAgentService(watch) {
          calls.push("stop");
          await backupServer.stopAgentService(watch);
          between();
        },
        startAgentService(watch) {
          calls.push("start");
          return backupServer.startAgentService(watch);
        },
        register(file, watch) {
          calls.push("register");
          return backupServer.register(file, watch);
        },
      },
    });
  const openWatched = async (machine: MachineInput, between?: () => void) => {
    run = practiceRun(machine);
    const calls: string[] = [];
    return { ...(await run.open(watching(calls, between))), calls };
  };
  const failing = (act: "stopAgentService" | "startAgentService" | "register", times: number) =>
    machineWith("mars", { knobs: { failAt: { [act]: { text: "Timed out.", times } } } });
  const agentService = () => run.machine().windows.services.agent;

  it.each(["mars", "dpm", "mabs"] as const)(
    "of %s: stopped and started right before it registers",
    async (product) => {
      const { host, calls } = await openWatched(machineWith(product));
      const { actions } = await host.preview(again);
      const at = kindsOf(actions).indexOf(RESTART);
      expect(actions.slice(at, at + 2)).toMatchObject([{ state: "will-do" }, { kind: "register" }]);
      expect(await host.run({ answers: again, secrets: practiceSecrets })).toMatchObject({
        kind: "succeeded",
      });
      expect(calls).toEqual(["stop", "start", "register"]);
      expect(agentService()).toBe("running");
    },
  );

  it.each([
    ["nobody consented", machineWith("mars"), { ...again, restartService: false }],
    ["the flow is another one", machineWith("mars"), { ...again, flow: "set-up" as const }],
    ["it is stopped: it is started only", stopped(), again],
    ["there is no agent", {}, again],
  ])("not where %s", async (_, machine, answers) => {
    const { host } = await open(machine);
    expect(kindsOf((await host.preview(answers)).actions)).not.toContain(RESTART);
  });

  it("not again in a run whose restart is done", async () => {
    const { host, calls } = await openWatched(failing("register", 1));
    expect(await host.run({ answers: again, secrets: practiceSecrets })).toMatchObject({ at: "register" });
    expect(await host.resume({ secrets: practiceSecrets })).toMatchObject({ kind: "succeeded" });
    expect(calls.filter((call) => call === "stop")).toHaveLength(1);
  });

  it("one that does not stop runs on, and is told as such; resumed, it is restarted", async () => {
    const { host, calls } = await openWatched(failing("stopAgentService", 1));
    expect(await host.run({ answers: again, secrets: practiceSecrets })).toMatchObject({
      kind: "failed",
      at: RESTART,
      error: { code: "agent.service-not-stopped" },
    });
    // It may have stopped a moment later.
    expect(calls).toEqual(["stop", "start"]);
    expect(agentService()).toBe("running");
    expect(await host.resume({ secrets: practiceSecrets })).toMatchObject({ kind: "succeeded" });
    expect(calls).toEqual(["stop", "start", "stop", "start", "register"]);
  });

  it("a start that fails is tried once more", async () => {
    const { host, calls } = await openWatched(failing("startAgentService", 1));
    expect(await host.run({ answers: again, secrets: practiceSecrets })).toMatchObject({ kind: "succeeded" });
    expect(calls).toEqual(["stop", "start", "start", "register"]);
  });

  it("one that does not start again is told to be stopped; resumed, it is started", async () => {
    const { host, calls } = await openWatched(failing("startAgentService", 2));
    expect(await host.run({ answers: again, secrets: practiceSecrets })).toMatchObject({
      kind: "failed",
      error: { code: "agent.service-left-stopped", about: { microsoftText: "Timed out." } },
    });
    expect(agentService()).toBe("stopped");
    calls.length = 0;
    expect(await host.resume({ secrets: practiceSecrets })).toMatchObject({ kind: "succeeded" });
    expect(calls).toEqual(["start", "register"]);
  });

  it.each([
    ["cancelled", 0, { kind: "cancelled", before: RESTART }, "running"],
    [
      "what cannot be started is told, cancelled or not",
      1,
      { error: { code: "agent.service-left-stopped" } },
      "stopped",
    ],
  ] as const)("between stop and start: %s", async (_, times, outcome, state) => {
    let cancel = () => {};
    const { host } = await openWatched(failing("startAgentService", times), () => cancel());
    cancel = () => void host.cancel(undefined);
    expect(await host.run({ answers: again, secrets: practiceSecrets })).toMatchObject(outcome);
    expect(agentService()).toBe(state);
    cancel = () => {};
    expect(await host.resume({ secrets: practiceSecrets })).toMatchObject({ kind: "succeeded" });
    expect(agentService()).toBe("running");
  });

  it("the power goes between stop and start: resumed, it is started", async () => {
    run = practiceRun(failing("startAgentService", 2));
    const died = new Error("the power went");
    const cut = await run.open(({ journals }) => ({
      journals: {
        ...journals,
        async create(runId) {
          const journal = await journals.create(runId);
          const append = async (line: string) => {
            if (line.includes('"failed"')) throw died;
            await journal.append(line);
          };
          return { ...journal, read: () => journal.read(), append };
        },
      },
    }));
    await expect(cut.host.run({ answers: again, secrets: practiceSecrets })).rejects.toThrow();
    expect(agentService()).toBe("stopped");
    await cut.ports.close();
    const { host } = await run.open();
    expect(await host.resume({ secrets: practiceSecrets })).toMatchObject({ kind: "succeeded" });
    expect(agentService()).toBe("running");
  });
});
