import type { IpcMainInvokeEvent } from "electron";
import { expect, test, vi } from "vitest";
import { SetupError } from "../core/errors.ts";
import type { Host } from "../core/host.ts";
import type { RunEvent } from "../core/run/events.ts";
import type { CallAnswer } from "../core/wire.ts";
import { testHost } from "../practice/test-host.ts";
import { type OpenHost, type PageWindow, serveHost } from "./ipc.ts";

const PROGRESS: RunEvent = { type: "progress", id: "register", part: 0.5 };
const REFUSED = { ok: false, error: { code: "host.refused-call" } };

type Handler = (event: IpcMainInvokeEvent, ...values: unknown[]) => Promise<CallAnswer>;

/** A window that holds our page, as much of ipcMain as there needs to be, and the page's way to ask. */
const served = (opening: Promise<OpenHost>) => {
  const sent: unknown[] = [];
  let destroyed = false;
  const window: PageWindow = {
    isDestroyed: () => destroyed,
    webContents: { send: (channel, event) => void sent.push([channel, event]) },
  };
  const handlers = new Map<string, Handler>();
  const ipcMain = { handle: (channel: string, handler: Handler) => void handlers.set(channel, handler) };
  const { isRunning, runsEnded } = serveHost(opening, window, ipcMain);
  const ask = (name: unknown, question?: unknown, event: object = {}) => {
    const ours = { sender: window.webContents, senderFrame: { parent: null, url: "app://wizard/" } };
    const handler = handlers.get("host:call");
    if (!handler) throw new Error("nobody listens");
    return handler({ ...ours, ...event } as unknown as IpcMainInvokeEvent, name, question);
  };
  return {
    ask,
    sent,
    isRunning,
    runsEnded,
    channels: [...handlers.keys()],
    destroy: () => {
      destroyed = true;
    },
  };
};

const opened = (host: Host, log: OpenHost["ports"]["log"] = { write: () => {} }) =>
  Promise.resolve({ host, ports: { log } });

test("one channel answers every call of the contract, in the contract's words", async () => {
  const { ask, channels } = served(opened(testHost().host));
  expect(channels).toEqual(["host:call"]);
  const question = { secrets: { passphrase: "p" } };
  expect(await ask("resume", question)).toEqual({ ok: true, reply: question });
  expect(await ask("resume", { secrets: 1 })).toMatchObject(REFUSED);
  expect(await ask("toString")).toMatchObject(REFUSED);
  expect(await ask("resume", new Map())).toMatchObject(REFUSED);
});

test("an error crosses as data", async () => {
  const failing = async () => Promise.reject(new SetupError("run.busy", { pid: 4 }));
  const { ask } = served(opened(testHost({ readFacts: failing }).host));
  expect(await ask("readFacts")).toEqual({ ok: false, error: { code: "run.busy", about: { pid: 4 } } });
});

test.each<[string, object]>([
  ["another window", { sender: {} }],
  ["a frame inside our page", { senderFrame: { parent: {}, url: "app://wizard/" } }],
  ["our window, showing something else", { senderFrame: { parent: null, url: "https://evil.example/" } }],
  [
    "our window, showing what looks like us",
    { senderFrame: { parent: null, url: "app://wizard.evil.example/" } },
  ],
  ["our window, showing nothing yet", { senderFrame: { parent: null, url: "about:blank" } }],
  ["a frame that is gone", { senderFrame: null }],
])("%s is refused, and the log says so", async (_who, event) => {
  const about = vi.fn();
  const log = { write: vi.fn() };
  const { ask } = served(opened(testHost({ about }).host, log));
  expect(await ask("about", undefined, event)).toMatchObject(REFUSED);
  expect(about).not.toHaveBeenCalled();
  expect(log.write).toHaveBeenCalledExactlyOnceWith("warning", expect.any(String), {
    from: expect.any(String),
  });
});

test("who asks is looked at before anything is waited for: a frame is forgotten once it is gone", async () => {
  const opening = Promise.withResolvers<OpenHost>();
  const { ask } = served(opening.promise);
  const event = { senderFrame: { parent: null, url: "app://wizard/" } as object | null };
  const answered = ask("draft", undefined, event);
  event.senderFrame = null;
  opening.resolve({ host: testHost({ draft: async () => null }).host, ports: { log: { write: () => {} } } });
  expect(await answered).toEqual({ ok: true, reply: null });
});

test("a call waits for a host that is still on its way", async () => {
  const opening = Promise.withResolvers<OpenHost>();
  const { ask } = served(opening.promise);
  const answered = ask("draft");
  opening.resolve({ host: testHost({ draft: async () => null }).host, ports: { log: { write: () => {} } } });
  expect(await answered).toEqual({ ok: true, reply: null });
});

test("a host that cannot be opened is told in the answer", async () => {
  const { ask } = served(Promise.reject(new SetupError("file.write-failed", { file: "data" })));
  expect(await ask("about")).toEqual({
    ok: false,
    error: { code: "file.write-failed", about: { file: "data" } },
  });
  const { ask: askToo } = served(Promise.reject(new Error("ENOENT /private/place")));
  expect(await askToo("about")).toEqual({ ok: false, error: { code: "bug", about: {} } });
});

test("what a run tells reaches the page, until the window is gone", async () => {
  const { host, tell } = testHost();
  const { ask, sent, destroy } = served(opened(host));
  await ask("draft");
  tell(PROGRESS);
  destroy();
  tell(PROGRESS);
  expect(sent).toEqual([["host:run-event", PROGRESS]]);
});

test.each([
  ["run", { answers: {}, secrets: {} }],
  ["resume", { secrets: {} }],
])("while %s is not answered, a run is going on", async (call, question) => {
  const run = Promise.withResolvers<never>();
  const { ask, isRunning, runsEnded } = served(opened(testHost({ [call]: () => run.promise }).host));
  await ask("draft");
  expect(isRunning()).toBe(false);
  const answered = ask(call, question);
  expect(isRunning()).toBe(true);
  run.reject(new SetupError("run.cancelled"));
  await runsEnded();
  await answered;
  expect(isRunning()).toBe(false);
});
