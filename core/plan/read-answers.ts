/** An answer file on this machine, or one that was dropped on the page: read, checked, its paths made absolute. */
import { MAX_ANSWER_FILE_BYTES, parseAnswerFile } from "../answer-file.ts";
import type { Answers } from "../answers.ts";
import { SetupError } from "../errors.ts";
import type { Files } from "../ports.ts";
import { fileNameOf, folderOf } from "../vault/folders.ts";
import { withAbsolutePaths } from "./absolute-paths.ts";

/** What an answer file said. */
export interface OpenedAnswers {
  /** The file's own name, without its folder. */
  readonly name: string;
  readonly answers: Answers;
}

/**
 * Reads an answer file. Relative paths in it count from its own folder.
 * @param file as a person wrote it
 * @throws SetupError answers.*: nothing has been changed, and nothing filled in
 */
export async function readAnswerFile(files: Files, file: string): Promise<OpenedAnswers> {
  const whole = files.absolute(file);
  const name = fileNameOf(whole);
  const bytes = await files.read(whole, MAX_ANSWER_FILE_BYTES).catch((thrown: unknown) => {
    throw asAnswersError(SetupError.from(thrown), file);
  });
  const answers = parseAnswerFile(textOf(bytes, name), name);
  return { name, answers: withAbsolutePaths(answers, files, folderOf(whole)) };
}

/** The text of an answer file whose folder nobody knows: relative paths in it stay as they are. */
export function answersInText(name: string, text: string): OpenedAnswers {
  const own = fileNameOf(name);
  return { name: own, answers: parseAnswerFile(whenText(text, own), own) };
}

function asAnswersError(error: SetupError, file: string): SetupError {
  if (error.code === "file.too-large") return new SetupError("answers.too-large", { file }, { cause: error });
  if (error.code === "bug") return error;
  return new SetupError("answers.unreadable", { file }, { cause: error });
}

function textOf(bytes: Uint8Array, file: string): string {
  try {
    return whenText(new TextDecoder("utf-8", { fatal: true }).decode(bytes), file);
  } catch (cause) {
    throw notText(file, cause);
  }
}

const notText = (file: string, cause: unknown): SetupError =>
  cause instanceof SetupError
    ? cause
    : new SetupError("answers.not-yaml", { file, detail: "not UTF-8 text" }, { cause });

/** A file that is no text was read as some, with zero bytes or marks of what could not be decoded. */
function whenText(text: string, file: string): string {
  if (/[\0\uFFFD]/.test(text)) throw notText(file, new TypeError("a zero byte"));
  return text.replace(/^\uFEFF/, "");
}
