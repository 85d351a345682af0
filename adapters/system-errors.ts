/** The system's own file errors, in the codes of the catalogue. */
import { SetupError } from "../core/errors.ts";

/** The system's name for what went wrong, such as ENOENT; undefined when it was not the system that said so. */
export function systemCode(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error) || !("code" in thrown)) return undefined;
  return typeof thrown.code === "string" ? thrown.code : undefined;
}

const ABSENT = ["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ELOOP"];
const NO_SPACE = ["ENOSPC", "EDQUOT"];

/** What a failed reading of `path` means. Our own errors pass as they are. */
export function readError(thrown: unknown, path: string): SetupError {
  if (thrown instanceof SetupError) return thrown;
  const code = systemCode(thrown);
  const cause = { cause: thrown };
  if (code === undefined) return SetupError.from(thrown);
  if (code === "EISDIR")
    return new SetupError("file.not-found", { file: path, reason: "is-a-folder" }, cause);
  if (ABSENT.includes(code)) return new SetupError("file.not-found", { file: path }, cause);
  return new SetupError("file.no-access", { file: path, reason: code }, cause);
}

/** What a failed writing or deleting of `path` means. */
export function writeError(thrown: unknown, path: string): SetupError {
  if (thrown instanceof SetupError) return thrown;
  const code = systemCode(thrown);
  const cause = { cause: thrown };
  if (code === undefined) return SetupError.from(thrown);
  if (NO_SPACE.includes(code)) return new SetupError("machine.disk-full", { file: path }, cause);
  return new SetupError("file.write-failed", { file: path, reason: code }, cause);
}
