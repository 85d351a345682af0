import { mkdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PRACTICE } from "../../practice/practice-values.ts";
import { formsOf } from "../../practice/secret-forms.ts";
import { firstTime, type PracticeRun, practiceRun } from "../../practice/test-runs.ts";
import type { Host } from "../host.ts";
import { explain } from "../text/errors.ts";

const GUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i;

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

  it("holds facts, plan, events, outcome and log, and says so beforehand", async () => {
    const { contents, text, name } = await host.makeReport({ keepIds: false });
    expect(name).toBe("BACKUP01-report.txt");
    for (const title of contents) expect(text).toContain(`\n## ${title}\n`);
    expect(text).toContain('"computerName": "BACKUP01"');
    expect(text).toContain("Register this server with the vault");
    expect(text).toMatch(/\S+ started \{"id":"register"\}/);
    expect(text).toContain("Everything is done.");
    expect(text).toMatch(/info {4}Run ended: succeeded/);
  });

  it("holds ids only where they are to be kept, and tells by a number which belong together", async () => {
    const without = await host.makeReport({ keepIds: false });
    expect(without.text).not.toMatch(GUID);
    expect(without.text).toMatch(/"subscriptionId": "<id \d+>"/);
    const ids = [...without.text.matchAll(/"subscriptionId": "(<id \d+>)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(1);
    const kept = await host.makeReport({ keepIds: true });
    expect(kept.text).toContain(PRACTICE.tenantId);
    expect(kept.text).toContain(PRACTICE.subscriptionId);
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
    const { text } = await again.makeReport({ keepIds: true });
    const log = JSON.stringify(await again.readLog({}));
    expect(text).toContain("leaked");
    for (const secret of Object.values(canaries))
      for (const form of formsOf(secret)) expect(`${text}\n${log}`).not.toContain(form);
  });
});

it("tells a failure with its code, its cause and what to do", async () => {
  const run = practiceRun({ knobs: { failAt: { register: { microsoftId: 34513, times: 9 } } } });
  const { host } = await run.open();
  const outcome = await host.run({ answers: firstTime(), secrets: canaries });
  if (outcome.kind !== "failed") throw new Error("the run was to fail");
  const { text } = await host.makeReport({ keepIds: true });
  const { message, remedy } = explain(outcome.error);
  for (const words of [`register: ${outcome.error.code}`, message, remedy]) expect(text).toContain(words);
  await run.close();
});

it("of a server where nothing has been run says so", async () => {
  const run = practiceRun();
  const { host } = await run.open();
  const { text } = await host.makeReport({ keepIds: false });
  expect(text).toContain("No run since this program was started.");
  expect(text).toContain("The log could not be read, or is empty.");
  await run.close();
});
