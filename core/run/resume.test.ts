/** How a run goes on: resumed, stopped, one at a time, with its journal a step ahead of what it tells. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  firstTime,
  type PracticeRun,
  practiceRun,
  practiceSecrets as secrets,
} from "../../practice/test-runs.ts";

let run: PracticeRun;
beforeEach(() => {
  run = practiceRun();
});
afterEach(() => run.close());

describe("going on", () => {
  it("what was begun in practice is not resumed on the real machine", async () => {
    await run.close();
    run = practiceRun({ knobs: { failAt: { register: { microsoftId: 34513, times: 1 } } } });
    const { host } = await run.open();
    await host.run({ answers: firstTime(), secrets });
    expect(await host.unfinished(undefined)).toMatchObject({
      flow: "set-up",
      secretsNeeded: expect.arrayContaining(["passphrase"]),
    });
    const real = await run.open(() => ({ practice: false }));
    expect(await real.host.unfinished(undefined)).toBeNull();
    await expect(real.host.resume({ secrets })).rejects.toMatchObject({ code: "run.nothing-to-resume" });
  });

  it("stopped between two actions, it says what was and was not done, and resumes", async () => {
    const { host } = await run.open();
    const stopListening = host.onRunEvent((event) => {
      if (event.type === "done" && event.id === "register") void host.cancel(undefined);
    });
    const stopped = await host.run({ answers: firstTime(), secrets });
    expect(stopped).toMatchObject({
      kind: "cancelled",
      before: "set-throttling",
      registered: true,
      encrypted: false,
    });
    expect(stopped.done).toContain("register");
    stopListening();
    expect(await host.resume({ secrets })).toMatchObject({ kind: "succeeded", notDone: [] });
  });

  it("one run at a time, and each is free again after it", async () => {
    const { host } = await run.open();
    const first = host.run({ answers: firstTime(), secrets });
    await expect(host.run({ answers: firstTime(), secrets })).rejects.toMatchObject({ code: "run.busy" });
    expect(await first).toMatchObject({ kind: "succeeded" });
    expect(await host.run({ answers: firstTime(), secrets })).toMatchObject({
      kind: "succeeded",
      changed: false,
    });
  });

  it("journal and events tell the same, and each event is on disk before it is told", async () => {
    const { host } = await run.open();
    let behind = 0;
    host.onRunEvent((event) => {
      if (event.type === "progress" || event.type === "outcome") return;
      if (!(run.journals()[0] ?? "").includes(JSON.stringify(event))) behind++;
    });
    await host.run({ answers: firstTime(), secrets });
    expect(behind).toBe(0);
    expect(readFileSync(path.join(run.folder, "practice", "machine.json"), "utf8")).not.toContain(
      secrets.passphrase,
    );
  });
});
