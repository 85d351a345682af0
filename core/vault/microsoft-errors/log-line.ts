/** One line of a log of Microsoft's as it may be shown: when, what, and nothing that looks like a secret. */

export interface ShownLine {
  /** As the log writes it: `08/04 13:16:29.206` has no year, no zone; set-up's dates follow the machine's language. */
  readonly when: string | null;
  readonly text: string;
}

const MAX_SHOWN_CHARACTERS = 300;

/** `*.errlog`: PID, TID, MM/DD, HH:MM:SS.mmm, component, source line, object, task, nothing, level, message. */
const ERRLOG_DATE = /^\d{2}\/\d{2}$/;
const ERRLOG_TIME = /^\d{2}:\d{2}:\d{2}(?:\.\d+)?$/;
const MESSAGE_FIELD = 10;
/** Set-up: `[10/23/2013 11:07:42 AM] Information : …`. */
const SETUP_LINE = /^\s*\[(\d{1,4}[./-][^\]]{4,40})\]\s*/;

export function shownLine(line: string): ShownLine {
  const fields = line.split("\t");
  const [, , date = "", time = ""] = fields;
  if (ERRLOG_DATE.test(date) && ERRLOG_TIME.test(time)) {
    const message = fields.slice(MESSAGE_FIELD).join(" ");
    return { when: `${date} ${time}`, text: shown(message || line) };
  }
  const [bracket = "", when = null] = SETUP_LINE.exec(line) ?? [];
  return { when, text: shown(line.slice(bracket.length)) };
}

/** What a log may hold besides its message: `password=…`, a PFX as Base64. */
const NAMED_SECRET =
  /((?:pass(?:word|phrase)?|pwd|pin|secret|token|kennwort|credentials?|productkey|sharedkey)["']?\s*[=:]\s*)("[^"]*"|'[^']*'|\S+)/gi;
const LONG_BASE64 = /[A-Za-z0-9+/]{64,}={0,2}/g;
const HIDDEN = "•••";

/** One line, without what a terminal or a page could take for more than text. */
function shown(text: string): string {
  const line = text
    .slice(0, MAX_SHOWN_CHARACTERS * 8)
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, " ")
    .replaceAll(/ {2,}/g, " ")
    .trim()
    .replaceAll(NAMED_SECRET, `$1${HIDDEN}`)
    .replaceAll(LONG_BASE64, HIDDEN);
  return line.length <= MAX_SHOWN_CHARACTERS ? line : `${line.slice(0, MAX_SHOWN_CHARACTERS - 1)}…`;
}
