/** A copy of the passphrase in a file: saved where the admin keeps it, or compared with what lies there. The page never reads it. */
import { SetupError } from "../errors.ts";
import type { Facts } from "../facts.ts";
import type { Clock, Files } from "../ports.ts";
import type { Secret } from "../secret.ts";
import { joinPath } from "./folders.ts";
import { holdsPassphrase, isOnThisServer } from "./kept-places.ts";
import { passphraseProblems } from "./passphrase.ts";

/** Much more than a passphrase and the words around it. */
const MAX_FILE_BYTES = 64 * 1024;

type Where = Pick<Facts, "systemDrive" | "computerName">;

/**
 * Saves a copy in a folder that is there already, under a name of its own, and reads it back. No other file is touched.
 * @throws SetupError passphrase.not-elsewhere, passphrase.too-short and its like, file.*
 */
export async function savePassphraseCopy(
  { files, clock }: { readonly files: Files; readonly clock: Pick<Clock, "now"> },
  facts: Where,
  folder: string,
  passphrase: Secret,
): Promise<{ readonly file: string }> {
  mustBeGood(passphrase);
  const place = files.absolute(folder);
  mustBeElsewhere(place, facts);
  // A mistyped name is not to become a folder.
  if ((await files.state(place)) !== "folder")
    throw new SetupError("file.not-found", { file: place, reason: "no-folder" });
  const when = clock.now().toISOString().slice(0, 19).replaceAll(":", "-");
  const file = joinPath(place, `${facts.computerName ?? "backup-server"}-passphrase-${when}.txt`);
  if ((await files.state(file)) !== "absent") throw new SetupError("passphrase.file-differs", { file });
  await files.writePrivate(file, new TextEncoder().encode(`${passphrase.reveal()}\r\n`));
  if (!(await isInFile(files, file, passphrase))) throw new SetupError("file.write-failed", { file });
  return { file };
}

/**
 * Whether the file holds this passphrase.
 * @param elsewhere whether it counts only when it is not on this server's system drive
 * @throws SetupError passphrase.not-elsewhere, passphrase.too-short and its like, file.*
 */
export async function checkPassphraseFile(
  { files }: { readonly files: Files },
  facts: Where,
  { file, elsewhere }: { readonly file: string; readonly elsewhere: boolean },
  passphrase: Secret,
): Promise<{ readonly same: boolean }> {
  mustBeGood(passphrase);
  const place = files.absolute(file);
  if (elsewhere) mustBeElsewhere(place, facts);
  return { same: await isInFile(files, place, passphrase) };
}

function mustBeGood(passphrase: Secret): void {
  const [problem] = passphraseProblems(passphrase.reveal());
  if (problem) throw new SetupError(problem);
}

function mustBeElsewhere(place: string, facts: Where): void {
  if (isOnThisServer(place, facts)) throw new SetupError("passphrase.not-elsewhere", { file: place });
}

async function isInFile(files: Files, file: string, passphrase: Secret): Promise<boolean> {
  return holdsPassphrase(textOf(await files.read(file, MAX_FILE_BYTES)), passphrase.reveal());
}

/** Windows' own programs write UTF-8 or UTF-16, with or without a mark at the beginning. */
function textOf(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? "utf-16le" : "utf-8").decode(bytes);
}
