/**
 * What the agent, DPM and MABS say when they refuse, in our codes. Found by the id in the text, else by a hex number in it
 * (the same code in another base), else by its words. Ids: Microsoft's DPM and MABS error catalogue, backup-azure-mars-troubleshoot,
 * backup-azure-mabs-troubleshoot. What is not here stays Microsoft's own text under `agent.refused`.
 */
import { type About, type ErrorCode, SetupError } from "../errors.ts";
import { SETUP_IDS } from "./setup-errors.ts";

/** Read by the script that is exported for PowerShell too, which must know the same refusals. */
export const MICROSOFT_IDS: Readonly<Partial<Record<ErrorCode, readonly number[]>>> = {
  "vault-credentials.refused": [34513, 34528, 100111, 140047],
  "vault-credentials.expired": [34514],
  "vault-credentials.no-access": [34527, 34529],
  "vault-credentials.other-vault": [100110],
  "machine.name-already-registered": [34511, 140044],
  "machine.not-administrator": [801, 100011],
  "agent.install-failed": [4023, 4024, 4025],
  "agent.not-on-dpm": [100122],
  "agent.cannot-reach-azure": [
    33411, 33412, 33419, 100021, 100050, 100051, 100062, 100067, 100143, 100144, 130016, 130026,
  ],
  "proxy.unreachable": [280011],
  "agent.clock-skew": [100141, 130052],
  "agent.settings-refused": [280001, 280002, 280003, 280004, 280005, 280006, 280007, 280008, 280009, 280010],
  "agent.not-registered": [
    33421, 33503, 100012, 100087, 100088, 100089, 100107, 100108, 100142, 140014, 140026, 230006, 260004,
    260025,
  ],
  "passphrase.too-short": [100042, 100043],
  "passphrase.not-set": [34505, 34506, 130055],
  "passphrase.incorrect": [34507, 34515],
  "passphrase.pin-needed": [33470, 100129],
  "passphrase.pin-wrong": [100130],
  "recovery-folder.not-usable": [33417, 50008, 100068, 100069, 100070, 100072, 100121],
  "agent.service-trouble": [
    34530, 34531, 100053, 100066, 100090, 100201, 100202, 130001, 130014, 130015, 130042, 130043, 130058,
    140016, 160000, 160009, 160010, 220008, 260013, 260024,
  ],
};

/** Says only that there is something else to read in the text: "internal service error [0x1FC07]". */
export const VAGUE_IDS: readonly number[] = [100066];

/** Plain Windows errors come as 0x8007xxxx, with the Win32 code in the low 16 bits. */
const WINDOWS_ERRORS: Readonly<Record<number, ErrorCode>> = {
  39: "machine.disk-full", // ERROR_HANDLE_DISK_FULL
  112: "machine.disk-full", // ERROR_DISK_FULL
};
const WINDOWS_FACILITY = 0x8007;

/** For texts that come without a number. Lower case; the first that is found counts. */
export const MICROSOFT_PHRASES: readonly (readonly [phrase: string, code: ErrorCode])[] = [
  ["proxy authentication required", "proxy.refused"],
  ["vault credentials file provided has expired", "vault-credentials.expired"],
  ["invalid vault credentials provided", "vault-credentials.refused"],
  ["unable to access the vault credentials file", "vault-credentials.no-access"],
  ["unable to read the vault credentials file", "vault-credentials.refused"],
  ["server name is already registered", "machine.name-already-registered"],
  ["not registered to the vault specified", "vault-credentials.other-vault"],
  ["cannot be used on a dpm server", "agent.not-on-dpm"],
  ["time on this machine is not synchronized", "agent.clock-skew"],
  ["could not connect to the proxy server", "proxy.unreachable"],
  ["unable to connect to", "agent.cannot-reach-azure"],
  ["unable to contact microsoft azure backup", "agent.cannot-reach-azure"],
  ["could not connect to the backup service", "agent.cannot-reach-azure"],
  ["encryption passphrase provided is incorrect", "passphrase.incorrect"],
  ["security pin entered is incorrect", "passphrase.pin-wrong"],
  ["security pin is not set", "passphrase.pin-needed"],
  ["security pin required", "passphrase.pin-needed"],
  ["at least 16 characters", "passphrase.too-short"],
  ["encryption passphrase for this server is not set", "passphrase.not-set"],
  ["failed to set the encryption key", "passphrase.not-set"],
  ["must be registered with microsoft azure backup", "agent.not-registered"],
  ["recovery staging folder has not been configured", "recovery-folder.not-usable"],
  ["recovery location", "recovery-folder.not-usable"],
  ["undergoing maintenance", "agent.service-trouble"],
  ["temporarily unavailable", "agent.service-trouble"],
  ["internal service error", "agent.service-trouble"],
];

const codeOfId: ReadonlyMap<number, ErrorCode> = new Map(
  [...Object.entries(SETUP_IDS), ...Object.entries(MICROSOFT_IDS)].flatMap(([code, ids]) =>
    ids.map((id) => [id, code as ErrorCode] as const),
  ),
);

/** More is a whole log, and is not read to its end. */
const MAX_READ_CHARACTERS = 16_384;
const MAX_SHOWN_CHARACTERS = 400;

/**
 * The refusal as one of our errors. `about` gets `microsoftId` where there is one (`windowsError` for a plain Windows
 * code) and always `microsoftText`, besides what the caller knows. `otherwise`: for a text that nothing is known about.
 */
export function agentError(
  text: string,
  otherwise: ErrorCode = "agent.refused",
  about: About = {},
): SetupError {
  const read = text.slice(0, MAX_READ_CHARACTERS);
  const ids = numbersIn(read, /\bid:?\s*(\d{2,6})\b/gi, 10);
  const hex = numbersIn(read, /\b0x([0-9a-f]{3,8})\b/gi, 16);
  const isVague = (id: number) => VAGUE_IDS.includes(id);
  const precise = [...ids.filter((id) => !isVague(id)), ...hex];
  const vague = ids.filter(isVague);
  const code = firstKnown(precise) ?? codeOfWords(read) ?? firstKnown(vague) ?? otherwise;
  const number = precise.find((each) => codeOfNumber(each) === code) ?? precise[0] ?? vague[0];
  return new SetupError(code, { ...about, ...aboutNumber(number), microsoftText: shown(read) });
}

const numbersIn = (text: string, pattern: RegExp, base: number): number[] =>
  [...text.matchAll(pattern)].map(([, digits = ""]) => Number.parseInt(digits, base));

const isWindowsError = (number: number): boolean => number >>> 16 === WINDOWS_FACILITY;

const codeOfNumber = (number: number): ErrorCode | undefined =>
  isWindowsError(number) ? WINDOWS_ERRORS[number & 0xffff] : codeOfId.get(number);

const firstKnown = (numbers: readonly number[]): ErrorCode | undefined =>
  numbers.map(codeOfNumber).find((code) => code !== undefined);

const codeOfWords = (text: string): ErrorCode | undefined =>
  MICROSOFT_PHRASES.find(([phrase]) => text.toLowerCase().includes(phrase))?.[1];

function aboutNumber(number: number | undefined): About {
  if (number === undefined) return {};
  return isWindowsError(number) ? { windowsError: number & 0xffff } : { microsoftId: number };
}

/** One line, without what a terminal or a page could take for more than text. */
function shown(text: string): string {
  const line = text
    .replaceAll(/\p{Cc}+/gu, " ")
    .replaceAll(/ {2,}/g, " ")
    .trim();
  return line.length <= MAX_SHOWN_CHARACTERS ? line : `${line.slice(0, MAX_SHOWN_CHARACTERS - 1)}…`;
}
