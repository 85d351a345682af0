import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { testHost } from "../practice/test-host.ts";
import { type Served, type ServeOptions, serveWizard } from "./serve.ts";
import { dial, enter, get, tokenOf } from "./test-page.ts";

let folder: string;
const open: Served[] = [];
const logged: unknown[] = [];
const log = { write: (...line: unknown[]) => void logged.push(line) };

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "serve-test-"));
  await mkdir(path.join(folder, "pages", "assets"), { recursive: true });
  await writeFile(path.join(folder, "pages", "index.html"), "<h1>wizard</h1>");
  await writeFile(path.join(folder, "pages", "assets", "app-1a.js"), "export {};");
  await writeFile(path.join(folder, "pages", "assets", "app-1a.js.map"), "{}");
  await writeFile(path.join(folder, "secret.txt"), "not for the page");
  await symlink(path.join(folder, "secret.txt"), path.join(folder, "pages", "link.txt"));
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(async () => {
  vi.useRealTimers();
  await Promise.all(open.splice(0).map((served) => served.close()));
});

const serve = async (options: Partial<ServeOptions> = {}): Promise<Served> => {
  const served = await serveWizard({
    host: testHost().host,
    rendererDir: path.join(folder, "pages"),
    log,
    ...options,
  });
  open.push(served);
  return served;
};

test("the page comes with every guard that a browser can keep", async () => {
  const { origin } = await serve();
  const { status, headers, body } = await get(origin, "/");
  expect({ status, body }).toEqual({ status: 200, body: "<h1>wizard</h1>" });
  expect(headers).toMatchObject({
    "cache-control": "no-store",
    "content-type": "text/html; charset=utf-8",
    "cross-origin-embedder-policy": "require-corp",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
  });
  const policy = headers["content-security-policy"];
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain("unsafe");
});

test.each(["/", "/nowhere", "/assets/app-1a.js"])(
  "%s: no cookie is set, and no other site may read it",
  async (address) => {
    const { origin } = await serve();
    for (const headers of [{}, { origin: "https://evil.example" }]) {
      const fetched = await get(origin, address, { headers });
      const named = Object.keys(fetched.headers).filter((name) => /^(set-cookie|access-control-)/.test(name));
      expect(named).toEqual([]);
    }
  },
);

test("HEAD says as much as GET, without the page", async () => {
  const { origin } = await serve();
  const { status, headers, body } = await get(origin, "/assets/app-1a.js?v=1", { method: "HEAD" });
  expect({ status, body }).toEqual({ status: 200, body: "" });
  expect(headers).toMatchObject({ "content-type": "text/javascript; charset=utf-8", "content-length": "10" });
});

test.each([
  "/../secret.txt",
  "/..%2fsecret.txt",
  "/%2e%2e/secret.txt",
  "/..%5csecret.txt",
  "/..\\secret.txt",
  "/assets/../../secret.txt",
  "//secret.txt",
  "/link.txt",
  "/assets",
  "/assets/",
  "/assets/app-1a.js.map",
  "/index.html::$DATA",
  "/index.html%00.js",
  "/C:/Windows/win.ini",
  "/NUL",
  "/__proto__",
  "/%",
  "http://evil.example/index.html",
  "*",
])("%s leads nowhere", async (address) => {
  const { origin } = await serve();
  const { status, body } = await get(origin, address);
  expect({ status, body }).toEqual({ status: 404, body: "Not found." });
});

test("what the guard refuses, the server refuses, and says nothing of the page", async () => {
  const { origin, url } = await serve();
  const { port } = new URL(origin);
  const rebound = `evil.example:${port}`;
  expect(await get(origin, "/", { headers: { host: rebound } })).toMatchObject({ status: 421 });
  expect(await get(origin, "/", { method: "POST" })).toMatchObject({ status: 405 });
  const foreign = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors", "sec-fetch-dest": "script" };
  expect(await get(origin, "/assets/app-1a.js", { headers: foreign })).toMatchObject({ status: 403 });

  await expect(dial(origin, { origin: "https://evil.example" })).rejects.toThrow("403");
  await expect(dial(origin, {})).rejects.toThrow("403");
  await expect(dial(origin, { host: rebound, origin: `http://${rebound}` })).rejects.toThrow("421");
  await expect(enter(origin, tokenOf(url))).resolves.toBeDefined();
});

test.skipIf(process.platform === "darwin")("nothing listens but on 127.0.0.1", async () => {
  const { origin } = await serve();
  const knock = (address: string) =>
    new Promise<string>((resolve) => {
      const socket = connect(Number(new URL(origin).port), address, () => {
        socket.destroy();
        resolve("open");
      });
      socket.on("error", () => resolve("closed"));
    });
  expect(new URL(origin).hostname).toBe("127.0.0.1");
  expect([await knock("127.0.0.1"), await knock("127.0.0.2"), await knock("::1")]).toEqual([
    "open",
    "closed",
    "closed",
  ]);
});

test("a port that is taken is said so", async () => {
  const port = Number(new URL((await serve()).origin).port);
  await expect(serve({ port })).rejects.toMatchObject({ code: "host.port-in-use", about: { port } });
});

test("the address works once", async () => {
  const { origin, url } = await serve();
  const first = await enter(origin, tokenOf(url));
  const second = await dial(origin);
  second.say({ t: "hello", key: tokenOf(url) });
  expect(await second.closed).toBe(4401);
  first.say({ t: "ask", id: 1, call: "eventsSoFar" });
  expect(await first.next()).toMatchObject({ t: "reply", id: 1 });
});

test("the address is good for five minutes", async () => {
  const clock = { nowMs: 0 };
  const { origin, url } = await serve({ now: () => clock.nowMs });
  clock.nowMs = 5 * 60_000;
  const late = await dial(origin);
  late.say({ t: "hello", key: tokenOf(url) });
  expect(await late.closed).toBe(4401);
});

test("a person at the console gets another address, which ends the page of the one before", async () => {
  const served = await serve();
  const first = await enter(served.origin, tokenOf(served.url));
  const second = await enter(served.origin, tokenOf(served.newUrl()));
  expect(await first.closed).toBe(4409);
  const again = await dial(served.origin);
  again.say({ t: "hello", key: first.session });
  expect(await again.closed).toBe(4401);
  expect(second.session).not.toBe(first.session);
});

test("the token is in the fragment alone, and neither it nor the session key is ever logged", async () => {
  const { origin, url } = await serve();
  const token = tokenOf(url);
  expect(url).toBe(`${origin}/#t=${token}`);
  expect(token).toMatch(/^[\w-]{43}$/);
  const { session } = await enter(origin, token);
  for (const key of [token, session, "wrong"]) {
    const { say, socket, closed } = await dial(origin);
    say({ t: "hello", key });
    say({ t: "ask", id: 1, call: "nonsense", question: { key } });
    socket.close();
    await closed;
  }
  const lines = JSON.stringify(logged);
  expect(lines).not.toContain(token);
  expect(lines).not.toContain(session);
});

test("the host stops when nobody came for its idle time", async () => {
  const served = await serve({ idleMs: 5 });
  expect(await served.closed).toBe("idle");
  await expect(get(served.origin, "/")).rejects.toMatchObject({ code: "ECONNREFUSED" });
});

test("it does not stop while a page is there, nor while what the page asked for goes on without it", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const run = Promise.withResolvers<never>();
  const served = await serve({ host: testHost({ resume: () => run.promise }).host });
  /** True when an hour and more passed, all that happened before having been noticed, and the host is still there. */
  const outlastsItsIdleTime = async () => {
    await get(served.origin, "/");
    vi.advanceTimersByTime(3 * 60 * 60_000);
    return await get(served.origin, "/").then(
      () => true,
      () => false,
    );
  };
  const page = await enter(served.origin, tokenOf(served.url));
  page.say({ t: "ask", id: 1, call: "resume", question: { secrets: {} } });
  expect(await outlastsItsIdleTime()).toBe(true);
  page.socket.close();
  await page.closed;
  expect(await outlastsItsIdleTime()).toBe(true);
  run.reject(new Error("over"));
  expect(await outlastsItsIdleTime()).toBe(false);
  expect(await served.closed).toBe("idle");
});

test("closing tells the page, and can be done twice", async () => {
  const served = await serve();
  const page = await enter(served.origin, tokenOf(served.url));
  await Promise.all([served.close(), served.close()]);
  expect(await page.closed).toBe(1001);
  expect(await served.closed).toBe("closed");
});

test("a language that was asked for stands in the address, before the token", async () => {
  const { url, newUrl, origin } = await serve({ language: "de" });
  for (const address of [url, newUrl()])
    expect(address).toMatch(new RegExp(`^${origin}/\\?lang=de#t=[\\w-]+$`));
  expect((await get(origin, "/?lang=de")).status).toBe(200);
});
