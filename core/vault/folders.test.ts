import { describe, expect, it } from "vitest";
import { fileNameOf, joinPath, localFolderProblem } from "./folders.ts";
import { proxyHostOf } from "./proxy-address.ts";
import { compareVersions } from "./versions.ts";
import { endsBeforeItBegins, minutesOf, partOfHour } from "./work-hours.ts";

describe("a folder on this server's own disks", () => {
  it.each([
    ["D:\\Recovery", null],
    ["d:/Recovery/Azure", null],
    ["", "empty"],
    ["  ", "empty"],
    ["Recovery", "not-absolute"],
    ["\\Recovery", "not-absolute"],
    ["D:Recovery", "not-absolute"],
    ["\\\\server\\share\\recovery", "network"],
    ["//server/share", "network"],
    ["D:\\", "root"],
    ["D:\\a?b", "bad-character"],
    ["D:\\a:b", "bad-character"],
    ["D:\\a\nb", "bad-character"],
    [`D:\\${"a".repeat(300)}`, "too-long"],
  ])("%j is %j", (path, problem) => {
    expect(localFolderProblem(path)).toBe(problem);
  });

  it("joins with the slash of the folder, and finds the name again", () => {
    expect(joinPath("E:\\keep", "a.txt")).toBe("E:\\keep\\a.txt");
    expect(joinPath("/srv/keep/", "a.txt")).toBe("/srv/keep/a.txt");
    expect(fileNameOf("E:\\keep/b\\a.txt")).toBe("a.txt");
  });
});

describe("the proxy's address", () => {
  it.each([
    ["proxy.contoso.com", "proxy.contoso.com"],
    [" http://proxy.contoso.com ", "proxy.contoso.com"],
    ["http://proxy.contoso.com/", "proxy.contoso.com"],
    ["10.0.0.7", "10.0.0.7"],
    ["[fe80::1]", "[fe80::1]"],
    ["proxy.contoso.com:8080", null],
    ["http://user@proxy", null],
    ["http://proxy/path", null],
    ["ftp://proxy", null],
    ["two words", null],
    ["", null],
  ])("%j gives %j", (typed, host) => {
    expect(proxyHostOf(typed)).toBe(host);
  });
});

it.each([
  ["00:00", 0],
  ["09:30", 570],
  ["23:59", 1439],
  ["24:00", null],
  ["9:00", null],
  ["", null],
])("the time %j is minute %j of the day", (clockTime, minutes) => {
  expect(minutesOf(clockTime)).toBe(minutes);
});

it.each([
  ["09:00", "17:00", "nine to five", { 8: "none", 9: "all", 16: "all", 17: "none" }],
  ["09:30", "17:15", "broken hours", { 9: "part", 10: "all", 17: "part", 18: "none" }],
  ["22:00", "06:30", "over midnight", { 5: "all", 6: "part", 7: "none", 21: "none", 22: "all", 23: "all" }],
  ["09:00", "09:00", "none at all", { 9: "none", 10: "none" }],
] as const)("work hours from %s to %s are %s", (from, to, _name, parts) => {
  for (const [hour, part] of Object.entries(parts))
    expect([hour, partOfHour({ from, to }, Number(hour))]).toEqual([hour, part]);
  expect(endsBeforeItBegins({ from, to })).toBe(from === "22:00");
});

it.each([
  ["2.0.9249.0", "2.0.9249.0", 0],
  ["2.0.9249", "2.0.9249.0", 0],
  ["2.0.9099.0", "2.0.9249.0", -1],
  ["2.0.10000.0", "2.0.9249.0", 1],
])("version %s compared with %s is %i", (a, b, order) => {
  expect(compareVersions(a, b)).toBe(order);
});
