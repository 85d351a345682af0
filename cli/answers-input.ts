/** The answer file named on the command line. */
import path from "node:path";
import { MAX_ANSWER_FILE_BYTES, parseAnswerFile } from "../core/answer-file.ts";
import type { Answers } from "../core/answers.ts";
import { SetupError } from "../core/errors.ts";
import { withAbsolutePaths } from "../core/plan/absolute-paths.ts";
import type { Files } from "../core/ports.ts";

/** Reads it. Relative paths in it count from its own folder. Throws answers.*; nothing is changed. */
export async function readAnswers(file: string, files: Files): Promise<Answers> {
  const name = path.basename(file);
  const whole = path.resolve(file);
  const bytes = await files.read(whole, MAX_ANSWER_FILE_BYTES).catch((thrown: unknown) => {
    throw asAnswersError(SetupError.from(thrown), file);
  });
  return withAbsolutePaths(parseAnswerFile(textOf(bytes, name), name), files, path.dirname(whole));
}

function asAnswersError(error: SetupError, file: string): SetupError {
  if (error.code === "file.too-large") return new SetupError("answers.too-large", { file }, { cause: error });
  if (error.code === "bug") return error;
  return new SetupError("answers.unreadable", { file }, { cause: error });
}

function textOf(bytes: Uint8Array, file: string): string {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (text.includes("\0")) throw new TypeError("a zero byte");
    return text;
  } catch (cause) {
    throw new SetupError("answers.not-yaml", { file, detail: "not UTF-8 text" }, { cause });
  }
}
