/** `backup-setup export`: a script that parses, an answer file that plans the same, a command line; no secret in any of them. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { answerFileText } from "../core/answer-file-text.ts";
import { powershellScript } from "../core/powershell/script.ts";
import { SECRET_NAMES } from "../core/secret.ts";
import { readPowerShell } from "../practice/powershell/test-parser.ts";
import { PRACTICE } from "../practice/practice-values.ts";
import { formsOf } from "../practice/secret-forms.ts";
import { firstTime, type PracticeRun, practiceRun } from "../practice/test-runs.ts";
import { spawnCli } from "./spawn-cli.ts";

let run: PracticeRun;
let file: string;
beforeAll(() => {
  run = practiceRun({ product: "mars" });
  file = path.join(run.folder, "server.json");
  const proxy = { use: "custom" as const, host: "proxy1", port: 3128, user: "contoso\\O'Neil \u2019" };
  writeFileSync(path.join(run.folder, "proxy.txt"), PRACTICE.passphrase);
  const secretFiles = { proxyPassword: { file: path.join(run.folder, "proxy.txt") } };
  writeFileSync(file, answerFileText({ ...firstTime(), proxy, leave: [], secretFiles }));
});
afterAll(() => run.close());

const exported = (...args: string[]) =>
  spawnCli(["export", file, "--practice", "--data", run.folder, ...args]);

it("the script is that of the plan, parses, is ASCII, and holds no secret", async () => {
  const { host } = await run.open();
  const { plan } = await host.preview(JSON.parse(readFileSync(file, "utf8")));
  const { exitCode, stdout } = await exported("--as", "powershell");
  expect(exitCode).toBe(0);
  expect(stdout).toBe(powershellScript(plan));
  expect((await readPowerShell(stdout)).faults).toEqual([]);
  expect(stdout).toMatch(/^[\r\n -~]+$/);
  expect(stdout).toContain("'contoso\\O''Neil ' + [char]0x2019");
  for (const secret of [PRACTICE.passphrase, PRACTICE.clientSecret, PRACTICE.securityPin]) {
    for (const form of formsOf(secret)) expect(stdout).not.toContain(form);
  }
});

it("no kind of secret is in any form of it, though each lies in a file that the answers name", async () => {
  const canary = (name: string) => `canary-${name}-Grüße+/=&"'%-$(x)`;
  const secretFiles = Object.fromEntries(
    SECRET_NAMES.map((name) => {
      const place = path.join(run.folder, `${name}.txt`);
      writeFileSync(place, canary(name));
      return [name, { file: place }];
    }),
  );
  const said = JSON.parse(readFileSync(file, "utf8")) as object;
  const answers = path.join(run.folder, "all-secrets.json");
  writeFileSync(answers, JSON.stringify({ ...said, secretFiles }));
  for (const form of ["powershell", "answers", "command-line"]) {
    const { stdout, stderr } = await spawnCli(
      ["export", answers, "--practice", "--data", run.folder, "--as", form],
      JSON.stringify(Object.fromEntries(SECRET_NAMES.map((name) => [name, canary(name)]))),
    );
    expect(stdout, form).not.toBe("");
    for (const name of SECRET_NAMES)
      for (const each of formsOf(canary(name))) expect(stdout + stderr, form).not.toContain(each);
  }
});

it("the answers give the same plan again; the command line names the file", async () => {
  const { stdout } = await exported("--as", "answers");
  const full = path.join(run.folder, "full.json");
  writeFileSync(full, stdout);
  const plans = await Promise.all(
    [file, full].map((answers) =>
      spawnCli(["plan", "--practice", "--json", "--answers", answers, "--data", run.folder]),
    ),
  );
  expect(plans[0]?.exitCode).toBe(10);
  expect(plans[1]?.json).toEqual(plans[0]?.json);
  const line = await exported("--as", "command-line");
  expect(line.stdout).toBe(`backup-setup set --practice --answers "${file}"\n`);
});

it("writes a new file, never over one that is there, and tells wrong answers", async () => {
  const out = path.join(run.folder, "setup.ps1");
  const first = await exported("--json", "--out", out);
  expect(first.json).toEqual([{ as: "powershell", file: out }]);
  const text = readFileSync(out, "utf8");
  const again = await exported("--out", out);
  expect(again.exitCode).toBe(20);
  expect(readFileSync(out, "utf8")).toBe(text);
  expect((await exported("--as", "perl")).exitCode).toBe(20);
  const bad = path.join(run.folder, "bad.json");
  writeFileSync(bad, JSON.stringify({ credentials: { from: "file", file: "" } }));
  expect((await spawnCli(["export", bad, "--practice", "--data", run.folder])).exitCode).toBe(20);
});
