import { afterAll, beforeAll, expect, it } from "vitest";
import { type PracticeRun, practiceRun } from "../../practice/test-runs.ts";
import { defaultAnswers } from "../default-answers.ts";
import { checksText } from "./checks-text.ts";

let run: PracticeRun;
beforeAll(() => {
  run = practiceRun({ administrator: false });
});
afterAll(() => run.close());

it("one prerequisite can be looked at alone, and one that there is not is none", async () => {
  const { host } = await run.open();
  const answers = defaultAnswers();
  const all = await host.runChecks({ answers });
  expect(all.length).toBeGreaterThan(2);
  const [one, ...more] = await host.runChecks({ answers, only: "administrator" });
  expect([one?.id, one?.state, more]).toEqual(["administrator", "fail", []]);
  expect(await host.runChecks({ answers, only: "no-such" })).toEqual([]);
});

it("as text each says what was found and needed, and what to do where it is not met", async () => {
  const { host } = await run.open();
  const results = await host.runChecks({ answers: defaultAnswers() });
  const text = checksText(results, "BACKUP01", "21 November 2026");
  expect(text).toMatch(/^Prerequisites: BACKUP01, 21 November 2026\n\n/);
  for (const { title, found } of results) {
    expect(text).toContain(`\n${title}: `);
    expect(text).toContain(`\n  Found: ${found}\n`);
  }
  expect(text).toContain(
    [
      "Administrator: Must be mended",
      "  Found: Not an administrator",
      "  Needed: A local administrator",
      "  What to do: Start this program again with Run as administrator.",
    ].join("\n"),
  );
  expect(text).toContain("Operating system: Fine");
});
