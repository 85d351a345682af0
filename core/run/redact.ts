/** Takes ids and names out of what leaves the program: each becomes a number, the same one everywhere, so that it is still seen which belong together. */
import { reportFile as words } from "../text/report-file.ts";

/** What stays in because the person has said so. */
export interface Kept {
  /** Ids of tenant, subscription and application. */
  readonly ids: boolean;
  /** Names of servers and of users. */
  readonly names: boolean;
}

/** What is known to be an id or a name although it does not look like one. */
export interface Known {
  /** Tenants may be named by a domain. */
  readonly ids: readonly string[];
  readonly names: readonly string[];
}

export interface Redactor {
  readonly text: (text: string) => string;
  /** The same for data, down to its last text; a text that stands under a key of a user is a name whatever it is. */
  readonly data: (value: unknown) => unknown;
}

const ID = /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi;
/** By these Microsoft's support finds one request; they say nothing of whose it was. */
const REQUEST_KEYS: ReadonlySet<string> = new Set(["correlationId", "requestId"]);
const REQUEST_IN_TEXT = /(?<=(?:correlationId|requestId)\\*"\s*:\s*\\*")[0-9a-f-]{36}/gi;
const USER_KEYS: ReadonlySet<string> = new Set(["user", "who", "proxyUsername", "computerName", "dnsName"]);
const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
/** `\\FILES01\…`, with its backslashes once or doubled, as JSON in JSON has them. */
const SHARE = /(?<![\\\w:])\\\\(?:\\\\)*(?=\w)([\w.-]+)/g;
const HOME = /((?:[A-Z]:\\+Users|\/home)[\\/]+)([^\\/"\s]+)/gi;
/** A shorter name would be found in half the words. */
const MIN_NAME = 3;

export function makeRedactor(known: Known, kept: Kept): Redactor {
  const numbers = { id: new Map<string, number>(), name: new Map<string, number>() };
  const numberOf = (what: "id" | "name", found: string): string => {
    const key = found.toLowerCase();
    const number = numbers[what].get(key) ?? numbers[what].size + 1;
    numbers[what].set(key, number);
    return words[what]({ number: String(number) });
  };
  const id = (found: string) => numberOf("id", found);
  const name = (found: string) => numberOf("name", found);
  const ids = patternOf(known.ids);
  const names = patternOf(known.names);

  const withoutIds = (text: string): string => {
    const requests = new Set(text.match(REQUEST_IN_TEXT));
    const left = ids ? text.replace(ids, id) : text;
    return left.replace(ID, (found) => (requests.has(found) ? found : id(found)));
  };
  const withoutNames = (text: string): string =>
    (names ? text.replace(names, name) : text)
      .replace(MAIL, name)
      .replace(SHARE, (share, server: string) => `${share.slice(0, -server.length)}${name(server)}`)
      .replace(HOME, (_home, folder: string, user: string) => `${folder}${name(user)}`);
  const redacted = (text: string): string => {
    const one = kept.ids ? text : withoutIds(text);
    return kept.names ? one : withoutNames(one);
  };
  const under = (key: string, value: string): string => {
    if (REQUEST_KEYS.has(key) || value === "") return value;
    return USER_KEYS.has(key) && !kept.names ? name(value) : redacted(value);
  };
  return { text: redacted, data: (value) => dataWith(under, value) };
}

/** Each text of it put through `change`, which is told the key it stands under; keys are texts too. */
function dataWith(change: (key: string, text: string) => string, value: unknown, key = ""): unknown {
  if (typeof value === "string") return change(key, value);
  if (Array.isArray(value)) return value.map((item) => dataWith(change, item));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(
    entries.map(([inner, item]) => [change("", inner), dataWith(change, item, inner)]),
  );
}

/** Any of these, as whole words; backslashes as often as they were doubled. null: nothing to look for. */
function patternOf(found: readonly string[]): RegExp | null {
  const wanted = [...new Set(found.map((one) => one.trim()).filter((one) => one.length >= MIN_NAME))];
  if (wanted.length === 0) return null;
  const parts = wanted
    .sort((a, b) => b.length - a.length)
    .map((one) =>
      one.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/\\{2}/g, String.raw`\\+`),
    );
  return new RegExp(`(?<![A-Za-z0-9])(?:${parts.join("|")})(?![A-Za-z0-9])`, "gi");
}
