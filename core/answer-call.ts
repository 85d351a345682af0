/**
 * One question from a front end, whatever carried it (Electron IPC, WebSocket), and its answer as data.
 * The question is not believed: the call must be one of ours, its size is bounded, its shape is the contract's.
 */
import { type ErrorData, SetupError } from "./errors.ts";
import { type Call, contract, type Host, isCall } from "./host.ts";
import type { Log } from "./ports.ts";
import { type CallAnswer, MAX_MESSAGE_BYTES } from "./wire.ts";

/** Far above any question of the contract, far below what costs time to look at. */
const MAX_DEPTH = 16;

const isStrange = (value: unknown): boolean => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const parent: unknown = Object.getPrototypeOf(value);
  return parent !== Object.prototype && parent !== null;
};

const weightOf = (value: unknown): number => (typeof value === "string" ? value.length : 0) + 1;

const partsOf = (value: unknown): unknown[] =>
  typeof value === "object" && value !== null ? Object.entries(value).flat() : [];

/**
 * Whether a value is plain data of bearable size: at most 16 deep, and no heavier than a message of the wire may be.
 * Goes down level by level, without recursion, so that a value nested a hundred thousand deep does no harm either.
 */
const isBearable = (question: unknown): boolean => {
  let weight = 0;
  let level = [question];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH || level.some(isStrange)) return false;
    weight = level.reduce<number>((sum, value) => sum + weightOf(value), weight);
    if (weight > MAX_MESSAGE_BYTES) return false;
    level = level.flatMap(partsOf);
  }
  return true;
};

const refused = (call: string, at: string): SetupError =>
  new SetupError("host.refused-call", { call: call.slice(0, 64), at: at.slice(0, 200) });

/** The question as the contract wants it. Says where it is wrong, never with what. */
const parseQuestion = (call: Call, question: unknown): unknown => {
  if (!isBearable(question)) throw refused(call, "form");
  const parsed = contract[call].question.safeParse(question);
  if (parsed.success) return parsed.data;
  throw refused(call, parsed.error.issues[0]?.path.join(".") ?? "");
};

const ask = async (host: Host, name: unknown, question: unknown): Promise<unknown> => {
  if (typeof name !== "string" || !isCall(name)) throw refused(typeof name === "string" ? name : "", "call");
  // The contract gives each call its own question; which one belongs to `name` is known to zod, not to the compiler.
  const call = host[name] as (question: unknown) => Promise<unknown>;
  return await call(parseQuestion(name, question));
};

const told = (thrown: unknown, name: unknown, log: Pick<Log, "write">): ErrorData => {
  const error = SetupError.from(thrown);
  const call = typeof name === "string" ? name.slice(0, 64) : typeof name;
  if (error.code === "bug")
    log.write("error", "A call of the front end failed", { call, cause: error.cause });
  else if (error.code === "host.refused-call")
    log.write("warning", "A call was refused", { ...error.about, call });
  return error.toData();
};

/**
 * Answers one call. Never throws: expected trouble comes back under its own code, a question that the contract does
 * not allow as `host.refused-call`, anything else as `bug`, whose cause is in the log and not in the answer.
 */
export const answerCall = async (
  host: Host,
  name: unknown,
  question: unknown,
  log: Pick<Log, "write">,
): Promise<CallAnswer> => {
  try {
    return { ok: true, reply: await ask(host, name, question) };
  } catch (thrown) {
    return { ok: false, error: told(thrown, name, log) };
  }
};
