/** What somebody who helps needs to know of this server and its last run: one zip file without secrets. */
import { strToU8, zipSync } from "fflate";
import type { CheckResult } from "../checks/check.ts";
import type { Facts } from "../facts.ts";
import type { Plan } from "../plan/plan.ts";
import type { Ports } from "../ports.ts";
import { reportFile as words } from "../text/report-file.ts";
import type { RunEvent } from "./events.ts";
import { type Kept, type Known, makeRedactor, type Redactor } from "./redact.ts";
import { reportText } from "./report-text.ts";

/** Of each log, from its end. */
const MAX_LOG_CHARACTERS = 512 * 1024;
const MAX_ZIP_LEVEL = 9;

export interface ReportPart {
  /** Its name in the zip. */
  readonly file: string;
  /** What is in it, in words, to be shown before it is given away. */
  readonly what: string;
  readonly bytes: number;
}

export interface Report {
  /** A name for the zip. */
  readonly name: string;
  readonly contents: readonly ReportPart[];
  /** The text of report.txt. */
  readonly text: string;
  /** The zip, as base64. */
  readonly zip: string;
}

export interface ReportOptions {
  readonly version: string;
  readonly frontEnd: string;
  /** Of what the program runs on, such as Node and Electron. */
  readonly versions: Readonly<Record<string, string>>;
  readonly events: readonly RunEvent[];
  /** null: they could not be checked. */
  readonly checks: readonly CheckResult[] | null;
  readonly kept: Kept;
}

type ReportPorts = Pick<Ports, "backupServer" | "log" | "clock" | "practice">;
type Part = readonly [file: string, what: string, text: string];

/** Only looks. What cannot be read is left out, and said to be. */
export async function makeReport(ports: ReportPorts, options: ReportOptions): Promise<Report> {
  const facts = await ports.backupServer.probe();
  const plan = options.events.find((event) => event.type === "planned")?.plan;
  const redactor = makeRedactor(knownOf(facts, plan), options.kept);
  const parts = [...madeParts(ports, options, facts, redactor), ...(await logParts(ports, redactor))];
  const clean = parts.map(([file, what, text]) => ({ file, what, text: ports.log.scrub(text) }));
  const bytes = Object.fromEntries(clean.map(({ file, text }) => [file, strToU8(text)]));
  const zip = zipSync(bytes, { level: MAX_ZIP_LEVEL, mtime: ports.clock.now() });
  return {
    name: `${options.kept.names ? fileWord(facts.computerName) : "backup-server"}-report.zip`,
    contents: clean.map(({ file, what }) => ({ file, what, bytes: bytes[file]?.length ?? 0 })),
    text: clean[0]?.text ?? "",
    zip: base64Of(zip),
  };
}

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function madeParts(
  ports: ReportPorts,
  options: ReportOptions,
  facts: Facts,
  redactor: Redactor,
): readonly Part[] {
  const { events, checks } = options;
  const { files } = words;
  const versions = {
    program: options.version,
    frontEnd: options.frontEnd,
    practice: ports.practice,
    agent: facts.agentVersion,
    operatingSystem: facts.operatingSystem,
    ...options.versions,
    madeAt: ports.clock.now().toISOString(),
  };
  const plan = events.find((event) => event.type === "planned")?.plan;
  const json = (value: unknown) => pretty(redactor.data(value));
  // How far a step is, is told many times over, and may show a code to sign in with.
  const told = events.filter(({ type }) => type !== "progress");
  return [
    [
      "report.txt",
      files.report,
      redactor.text(reportText({ facts, versions, events, checks, kept: options.kept })),
    ],
    ["versions.json", files.versions, json(versions)],
    ["facts.json", files.facts, json(facts)],
    ...(checks ? [["checks.json", files.checks, json(checks)] as const] : []),
    ...(plan ? [["plan.json", files.plan, json(plan)] as const] : []),
    ...(told.length > 0
      ? [
          [
            "events.jsonl",
            files.events,
            told.map((event) => `${JSON.stringify(redactor.data(event))}\n`).join(""),
          ] as const,
        ]
      : []),
  ];
}

/** The log and the one before it, each from its end and line by line; what is no line of ours stays out. */
async function logParts({ log }: ReportPorts, redactor: Redactor): Promise<readonly Part[]> {
  const parts: Part[] = [];
  const tail = async (file: string, what: string, read: () => Promise<string>) => {
    const text = await read().catch(() => "");
    const lines = text
      .slice(-MAX_LOG_CHARACTERS)
      .split("\n")
      .flatMap((line) => lineOf(line, redactor));
    if (lines.length > 0) parts.push([file, what, lines.join("")]);
  };
  await tail("log.jsonl", words.files.log, () => log.read());
  await tail("log.1.jsonl", words.files.logBefore, () => log.readBefore());
  return parts;
}

function lineOf(line: string, redactor: Redactor): readonly string[] {
  try {
    return [`${JSON.stringify(redactor.data(JSON.parse(line)))}\n`];
  } catch {
    return [];
  }
}

/** Names that no pattern would find, and tenants that are named by a domain instead of an id. */
function knownOf({ computerName, dnsName, proxy }: Facts, plan: Plan | undefined): Known {
  const actions = plan?.actions ?? [];
  const proxies = [
    ...(proxy?.use === "custom" ? [proxy] : []),
    ...actions.flatMap((action) => (action.kind === "set-proxy" && action.proxy ? [action.proxy] : [])),
  ];
  const names = [dnsName, computerName, ...proxies.flatMap(({ host, user }) => [host, withDomain(user)])];
  return {
    ids: actions.flatMap((action) => (action.kind === "make-credentials" ? [action.signIn.tenantId] : [])),
    names: names.filter((name) => name !== null),
  };
}

/** "contoso\svc" is found anywhere; "backup" alone would be found in half the words. */
const withDomain = (user: string | null): string | null => (user && /[\\@]/.test(user) ? user : null);

const fileWord = (computerName: string | null): string =>
  (computerName ?? "server").replaceAll(/[^A-Za-z0-9-]/g, "") || "server";

const CHUNK = 0x8000;

function base64Of(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}
