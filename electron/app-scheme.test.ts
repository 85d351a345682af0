import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Protocol } from "electron";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openPageFiles, PAGE_POLICY } from "../adapters/page-files.ts";
import { answerPage, serveAppScheme } from "./app-scheme.ts";

let folder: string;
let pages: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "app-scheme-test-"));
  pages = path.join(folder, "pages");
  await mkdir(path.join(pages, "assets"), { recursive: true });
  await writeFile(path.join(pages, "index.html"), "<h1>wizard</h1>");
  await writeFile(path.join(pages, "assets", "app-1a.js"), "export {};");
  await writeFile(path.join(folder, "secret.txt"), "not for the page");
});
afterAll(() => rm(folder, { recursive: true }));

const fetchPage = async (address: string, method = "GET"): Promise<Response> =>
  await answerPage(await openPageFiles(pages), new Request(address, { method }));

test.each([
  ["app://wizard/", "text/html; charset=utf-8", "<h1>wizard</h1>"],
  ["app://wizard/index.html", "text/html; charset=utf-8", "<h1>wizard</h1>"],
  ["app://wizard/assets/app-1a.js?v=1", "text/javascript; charset=utf-8", "export {};"],
])("%s is served under the strict policy", async (address, contentType, text) => {
  const answer = await fetchPage(address);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe(text);
  expect(answer.headers.get("content-type")).toBe(contentType);
  expect(answer.headers.get("content-security-policy")).toBe(PAGE_POLICY);
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
});

test("the policy allows no inline script, no eval, no other origin, and of inline styles the empty one alone", () => {
  expect(PAGE_POLICY).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; " +
      "img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
});

test.each([
  "app://wizard/../secret.txt",
  "app://wizard/..%2fsecret.txt",
  "app://wizard/..%5csecret.txt",
  "app://wizard/%2e%2e/secret.txt",
  "app://wizard//secret.txt",
  "app://wizard/assets/",
  "app://wizard/assets",
  "app://wizard/C:/Windows/win.ini",
  "app://wizard/index.html%00",
  "app://wizard/nowhere.js",
  "app://other/index.html",
  "app://wizard.evil.example/index.html",
])("%s leads nowhere", async (address) => {
  const answer = await fetchPage(address);
  expect({ status: answer.status, text: await answer.text() }).toEqual({ status: 404, text: "Not found." });
});

test("only looking is possible", async () => {
  expect((await fetchPage("app://wizard/", "POST")).status).toBe(405);
  const head = await fetchPage("app://wizard/", "HEAD");
  expect({ status: head.status, text: await head.text() }).toEqual({ status: 200, text: "" });
});

test("the pages are looked through once, and not before the first is asked for", async () => {
  const openFiles = vi.fn(() => openPageFiles(pages));
  const handle = vi.fn<Protocol["handle"]>();
  serveAppScheme({ handle }, openFiles);
  const [scheme, answer] = handle.mock.lastCall ?? [];
  expect(scheme).toBe("app");
  expect(openFiles).not.toHaveBeenCalled();
  await answer?.(new Request("app://wizard/") as GlobalRequest);
  await answer?.(new Request("app://wizard/") as GlobalRequest);
  expect(openFiles).toHaveBeenCalledOnce();
});
