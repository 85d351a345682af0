/**
 * The one transport: Entra's and ARM's requests both go through it, so that proxy, trust, limits and errors are the
 * same for both (docs/decisions/0008).
 */
import {
  createHttpHeaders,
  type HttpClient,
  type PipelineRequest,
  type PipelineResponse,
  RestError,
} from "@azure/core-rest-pipeline";
import type { ProxyAnswer } from "../../core/answers.ts";
import { SetupError } from "../../core/errors.ts";
import type { Secret } from "../../core/secret.ts";
import type { CloudDefinition } from "../../core/vault/clouds.ts";
import type { Question } from "./exchange.ts";
import { nodeWayOut, type OpenWayOut } from "./way-out.ts";

/** What is chosen once for all requests of a sign-in. */
export interface TransportChoice {
  readonly cloud: CloudDefinition;
  readonly proxy: ProxyAnswer;
  readonly proxyPassword: Secret | undefined;
}

/** The longest that one request may take, connecting included. */
export const REQUEST_LIMIT_MS = 60_000;

const bodyOf = ({ body }: PipelineRequest): string | Uint8Array | undefined => {
  if (body === undefined || body === null) return undefined;
  if (typeof body === "string" || body instanceof Uint8Array) return body;
  throw new TypeError("only text and bytes are sent to Azure");
};

/** Compression is not asked for: answers are small, and what is not unpacked cannot grow. */
const questionOf = (request: PipelineRequest): Question => {
  const { "accept-encoding": _, ...headers } = request.headers.toJSON();
  const body = bodyOf(request);
  return { url: new URL(request.url), method: request.method, headers, ...(body !== undefined && { body }) };
};

const signalOf = ({ abortSignal, timeout }: PipelineRequest, limitMs: number): AbortSignal => {
  const limit = AbortSignal.timeout(timeout > 0 ? Math.min(timeout, limitMs) : limitMs);
  if (abortSignal === undefined) return limit;
  if (abortSignal instanceof AbortSignal) return AbortSignal.any([abortSignal, limit]);
  const controller = new AbortController();
  if (abortSignal.aborted) controller.abort();
  abortSignal.addEventListener("abort", () => controller.abort());
  return AbortSignal.any([controller.signal, limit]);
};

const overHttps = (question: Question): Question => {
  if (question.url.protocol === "https:") return question;
  throw new TypeError("Azure is asked over https only");
};

/** A cut connection is worth another try, and the SDK tries again only for errors of its own making. */
const inTheSdksTerms = (thrown: unknown, request: PipelineRequest): unknown => {
  if (!(thrown instanceof SetupError) || thrown.code !== "network.cut") return thrown;
  const again = new RestError(thrown.message, { code: "ECONNRESET", request });
  again.cause = thrown;
  return again;
};

/**
 * Reads the trusted certificates and gives the client. Throws file.*, `cloud.wrong-value` for the cloud's CA file.
 *
 * @param openWayOut how requests leave; Node's own way, unless the host has a better one
 */
export const openTransport = async (
  { cloud, proxy, proxyPassword }: TransportChoice,
  limitMs = REQUEST_LIMIT_MS,
  openWayOut: OpenWayOut = nodeWayOut,
): Promise<HttpClient> => {
  const wayOut = await openWayOut({ proxy, proxyPassword, caFile: cloud.caFile });

  return {
    async sendRequest(request): Promise<PipelineResponse> {
      try {
        const question = overHttps(questionOf(request));
        const { status, headers, text } = await wayOut.ask(question, signalOf(request, limitMs));
        return { request, status, headers: createHttpHeaders(headers), bodyAsText: text };
      } catch (thrown) {
        throw inTheSdksTerms(thrown, request);
      }
    },
  };
};
