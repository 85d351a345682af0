/** The entry that opens the program at the next sign-in: gone when the run is done, there while something is left. */
import { afterEach, expect, it } from "vitest";
import { practiceMachineFile } from "../../practice/practice-ports.ts";
import { firstTime, type PracticeRun, practiceRun, practiceSecrets } from "../../practice/test-runs.ts";
import { type MachineInput, machineWith, restartPracticeMachine } from "../../practice/windows/machine.ts";
import { SetupError } from "../errors.ts";

let run: PracticeRun;
afterEach(() => run.close());
const offered = (machine: MachineInput): PracticeRun => {
  run = practiceRun({ ...machine, resumeAtSignIn: true });
  return run;
};

it("is taken back when the run has succeeded", async () => {
  const { host } = await offered(machineWith("mars")).open();
  await host.run({ answers: firstTime(), secrets: practiceSecrets });
  expect(run.machine().resumeAtSignIn).toBe(false);
});

it("stays while the run waits or has failed, and goes with the resumed one", async () => {
  const knobs = {
    restartAfter: ["installAgent" as const],
    failAt: { register: { microsoftId: 100050, times: 1 } },
  };
  const { host } = await offered({ knobs }).open();
  expect(await host.run({ answers: firstTime(), secrets: practiceSecrets })).toMatchObject({
    kind: "restart-needed",
  });
  expect(run.machine().resumeAtSignIn).toBe(true);
  restartPracticeMachine(practiceMachineFile(run.folder));
  const again = await run.open();
  await again.host.resumeAtSignIn({ wanted: true });
  expect(await again.host.resume({ secrets: practiceSecrets })).toMatchObject({ kind: "failed" });
  expect(run.machine().resumeAtSignIn).toBe(true);
  expect(await again.host.resume({ secrets: practiceSecrets })).toMatchObject({ kind: "succeeded" });
  expect(run.machine().resumeAtSignIn).toBe(false);
});

it("that cannot be taken back makes no failed run of a good one", async () => {
  const { host } = await offered(machineWith("mars")).open((ports) => ({
    backupServer: {
      ...ports.backupServer,
      setResumeAtSignIn: async () => {
        throw new SetupError("machine.powershell-not-answering");
      },
    },
  }));
  expect(await host.run({ answers: firstTime(), secrets: practiceSecrets })).toMatchObject({
    kind: "succeeded",
  });
});
