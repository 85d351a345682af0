/**
 * What each script of the agents takes and gives, once: the adapters ask by it, and the pretend PowerShell of practice answers
 * by it. A test holds that a script reads nothing else of its request, and returns nothing else.
 */
import { z } from "zod";
import { PRODUCTS } from "../../core/products.ts";
import type { JsonValue, PowerShell, Question, ScriptName } from "./powershell.ts";

const text = z.string().max(100_000);
const short = z.string().max(1024);
const nothing = z.null();
const noInput = z.strictObject({});

/** DayOfWeek by its own names; hours as TimeSpan reads them; rates in bits per second (UInt32). */
const settings = [
  z.strictObject({ set: z.literal("NoProxy") }),
  z.strictObject({
    set: z.literal("Proxy"),
    proxyServer: short,
    proxyPort: z.int().min(1).max(65_535),
    proxyUsername: short,
  }),
  z.strictObject({ set: z.literal("NoThrottle") }),
  z.strictObject({
    set: z.literal("Throttle"),
    workDay: z.array(z.enum(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])),
    startWorkHour: z.string().regex(/^\d\d:\d\d:00$/),
    endWorkHour: z.string().regex(/^\d\d:\d\d:00$/),
    workHourBandwidth: z.int().min(0).max(4_294_967_295),
    nonWorkHourBandwidth: z.int().min(0).max(4_294_967_295),
  }),
  z.strictObject({ set: z.literal("Encryption") }),
] as const;
export const AgentSetting = z.discriminatedUnion("set", settings);
export type AgentSetting = z.infer<typeof AgentSetting>;
export const DpmSetting = z.discriminatedUnion("set", [
  ...settings,
  z.strictObject({ set: z.literal("StagingArea"), stagingAreaPath: short }),
]);
export type DpmSetting = z.infer<typeof DpmSetting>;

/** What this program keeps under `HKLM\SOFTWARE\Backup Server Setup\Script`, as the exported script does. `""`: not noted. */
export const NOTES = [
  "Vault",
  "ResourceGroup",
  "SubscriptionId",
  "Region",
  "Thumbprint",
  "Since",
  "PassphraseSet",
  "ProxyServer",
  "ProxyPort",
  "ProxyUser",
] as const;
export type NoteName = (typeof NOTES)[number];
export type Notes = Readonly<Record<NoteName, string>>;

const registration = {
  input: z.strictObject({ file: short }),
  result: z.object({ said: text, thrown: text, warned: text }),
};

export const QUESTIONS = {
  "agent-install": {
    input: z.strictObject({
      installer: short,
      agentFolder: short,
      scratchFolder: short,
      microsoftUpdate: z.boolean(),
    }),
    result: nothing,
  },
  "agent-notes": {
    input: z.strictObject({ notes: z.partialRecord(z.enum(NOTES), short) }),
    result: nothing,
  },
  "agent-service": {
    input: z.strictObject({ wish: z.enum(["look", "start", "stop"]) }),
    result: z.object({ state: z.enum(["running", "stopped", "disabled", "absent"]) }),
  },
  "agent-state": {
    input: noInput,
    result: z.object({
      product: z.enum(PRODUCTS),
      agentVersion: short,
      scratchFolder: short,
      /** Whether the file with the encrypted key is there; null: no scratch folder to look in. */
      keyFile: z.boolean().nullable(),
      pendingRestart: z.boolean(),
      /** Null: could not be told. */
      administrator: z.boolean().nullable(),
      notes: z.record(z.enum(NOTES), short),
    }),
  },
  "certificate-request": {
    /** `requestId`: ask for this one's certificate; "": hand the request in. */
    input: z.strictObject({
      ca: short,
      template: short,
      requestId: short,
      requestFile: short,
      certificateFile: short,
    }),
    result: z.object({ issued: z.boolean(), requestId: short, said: text }),
  },
  "certificate-store": {
    /** `take-back` is for one that was put there by the same run. */
    input: z.strictObject({
      wish: z.enum(["look", "import", "remove-old", "take-back"]),
      thumbprints: z.array(z.string().regex(/^[0-9A-F]{40}$/)).max(100),
      /** Of those that are removed, in the same order: one of another name stays. */
      subjects: z.array(short).max(100),
    }),
    result: z.object({
      found: z.array(z.object({ thumbprint: short, hasPrivateKey: z.boolean(), provider: short.nullable() })),
    }),
  },
  "dpm-names": { input: z.strictObject({ file: short }), result: z.object({ names: z.array(text) }) },
  "dpm-register": registration,
  "dpm-setting": { input: DpmSetting, result: nothing },
  "dpm-state": { input: noInput, result: z.object({ connected: z.boolean() }) },
  "file-hash": {
    input: z.strictObject({ file: short }),
    result: z.object({ sha256: z.string().regex(/^[\dA-F]{64}$/) }),
  },
  "mars-register": registration,
  "mars-setting": { input: AgentSetting, result: nothing },
  "mars-state": {
    input: noInput,
    result: z.object({
      answers: z.boolean(),
      /** Why it does not answer, as it says itself. */
      text,
      hasPolicy: z.boolean().nullable(),
      keyStatus: short.nullable(),
      proxyUsed: z.boolean().nullable(),
      proxyServer: short,
      proxyPort: z.int().nullable(),
    }),
  },
  "media-read": {
    input: z.strictObject({ folder: short }),
    result: z.object({
      setup: z.boolean(),
      /** What setup.exe calls itself: its product and its description. */
      names: text,
      version: short,
      hasAgentFolder: z.boolean(),
      agentVersion: short,
    }),
  },
  "microsoft-update": {
    input: noInput,
    result: z.object({ on: z.boolean(), pending: z.boolean() }),
  },
  "recovery-folder": {
    input: z.strictObject({ wish: z.enum(["look", "make"]), folder: short }),
    result: z.object({ ready: z.boolean() }),
  },
  "resume-at-sign-in": {
    input: z.strictObject({ wish: z.enum(["look", "on", "off"]), command: short }),
    result: z.object({ resumes: z.boolean() }),
  },
  "setup-start": {
    input: z.strictObject({ media: short, answerFile: short, logFile: short }),
    result: z.object({ started: z.boolean() }),
  },
  "setup-state": {
    /** `media` may be empty: then only the answer file tells. */
    input: z.strictObject({ media: short, answerFile: short }),
    result: z.object({
      /** Programs that were given that answer file, and others that lie in the folder of the media. */
      ours: z.int().min(0),
      others: z.int().min(0),
      /** Of the set-up that this session has started, once it has ended. */
      exitCode: z.int().nullable(),
      /** `Running`, …; empty where there is no such service. */
      agentService: short,
    }),
  },
} as const satisfies Partial<
  Record<ScriptName, { readonly input: z.ZodType<JsonValue>; readonly result: z.ZodType }>
>;
export type QuestionName = keyof typeof QUESTIONS;
export type InputOf<N extends QuestionName> = z.infer<(typeof QUESTIONS)[N]["input"]>;
export type ResultOf<N extends QuestionName> = z.infer<(typeof QUESTIONS)[N]["result"]>;

type Bounds = Pick<Question, "timeoutMs" | "signal" | "secrets" | "onProgress">;

/** Asks, and parses the answer. Throws what `ask` throws; an answer of another shape is a bug of ours. */
export async function askScript<N extends QuestionName>(
  powershell: PowerShell,
  script: N,
  input: InputOf<N>,
  bounds: Bounds,
): Promise<ResultOf<N>> {
  const answer = await powershell.ask({ script, input, ...bounds });
  const { result }: { readonly result: z.ZodType } = QUESTIONS[script];
  return result.parse(answer) as ResultOf<N>;
}
