import { expect, test } from "vitest";
import { ClientMessage, ServerMessage } from "./wire.ts";

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
  expect(ServerMessage.parse(overTheWire(message))).toEqual(message);
});

test("an error code of another version reads as a bug", () => {
  const message = { t: "reply", id: 1, ok: false, error: { code: "from-the-future", about: {} } };
  expect(ServerMessage.parse(message)).toMatchObject({
    error: { code: "bug", about: { code: "from-the-future" } },
  });
});

test.each<[unknown]>([
  [{ t: "reply", id: 1, ok: false }],
  [{ t: "reply", id: 1, ok: true, error: { code: "bug", about: {} } }],
  [{ t: "run-event", event: "done" }],
  [{ t: "run-event", event: {} }],
])("a host may not say %j", (message) => {
  expect(ServerMessage.safeParse(message).success).toBe(false);
});
