/** The power goes at any line of the journal, before or after it is on disk; resumed, every run ends in the same state. */
import { scryptSync } from "node:crypto";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { killingJournals } from "../../practice/killing-journals.ts";
import {
  firstTime,
  type PracticeRun,
  practiceRun,
  practiceSecrets,
  settled,
} from "../../practice/test-runs.ts";
import type { Ports } from "../ports.ts";

class PowerCut extends Error {}

const answers = firstTime({ passphrase: { from: "given", saveTo: "\\\\FILES01\\Passphrases" } });
const secrets = practiceSecrets;

let straight: object;
let lines = 0;
let run: PracticeRun;

beforeAll(async () => {
  const whole = practiceRun();
  const { host } = await whole.open();
  expect(await host.run({ answers, secrets })).toMatchObject({ kind: "succeeded" });
  straight = settled(whole.machine());
  lines = (whole.journals()[0] ?? "").split("\n").length - 1;
  await whole.close();
});
afterEach(() => run.close());

const powerCutAt =
  (line: number, when: "before" | "after") =>
  (ports: Ports): Partial<Ports> => ({
    journals: killingJournals(
      ports.journals,
      () => ({ line, when }),
      () => {
        throw new PowerCut();
      },
    ),
  });

/** Runs until the power goes, then opens the machine anew and finishes. */
async function cutAndFinish(line: number, when: "before" | "after", finish: "resume" | "run"): Promise<void> {
  run = practiceRun();
  const cut = await run.open(powerCutAt(line, when));
  await expect(cut.host.run({ answers, secrets })).rejects.toThrow(PowerCut);
  await cut.ports.close();
  const { host } = await run.open();
  const outcome = finish === "resume" ? await host.resume({ secrets }) : await host.run({ answers, secrets });
  expect(outcome).toMatchObject({ kind: "succeeded", registered: true, encrypted: true });
}

describe("a run that was cut off", () => {
  it("wrote as many lines as this test counts on", () => {
    run = practiceRun();
    expect(lines).toBe(20); // planned, nine actions started and done, closed
  });

  it.each(
    Array.from({ length: 19 }, (_, index) => index + 2).flatMap((line) => [
      [line, "before" as const],
      [line - 1, "after" as const],
    ]),
  )("at line %i, %s it was written, resumes to the same state", async (line, when) => {
    await cutAndFinish(line, when, "resume");
    expect(settled(run.machine())).toEqual(straight);
    expect(run.leftCredentials()).toEqual([]);
  });

  it("before its plan was on disk, it did not happen: there is nothing to resume", async () => {
    await expect(cutAndFinish(1, "before", "resume")).rejects.toMatchObject({
      code: "run.nothing-to-resume",
    });
    expect(run.machine().product).toBe("none");
  });

  it.each([4, 8, 9, 14, 17])(
    "at line %i, set again instead of resumed, ends in the same state too",
    async (line) => {
      await cutAndFinish(line, "before", "run");
      expect(settled(run.machine())).toEqual(straight);
      expect(run.leftCredentials()).toEqual([]);
      expect(await (await run.open()).host.unfinished(undefined)).toBeNull();
    },
  );

  it("with half of its last line on disk, resumes as if that line had not been begun", async () => {
    run = practiceRun();
    const cut = await run.open((ports) => ({
      journals: {
        ...ports.journals,
        create: async (runId) => {
          const journal = await ports.journals.create(runId);
          return { ...journal, read: () => journal.read(), append: (line) => tornAt(run, journal, line) };
        },
      },
    }));
    await expect(cut.host.run({ answers, secrets })).rejects.toThrow(PowerCut);
    expect(run.journals()[0]).not.toMatch(/\n$/);
    const { host } = await run.open();
    expect(await host.resume({ secrets })).toMatchObject({ kind: "succeeded" });
    expect(settled(run.machine())).toEqual(straight);
  });
});

describe("a passphrase that the run makes itself", () => {
  const generated = firstTime({ passphrase: { from: "generated", saveTo: "\\\\FILES01\\Passphrases" } });
  const only = { clientSecret: secrets.clientSecret };

  /** The server keeps a salted hash: whether it is of the passphrase in the saved file. */
  async function isTheSavedOne(ports: Ports): Promise<boolean> {
    const bytes = await ports.files.read("\\\\FILES01\\Passphrases\\BACKUP01-passphrase.txt", 4096);
    const kept = run.machine().passphrase;
    const hash = scryptSync(new TextDecoder().decode(bytes).trimEnd(), kept?.salt ?? "", 32);
    return hash.equals(Buffer.from(kept?.scrypt ?? "", "base64"));
  }

  it.each([
    ["resumed", 5],
    ["resumed", 8],
    ["resumed", 9],
    ["resumed", 14],
    ["resumed", 15],
    ["resumed", 16],
    ["resumed", 17],
    ["set again", 8],
    ["set again", 9],
    ["set again", 15],
  ])("%s after a cut at line %i, is on the server what it is in the saved file", async (how, line) => {
    run = practiceRun();
    const cut = await run.open(powerCutAt(line, "before"));
    await expect(cut.host.run({ answers: generated, secrets: only })).rejects.toThrow(PowerCut);
    await cut.ports.close();
    const { host, ports } = await run.open();
    const again =
      how === "resumed" ? host.resume({ secrets: only }) : host.run({ answers: generated, secrets: only });
    expect(await again).toMatchObject({ kind: "succeeded", encrypted: true });
    expect(await isTheSavedOne(ports)).toBe(true);
  });
});

/** Appends whole lines until one about the registration comes; of that, half. */
async function tornAt(
  run: PracticeRun,
  journal: { append(line: string): Promise<void>; runId: string },
  line: string,
): Promise<void> {
  if (!line.includes('"done"') || !line.includes('"id":"register"')) return journal.append(line);
  const { appendFileSync } = await import("node:fs");
  appendFileSync(`${run.folder}/runs/${journal.runId}.jsonl`, line.slice(0, line.length / 2));
  throw new PowerCut();
}
