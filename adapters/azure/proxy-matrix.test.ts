/** Every kind of way out, for the sign-in and for Azure Resource Manager: through our own proxy, and through real ones. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { CustomCloud, ProxyAnswer } from "../../core/answers.ts";
import { type ErrorCode, SetupError } from "../../core/errors.ts";
import { Secret } from "../../core/secret.ts";
import { explain } from "../../core/text/errors.ts";
import { startInterceptingProxy } from "../../practice/intercepting-proxy.ts";
import { PRACTICE } from "../../practice/practice-values.ts";
import { startPracticeProxy } from "../../practice/proxy.ts";
import { hasRealProxy, type ProxyAccount, REAL_PROXIES, startRealProxy } from "../../practice/real-proxy.ts";
import { testAzure, testRequest } from "../../practice/test-azure.ts";
import { azureAdapter } from "./azure.ts";

const SLOW_MS = 60_000;
const ACCOUNT: ProxyAccount = { user: "backup", password: "proxy-password" };
/** All that has to be escaped somewhere: in an address, in JSON, in a shell, in Latin-1. */
const DOMAIN_ACCOUNT: ProxyAccount = { user: "CONTOSO\\svc%41@x", password: "a b:c@%2F/\\\"'$&ü€" };

interface Failure {
  readonly code: ErrorCode;
  readonly message: RegExp;
  readonly remedy: RegExp;
}

interface Way {
  readonly proxy: ProxyAnswer;
  readonly password?: string;
  readonly cloud: CustomCloud;
}

interface Row {
  readonly name: string;
  /** null: it goes well. */
  readonly fails: Failure | null;
  readonly open: (cloud: CustomCloud & { readonly caFile: string }) => Promise<Way>;
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
  async (cloud) => {
    const { port, close } = await start(account);
    onTestFinished(close);
    return { cloud, proxy: through(port, given?.user), ...(given && { password: given.password }) };
  };

const intercepted =
  (trusted: boolean): Row["open"] =>
  async (cloud) => {
    const proxy = await startInterceptingProxy(await readFile(cloud.caFile, "utf8"));
    onTestFinished(() => proxy.close());
    const folder = await mkdtemp(path.join(os.tmpdir(), "company-"));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
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

const ROWS: readonly Row[] = [
  { name: "none", fails: null, open: async (cloud) => ({ cloud, proxy: NONE }) },
  ...rowsThrough(startOwn),
  { name: "intercepting, its authority trusted", fails: null, open: intercepted(true) },
  { name: "intercepting, its authority not trusted", fails: NOT_TRUSTED, open: intercepted(false) },
];

const never = new AbortController().signal;
const azure = azureAdapter({ timing: { retryDelayMs: 1 } });
const quiet = { signal: never, progress: () => undefined };

/** The sign-in alone, by the given way. */
async function askEntra({ cloud, proxy, password }: Way): Promise<void> {
  await azure.signIn(requestBy({ cloud, proxy, ...(password !== undefined && { password }) }), quiet);
}

const requestBy = ({ cloud, proxy, password }: Way) =>
  testRequest({ cloud: { ...cloud, caFile: cloud.caFile ?? "" } }, "service-principal", {
    proxy,
    secrets: {
      clientSecret: new Secret(PRACTICE.clientSecret),
      ...(password !== undefined && { proxyPassword: new Secret(password) }),
    },
  });

/** ARM alone: who signed in by a way that is good asks by the given one. */
async function askArm(way: Way, good: CustomCloud): Promise<void> {
  const { openTransport } = await import("./transport.ts");
  const { cloudOf } = await import("../../core/vault/clouds.ts");
  const proxyPassword = way.password === undefined ? undefined : new Secret(way.password);
  const given = await openTransport({ cloud: cloudOf(way.cloud), proxy: way.proxy, proxyPassword });
  const direct = await openTransport({ cloud: cloudOf(good), proxy: NONE, proxyPassword: undefined });
  const session = await azureAdapter({
    timing: { retryDelayMs: 1 },
    openTransport: async () => ({
      sendRequest: (request) =>
        (request.url.includes("/subscriptions") ? given : direct).sendRequest(request),
    }),
  }).signIn(requestBy({ cloud: good, proxy: NONE }), quiet);
  expect(await session.listSubscriptions(never)).toHaveLength(2);
}

const ASKED = [
  ["Entra", askEntra],
  ["ARM", askArm],
] as const;

const check = async ({ fails, open }: Row, ask: (way: Way, good: CustomCloud) => Promise<void>) => {
  const { cloud } = await testAzure(onTestFinished);
  const asked = ask(await open(cloud), cloud);
  if (fails === null) return await asked;
  const error = SetupError.from(
    await asked.then(
      () => "it went well",
      (thrown: unknown) => thrown,
    ),
  );
  expect(error.code).toBe(fails.code);
  const { message, remedy } = explain(error);
  expect(message).toMatch(fails.message);
  expect(remedy).toMatch(fails.remedy);
};

describe.each(ASKED)("%s", (_, ask) => {
  it.each(ROWS)("$name", async (row) => await check(row, ask), SLOW_MS);
});

describe.each(REAL_PROXIES)("through %s", (name) => {
  // tinyproxy's settings cannot hold an account with blanks and quotes.
  const rows = rowsThrough((account) => startRealProxy(name, account), { plainOnly: name === "tinyproxy" });
  describe.skipIf(!hasRealProxy(name)).each(ASKED)("%s (skipped where it is not installed)", (_, ask) => {
    it.each(rows)("$name", async (row) => await check(row, ask), SLOW_MS);
  });
});
