/** The report from the command line: a process that has run nothing tells of the run before it. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, expect, it } from "vitest";
import { practiceMachineFile } from "../practice/practice-ports.ts";
import { readMachine, writeMachine } from "../practice/windows/machine.ts";
import { spawnCli } from "./spawn-cli.ts";

const example = fileURLToPath(new URL("../examples/first-time.json", import.meta.url));
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "report-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("waits for a restart, is offered for the next sign-in, and is told in the zip without names", async () => {
  const data = path.join(folder, "data");
  writeMachine(practiceMachineFile(data), { knobs: { restartAfter: ["installAgent"] } });
  const flags = ["--practice", "--json", "--data", data];
  const set = await spawnCli(["set", ...flags, "--answers", example, "--resume-at-sign-in"], "");
  expect(set.json.at(-1)).toMatchObject({ type: "outcome", kind: "restart-needed" });
  expect(readMachine(practiceMachineFile(data)).resumeAtSignIn).toBe(true);

  const out = path.join(folder, "report.zip");
  const report = await spawnCli(["report", ...flags, "--out", out], "");
  expect(report.exitCode).toBe(0);
  const files = unzipSync(readFileSync(out));
  expect(report.json.at(-1)).toMatchObject({ file: out, keepIds: false, keepNames: false });
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(["report.txt", "plan.json", "events.jsonl", "log.jsonl"]),
  );
  const whole = Object.values(files)
    .map((bytes) => strFromU8(bytes))
    .join("\n");
  expect(whole).toContain("install-agent");
  expect(whole).not.toContain("BACKUP01");

  const again = await spawnCli(["report", ...flags, "--out", out], "");
  expect(again.exitCode).not.toBe(0);
  expect(again.json.at(-1)).toMatchObject({ error: { code: "file.write-failed" } });
});
