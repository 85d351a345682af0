/** What was filled in on the pages and saved is the same plan on the command line. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { answerFileText } from "../core/answer-file-text.ts";
import { answersFrom } from "../core/steps/flows.ts";
import { PRACTICE } from "../practice/practice-values.ts";
import { firstTime, type PracticeRun, practiceRun } from "../practice/test-runs.ts";
import { spawnCli } from "./spawn-cli.ts";

let run: PracticeRun;
beforeAll(() => {
  run = practiceRun({ product: "mars" });
});
afterAll(() => run.close());

it("a form that was saved and one that was only filled in give the same plan", async () => {
  const { host } = await run.open();
  const facts = await host.readFacts(undefined);
  const { credentials } = firstTime();
  const draft = {
    ...answersFrom(facts),
    credentials,
    throttling: { ...firstTime().throttling, workDays: ["tuesday" as const], workHourKbps: 700 },
    leave: ["proxy" as const],
  };
  const planned = await host.preview(draft);
  const file = path.join(run.folder, "BACKUP01-answers.json");
  const text = answerFileText(draft);
  for (const secret of [PRACTICE.passphrase, PRACTICE.clientSecret]) expect(text).not.toContain(secret);
  writeFileSync(file, text);
  const { exitCode, json } = await spawnCli([
    "plan",
    "--practice",
    "--json",
    "--answers",
    file,
    "--data",
    run.folder,
  ]);
  expect(exitCode).toBe(10);
  expect(json[0]).toEqual(JSON.parse(JSON.stringify(planned)));
});
