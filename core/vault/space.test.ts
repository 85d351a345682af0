import { describe, expect, it } from "vitest";
import type { Volume } from "../facts.ts";
import { cacheNeed, type SpaceAsked, spaceTable } from "./space.ts";

const GIB = 1024 ** 3;
const MIB = 1024 ** 2;

describe("the cache", () => {
  it("needs 5 to 10 percent of the data, and 30 to 35 GB more with System State", () => {
    expect(cacheNeed(1000 * GIB)).toEqual({ leastBytes: 50 * GIB, recommendedBytes: 100 * GIB });
    expect(cacheNeed(1000 * GIB, true)).toEqual({ leastBytes: 80 * GIB, recommendedBytes: 135 * GIB });
    expect(cacheNeed(0)).toEqual({ leastBytes: 0, recommendedBytes: 0 });
  });

  it("is never asked for less than the share: parts of a byte are rounded up", () => {
    expect(cacheNeed(1)).toEqual({ leastBytes: 1, recommendedBytes: 1 });
    for (const bytes of [7, 99, 101, 123_456_789, 2 ** 40 + 1]) {
      expect(cacheNeed(bytes).leastBytes * 20).toBeGreaterThanOrEqual(bytes);
      expect(cacheNeed(bytes).recommendedBytes).toBeGreaterThanOrEqual(cacheNeed(bytes).leastBytes);
    }
  });
});

describe("the table of the page Installation Settings", () => {
  const volume = (drive: string, freeBytes: number): Volume => ({ drive, freeBytes, totalBytes: null });
  const asked = (more: Partial<SpaceAsked>): SpaceAsked => ({
    product: "mabs",
    folders: { system: "C:", programFiles: "D:\\Program", cache: "E:\\Cache", database: "F:\\DB" },
    volumes: ["C:", "D:", "E:", "F:"].map((drive) => volume(drive, 100 * GIB)),
    dataBytes: 1000 * GIB,
    ...more,
  });
  const states = (more: Partial<SpaceAsked>) =>
    Object.fromEntries(spaceTable(asked(more)).map(({ place, state }) => [place, state]));

  it("shows what set-up's page asks for, and what is free", () => {
    const rows = spaceTable(asked({}));
    expect(rows.map(({ place, neededBytes }) => [place, neededBytes])).toEqual([
      ["system", 2160 * MIB],
      ["programFiles", 4500 * MIB],
      ["cache", 50 * GIB],
      ["database", 900 * MIB],
    ]);
    expect(rows.every(({ freeBytes, state }) => freeBytes === 100 * GIB && state === "enough")).toBe(true);
  });

  it("adds up what goes to one drive", () => {
    const folders = { system: "c:", programFiles: "C:\\P", cache: "C:\\P\\Cache", database: "C:\\P\\DB" };
    const all = 2160 * MIB + 4500 * MIB + 900 * MIB + 50 * GIB;
    expect(states({ folders, volumes: [volume("C:", all)] })).toEqual({
      system: "enough",
      programFiles: "enough",
      cache: "enough",
      database: "enough",
    });
    expect(states({ folders, volumes: [volume("C:", all - 1)] }).system).toBe("short");
  });

  it("does not guess: a drive that could not be read, a cache whose data nobody named", () => {
    expect(new Set(Object.values(states({ volumes: null })))).toEqual(new Set(["could-not-tell"]));
    expect(states({ dataBytes: null })).toMatchObject({ cache: "could-not-tell", database: "enough" });
    expect(states({ dataBytes: null, volumes: [volume("E:", -1)] }).cache).toBe("short");
    expect(states({ folders: { ...asked({}).folders, database: "" } }).database).toBe("could-not-tell");
  });
});
