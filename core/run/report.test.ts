import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PRACTICE } from "../../practice/practice-values.ts";
import { formsOf } from "../../practice/secret-forms.ts";
import { firstTime, type PracticeRun, practiceRun } from "../../practice/test-runs.ts";
import type { Host } from "../host.ts";
import { explain } from "../text/errors.ts";
import type { Report } from "./report.ts";

const GUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i;
const NOTHING = { keepIds: false, keepNames: false };
const ALL = { keepIds: true, keepNames: true };

const filesIn = ({ zip }: Report): Readonly<Record<string, string>> => {
  const found = unzipSync(new Uint8Array(Buffer.from(zip, "base64")));
  return Object.fromEntries(Object.entries(found).map(([name, bytes]) => [name, strFromU8(bytes)]));
};
const wholeOf = (report: Report): string => Object.values(filesIn(report)).join("\n");

const canaries = {
  clientSecret: PRACTICE.clientSecret,
  passphrase: "canary-Passphrase+/=&<>\"'%-0001",
  proxyPassword: "canary:Proxy@pass/word-0002",
  securityPin: "canary-pin-0003",
};

describe("the report of a whole run", () => {
  let run: PracticeRun;
  let host: Host;
  beforeAll(async () => {
    run = practiceRun();
    const saveTo = path.join(run.folder, "elsewhere");
    mkdirSync(saveTo);
    ({ host } = await run.open());
    const answers = firstTime({
      proxy: { use: "custom", host: "proxy.contoso.com", port: 8080, user: "contoso\\backup" },
      passphrase: { from: "given", saveTo },
    });
    const outcome = await host.run({ answers, secrets: canaries });
    expect(outcome.kind).toBe("succeeded");
  });
  afterAll(() => run.close());

  it("holds exactly what it says beforehand, with its sizes", async () => {
    writeFileSync(
      path.join(run.folder, "log.1.jsonl"),
      `${JSON.stringify({ at: "2026-11-01T00:00:00.000Z", level: "info", message: "Long ago" })}\n{torn`,
    );
    const report = await host.makeReport(ALL);
    const files = filesIn(report);
    expect(report.name).toBe("BACKUP01-report.zip");
    expect(report.contents.map(({ file, bytes }) => [file, bytes])).toEqual(
      Object.entries(files).map(([file, text]) => [file, Buffer.byteLength(text)]),
    );
    expect(Object.keys(files)).toEqual([
      "report.txt",
      "versions.json",
      "facts.json",
      "checks.json",
      "plan.json",
      "events.jsonl",
      "log.jsonl",
      "log.1.jsonl",
    ]);
    expect(report.text).toBe(files["report.txt"]);
    expect(report.text).toContain("Register this server with the vault");
    expect(report.text).toContain("Everything is done.");
    expect(JSON.parse(files["facts.json"] ?? "")).toMatchObject({ computerName: "BACKUP01" });
    expect(JSON.parse(files["versions.json"] ?? "")).toMatchObject({ program: "test", practice: true });
    expect(files["events.jsonl"]).toMatch(/"type":"done".*"id":"register"/);
    expect(files["events.jsonl"]).not.toContain('"type":"progress"');
    expect(files["log.jsonl"]).toContain("Run ended: succeeded");
    expect(files["log.1.jsonl"]).toBe(
      '{"at":"2026-11-01T00:00:00.000Z","level":"info","message":"Long ago"}\n',
    );
  });

  it("holds ids only where they are to be kept, and tells by a number which belong together", async () => {
    const without = filesIn(await host.makeReport({ keepIds: false, keepNames: true }));
    // A run's own id is no one's; it has another form.
    expect(Object.values(without).join("\n")).not.toMatch(GUID);
    const ids = [...JSON.stringify(without).matchAll(/subscriptionId\W+(\[id \d+\])/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(2);
    expect(new Set(ids).size).toBe(1);
    const kept = wholeOf(await host.makeReport({ keepIds: true, keepNames: false }));
    expect(kept).toContain(PRACTICE.tenantId);
    expect(kept).toContain(PRACTICE.subscriptionId);
  });

  it("holds names of servers and users only where they are to be kept", async () => {
    const report = await host.makeReport(NOTHING);
    const whole = wholeOf(report);
    for (const name of ["BACKUP01", "proxy.contoso.com", "contoso\\\\backup"]) {
      expect(whole.toLowerCase(), name).not.toContain(name.toLowerCase());
      expect(wholeOf(await host.makeReport(ALL)).toLowerCase()).toContain(name.toLowerCase());
    }
    expect(report.name).toBe("backup-server-report.zip");
    expect(filesIn(report)["facts.json"]).toMatch(/"computerName": "\[name \d+\]"/);
  });

  it("of a new process tells of the last run that is on disk", async () => {
    const { host: again } = await run.open();
    const files = filesIn(await again.makeReport(NOTHING));
    expect(files["plan.json"]).toContain('"register"');
    expect(files["report.txt"]).toContain("It was finished.");
  });

  it("neither report nor log holds a secret, in six encodings", async () => {
    // Even where something has written one down that should not have.
    const { host: again, ports } = await run.open(({ backupServer }) => ({
      backupServer: {
        ...backupServer,
        probe: async () => ({ ...(await backupServer.probe()), recoveryFolder: canaries.passphrase }),
      },
    }));
    await again.run({ answers: firstTime(), secrets: canaries });
    ports.log.write("info", `leaked ${canaries.passphrase}`, { in: formsOf(canaries.passphrase) });
    const whole = wholeOf(await again.makeReport(ALL));
    const log = JSON.stringify(await again.readLog({}));
    expect(whole).toContain("leaked");
    for (const secret of Object.values(canaries))
      for (const form of formsOf(secret)) expect(`${whole}\n${log}`).not.toContain(form);
  });
});

it("tells a failure with its code, its cause and what to do", async () => {
  const run = practiceRun({ knobs: { failAt: { register: { microsoftId: 34513, times: 9 } } } });
  const { host } = await run.open();
  const outcome = await host.run({ answers: firstTime(), secrets: canaries });
  if (outcome.kind !== "failed") throw new Error("the run was to fail");
  const { text } = await host.makeReport(ALL);
  const { message, remedy } = explain(outcome.error);
  for (const words of [`register: ${outcome.error.code}`, message, remedy]) expect(text).toContain(words);
  await run.close();
});

it("of a server where nothing has been run says so", async () => {
  const run = practiceRun();
  const { host } = await run.open();
  const report = await host.makeReport(NOTHING);
  expect(report.text).toContain("Nothing has been run on this server.");
  expect(report.contents.map(({ file }) => file)).not.toContain("plan.json");
  await run.close();
});
