import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nodeClock } from "../../adapters/clock.ts";
import { nodeFiles } from "../../adapters/file-system.ts";
import { defaultAnswers } from "../default-answers.ts";
import type { Log } from "../ports.ts";
import { draftKeptBy } from "./kept-draft.ts";

let folder: string;
let said: string[];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "draft-"));
  said = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = () => path.join(folder, "draft.json");
const log: Log = {
  write: (level, message) => void said.push(`${level}: ${message}`),
  hide: () => undefined,
  scrub: (text) => text,
  read: async () => "",
  readBefore: async () => "",
};
const start = () =>
  draftKeptBy({ files: nodeFiles(folder), clock: nodeClock(() => new Date("2026-11-20T12:00:00Z")), log });
const draft = { answers: { ...defaultAnswers(), recoveryFolder: "D:\\Recovery" }, page: "throttling" };

describe("the form's draft", () => {
  it("is there again after a reload, and after the program was started anew, when it says so", async () => {
    const first = start();
    expect(await first.read()).toBeNull();
    await first.keep(draft);
    expect(await first.read()).toEqual({ ...draft, savedAt: "2026-11-20T12:00:00.000Z", earlier: false });
    expect(await start().read()).toEqual({ ...draft, savedAt: "2026-11-20T12:00:00.000Z", earlier: true });
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(said).toEqual([]);
  });

  it("the last of many that are kept at once is the one on the disk", async () => {
    const drafts = start();
    await Promise.all([1, 2, 3, 4, 5].map((number) => drafts.keep({ ...draft, page: `page-${number}` })));
    expect(JSON.parse(readFileSync(file(), "utf8")).page).toBe("page-5");
  });

  it("once forgotten it is gone from memory and disk, until there is another", async () => {
    const drafts = start();
    await drafts.keep(draft);
    await drafts.forget();
    expect(await drafts.read()).toBeNull();
    expect(await start().read()).toBeNull();
    await drafts.keep(draft);
    expect(await drafts.read()).toMatchObject(draft);
  });

  it.each([
    ["cut off", '{"answers":{"ver'],
    ["of something else", '{"page":"start"}'],
    ["far too large", `{"answers":"${"x".repeat(300_000)}"}`],
  ])("a file that is %s is passed over, and the log says so", async (_what, text) => {
    writeFileSync(file(), text);
    expect(await start().read()).toBeNull();
    expect(said).toEqual(["warning: The draft of the form could not be read"]);
  });
});
