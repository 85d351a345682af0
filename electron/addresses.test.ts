import { expect, test } from "vitest";
import { isOwnPage, mayOpenOutside, PAGE_URL, pageUrl } from "./addresses.ts";

test.each([
  [PAGE_URL],
  [pageUrl("de")],
  ["app://wizard/index.html"],
  ["app://wizard/assets/app.js?v=1#part"],
])("%s is ours", (address) => {
  expect(isOwnPage(address)).toBe(true);
});

test.each([
  ["app://wizard.evil.example/"],
  ["app://wizard:8080/"],
  ["app://wizard@evil.example/"],
  ["app://user@wizard/"],
  ["app://other/"],
  ["app:wizard/"],
  ["apps://wizard/"],
  ["https://wizard/"],
  ["file:///app://wizard/"],
  ["about:blank"],
  ["data:text/html,app://wizard/"],
  [""],
])("%s is not ours", (address) => {
  expect(isOwnPage(address)).toBe(false);
});

test.each([
  ["https://learn.microsoft.com/azure/backup/install-mars-agent"],
  ["https://portal.azure.com/#home"],
  ["https://microsoft.com/devicelogin"],
])("%s may be opened in the browser", (address) => {
  expect(mayOpenOutside(address)).toBe(true);
});

test.each([
  ["http://learn.microsoft.com/"],
  ["https://learn.microsoft.com.evil.example/"],
  ["https://learn.microsoft.com@evil.example/"],
  ["https://user:word@learn.microsoft.com/"],
  ["https://learn.microsoft.com:8443/"],
  ["https://evil.example/?https://learn.microsoft.com/"],
  ["file:///C:/Windows/System32/cmd.exe"],
  ["file://server/share/tool.exe"],
  ["ms-settings:windowsupdate"],
  ["javascript:alert(1)"],
  ["microsoft.com"],
  [""],
])("%s may not", (address) => {
  expect(mayOpenOutside(address)).toBe(false);
});
