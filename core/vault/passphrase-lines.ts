/**
 * The passphrase as it is printed: lines of two groups, each line with a check number, so that one wrong character is found on
 * its line. Scheme: the code of each character (blank is 0, ~ is 94) times its place in the line (from 1), added up, modulo 97,
 * as two digits. 97 is a prime above 94: every single wrong character and every two that were swapped in a line give another
 * number.
 */
const GROUP_CHARACTERS = 4;
const GROUPS_TO_A_LINE = 2;
const MODULUS = 97;

export interface PassphraseLine {
  readonly groups: readonly string[];
  /** Two digits. */
  readonly check: string;
}

/** All lines joined are the passphrase. Hyphens of one that was made here stay at the end of their groups and are checked too. */
export function passphraseLines(passphrase: string): readonly PassphraseLine[] {
  const groups = groupsToPrint(passphrase);
  const lines: PassphraseLine[] = [];
  for (let at = 0; at < groups.length; at += GROUPS_TO_A_LINE) {
    const line = groups.slice(at, at + GROUPS_TO_A_LINE);
    lines.push({ groups: line, check: checkNumber(line.join("")) });
  }
  return lines;
}

/** A line's check number. */
export function checkNumber(line: string): string {
  const sum = [...line].reduce((total, character, index) => total + codeOf(character) * (index + 1), 0);
  return String(sum % MODULUS).padStart(2, "0");
}

const codeOf = (character: string): number => (character.codePointAt(0) ?? 32) - 32;

function groupsToPrint(passphrase: string): readonly string[] {
  const made = /^(?:[^- ]{4}-)+[^- ]{4}$/.test(passphrase);
  if (made) return passphrase.split(/(?<=-)/);
  return passphrase.match(new RegExp(`.{1,${GROUP_CHARACTERS}}`, "gsu")) ?? [];
}
