/**
 * The passphrase that encrypts this server's backups. Microsoft never has it: lost, the backups are lost.
 * Rules: at least 16 characters (ids 100042, 100043), ASCII only, that is code points up to 127 (backup-azure-file-folder-backup-faq);
 * no longest length is documented. Blanks at either end are refused by us: they get lost when a passphrase is copied.
 */
import type { ErrorCode } from "../errors.ts";

export const MIN_PASSPHRASE_CHARACTERS = 16;

export type PassphraseProblem = Extract<
  ErrorCode,
  "passphrase.too-short" | "passphrase.not-ascii" | "passphrase.surrounding-blanks"
>;

/** Every broken rule; empty when the agent would take it. */
export function passphraseProblems(text: string): PassphraseProblem[] {
  const problems: PassphraseProblem[] = [];
  if ([...text].length < MIN_PASSPHRASE_CHARACTERS) problems.push("passphrase.too-short");
  if ([...text].some((character) => !isPrintableAscii(character))) problems.push("passphrase.not-ascii");
  if (text !== text.trim()) problems.push("passphrase.surrounding-blanks");
  return problems;
}

/** Control characters are ASCII too, but nobody can type them again: refused with the rest. */
const isPrintableAscii = (character: string): boolean => character >= " " && character <= "~";

/** Letters and digits that cannot be taken for one another on paper (no I, L, O, U, 0, 1). 30 of them. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const GENERATED_CHARACTERS = 32;
const GROUP_CHARACTERS = 4;

/**
 * A new passphrase of 32 characters in 8 groups: 157 random bits, more than the GUID that Microsoft's wizard makes.
 * Made with the platform's cryptographic generator; values that would favour some letters are thrown away.
 */
export function makePassphrase(): string {
  const fair = 256 - (256 % ALPHABET.length);
  let letters = "";
  while (letters.length < GENERATED_CHARACTERS) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < fair) letters += ALPHABET.charAt(byte % ALPHABET.length);
  }
  return groupsOf(letters).join("-");
}

/** The passphrase in groups of four, for reading aloud and writing down. Existing hyphens are kept as they stand. */
export function groupsOf(text: string): string[] {
  if (text.includes("-")) return text.split(/(?<=-)/);
  return text.match(new RegExp(`.{1,${GROUP_CHARACTERS}}`, "gs")) ?? [];
}
