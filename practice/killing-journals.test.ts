import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { journalFolder } from "../adapters/journal-file.ts";
import { killingJournals } from "./killing-journals.ts";
import type { KillAt } from "./windows/machine.ts";

const RUN = "2026-11-21T22-58-01-123Z-ab12";
let data: string;
beforeEach(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), "killing-"));
});
afterEach(() => rm(data, { recursive: true, force: true }));

/** What is on disk at the moment of death, and what the next process then finds. */
async function onDiskAtDeath(when: "before" | "after", line: number): Promise<string[]> {
  let at: KillAt | null = { line, when };
  const knob = {
    read: () => at,
    turnOff: () => {
      at = null;
    },
  };
  const kill = () => {
    throw new Error("killed");
  };
  const lines = await killingJournals(journalFolder(data), knob, kill).create(RUN);
  const write = async () => {
    for (const text of ["one", "two", "three"]) await lines.append(text);
  };
  await expect(write()).rejects.toThrow("killed");
  const found = (await lines.read()).split("\n").filter(Boolean);
  const [again] = await killingJournals(journalFolder(data), knob, () => expect.unreachable()).list();
  await again?.append("next");
  expect(await again?.read()).toBe(`${[...found, "next"].join("\n")}\n`);
  return found;
}

it("ends the process when that line is on disk", async () => {
  expect(await onDiskAtDeath("after", 2)).toEqual(["one", "two"]);
});

it("ends the process before that line is written", async () => {
  expect(await onDiskAtDeath("before", 2)).toEqual(["one"]);
});

it("counts the lines of earlier processes", async () => {
  const lines = await journalFolder(data).create(RUN);
  await lines.append("one");
  let killed = 0;
  const knob = { read: () => ({ line: 2, when: "after" }) as const, turnOff: () => {} };
  const [again] = await killingJournals(journalFolder(data), knob, () => {
    killed += 1;
  }).list();
  await again?.append("two");
  await again?.append("three");
  expect(killed).toBe(1);
});
