import { describe, expect, it } from "vitest";
import { countEndToEnd, countUnit, lastLine, settle, sum } from "./checks.mjs";

const none = { passed: 0, failed: 0, skipped: 0 };

describe("the last line", () => {
  it("counts passed and failed, and skipped only when there are some", () => {
    expect(lastLine({ passed: 12, failed: 0, skipped: 0 })).toBe("12 passed, 0 failed");
    expect(lastLine({ passed: 12, failed: 1, skipped: 3 })).toBe("12 passed, 1 failed, 3 skipped");
  });

  it("adds up", () => {
    expect(
      sum([{ passed: 1, failed: 2, skipped: 3 }, none, { passed: 10, failed: 20, skipped: 30 }]),
    ).toEqual({
      passed: 11,
      failed: 22,
      skipped: 33,
    });
  });
});

describe("what a runner reports", () => {
  it("counts a unit test file that could not be loaded as a failure", () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [
        { status: "failed", assertionResults: [] },
        { status: "failed", assertionResults: [{}] },
        { status: "passed", assertionResults: [{}] },
      ],
    };
    expect(countUnit(report)).toEqual({ passed: 5, failed: 2, skipped: 3 });
  });

  it("counts a flaky end-to-end test, and a fault outside any test, as failures", () => {
    const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 2 };
    expect(countEndToEnd({ stats, errors: [{}] })).toEqual({ passed: 7, failed: 3, skipped: 2 });
  });

  it.each([
    ["ended well", 0, { passed: 3, failed: 0, skipped: 0 }, 0],
    ["ended badly without a failed test", 1, { passed: 3, failed: 0, skipped: 0 }, 1],
    ["ended badly with failed tests", 1, { passed: 3, failed: 2, skipped: 0 }, 2],
    ["left no report", 0, undefined, 1],
  ])("a runner that %s counts accordingly", (_, exitCode, count, failed) => {
    expect(settle(exitCode, count).failed).toBe(failed);
  });
});
