/**
 * Every kind of way to Azure, for the sign-in and for Azure Resource Manager: without a proxy, through our own, through real
 * ones, and through one that opens TLS. Whoever asks may be another process: what it is told is plain data.
 */
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { azureAdapter } from "../adapters/azure/azure.ts";
import { openTransport } from "../adapters/azure/transport.ts";
import { nodeWayOut, type OpenWayOut } from "../adapters/azure/way-out.ts";
import type { CustomCloud, ProxyAnswer } from "../core/answers.ts";
import { type ErrorCode, type ErrorData, SetupError } from "../core/errors.ts";
import type { SignInRequest } from "../core/ports.ts";
import { Secret } from "../core/secret.ts";
import "../core/text/icu.ts";
import { explain } from "../core/text/errors.ts";
import { cloudOf } from "../core/vault/clouds.ts";
import { startInterceptingProxy } from "./intercepting-proxy.ts";
import { PRACTICE } from "./practice-values.ts";
import { startPracticeProxy } from "./proxy.ts";
import { type ProxyAccount, type RealProxyName, startRealProxy } from "./real-proxy.ts";
import { testAzure, testRequest } from "./test-azure.ts";

type AtEnd = (end: () => Promise<void>) => void;

const ACCOUNT: ProxyAccount = { user: "backup", password: "proxy-password" };
/** All that has to be escaped somewhere: in an address, in JSON, in a shell, in Latin-1. */
const DOMAIN_ACCOUNT: ProxyAccount = { user: "CONTOSO\\svc%41@x", password: "a b:c@%2F/\\\"'$&ü€" };

export interface Failure {
  readonly code: ErrorCode;
  readonly message: RegExp;
  readonly remedy: RegExp;
}

export interface Way {
  readonly proxy: ProxyAnswer;
  readonly password?: string;
  readonly cloud: CustomCloud;
}

export interface Row {
  readonly name: string;
  /** null: it goes well. */
  readonly fails: Failure | null;
  readonly open: (cloud: CustomCloud & { readonly caFile: string }, atEnd: AtEnd) => Promise<Way>;
}

const NONE: ProxyAnswer = { use: "none", host: "", port: 8080, user: "" };
const through = (port: number, user = ""): ProxyAnswer => ({ use: "custom", host: "127.0.0.1", port, user });

const WRONG_SIGN_IN: Failure = {
  code: "proxy.refused",
  message: /^The proxy 127\.0\.0\.1:\d+ refused the sign-in\.$/,
  remedy: /^Check user name and password\..*DOMAIN\\user\.$/,
};
const NO_SIGN_IN: Failure = {
  code: "proxy.refused",
  message: /^The proxy 127\.0\.0\.1:\d+ asks for a user name and a password\.$/,
  remedy: /^Enter the user name and password/,
};
const NOT_TRUSTED: Failure = {
  code: "network.tls-not-trusted",
  message: /is not trusted here.*It was issued by: Backup Server Setup practice authority\.$/,
  remedy: /TLS inspection, add its certificate to Trusted Root Certification Authorities/,
};

type Start = (account: ProxyAccount | null) => Promise<{ readonly port: number; close(): Promise<void> }>;

const startOwn: Start = (auth) => startPracticeProxy(auth ? { auth } : {});

const proxied =
  (start: Start, account: ProxyAccount | null, given: ProxyAccount | null): Row["open"] =>
  async (cloud, atEnd) => {
    const { port, close } = await start(account);
    atEnd(close);
    return { cloud, proxy: through(port, given?.user), ...(given && { password: given.password }) };
  };

const intercepted =
  (trusted: boolean): Row["open"] =>
  async (cloud, atEnd) => {
    const proxy = await startInterceptingProxy(await readFile(cloud.caFile, "utf8"));
    atEnd(() => proxy.close());
    const folder = await mkdtemp(path.join(os.tmpdir(), "company-"));
    atEnd(() => rm(folder, { recursive: true, force: true }));
    const caFile = path.join(folder, "authority.pem");
    // In place of the cloud's own: what answers is the proxy's certificate and no other.
    await writeFile(caFile, proxy.authority);
    return { proxy: through(proxy.port), cloud: trusted ? { ...cloud, caFile } : cloud };
  };

const rowsThrough = (start: Start, { plainOnly = false } = {}): readonly Row[] => [
  { name: "open", fails: null, open: proxied(start, null, null) },
  { name: "Basic, right", fails: null, open: proxied(start, ACCOUNT, ACCOUNT) },
  {
    name: "Basic, wrong password",
    fails: WRONG_SIGN_IN,
    open: proxied(start, ACCOUNT, { ...ACCOUNT, password: "guess" }),
  },
  { name: "Basic, no user given", fails: NO_SIGN_IN, open: proxied(start, ACCOUNT, null) },
  ...(plainOnly
    ? []
    : [
        {
          name: "domain\\user with special characters",
          fails: null,
          open: proxied(start, DOMAIN_ACCOUNT, DOMAIN_ACCOUNT),
        },
      ]),
];

export const ROWS: readonly Row[] = [
  { name: "none", fails: null, open: async (cloud) => ({ cloud, proxy: NONE }) },
  ...rowsThrough(startOwn),
  { name: "intercepting, its authority trusted", fails: null, open: intercepted(true) },
  { name: "intercepting, its authority not trusted", fails: NOT_TRUSTED, open: intercepted(false) },
];

/** The same through tinyproxy or squid. tinyproxy's settings cannot hold an account with blanks and quotes. */
export const rowsOf = (name: RealProxyName): readonly Row[] =>
  rowsThrough((account) => startRealProxy(name, account), { plainOnly: name === "tinyproxy" });

/** `domain\\user` of Chromium's way through tinyproxy, which refuses a password as it refuses a host; Chromium does not say which. */
export const DOES_NOT_SAY: Failure = {
  code: "proxy.does-not-pass",
  message: /^The proxy 127\.0\.0\.1:\d+ does not pass connections to \S+ \(its answer is not known\)\.$/,
  remedy: /Check the user name and the password/,
};

export const SERVICES = ["Entra", "ARM"] as const;
export type Service = (typeof SERVICES)[number];

const never = new AbortController().signal;
const quiet = { signal: never, progress: () => undefined };
const timing = { retryDelayMs: 1 };

const requestBy = ({ cloud, proxy, password }: Way): SignInRequest =>
  testRequest({ cloud: { ...cloud, caFile: cloud.caFile ?? "" } }, "service-principal", {
    proxy,
    secrets: {
      clientSecret: new Secret(PRACTICE.clientSecret),
      ...(password !== undefined && { proxyPassword: new Secret(password) }),
    },
  });

/** ARM alone: who signed in by a way that is good asks by the given one. */
async function askArm(way: Way, good: CustomCloud, openWayOut: OpenWayOut): Promise<void> {
  const proxyPassword = way.password === undefined ? undefined : new Secret(way.password);
  const choice = { cloud: cloudOf(way.cloud), proxy: way.proxy, proxyPassword };
  const given = await openTransport(choice, undefined, openWayOut);
  const direct = await openTransport({ cloud: cloudOf(good), proxy: NONE, proxyPassword: undefined });
  const session = await azureAdapter({
    timing,
    openTransport: async () => ({
      sendRequest: (request) =>
        (request.url.includes("/subscriptions") ? given : direct).sendRequest(request),
    }),
  }).signIn(requestBy({ cloud: good, proxy: NONE }), quiet);
  assert.equal((await session.listSubscriptions(never)).length, 2);
}

/** Asks one of the two by the given way; null: it went well. `good`: the cloud as it can be reached without a proxy. */
export async function askService(
  service: Service,
  way: Way,
  good: CustomCloud,
  openWayOut: OpenWayOut = nodeWayOut,
): Promise<ErrorData | null> {
  try {
    if (service === "ARM") await askArm(way, good, openWayOut);
    else await azureAdapter({ timing, openWayOut }).signIn(requestBy(way), quiet);
    return null;
  } catch (thrown) {
    return SetupError.from(thrown).toData();
  }
}

/** Goes the way of a row, and sees that it ends as it must. Throws where it does not. */
export async function goRow(
  { fails, open }: Row,
  atEnd: AtEnd,
  ask: (way: Way, good: CustomCloud) => Promise<ErrorData | null>,
): Promise<void> {
  const { cloud } = await testAzure(atEnd);
  const error = await ask(await open(cloud, atEnd), cloud);
  if (fails === null) {
    assert.equal(error, null);
    return;
  }
  assert.equal(error?.code, fails.code, JSON.stringify(error));
  const { message, remedy } = explain(error);
  assert.match(message, fails.message);
  assert.match(remedy, fails.remedy);
}
