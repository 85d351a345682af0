/** How the cases of way-out-contract.ts ask, what they ask, and how they look at what came of it. */
import assert from "node:assert/strict";
import type { OpenWayOut } from "../adapters/azure/way-out.ts";
import type { ProxyAnswer } from "../core/answers.ts";
import { type ErrorData, SetupError } from "../core/errors.ts";
import { Secret } from "../core/secret.ts";
import { type PracticeProxyOptions, startPracticeProxy } from "./proxy.ts";
import { type Script, type ScriptedReply, startScriptedAzure } from "./scripted-azure.ts";

/** A question and how it is to be asked: plain data, so that it can be asked in another process. */
export interface Asked {
  readonly url: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The authority that is trusted beside the computer's own. */
  readonly caFile?: string;
  readonly proxy?: ProxyAnswer;
  readonly password?: string;
  readonly limitMs?: number;
  readonly cancelAfterMs?: number;
}

export interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly tlsIssuer: string | null;
}

/** The answer, or our own error as data. */
export type Ask = (asked: Asked) => Promise<Got | ErrorData>;

const NO_PROXY: ProxyAnswer = { use: "none", host: "", port: 0, user: "" };

const signalFor = ({ limitMs = 30_000, cancelAfterMs }: Asked): AbortSignal => {
  const limit = AbortSignal.timeout(limitMs);
  if (cancelAfterMs === undefined) return limit;
  const cancel = new AbortController();
  if (cancelAfterMs === 0) cancel.abort();
  else setTimeout(() => cancel.abort(), cancelAfterMs).unref();
  return AbortSignal.any([cancel.signal, limit]);
};

/** Asks by a way out of this process. `open` is told the choice; what it makes of the CA file is its own. */
export async function askHere(open: OpenWayOut, asked: Asked): Promise<Got | ErrorData> {
  const { url, method = "GET", headers = {}, body, proxy = NO_PROXY, password, caFile } = asked;
  const proxyPassword = password === undefined ? undefined : new Secret(password);
  try {
    const wayOut = await open({ proxy, proxyPassword, caFile });
    const question = { url: new URL(url), method, headers, ...(body !== undefined && { body }) };
    const answer = await wayOut.ask(question, signalFor(asked));
    const { status, headers: heard, text, tlsIssuer } = answer;
    return { status, headers: heard, text, tlsIssuer };
  } catch (thrown) {
    return SetupError.from(thrown).toData();
  }
}

export type AtEnd = (end: () => Promise<void>) => void;

/** What a case is given: servers that end with it, and the way to ask. */
export interface Stage {
  readonly ask: Ask;
  readonly azure: (script?: Script | ScriptedReply) => ReturnType<typeof startScriptedAzure>;
  readonly proxy: (options?: PracticeProxyOptions) => ReturnType<typeof startPracticeProxy>;
  readonly atEnd: AtEnd;
}

export const stage = (ask: Ask, atEnd: AtEnd): Stage => {
  const ended = <T extends { close(): Promise<void> }>(server: T): T => {
    atEnd(() => server.close());
    return server;
  };
  return {
    ask,
    atEnd,
    azure: async (script = {}) =>
      ended(await startScriptedAzure(typeof script === "function" ? script : () => script)),
    proxy: async (options) => ended(await startPracticeProxy(options)),
  };
};

export const at = (port: number, user = ""): ProxyAnswer => ({
  use: "custom",
  host: "127.0.0.1",
  port,
  user,
});

export const answered = (got: Got | ErrorData): Got => {
  if ("status" in got) return got;
  throw new assert.AssertionError({ message: `no answer: ${JSON.stringify(got)}` });
};
export const refused = (
  got: Got | ErrorData,
  code: ErrorData["code"],
  about: ErrorData["about"] = {},
): void => assert.partialDeepStrictEqual(got, { code, about });

/** The authority of every server of a case. */
export const AUTHORITY = "Backup Server Setup practice authority";
