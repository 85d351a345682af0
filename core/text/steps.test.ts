import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { describeAction } from "../plan/describe.ts";
import { redundancyText } from "./azure-lists.ts";
import { keeping, positionsText, restoreSteps } from "./keeping.ts";
import { start } from "./pages.ts";
import { problemText } from "./problems.ts";
import { stateText } from "./run.ts";
import { progress } from "./run-pages.ts";
import { speak } from "./speak.ts";
import { daysText, rateText } from "./steps.ts";

afterEach(() => speak("en"));

describe("in English", () => {
  test.each([
    [512, "512 Kbps"],
    [1024, "1 Mbps"],
    [1536, "1,536 Kbps"],
    [1_047_552, "1,023 Mbps"],
  ])("%d Kbps are %s", (kbps, text) => expect(rateText(kbps)).toBe(text));

  test("one and several are told apart", () => {
    expect(start.checks.fine({ count: 1 })).toBe("1 is fine");
    expect(start.checks.fine({ count: 2 })).toBe("2 are fine");
    expect(keeping.count({ shown: 1 })).toBe("1 of 2 places shown");
    expect(keeping.count({ shown: 3 })).toBe("Two places have it. That is enough.");
  });

  test("a run that was not finished says how far it came", () => {
    const { why } = start.unfinished;
    expect(why({ when: "today", done: 2, total: 5 })).toContain("2 of 5 steps are done and stay done;");
    expect(why({ when: "today", done: 0, total: 1 })).toContain("0 of 1 step is done");
  });

  test("a server whose name could not be told is named after the old one", () => {
    expect(restoreSteps("BACKUP01")[0]).toContain("the same name: BACKUP01. ");
    expect(restoreSteps("")[0]).toContain("the same name as the old one. ");
  });

  test("fields that can be wrong in the same ways share their words; a fault without words names itself", () => {
    const folder = { field: "recoveryFolder", problem: "root" };
    expect(problemText(folder)).toBe(problemText({ ...folder, field: "agent.scratchFolder" }));
    expect(problemText({ field: "proxy.host", problem: "odd" })).toBe("proxy.host: odd");
  });

  test("what is not known of Azure shows as it comes", () => {
    expect(redundancyText("GeoRedundant")).toBe("Geo-redundant");
    expect(redundancyText("ReadAccessGeoZoneRedundant")).toBe("ReadAccessGeoZoneRedundant");
  });
});

describe("in German", () => {
  beforeEach(() => speak("de"));

  test("numbers, lists and units are German", () => {
    expect(rateText(1536)).toBe("1.536 KBit/s");
    expect(rateText(1_047_552)).toBe("1.023 MBit/s");
    expect(daysText(["monday", "sunday"])).toBe("Montag, Sonntag");
    expect(positionsText([3, 11, 20])).toBe("3, 11 und 20");
    expect(progress.percent({ part: 0.5 })).toBe("50\u00A0%");
  });

  test("what was made in English before is said anew", () => {
    expect(problemText({ field: "recoveryFolder", problem: "empty" })).toBe("Geben Sie einen Ordner ein.");
    expect(stateText("scheduled", null)).toBe("Zeitplan: nicht feststellbar");
    expect(redundancyText("LocallyRedundant")).toBe("Lokal redundant");
    expect(describeAction({ id: "throttling", kind: "set-throttling", throttling: null })).toBe(
      "Sicherungen die ganze Leitung überlassen",
    );
  });
});
