import { describe, expect, it } from "vitest";
import { clockText, lengthText, momentText } from "./time.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe("times in words", () => {
  it.each([
    [9 * DAY + 4 * HOUR + 59 * MINUTE, "9 days 4 hours"],
    [DAY, "1 day"],
    [DAY - 1, "23 hours 59 minutes"],
    [HOUR, "1 hour"],
    [3 * MINUTE, "3 minutes"],
    [59_999, "less than a minute"],
  ])("%i ms", (ms, words) => expect(lengthText(ms)).toBe(words));

  it.each([
    [0, "0:00"],
    [7_900, "0:07"],
    [12 * MINUTE + 30_000, "12:30"],
    [HOUR + 2 * MINUTE + 3_000, "1:02:03"],
    [-5_000, "0:00"],
  ])("%i ms on the clock", (ms, words) => expect(clockText(ms)).toBe(words));

  it("says day, time and zone; what is no time is shown as it is", () => {
    expect(momentText("2026-12-01T14:05:00.000Z")).toMatch(/December 2026.*\d\d:\d\d [A-Z]/);
    expect(momentText("soon")).toBe("soon");
  });
});
