import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { beginOpening, openAddress } from "./open-address.ts";

const URL = "http://127.0.0.1:8787/#t=the-token";

test("what is opened is a file, by whose name nobody learns the token, and that only this account can read", async () => {
  let opened = "";
  const { begun, done } = await beginOpening(URL, "Open", async (file) => {
    opened = file;
    return true;
  });
  expect(begun).toBe(true);
  expect(opened).not.toContain("the-token");
  expect(readFileSync(opened, "utf8")).toContain(`content="0; url=${URL}"`);
  expect(readFileSync(opened, "utf8")).toContain('name="referrer" content="no-referrer"');
  if (process.platform !== "win32") {
    expect((statSync(opened).mode & 0o777).toString(8)).toBe("600");
    expect((statSync(path.dirname(opened)).mode & 0o777).toString(8)).toBe("700");
  }
  await done();
  expect(existsSync(path.dirname(opened))).toBe(false);
  await done();
});

test("where there is no desktop, no file stays behind", async () => {
  let asked = "";
  const { begun } = await beginOpening(URL, "Open", async (file) => {
    asked = file;
    return false;
  });
  expect(begun).toBe(false);
  expect(existsSync(path.dirname(asked))).toBe(false);
});

test("an address with several parameters arrives whole", async () => {
  let text = "";
  await openAddress('https://login.example/authorize?a=1&b="2<', async (file) => {
    text = readFileSync(file, "utf8");
    return false;
  });
  expect(text).toContain('url=https://login.example/authorize?a=1&amp;b=&quot;2&lt;"');
});
