import { expect, test, vi } from "vitest";
import { testHost } from "../practice/test-host.ts";
import { answerCall } from "./answer-call.ts";
import { defaultAnswers } from "./default-answers.ts";
import { SetupError } from "./errors.ts";
import type { Host } from "./host.ts";

/** Answers with the question, but for the calls given. */
const hostWith = (calls: Partial<Host> = {}): Host => testHost(calls).host;

const CANARY = "correct horse battery staple";

const quietLog = () => ({ write: vi.fn() });

const nested = (levels: number): unknown => {
  let value: unknown = "bottom";
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
};

test("a call of the contract is answered, with the question as the contract fills it in", async () => {
  expect(await answerCall(hostWith(), "preview", {}, quietLog())).toEqual({
    ok: true,
    reply: defaultAnswers(),
  });
  expect(await answerCall(hostWith(), "cancel", undefined, quietLog())).toEqual({ ok: true, reply: null });
});

test.each([
  ["__proto__"],
  ["constructor"],
  ["toString"],
  ["hasOwnProperty"],
  ["onRunEvent"],
  [""],
  ["rm -rf"],
  [42],
  [null],
  [["about"]],
  [{ toString: () => "about" }],
])("%s is no call of ours", async (name) => {
  expect(await answerCall(hostWith(), name, undefined, quietLog())).toMatchObject({
    ok: false,
    error: { code: "host.refused-call" },
  });
});

test.each<[string, string, unknown]>([
  ["a key that the contract does not know", "resume", { secrets: {}, sudo: true }],
  ["a wrong type, deep inside", "preview", { proxy: { port: "8080" } }],
  ["something where nothing is asked", "about", {}],
  ["nothing where something is asked", "resume", undefined],
  ["a path that is too long", "readCredentials", { file: "x".repeat(1025) }],
  ["an own key named __proto__", "preview", JSON.parse('{"__proto__":{"flow":"set-up"}}')],
  ["an own key named __proto__, deeper", "preview", JSON.parse('{"proxy":{"__proto__":{"use":"custom"}}}')],
])("%s is refused before the host hears of it", async (_what, call, question) => {
  const heard = vi.fn(async () => undefined);
  const answer = await answerCall(hostWith({ [call]: heard }), call, question, quietLog());
  expect(answer).toMatchObject({ ok: false, error: { code: "host.refused-call", about: { call } } });
  expect(heard).not.toHaveBeenCalled();
});

test.each<[string, string, unknown]>([
  ["a value nested 17 deep", "preview", nested(17)],
  ["a value nested 200,000 deep", "preview", nested(200_000)],
  ["more than a message may weigh", "readCredentials", { file: "x".repeat(262_145) }],
  ["very many values", "preview", Array.from({ length: 262_145 }, () => 0)],
  ["an object that is not plain data", "resume", new Map([["secrets", {}]])],
  ["an object that is not plain data, deeper", "resume", { secrets: new Date(0) }],
])("%s is refused before its meaning is looked at", async (_what, call, question) => {
  const answer = await answerCall(hostWith(), call, question, quietLog());
  expect(answer).toMatchObject({
    ok: false,
    error: { code: "host.refused-call", about: { call, at: "form" } },
  });
});

test("a refusal says where the question is wrong, and repeats nothing of it", async () => {
  const log = quietLog();
  const question = { secrets: { passphrase: 5, proxyPassword: CANARY }, extra: CANARY };
  const answer = await answerCall(hostWith(), "resume", question, log);
  expect(answer).toEqual({
    ok: false,
    error: { code: "host.refused-call", about: { call: "resume", at: "secrets.passphrase" } },
  });
  expect(JSON.stringify([answer, log.write.mock.calls])).not.toContain(CANARY);
  expect(log.write).toHaveBeenCalledOnce();
});

test("expected trouble keeps its code and details, and loses its cause", async () => {
  const failing = hostWith({
    readCredentials: async () => {
      throw new SetupError("file.not-found", { file: "a.VaultCredentials" }, { cause: new Error(CANARY) });
    },
  });
  const log = quietLog();
  const answer = await answerCall(failing, "readCredentials", { file: "a" }, log);
  expect(answer).toEqual({
    ok: false,
    error: { code: "file.not-found", about: { file: "a.VaultCredentials" } },
  });
  expect(log.write).not.toHaveBeenCalled();
});

test.each([
  ["rejected", async () => Promise.reject(new TypeError("x is not a function"))],
  [
    "thrown at once",
    () => {
      throw new TypeError("x is not a function");
    },
  ],
])("an unknown fault, %s, is a bug: cause to the log, nothing of it to the page", async (_how, about) => {
  const log = quietLog();
  const answer = await answerCall(hostWith({ about }), "about", undefined, log);
  expect(answer).toEqual({ ok: false, error: { code: "bug", about: {} } });
  expect(log.write).toHaveBeenCalledExactlyOnceWith(
    "error",
    expect.any(String),
    expect.objectContaining({ call: "about", cause: expect.any(TypeError) }),
  );
});
