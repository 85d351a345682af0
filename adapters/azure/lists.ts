/**
 * Subscriptions and vaults, page by page. ARM says where the next page is; the SDK's own pager would go there with the
 * token wherever that is, and cannot be stopped on its way, so the pages are asked for here (docs/decisions/0010).
 */
import { setImmediate as others } from "node:timers/promises";
import { createHttpHeaders, createPipelineRequest } from "@azure/core-rest-pipeline";
import { z } from "zod";
import type { About } from "../../core/errors.ts";
import type { AzureSession } from "../../core/ports.ts";
import { ListedSubscription, ListedVault } from "./arm-answers.ts";
import { API_VERSION, answerTo, type Connection, clientFor, type Listening } from "./arm-client.ts";
import { type HttpReply, notUnderstood } from "./azure-errors.ts";

/** Far more than a person picks from. A list that goes on for ever ends here. */
const MAX_ENTRIES = 10_000;
/** Pages may be short, and even empty. */
const MAX_PAGES = 10_000;
/** Checked in one go, about a millisecond's work; then others have their turn. */
const ENTRIES_AT_ONCE = 200;

const SUBSCRIPTIONS_API_VERSION = "2022-12-01";

const Page = z.object({
  value: z.array(z.unknown()).max(MAX_ENTRIES),
  nextLink: z.string().max(8192).nullish(),
});

export interface List<T> {
  /** Path and query of the first page. */
  readonly path: string;
  readonly entry: z.ZodType<T>;
  readonly asked: About;
  /** Instead of JSON.parse, for entries with an int64. */
  readonly parse?: (text: string) => unknown;
}

const pageIn = (reply: HttpReply, list: Pick<List<unknown>, "asked" | "parse">): z.infer<typeof Page> => {
  const { asked } = list;
  const parsed = Page.safeParse(jsonIn(reply, list));
  if (parsed.success) return parsed.data;
  throw notUnderstood(parsed.error.issues[0]?.path.join(".") || "the whole answer", reply, asked);
};

const jsonIn = (
  reply: HttpReply,
  { asked, parse = JSON.parse }: Pick<List<unknown>, "asked" | "parse">,
): unknown => {
  try {
    return parse(reply.text);
  } catch {
    throw notUnderstood("JSON", reply, asked);
  }
};

/** The entries of one page, checked a few at a time: ten thousand in one go would hold everything else up. */
async function* entriesOf<T>(
  value: readonly unknown[],
  { entry, asked }: List<T>,
  reply: HttpReply,
): AsyncGenerator<readonly T[]> {
  for (let from = 0; from < value.length; from += ENTRIES_AT_ONCE) {
    const parsed = z.array(entry).safeParse(value.slice(from, from + ENTRIES_AT_ONCE));
    if (!parsed.success) {
      const [index, ...rest] = parsed.error.issues[0]?.path ?? [];
      throw notUnderstood(["value", from + Number(index ?? 0), ...rest].join("."), reply, asked);
    }
    yield parsed.data;
    await others();
  }
}

/** Where the next page is; only ARM itself gets the token. */
const nextAddress = (
  nextLink: string | null | undefined,
  armEndpoint: string,
  refuse: () => Error,
): string | undefined => {
  if (!nextLink) return undefined;
  const next = URL.parse(nextLink);
  if (next === null || next.origin !== new URL(armEndpoint).origin) throw refuse();
  return next.href;
};

export const readList = async <T>(
  connection: Connection,
  list: List<T>,
  signal: AbortSignal,
): Promise<readonly T[]> => {
  const { armEndpoint } = connection.cloud;
  const { pipeline } = clientFor(connection, "");
  const found: T[] = [];
  let url: string | undefined = `${armEndpoint}${list.path}`;
  for (let pages = 1; url !== undefined; pages += 1) {
    const request = createPipelineRequest({
      url,
      headers: createHttpHeaders({ Accept: "application/json" }),
      abortSignal: signal,
    });
    const ask = async ({ onResponse }: Listening) =>
      onResponse(await pipeline.sendRequest(connection.httpClient, request));
    const reply = await answerTo(ask, list.asked, signal);
    const { value, nextLink } = pageIn(reply, list);
    for await (const some of entriesOf(value, list, reply)) found.push(...some);
    const refuse = () => notUnderstood("nextLink", reply, list.asked);
    url = nextAddress(nextLink, armEndpoint, refuse);
    if (url !== undefined && (pages >= MAX_PAGES || found.length >= MAX_ENTRIES)) throw refuse();
  }
  return found;
};

/** What a signed-in admin can see. */
export const listsOf = (connection: Connection): Pick<AzureSession, "listSubscriptions" | "listVaults"> => ({
  listSubscriptions: (signal) =>
    readList(
      connection,
      {
        path: `/subscriptions?api-version=${SUBSCRIPTIONS_API_VERSION}`,
        entry: ListedSubscription,
        asked: { list: "subscriptions" },
      },
      signal,
    ),

  listVaults: (subscriptionId, signal) => {
    const place = `/subscriptions/${encodeURIComponent(subscriptionId)}`;
    return readList(
      connection,
      {
        path: `${place}/providers/Microsoft.RecoveryServices/vaults?api-version=${API_VERSION}`,
        entry: ListedVault,
        asked: { subscription: subscriptionId, list: "vaults" },
      },
      signal,
    );
  },
});
