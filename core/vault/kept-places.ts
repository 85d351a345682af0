/**
 * Proof that a passphrase is kept elsewhere: two different places, each shown and not only ticked. What is asked back is six
 * characters; hyphens and blanks are not asked for, since they get lost in the writing down.
 */
import type { Facts } from "../facts.ts";

/** On paper, in a file that is not on this server's system drive, in Azure Key Vault, in a password manager. */
export const PLACES = ["sheet", "file", "keyVault", "manager"] as const;
export type Place = (typeof PLACES)[number];

export const PLACES_NEEDED = 2;
export const ASKED_CHARACTERS = 6;

/** How many more places must be shown. */
export const placesMissing = (kept: readonly Place[]): number =>
  Math.max(0, PLACES_NEEDED - new Set(kept).size);

/** What the bottom of the sheet shows: the last six characters. */
export function lastCharacters(passphrase: string): string {
  const at = askable(passphrase).slice(-ASKED_CHARACTERS);
  return charactersAt(
    passphrase,
    at.map((index) => index + 1),
  );
}

/**
 * Six places in the passphrase, counted from 1 with every hyphen and blank, in rising order.
 * @param below a random whole number from 0 up to, and without, its argument
 */
export function randomPositions(passphrase: string, below = randomBelow): readonly number[] {
  const left = [...askable(passphrase)];
  const taken: number[] = [];
  while (taken.length < ASKED_CHARACTERS && left.length > 0) {
    taken.push(...left.splice(below(left.length), 1));
  }
  return taken.map((index) => index + 1).sort((one, other) => one - other);
}

/** The characters at these places, counted from 1. */
export const charactersAt = (passphrase: string, positions: readonly number[]): string =>
  positions.map((position) => [...passphrase][position - 1] ?? "").join("");

/** Whether what was typed back is what was asked for; upper and lower case are told apart, as the agent does. */
export const isTypedBack = (typed: string, asked: string): boolean =>
  asked !== "" && (typed === asked || plain(typed) === asked);

/** Whether as much has been typed as was asked for: time to say that it is wrong. */
export const isTypedOut = (typed: string, asked: string): boolean => plain(typed).length >= asked.length;

const plain = (text: string): string => text.replace(/[- ]/g, "");

/** The places (from 0) of what may be asked for; all of them where hyphens and blanks are nearly all there is. */
function askable(passphrase: string): readonly number[] {
  const characters = [...passphrase];
  const all = characters.map((_character, index) => index);
  const letters = all.filter((index) => characters[index] !== "-" && characters[index] !== " ");
  return letters.length >= ASKED_CHARACTERS ? letters : all;
}

const randomBelow = (limit: number): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % limit;

/**
 * Whether a path is lost together with this server: on its system drive, or a share of its own. Judged by the spelling alone.
 * A system drive that could not be told is taken for C:.
 */
export function isOnThisServer(
  path: string,
  { systemDrive, computerName }: Pick<Facts, "systemDrive" | "computerName">,
): boolean {
  const bare = path
    .replaceAll("/", "\\")
    .replace(/^\\\\[?.]\\(?:UNC\\)?/i, (prefix) => (/UNC/i.test(prefix) ? "\\\\" : ""));
  const server = /^\\\\([^\\]+)/.exec(bare)?.[1];
  if (server !== undefined) return isThisComputer(server, computerName);
  const drive = /^([A-Za-z]):/.exec(bare)?.[1];
  return drive !== undefined && drive.toUpperCase() === (systemDrive ?? "C:").charAt(0).toUpperCase();
}

function isThisComputer(server: string, computerName: string | null): boolean {
  const name = server.toLowerCase();
  if (name === "localhost" || name === "." || name.startsWith("127.")) return true;
  const own = computerName?.toLowerCase();
  return own !== undefined && (name === own || name.startsWith(`${own}.`));
}

/**
 * Whether a text holds the passphrase: on a line by itself, or as the value of a line such as `Passphrase: …`.
 * A longer text that merely ends alike is another passphrase.
 */
export const holdsPassphrase = (text: string, passphrase: string): boolean =>
  passphrase !== "" &&
  text.split(/\r\n|\r|\n/).some((line) => {
    if (line === passphrase) return true;
    const trimmed = line.trimEnd();
    if (!trimmed.endsWith(passphrase)) return false;
    const before = trimmed.slice(0, trimmed.length - passphrase.length).trimEnd();
    return before === "" || /[:=]$/.test(before);
  });
