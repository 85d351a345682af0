/** The knobs that make the practice server fail. They can come from a JSON file, and be turned while it runs. */
import { z } from "zod";
import { OPERATIONS, type Operation, ROUTES } from "./routes.ts";
import { MAKING_ENDS } from "./state.ts";

const count = z.number().int().min(0);

/** When the connection is cut: before anything was done; after it was done but unanswered; amid the answer. */
export const CUTS = ["before", "unanswered", "middle"] as const;

/**
 * What is wrong with the body: half of the JSON; no JSON at all; a guest network's sign-in page; nothing;
 * right names but wrong types; 32 MiB.
 */
export const SPOILINGS = ["half", "garbage", "html", "empty", "wrong-types", "huge"] as const;
export type Spoiling = (typeof SPOILINGS)[number];

const Trouble = z
  .strictObject({
    operation: z.enum(["all", "entra", "arm", "key-vault", ...OPERATIONS]),
    /** How many requests it hits; then the next trouble in the list, or none. Left out: always. */
    times: count.min(1).optional(),
    /** Answers with this refusal, without doing anything. 401, 403, 404, 409, 429, 5xx … */
    status: z.number().int().min(400).max(599).optional(),
    /** ARM's error code, where the usual one of the status will not do. */
    code: z.string().max(128).optional(),
    /** The number that Entra gives with it, such as 53003 for Conditional Access. */
    aadsts: z.number().int().min(10_000).max(99_999_999).optional(),
    retryAfterSeconds: count.optional(),
    slowMs: count.max(600_000).optional(),
    cut: z.enum(CUTS).optional(),
    body: z.enum(SPOILINGS).optional(),
  })
  .refine(
    ({ status, slowMs, cut, body }) => [status, slowMs, cut, body].some((knob) => knob !== undefined),
    "a trouble needs at least one of status, slowMs, cut, body",
  );
export type Trouble = z.infer<typeof Trouble>;

/** `decline` is Entra's authorization_declined, `deny` the standard's access_denied (RFC 8628). */
export const DEVICE_CODE_OUTCOMES = ["approve", "decline", "deny", "expire", "never"] as const;

const DeviceCode = z.strictObject({
  outcome: z.enum(DEVICE_CODE_OUTCOMES).default("approve"),
  /** How often the client hears authorization_pending before the outcome. */
  pendingPolls: count.default(2),
  /** How often it hears slow_down, after those. Entra's documents do not name it; the standard does. */
  slowDownPolls: count.default(0),
  intervalSeconds: count.default(1),
  expiresInSeconds: count.default(900),
});

/** What becomes of a sign-in in the browser. All but `approve` and `never` come back as Entra's page sends them. */
export const SIGN_IN_PAGE_OUTCOMES = [
  "approve",
  "decline",
  "admin-consent",
  "conditional-access",
  "not-assigned",
  "other-nonce",
  "never",
] as const;

const SignInPage = z.strictObject({
  outcome: z.enum(SIGN_IN_PAGE_OUTCOMES).default("approve"),
  /** Whether there is a desktop on which a browser opens. */
  desktop: z.boolean().default(true),
});

/** How the pretend Azure CLI is found. */
export const AZURE_CLI_STATES = ["signed-in", "missing", "signed-out", "hangs", "talks-nonsense"] as const;

const KeyVault = z.strictObject({
  /** Secrets that were deleted and can be recovered: not found, and their names are taken. */
  softDeleted: z.array(z.string().max(127)).max(100).default(["soft-deleted"]),
  /** Secrets that are there with somebody else's value. */
  othersSecrets: z.array(z.string().max(127)).max(100).default(["someone-elses"]),
});

const VaultCreation = z.strictObject({
  /** How often a new vault is found unfinished. 0: it is there with the answer. */
  looks: count.default(2),
  retryAfterSeconds: count.default(0),
  outcome: z.enum(MAKING_ENDS).default("succeeds"),
});

/** What becomes of a request to remove a server from its vault. */
export const SERVER_REMOVALS = ["removes", "items-left", "soft-deleted", "refused", "never-gone"] as const;

const Servers = z.strictObject({
  /** How often a server that has just been registered is looked for in vain. */
  looksUntilListed: count.default(0),
  /** Backup items that each server is said to have; int64 as decimal digits. */
  items: z
    .string()
    .regex(/^\d{1,19}$/)
    .default("0"),
  removal: z.enum(SERVER_REMOVALS).default("removes"),
  /** How often a server that was removed is still listed. */
  looksUntilGone: count.default(0),
});

const Counter = z.strictObject({
  name: z.string().min(1).max(128),
  label: z.string().max(128).optional(),
  unit: z.enum(["Count", "Bytes", "Seconds", "Percent", "CountPerSecond", "BytesPerSecond"]),
  /** int64 as decimal digits. */
  value: z.string().regex(/^-?\d{1,19}$/),
});
export type Counter = z.infer<typeof Counter>;

const Usage = z.strictObject({
  /** The vault has no counters at all. */
  empty: z.boolean().default(false),
  /** Under a usual name in its place; under any other, beside the usual ones. */
  counters: z.array(Counter).max(2_000).default([]),
});

/** Subscriptions and vaults (in the first subscription) beside the usual ones. */
const Crowd = z.strictObject({
  subscriptions: count.max(1000).default(0),
  vaults: count.max(20_000).default(0),
});
export type Crowd = z.infer<typeof Crowd>;

export const PracticeKnobs = z.strictObject({
  /** The first that fits a request and is not used up yet hits it. */
  troubles: z.array(Trouble).max(100).default([]),
  /** How far the server's clock is ahead of this machine's: Date header, tokens, certificates. */
  clockSkewMs: z.number().int().default(0),
  tokenLifetimeSeconds: count.default(3599),
  /** Entries on one page of a list. One, so that every client meets `nextLink`. */
  pageSize: count.min(1).default(1),
  deviceCode: DeviceCode.prefault({}),
  signInPage: SignInPage.prefault({}),
  azureCli: z.enum(AZURE_CLI_STATES).default("signed-in"),
  /** The account sees no subscription at all. */
  noSubscriptions: z.boolean().default(false),
  vaultCreation: VaultCreation.prefault({}),
  /** The role on every resource group: a contributor may do all, an operator register servers, a reader only look. */
  role: z.enum(["contributor", "operator", "reader"]).default("contributor"),
  /** Names that the check for a free name finds taken. */
  namesTaken: z.array(z.string().max(128)).max(100).default([]),
  crowd: Crowd.prefault({}),
  keyVault: KeyVault.prefault({}),
  servers: Servers.prefault({}),
  usage: Usage.prefault({}),
});
export type PracticeKnobs = z.infer<typeof PracticeKnobs>;
/** As written in a file or a test: what is left out is the default. */
export type PracticeKnobsInput = z.input<typeof PracticeKnobs>;

const fits = (trouble: Trouble, operation: Operation): boolean => {
  if (trouble.operation === "all") return true;
  return trouble.operation === ROUTES[operation].service || trouble.operation === operation;
};

/** Chooses the trouble for each request, and counts how often each one has hit. */
export function makeTroubleFinder(knobs: PracticeKnobs): (operation: Operation) => Trouble | undefined {
  const hits = new WeakMap<Trouble, number>();
  return (operation) => {
    const trouble = knobs.troubles.find(
      (each) => fits(each, operation) && (hits.get(each) ?? 0) < (each.times ?? Number.POSITIVE_INFINITY),
    );
    if (trouble) hits.set(trouble, (hits.get(trouble) ?? 0) + 1);
    return trouble;
  };
}
