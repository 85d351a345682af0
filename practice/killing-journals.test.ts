import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { journalFolder } from "../adapters/journal-file.ts";
import { killingJournals } from "./killing-journals.ts";

const RUN = "2026-11-21T22-58-01-123Z-ab12";
let data: string;
beforeEach(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), "killing-"));
});
afterEach(() => rm(data, { recursive: true, force: true }));

/** What is on disk at the moment of death. */
async function onDiskAtDeath(when: "before" | "after", line: number): Promise<string[]> {
  const kill = () => {
    throw new Error("killed");
  };
  const lines = await killingJournals(journalFolder(data), () => ({ line, when }), kill).create(RUN);
  const write = async () => {
    for (const text of ["one", "two", "three"]) await lines.append(text);
  };
  await expect(write()).rejects.toThrow("killed");
  return (await lines.read()).split("\n").filter(Boolean);
}

it("ends the process when that line is on disk", async () => {
  expect(await onDiskAtDeath("after", 2)).toEqual(["one", "two"]);
});

it("ends the process before that line is written", async () => {
  expect(await onDiskAtDeath("before", 2)).toEqual(["one"]);
});

it("counts the lines of earlier processes", async () => {
  await (await journalFolder(data).create(RUN)).append("one");
  let killed = 0;
  const kill = () => {
    killed += 1;
  };
  const [again] = await killingJournals(journalFolder(data), () => ({ line: 2, when: "after" }), kill).list();
  await again?.append("two");
  await again?.append("three");
  expect(killed).toBe(1);
});

it("spares a process whose knob is off", async () => {
  const kill = () => expect.unreachable();
  const lines = await killingJournals(journalFolder(data), () => null, kill).create(RUN);
  await lines.append("one");
  expect(await lines.read()).toBe("one\n");
});
