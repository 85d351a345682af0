import { expect, test } from "vitest";
import { ClientMessage } from "./client-message.ts";
import { readServerMessage } from "./wire.ts";

const overTheWire = (message: unknown): unknown => JSON.parse(JSON.stringify(message));

test.each<[unknown]>([
  [{ t: "hello", key: "k" }],
  [{ t: "ask", id: 1, call: "about" }],
  [{ t: "ask", id: 2, call: "preview", question: { flow: "set-up" } }],
])("a page may say %j", (message) => {
  expect(ClientMessage.parse(overTheWire(message))).toEqual(message);
});

test("a question of nothing stays nothing, though JSON has no word for it", () => {
  const message = ClientMessage.parse(overTheWire({ t: "ask", id: 1, call: "cancel", question: undefined }));
  expect(message.t === "ask" && message.question).toBeUndefined();
});

test.each<[unknown]>([
  [null],
  [[]],
  ["hello"],
  [{}],
  [{ t: "welcome", session: "s" }],
  [{ t: "hello" }],
  [{ t: "hello", key: 1 }],
  [{ t: "hello", key: "k".repeat(129) }],
  [{ t: "hello", key: "k", more: 1 }],
  [{ t: "ask", id: "1", call: "about" }],
  [{ t: "ask", id: -1, call: "about" }],
  [{ t: "ask", id: 1.5, call: "about" }],
  [{ t: "ask", id: 2 ** 53, call: "about" }],
  [{ t: "ask", id: 1, call: "a".repeat(65) }],
])("a page may not say %j", (message) => {
  expect(ClientMessage.safeParse(message).success).toBe(false);
});

test.each<[unknown]>([
  [{ t: "welcome", session: "s" }],
  [{ t: "reply", id: 1, ok: true, reply: [1] }],
  [{ t: "reply", id: 1, ok: true }],
  [{ t: "reply", id: 1, ok: false, error: { code: "run.busy", about: { pid: 4 } } }],
  [{ t: "run-event", event: { type: "progress", id: "register", part: 0.5 } }],
])("a host may say %j", (message) => {
  expect(readServerMessage(JSON.stringify(message))).toEqual(message);
});

test("an error code of another version reads as a bug", () => {
  const message = { t: "reply", id: 1, ok: false, error: { code: "from-the-future", about: {} } };
  expect(readServerMessage(JSON.stringify(message))).toMatchObject({
    error: { code: "bug", about: { code: "from-the-future" } },
  });
});

test.each<[unknown]>([
  [null],
  [[]],
  ["welcome"],
  [{}],
  [{ t: "else" }],
  [{ t: "welcome" }],
  [{ t: "welcome", session: 1 }],
  [{ t: "welcome", session: "s".repeat(129) }],
  [{ t: "reply", ok: true }],
  [{ t: "reply", id: -1, ok: true }],
  [{ t: "reply", id: 1.5, ok: true }],
  [{ t: "reply", id: 1 }],
  [{ t: "reply", id: 1, ok: "true" }],
  [{ t: "reply", id: 1, ok: false, error: { code: 4, about: {} } }],
  [{ t: "reply", id: 1, ok: false, error: { code: "bug" } }],
  [{ t: "reply", id: 1, ok: false, error: { code: "bug", about: { file: null } } }],
  [{ t: "reply", id: 1, ok: false, error: { code: "bug", about: ["file"] } }],
  [{ t: "reply", id: 1, ok: false }],
  [{ t: "reply", id: 1, ok: true, error: { code: "bug", about: {} } }],
  [{ t: "run-event", event: "done" }],
  [{ t: "run-event", event: {} }],
])("a host may not say %j", (message) => {
  expect(readServerMessage(JSON.stringify(message))).toBeNull();
});

test("what is no JSON is no message", () => {
  expect(readServerMessage("")).toBeNull();
  expect(readServerMessage('{"t":"welcome","session":"s"')).toBeNull();
});
