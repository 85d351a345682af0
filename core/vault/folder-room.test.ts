import { describe, expect, it } from "vitest";
import { cacheNeedBytes, recoveryNeedBytes, roomFor } from "./folder-room.ts";

const GIB = 1024 ** 3;
const volumes = [{ drive: "D:", freeBytes: 100 * GIB, totalBytes: null }];

describe("the room that a folder needs", () => {
  it("for recovery is that of all items at the same time", () => {
    expect(recoveryNeedBytes(10, 100)).toBe(1000 * GIB);
  });

  it("for the cache is 5 percent, and 30 GB more with System State", () => {
    expect(cacheNeedBytes(1000, false)).toBe(50 * GIB);
    expect(cacheNeedBytes(1000, true)).toBe(80 * GIB);
  });

  it("is held against the drive of the folder, to the byte", () => {
    expect(roomFor("d:\\Recovery", 100 * GIB, { volumes })).toEqual({
      drive: "D:",
      freeBytes: 100 * GIB,
      state: "enough",
    });
    expect(roomFor("D:\\Recovery", 100 * GIB + 1, { volumes }).state).toBe("short");
  });

  it("is not guessed for a drive that was not read", () => {
    for (const [folder, known] of [
      ["E:\\x", volumes],
      ["D:\\x", null],
      ["\\\\srv\\x", volumes],
      ["", volumes],
    ] as const)
      expect(roomFor(folder, 1, { volumes: known })).toMatchObject({
        freeBytes: null,
        state: "could-not-tell",
      });
  });
});
