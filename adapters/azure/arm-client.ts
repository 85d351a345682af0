/** The SDK's client for ARM, and what every answer of ARM goes through. */
import { RecoveryServicesClient } from "@azure/arm-recoveryservices";
import type { TokenCredential } from "@azure/core-auth";
import type { HttpClient, PipelineResponse } from "@azure/core-rest-pipeline";
import { type About, SetupError } from "../../core/errors.ts";
import type { CloudDefinition } from "../../core/vault/clouds.ts";
import { type HttpReply, ownErrorIn, refusal } from "./azure-errors.ts";
import { RETRY, refuseLongWaits, replyOf } from "./patience.ts";

/** The version that @azure/arm-recoveryservices 7.2.0 sends by itself; said here because some addresses are our own. */
export const API_VERSION = "2026-07-01";

/** One signed-in admin at one cloud. */
export interface Connection {
  readonly cloud: CloudDefinition;
  readonly credential: TokenCredential;
  readonly httpClient: HttpClient;
  readonly retryDelayMs: number;
}

/** The SDK's client, whose pipeline signs in, tries again and refuses long waits for every request of ours. */
export const clientFor = (
  { cloud, credential, httpClient, retryDelayMs }: Connection,
  subscriptionId: string,
): RecoveryServicesClient =>
  new RecoveryServicesClient(credential, subscriptionId, {
    endpoint: cloud.armEndpoint,
    apiVersion: API_VERSION,
    credentials: { scopes: [cloud.scope] },
    httpClient,
    retryOptions: { ...RETRY, retryDelayInMs: retryDelayMs },
    redirectOptions: { maxRetries: 0 },
    additionalPolicies: [{ policy: refuseLongWaits, position: "perRetry" }],
  });

/** Why there is no answer that could be read: a cancel, the network, the proxy, or a refusal of Azure's. */
const explain = (
  thrown: unknown,
  reply: HttpReply | undefined,
  asked: About,
  signal: AbortSignal,
): SetupError => {
  if (signal.aborted) return new SetupError("run.cancelled", {}, { cause: thrown });
  const own = ownErrorIn(thrown);
  if (own?.code.startsWith("azure.")) {
    return new SetupError(own.code, { ...asked, ...own.about }, { cause: own });
  }
  if (own) return own;
  return reply === undefined ? new SetupError("bug", {}, { cause: thrown }) : refusal(reply, asked);
};

export interface Listening {
  readonly abortSignal: AbortSignal;
  readonly onResponse: (raw: PipelineResponse) => void;
}

/**
 * The answer as it came. The SDK's own reading of it rounds int64 and drops what it does not know, so what it makes of
 * a 200, or fails to make of it, does not matter.
 */
export const answerTo = async (
  ask: (listening: Listening) => Promise<unknown>,
  asked: About,
  signal: AbortSignal,
  good: readonly number[] = [200],
): Promise<HttpReply> => {
  const heard: { reply?: HttpReply } = {};
  const onResponse = (raw: PipelineResponse): void => {
    heard.reply = replyOf(raw);
  };
  try {
    await ask({ abortSignal: signal, onResponse });
  } catch (thrown) {
    if (!good.includes(heard.reply?.status ?? 0)) throw explain(thrown, heard.reply, asked, signal);
  }
  if (heard.reply === undefined) throw new Error("the SDK told of no answer");
  if (!good.includes(heard.reply.status)) throw refusal(heard.reply, asked);
  return heard.reply;
};
