/**
 * Secrets of Azure Key Vault. Its REST reference (Get Secret, Set Secret) names the addresses; which token it wants it tells
 * itself in the challenge of a 401 (authentication-requests-and-responses), so that no cloud's resource is guessed.
 */
import type { AccessToken } from "@azure/core-auth";
import {
  createEmptyPipeline,
  createHttpHeaders,
  createPipelineRequest,
  defaultRetryPolicy,
  type HttpClient,
  type Pipeline,
  type PipelineResponse,
} from "@azure/core-rest-pipeline";
import { z } from "zod";
import { type About, SetupError } from "../../core/errors.ts";
import type { KeyVaultPlace, KeyVaultSession } from "../../core/key-vault-port.ts";
import { Secret } from "../../core/secret.ts";
import { type HttpReply, notUnderstood, ownErrorIn, refusal } from "./azure-errors.ts";
import { RETRY, refuseLongWaits, replyOf } from "./patience.ts";

const API_VERSION = "7.4";

export interface KeyVaultConnection {
  readonly httpClient: HttpClient;
  readonly retryDelayMs: number;
  readonly tokenFor: (scope: string, signal: AbortSignal) => Promise<AccessToken>;
}

interface Asking {
  readonly place: KeyVaultPlace;
  readonly method: "GET" | "PUT";
  readonly body?: string;
  readonly signal: AbortSignal;
}

const urlOf = ({ vault, secret }: KeyVaultPlace): string =>
  `${vault}/secrets/${encodeURIComponent(secret)}?api-version=${API_VERSION}`;

const aboutOf = ({ vault, secret }: KeyVaultPlace): About => ({ host: new URL(vault).hostname, secret });

const pipelineWith = (retryDelayInMs: number): Pipeline => {
  const pipeline = createEmptyPipeline();
  pipeline.addPolicy(defaultRetryPolicy({ ...RETRY, retryDelayInMs }), { phase: "Retry" });
  pipeline.addPolicy(refuseLongWaits, { afterPhase: "Retry" });
  return pipeline;
};

/** `Bearer authorization="https://login.windows.net/<tenant>", resource="https://vault.azure.net"` */
const challengeOf = ({ headers }: PipelineResponse, name: string): string | undefined =>
  new RegExp(`\\b${name}="([^"]{1,300})"`, "i").exec(headers.get("www-authenticate") ?? "")?.[1];

/**
 * The scope that the vault asks for. A token goes to a host only if it is made for that host's own domain: a vault that asks
 * for one of Resource Manager's is not a vault.
 */
const scopeIn = (challenge: PipelineResponse, place: KeyVaultPlace): string => {
  const resource = challengeOf(challenge, "resource") ?? challengeOf(challenge, "scope") ?? "";
  const wanted = URL.canParse(resource) ? new URL(resource) : null;
  if (challenge.status !== 401 || wanted === null) {
    throw notUnderstood("www-authenticate", replyOf(challenge), aboutOf(place));
  }
  const { hostname } = new URL(place.vault);
  const isItsOwn = hostname === wanted.hostname || hostname.endsWith(`.${wanted.hostname}`);
  if (wanted.protocol !== "https:" || !isItsOwn) {
    throw new SetupError("key-vault.not-trusted", { ...aboutOf(place), resource: wanted.hostname });
  }
  return `${wanted.origin}/.default`;
};

const Refusal = z.object({
  error: z.object({ code: z.string(), innererror: z.object({ code: z.string() }).optional() }),
});

const codesIn = (text: string): readonly string[] => {
  try {
    const { code, innererror } = Refusal.parse(JSON.parse(text)).error;
    return [code, innererror?.code ?? ""];
  } catch {
    return [];
  }
};

/** What Key Vault refuses, in our codes; whatever else is Azure's own trouble. */
const refusalOf = (reply: HttpReply, place: KeyVaultPlace): SetupError => {
  const azure = refusal(reply, aboutOf(place));
  const told = (code: SetupError["code"]) => new SetupError(code, azure.about);
  if (reply.status === 404) return told("key-vault.no-secret");
  if (reply.status === 403) return told("key-vault.forbidden");
  // "ObjectIsDeletedButRecoverable": the name is taken by a secret that was deleted and can be recovered.
  if (reply.status === 409 && codesIn(reply.text).some((code) => code.startsWith("ObjectIs"))) {
    return told("key-vault.soft-deleted");
  }
  return azure;
};

const explain = (thrown: unknown, place: KeyVaultPlace, signal: AbortSignal): SetupError => {
  if (signal.aborted) return new SetupError("run.cancelled", {}, { cause: thrown });
  const own = ownErrorIn(thrown) ?? SetupError.from(thrown);
  // A vault's name is its host name: one that is not there, or was deleted, has no address.
  if (own.code !== "network.name-not-found") return own;
  return new SetupError("key-vault.no-vault", { ...own.about, ...aboutOf(place) }, { cause: own });
};

/** The secret's value never comes back in what an error says. */
const without = (reply: HttpReply, body: string | undefined): HttpReply => {
  if (body === undefined) return reply;
  const { value } = Bundle.parse(JSON.parse(body));
  const once = JSON.stringify(value).slice(1, -1);
  // The body itself may be quoted, as a text inside the answer's JSON.
  const twice = JSON.stringify(once).slice(1, -1);
  return {
    ...reply,
    text: [twice, once, value].reduce((text, form) => text.replaceAll(form, "•••"), reply.text),
  };
};

const Bundle = z.object({ value: z.string().min(1).max(25_600) });

/** The two questions about secrets, for whoever has signed in. */
export const keyVaultOf = (connection: KeyVaultConnection): KeyVaultSession => {
  const pipeline = pipelineWith(connection.retryDelayMs);

  const send = ({ place, method, body, signal }: Asking, token?: AccessToken): Promise<PipelineResponse> => {
    const headers = createHttpHeaders({
      accept: "application/json",
      ...(body !== undefined && { "content-type": "application/json" }),
      ...(token && { authorization: `Bearer ${token.token}` }),
    });
    const request = createPipelineRequest({ url: urlOf(place), method, headers, abortSignal: signal });
    if (body !== undefined) request.body = body;
    return pipeline.sendRequest(connection.httpClient, request);
  };

  const ask = async (asking: Asking): Promise<HttpReply> => {
    const { place, signal } = asking;
    try {
      // Asked without a token and without the secret first.
      const challenge = await send({ place, method: "GET", signal });
      const token = await connection.tokenFor(scopeIn(challenge, place), signal);
      const answer = await send(asking, token);
      if (answer.status === 401) throw otherTenant(answer, challenge, place);
      const reply = without(replyOf(answer), asking.body);
      if (answer.status !== 200) throw refusalOf(reply, place);
      return reply;
    } catch (thrown) {
      throw explain(thrown, place, signal);
    }
  };

  return {
    readSecret: async (place, signal) => {
      const reply = await ask({ place, method: "GET", signal });
      try {
        return new Secret(Bundle.parse(JSON.parse(reply.text)).value);
      } catch {
        // Without a cause: what could not be read may hold the secret.
        throw notUnderstood("value", reply, aboutOf(place));
      }
    },
    writeSecret: async (place, value, signal) => {
      await ask({ place, method: "PUT", body: JSON.stringify({ value: value.reveal() }), signal });
    },
  };
};

/** A vault takes tokens of its own tenant alone; which one that is stands in the challenge. */
const otherTenant = (
  answer: PipelineResponse,
  challenge: PipelineResponse,
  place: KeyVaultPlace,
): SetupError => {
  const authority = challengeOf(challenge, "authorization") ?? "";
  const tenant = URL.canParse(authority) ? new URL(authority).pathname.split("/")[1] : undefined;
  return new SetupError("key-vault.other-tenant", {
    ...refusal(replyOf(answer), aboutOf(place)).about,
    tenant: tenant ?? "",
  });
};
