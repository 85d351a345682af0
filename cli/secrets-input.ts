/** Secrets on standard input: one JSON object with the names of SECRET_NAMES and nothing else. */
import { SetupError } from "../core/errors.ts";
import { TypedSecrets } from "../core/host.ts";
import { cliWords as words } from "../core/text/command-line.ts";
import { say } from "./print.ts";

const MAX_BYTES = 512 * 1024;
/** A caller may leave an empty pipe open for ever: wait for what is needed, but hardly for what is not. */
const NEEDED_WAIT_MS = 60_000;
const IDLE_WAIT_MS = 300;
/** After this a person may think that the command hangs. */
const SAY_AFTER_MS = 1500;

/**
 * Reads the secrets. A terminal is not asked: a command that runs unattended must never wait for a person.
 * @param needed the secrets that the command cannot do without
 * @throws SetupError secrets.not-json
 */
export async function readSecrets(
  needed: readonly string[],
  input: NodeJS.ReadStream = process.stdin,
): Promise<TypedSecrets> {
  if (input.isTTY) return {};
  const text = needed.length > 0 ? await readPatiently(input, needed) : await readAll(input, IDLE_WAIT_MS);
  if (text.trim() === "") return {};
  const parsed = TypedSecrets.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const detail =
    issue?.code === "unrecognized_keys" ? `unknown key ${issue.keys[0]}` : (issue?.path.join(".") ?? "");
  throw new SetupError("secrets.not-json", { detail });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    // The parser's own message may quote the secret, so it is not kept as the cause either.
    throw new SetupError("secrets.not-json", { detail: "not JSON" });
  }
}

/** Everything until the end of the input; nothing, if nothing has come within the time. */
function readAll(input: NodeJS.ReadStream, waitMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const end = (work: () => void) => {
      clearTimeout(timer);
      input.removeAllListeners().pause().unref?.();
      work();
    };
    const timer = setTimeout(() => end(() => resolve("")), waitMs);
    input
      .on("data", (chunk: Buffer) => {
        clearTimeout(timer);
        chunks.push(chunk);
        size += chunk.length;
        if (size > MAX_BYTES)
          end(() => reject(new SetupError("secrets.not-json", { detail: "more than 512 KB" })));
      })
      .on("end", () => end(() => resolve(Buffer.concat(chunks).toString("utf8"))))
      .on("error", () => end(() => resolve("")));
  });
}

/** Says on standard error what it waits for, so that nobody takes the command for hung. */
async function readPatiently(input: NodeJS.ReadStream, names: readonly string[]): Promise<string> {
  const timer = setTimeout(() => say(words.waiting({ names: names.join(", ") })), SAY_AFTER_MS);
  try {
    return await readAll(input, NEEDED_WAIT_MS);
  } finally {
    clearTimeout(timer);
  }
}
