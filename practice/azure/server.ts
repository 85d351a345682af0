/** The practice Azure: one HTTPS server on the loopback interface that answers as Entra and as ARM. */
import { once } from "node:events";
import { readFile, rm } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, type Server } from "node:https";
import { setTimeout as wait } from "node:timers/promises";
import { writeError } from "../../adapters/system-errors.ts";
import type { CustomCloud } from "../../core/answers.ts";
import type { Secret } from "../../core/secret.ts";
import { PRACTICE } from "../practice-values.ts";
import { answerArm, armRefusal } from "./arm-router.ts";
import { makeServerIdentity, writeAuthority } from "./authority.ts";
import { registerClientCertificate } from "./client-certificate.ts";
import { entraRefusal, makeEntra } from "./entra.ts";
import { DEVELOPER_CLIENT_ID } from "./entra-requests.ts";
import { type Exchange, readExchange, writeReply } from "./exchange.ts";
import { answerKeyVault, keyVaultRefusal } from "./key-vault.ts";
import { makeTroubleFinder, PracticeKnobs, type PracticeKnobsInput, type Trouble } from "./knobs.ts";
import { armError, type Incoming, Refusal, type Reply } from "./reply.ts";
import { isArm, isKeyVault, type Operation } from "./routes.ts";
import { ARM_RESOURCE, ARM_SCOPE, type Site } from "./site.ts";
import { spoil } from "./spoil.ts";
import { ADMIN_OBJECT_ID, makeTokens } from "./tokens.ts";

const LOOPBACK = "127.0.0.1";
const KEEP_ALIVE_MS = 60_000;
const MAX_REMEMBERED_REQUESTS = 5_000;

export interface PracticeRequest {
  /** null: nothing that the server knows. */
  readonly operation: Operation | null;
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** 0: the connection was cut without an answer. */
  readonly status: number;
}

export interface PracticeAzure {
  readonly origin: string;
  /** What `--cloud` takes. */
  readonly cloud: CustomCloud & { readonly caFile: string };
  /** What was asked, oldest first. No header, no query, no body: nothing secret. */
  readonly requests: readonly PracticeRequest[];
  /** Turn them while it runs. */
  readonly knobs: PracticeKnobs;
  /** A token for ARM as the Azure CLI would hand it out, for the practice admin. `expiresOn`: seconds since 1970. */
  adminToken(): { readonly accessToken: string; readonly expiresOn: number };
  /** Makes and registers a certificate for the practice application: PEM, private key and certificate. */
  makeClientCertificate(): Promise<Secret>;
  close(): Promise<void>;
}

export interface PracticeAzureOptions {
  /** Shared with other processes; made when it is not there. */
  readonly stateFile: string;
  /** Where the certificate of this server's own authority is written. One file for each running server. */
  readonly caFile: string;
  readonly knobs?: PracticeKnobsInput;
  /** 0 or left out: any free one. */
  readonly port?: number;
  readonly now?: () => Date;
}

type Respond = (operation: Operation, incoming: Incoming) => Promise<Reply>;

function makeRespond(site: Site): Respond {
  const entra = makeEntra(site);
  return async (operation, incoming) => {
    if (isKeyVault(operation)) return answerKeyVault(site, operation, incoming);
    return isArm(operation) ? answerArm(site, operation, incoming) : entra[operation](incoming);
  };
}

/** A request that names no operation, or that cannot be read. */
function misdirected({ match, incoming, tooLarge }: Exchange): Reply | null {
  if (tooLarge) return armError(413, "RequestEntityTooLarge", "The request content size exceeds the limit.");
  if (match.kind === "found") return null;
  if (match.kind === "malformed") return armError(400, "BadRequest", "The request path is not valid.");
  if (match.kind === "not-found") {
    return armError(404, "NotFound", `The practice server has nothing at '${incoming.path}'.`);
  }
  const allow = match.allowed.join(", ");
  return armError(405, "MethodNotAllowed", `'${incoming.method}' is not allowed here.`, { allow });
}

function refusing(site: Site, operation: Operation, incoming: Incoming, trouble: Trouble, status: number) {
  if (isKeyVault(operation)) return keyVaultRefusal(status, trouble.code);
  return isArm(operation)
    ? armRefusal(site, operation, incoming, status, trouble.code)
    : entraRefusal(site, incoming, status, trouble);
}

function refusalOf(site: Site, operation: Operation, incoming: Incoming, trouble: Trouble, status: number) {
  const reply = refusing(site, operation, incoming, trouble, status);
  const seconds = trouble.retryAfterSeconds;
  if (seconds === undefined) return reply;
  return { ...reply, headers: { ...reply.headers, "retry-after": String(seconds) } };
}

async function replyTo(
  site: Site,
  respond: Respond,
  operation: Operation,
  incoming: Incoming,
  trouble: Trouble | undefined,
): Promise<Reply> {
  if (trouble?.status !== undefined) return refusalOf(site, operation, incoming, trouble, trouble.status);
  try {
    return await respond(operation, incoming);
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown.reply;
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    return armError(500, "InternalServerError", `The practice server itself failed: ${why}`);
  }
}

/** What one request goes through: its trouble, the operation, the answer. */
function makeListener(site: Site, requests: PracticeRequest[], closing: AbortSignal) {
  const respond = makeRespond(site);
  const findTrouble = makeTroubleFinder(site.knobs);

  const remember = ({ match, incoming: { method, path } }: Exchange, status: number): void => {
    const operation = match.kind === "found" ? match.operation : null;
    requests.push({ operation, method, path, status });
    if (requests.length > MAX_REMEMBERED_REQUESTS) requests.shift();
  };

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const exchange = await readExchange(request);
    const { match, incoming } = exchange;
    const cutOff = (): void => {
      remember(exchange, 0);
      response.destroy();
    };
    const lost = misdirected(exchange);
    if (lost || match.kind !== "found") {
      const reply = lost ?? armError(404, "NotFound", "There is nothing here.");
      remember(exchange, reply.status);
      return writeReply(response, incoming, reply, site.now(), false);
    }
    const trouble = findTrouble(match.operation);
    if (trouble?.slowMs !== undefined) await wait(trouble.slowMs, undefined, { signal: closing });
    if (trouble?.cut === "before") return cutOff();
    const reply = spoil(await replyTo(site, respond, match.operation, incoming, trouble), trouble?.body);
    if (trouble?.cut === "unanswered") return cutOff();
    remember(exchange, reply.status);
    return writeReply(response, incoming, reply, site.now(), trouble?.cut === "middle");
  };
}

async function listen(server: Server, port: number): Promise<string> {
  server.listen(port, LOOPBACK);
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the practice server has no port");
  return `https://${LOOPBACK}:${address.port}`;
}

async function close(server: Server, closing: AbortController, caFile: string, pem: string): Promise<void> {
  closing.abort();
  const closed = once(server, "close");
  server.close();
  server.closeAllConnections();
  await closed;
  // The authority is gone with its key. The file stays if another server has written its own there since.
  const left = await readFile(caFile, "utf8").catch(() => "");
  if (left === pem) await rm(caFile, { force: true });
}

/** Starts the practice Azure. Rejects when the port is taken or the CA file cannot be written. */
export async function startPracticeAzure(options: PracticeAzureOptions): Promise<PracticeAzure> {
  const { stateFile, caFile, port = 0, now: clock = () => new Date() } = options;
  const knobs = PracticeKnobs.parse(options.knobs ?? {});
  const now = () => new Date(clock().getTime() + knobs.clockSkewMs);
  const identity = await makeServerIdentity();
  const requests: PracticeRequest[] = [];
  const closing = new AbortController();
  const server = createServer({ key: identity.key, cert: identity.certificate, minVersion: "TLSv1.2" });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  const origin = await listen(server, port);
  const tokens = makeTokens({
    issuer: `${origin}/${PRACTICE.tenantId}/v2.0`,
    now,
    lifetimeSeconds: () => knobs.tokenLifetimeSeconds,
  });
  const listener = makeListener(
    { origin, stateFile, knobs, now, tokens, secrets: new Map() },
    requests,
    closing.signal,
  );
  server.on("request", (request, response) => {
    listener(request, response).catch(() => response.destroy()); // the client is gone, or the server is closing
  });
  try {
    await writeAuthority(caFile, identity.authority);
  } catch (thrown) {
    server.close();
    throw writeError(thrown, caFile);
  }
  return {
    origin,
    cloud: { name: "practice", armEndpoint: origin, authorityHost: origin, scope: ARM_SCOPE, caFile },
    requests,
    knobs,
    adminToken: () => ({
      accessToken: tokens.access(ARM_RESOURCE, DEVELOPER_CLIENT_ID, ADMIN_OBJECT_ID),
      expiresOn: Math.floor(now().getTime() / 1000) + knobs.tokenLifetimeSeconds,
    }),
    makeClientCertificate: () => registerClientCertificate(stateFile),
    close: () => close(server, closing, caFile, identity.authority),
  };
}
