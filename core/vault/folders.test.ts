import { describe, expect, it } from "vitest";
import { fileNameOf, joinPath, localFolderProblem } from "./folders.ts";
import { proxyHostOf } from "./proxy-address.ts";
import { compareVersions } from "./versions.ts";
import { minutesOf } from "./work-hours.ts";

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
  ["2.0.9249.0", "2.0.9249.0", 0],
  ["2.0.9249", "2.0.9249.0", 0],
  ["2.0.9099.0", "2.0.9249.0", -1],
  ["2.0.10000.0", "2.0.9249.0", 1],
])("version %s compared with %s is %i", (a, b, order) => {
  expect(compareVersions(a, b)).toBe(order);
});
