/**
 * Answer-file text (JSON or YAML) to Answers and back. An answer file says what is wanted; a setting that it does not
 * name is left as it is on the server. Secrets have no place in it: they come on standard input, or from a file it names.
 */
import { isMap, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { ANSWERS_VERSION, LEAVABLE } from "./answer-choices.ts";
import { Answers } from "./answers.ts";
import { SetupError } from "./errors.ts";
import { SECRET_NAMES } from "./secret.ts";

export const MAX_ANSWER_FILE_BYTES = 256 * 1024;
const MAX_ALIASES = 50;

/**
 * Reads an answer file.
 * @param text the file's text, already bounded
 * @param name the file's name, for messages; `.json` is read as JSON only
 * @throws SetupError answers.not-json, answers.not-yaml, answers.secret-in-clear, answers.newer-version,
 *   answers.unknown-key, answers.wrong-value: all before anything was done
 */
export function parseAnswerFile(text: string, name: string): Answers {
  const data =
    /\.json$/i.test(name) || text.trimStart().startsWith("{") ? parseJson(text, name) : parseYaml(text, name);
  refuseClearSecrets(data, name);
  refuseNewer(data, name);
  const parsed = Answers.safeParse(data);
  if (!parsed.success) throw faultOf(parsed.error, { name, text });
  return { ...parsed.data, leave: leaveWhatIsNotNamed(parsed.data.leave, data) };
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new SetupError("answers.not-json", { file, detail: placeOf(cause) }, { cause });
  }
}

/** Where JSON.parse stopped. Its message may quote the text, which may hold a secret, so only the place is taken. */
function placeOf(cause: unknown): string {
  const place = /position \d+(?: \(line \d+ column \d+\))?/.exec(cause instanceof Error ? cause.message : "");
  return place ? place[0] : "the end of the text";
}

/** Warnings are errors: an unknown tag or a doubtful key must not change what a server is told to do. */
function parseYaml(text: string, file: string): unknown {
  const document = parseDocument(text, {
    schema: "core",
    strict: true,
    uniqueKeys: true,
    prettyErrors: true,
  });
  const [fault] = [...document.errors, ...document.warnings];
  if (fault) {
    const [at] = fault.linePos ?? [];
    throw new SetupError("answers.not-yaml", {
      file,
      detail: at ? `line ${at.line}, column ${at.col}` : fault.code,
    });
  }
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES }) ?? {};
  } catch (cause) {
    throw new SetupError("answers.not-yaml", { file, detail: "too many aliases" }, { cause });
  }
}

const SECRET_KEYS: ReadonlySet<string> = new Set(SECRET_NAMES);

/** A secret written into the file: named by its key, never repeated. */
function refuseClearSecrets(data: unknown, file: string): void {
  const key = clearSecretIn(data, []);
  if (key !== null) throw new SetupError("answers.secret-in-clear", { file, key });
}

function clearSecretIn(data: unknown, path: readonly string[]): string | null {
  if (typeof data !== "object" || data === null || path.length > 8) return null;
  for (const [key, value] of Object.entries(data)) {
    const here = [...path, key];
    if (typeof value === "string" && SECRET_KEYS.has(key)) return here.join(".");
    const deeper = clearSecretIn(value, here);
    if (deeper !== null) return deeper;
  }
  return null;
}

const isRecord = (data: unknown): data is Record<string, unknown> =>
  typeof data === "object" && data !== null && !Array.isArray(data);

function refuseNewer(data: unknown, file: string): void {
  if (isRecord(data) && typeof data.version === "number" && data.version > ANSWERS_VERSION) {
    throw new SetupError("answers.newer-version", { file, version: data.version, known: ANSWERS_VERSION });
  }
}

/** The first fault of the schema, as a person would name it. Zod's texts never quote the value. */
function faultOf(error: z.ZodError, { name: file, text }: { name: string; text: string }): SetupError {
  const issue = deepest(error.issues[0]);
  if (!issue)
    return new SetupError("answers.wrong-value", { file, field: "", expected: "" }, { cause: error });
  const where = issue.path.join(".");
  if (issue.code === "unrecognized_keys") {
    const key = [where, issue.keys[0] ?? ""].filter(Boolean).join(".");
    const line = lineOf([...issue.path, issue.keys[0] ?? ""], text);
    return new SetupError("answers.unknown-key", { file, key, ...line });
  }
  return new SetupError("answers.wrong-value", {
    file,
    field: where || "(the whole file)",
    expected: issue.message,
    ...lineOf(issue.path, text),
  });
}

/** The line of the key that a path leads to, counted from 1; nothing where the file has no such key. JSON is YAML too. */
function lineOf(path: readonly PropertyKey[], text: string): { readonly line?: number } {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const pair = isMap(parent)
    ? parent.items.find(({ key }) => String(key) === String(path.at(-1)))
    : undefined;
  const node = pair?.key ?? document.getIn(path, true);
  const start = typeof node === "object" && node !== null && "range" in node ? node.range : null;
  return Array.isArray(start) ? { line: lineCounter.linePos(Number(start[0])).line } : {};
}

/** A union's own message says nothing; what the alternative that came nearest complains of does. */
function deepest(issue: z.core.$ZodIssue | undefined): z.core.$ZodIssue | undefined {
  if (issue?.code !== "invalid_union") return issue;
  const inner = issue.errors.at(-1)?.[0];
  return inner ? { ...inner, path: [...issue.path, ...inner.path] } : issue;
}

const leaveWhatIsNotNamed = (said: Answers["leave"], data: unknown): Answers["leave"] =>
  LEAVABLE.filter((part) => said.includes(part) || !isRecord(data) || !Object.hasOwn(data, part));

/** The JSON Schema of the answer file. */
export const answerFileSchema = (): object =>
  z.toJSONSchema(Answers, { io: "input", target: "draft-2020-12" });
