import { expect, test } from "vitest";
import { openerOn, openOnDesktop } from "./desktop.ts";

test.each([
  ["win32", { SystemRoot: "D:\\Windows" }, "D:\\Windows\\explorer.exe"],
  ["win32", {}, "C:\\Windows\\explorer.exe"],
  ["darwin", {}, "/usr/bin/open"],
  ["linux", { DISPLAY: ":0" }, "/usr/bin/xdg-open"],
  ["linux", { WAYLAND_DISPLAY: "wayland-0" }, "/usr/bin/xdg-open"],
  ["linux", { DISPLAY: "" }, null],
  ["linux", {}, null],
] as const)("what opens things on %s with %j", (platform, environment, opener) => {
  expect(openerOn(platform, environment)).toBe(opener);
});

test("without a desktop nothing is opened, and it is said", async () => {
  expect(await openOnDesktop("https://portal.azure.com/", null)).toBe(false);
  expect(await openOnDesktop("https://portal.azure.com/", "/nowhere/xdg-open")).toBe(false);
});

test("with one, it is started and left alone", async () => {
  expect(await openOnDesktop("--version", process.execPath)).toBe(true);
});
