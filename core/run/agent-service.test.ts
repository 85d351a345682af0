/** Whole runs on a server whose agent's service is stopped. */
import { afterEach, expect, it } from "vitest";
import { firstTime, type PracticeRun, practiceRun, practiceSecrets } from "../../practice/test-runs.ts";
import { type MachineInput, machineWith } from "../../practice/windows/machine.ts";

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
