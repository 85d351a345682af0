import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Host } from "../core/host.ts";
import type { RunEvent } from "../core/run/events.ts";
import { Secret } from "../core/secret.ts";
import { MAX_MESSAGE_BYTES } from "../core/wire.ts";
import { testHost } from "../practice/test-host.ts";
import { type Served, serveWizard } from "./serve.ts";
import { dial, enter, tokenOf } from "./test-page.ts";

const CANARY = "correct horse battery staple";
const PROGRESS: RunEvent = { type: "progress", id: "register", part: 0.5 };

let folder: string;
const open: Served[] = [];
const logged: unknown[] = [];
const log = { write: (...line: unknown[]) => void logged.push(line) };

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "clients-test-"));
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(async () => {
  await Promise.all(open.splice(0).map((served) => served.close()));
  logged.length = 0;
});

const serve = async (host: Host = testHost().host, helloWithinMs = 5_000): Promise<Served> => {
  const served = await serveWizard({ host, rendererDir: folder, log, helloWithinMs });
  open.push(served);
  return served;
};

const enterFresh = async (host?: Host) => {
  const { origin, url } = await serve(host);
  return await enter(origin, tokenOf(url));
};

test("a page asks and is answered, each answer under its question's id", async () => {
  const slow = Promise.withResolvers<never>();
  const page = await enterFresh(testHost({ readFacts: () => slow.promise }).host);
  page.say({ t: "ask", id: 7, call: "readFacts" });
  page.say({ t: "ask", id: 8, call: "resume", question: { secrets: { passphrase: "p" } } });
  expect(await page.next()).toEqual({ t: "reply", id: 8, ok: true, reply: { secrets: { passphrase: "p" } } });
  slow.reject(new Error(CANARY));
  expect(await page.next()).toEqual({ t: "reply", id: 7, ok: false, error: { code: "bug", about: {} } });
});

test("what a page brings along with its hello is answered after the welcome", async () => {
  const { origin, url } = await serve(testHost({ cancel: async () => undefined }).host);
  const page = await dial(origin);
  page.say({ t: "hello", key: tokenOf(url), asked: [{ t: "ask", id: 3, call: "cancel" }] });
  expect(await page.next()).toMatchObject({ t: "welcome" });
  expect(await page.next()).toEqual({ t: "reply", id: 3, ok: true });
});

test("a call with nothing to say is answered all the same", async () => {
  const page = await enterFresh(testHost({ cancel: async () => undefined }).host);
  page.say({ t: "ask", id: 1, call: "cancel" });
  expect(await page.next()).toEqual({ t: "reply", id: 1, ok: true });
});

test("what a run tells reaches the page that was let in, and no other connection", async () => {
  const { host, tell } = testHost();
  const { origin, url } = await serve(host);
  const stranger = await dial(origin);
  const heard: unknown[] = [];
  stranger.socket.on("message", (data) => heard.push(data.toString()));
  const page = await enter(origin, tokenOf(url));
  tell(PROGRESS);
  expect(await page.next()).toEqual({ t: "run-event", event: PROGRESS });
  stranger.say({ t: "hello", key: "wrong" });
  expect(await stranger.closed).toBe(4401);
  expect(heard).toEqual([]);
});

test.each<[string, string | Buffer, number]>([
  ["a question before hello", JSON.stringify({ t: "ask", id: 1, call: "about" }), 4401],
  ["a wrong key", JSON.stringify({ t: "hello", key: "x" }), 4401],
  [
    "a wrong key with a question",
    JSON.stringify({ t: "hello", key: "x", asked: [{ t: "ask", id: 1, call: "about" }] }),
    4401,
  ],
  ["no JSON", "hello", 4400],
  ["half a message", '{"t":"hello",', 4400],
  ["another message", JSON.stringify({ t: "welcome", session: "x" }), 4400],
  ["more than a hello", JSON.stringify({ t: "hello", key: "x", admin: true }), 4400],
  ["a key that is no text", JSON.stringify({ t: "hello", key: { length: 43 } }), 4400],
  ["a binary frame", Buffer.from(JSON.stringify({ t: "hello", key: "x" })), 4400],
  ["nothing", "", 4400],
  ["null", "null", 4400],
  ["a message over the limit", "x".repeat(MAX_MESSAGE_BYTES + 1), 1009],
  ["text that is no UTF-8", "not-utf-8", 1007],
])("%s ends the connection at once", async (what, message, code) => {
  const asked: string[] = [];
  const about = async () => {
    asked.push("about");
    return Promise.reject(new Error("asked"));
  };
  const { origin } = await serve(testHost({ about }).host);
  const { socket, closed } = await dial(origin);
  if (what.includes("UTF-8")) socket.send(Buffer.from([0xc3, 0x28]), { binary: false });
  else socket.send(message);
  expect(await closed).toBe(code);
  expect(asked).toEqual([]);
});

test("whoever says nothing is sent away", async () => {
  const { origin } = await serve(undefined, 10);
  const { closed } = await dial(origin);
  expect(await closed).toBe(4401);
});

test.each<[string, string | Buffer, number]>([
  ["no JSON", "about", 4400],
  ["a second hello", JSON.stringify({ t: "hello", key: "x" }), 4400],
  ["an id that is no number", JSON.stringify({ t: "ask", id: "1", call: "about" }), 4400],
  ["a binary frame", Buffer.from(JSON.stringify({ t: "ask", id: 1, call: "about" })), 4400],
  [
    "a message over the limit",
    JSON.stringify({ t: "ask", id: 1, call: "about", question: "x".repeat(MAX_MESSAGE_BYTES) }),
    1009,
  ],
])("%s ends the connection of a page that was let in", async (_what, message, code) => {
  const page = await enterFresh();
  page.socket.send(message);
  expect(await page.closed).toBe(code);
});

test("a message over the limit is counted over all its frames", async () => {
  const page = await enterFresh();
  const half = "x".repeat(MAX_MESSAGE_BYTES / 2 + 1);
  page.socket.send(half, { fin: false });
  page.socket.send(half, { fin: true });
  expect(await page.closed).toBe(1009);
});

test.each<[string, string]>([
  ["a call that is none", '{"t":"ask","id":1,"call":"constructor"}'],
  ["__proto__ as a call", '{"t":"ask","id":1,"call":"__proto__"}'],
  ["__proto__ in a question", '{"t":"ask","id":1,"call":"resume","question":{"__proto__":{"secrets":{}}}}'],
  [
    "a question nested 100,000 deep",
    `{"t":"ask","id":1,"call":"preview","question":${"[".repeat(100_000)}${"]".repeat(100_000)}}`,
  ],
  [
    "a question that is not the contract's",
    '{"t":"ask","id":1,"call":"preview","question":{"flow":"format-disk"}}',
  ],
])("%s is refused, and the page goes on", async (_what, message) => {
  const page = await enterFresh();
  page.socket.send(message);
  expect(await page.next()).toMatchObject({ id: 1, ok: false, error: { code: "host.refused-call" } });
  page.say({ t: "ask", id: 2, call: "draft" });
  expect(await page.next()).toMatchObject({ id: 2, ok: true });
});

test("a page that asks without end is cut off", async () => {
  const page = await enterFresh(testHost({ readFacts: () => new Promise(() => {}) }).host);
  for (let id = 0; id <= 64; id += 1) page.say({ t: "ask", id, call: "readFacts" });
  expect(await page.closed).toBe(4400);
});

test("one page has the wizard: the same session in another tab takes it over", async () => {
  const { host, tell } = testHost();
  const { origin, url } = await serve(host);
  const first = await enter(origin, tokenOf(url));
  const second = await enter(origin, first.session);
  expect(await first.closed).toBe(4409);
  expect(second.session).toBe(first.session);
  tell(PROGRESS);
  expect(await second.next()).toMatchObject({ t: "run-event" });
});

test("a page that comes back after a reload goes on, though what it had asked is answered to nobody", async () => {
  const run = Promise.withResolvers<never>();
  const { origin, url } = await serve(testHost({ resume: () => run.promise }).host);
  const first = await enter(origin, tokenOf(url));
  first.say({ t: "ask", id: 1, call: "resume", question: { secrets: {} } });
  first.socket.terminate();
  await first.closed;
  const second = await enter(origin, first.session);
  run.reject(new Error("over"));
  second.say({ t: "ask", id: 1, call: "draft" });
  expect(await second.next()).toEqual({ t: "reply", id: 1, ok: true, reply: null });
});

test("a secret in a reply does not leave", async () => {
  const leaky = async () => ({ passphrase: new Secret(CANARY) }) as never;
  const page = await enterFresh(testHost({ about: leaky }).host);
  page.say({ t: "ask", id: 1, call: "about" });
  expect(await page.next()).toEqual({ t: "reply", id: 1, ok: false, error: { code: "bug", about: {} } });
  expect(JSON.stringify(logged)).not.toContain(CANARY);
  expect(logged).toHaveLength(1);
});

test("nothing is compressed: a compressed message is larger than it looks", async () => {
  const page = await enterFresh();
  expect(page.socket.extensions).toBe("");
});
