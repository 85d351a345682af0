/** Each way to sign in × each way it fails: what is said, in words, and what is to be done. */
import { describe, expect, it, onTestFinished } from "vitest";
import type { SignInMethod } from "../../core/answer-choices.ts";
import type { ProxyAnswer } from "../../core/answers.ts";
import { type ErrorCode, SetupError } from "../../core/errors.ts";
import type { SignInRequest } from "../../core/ports.ts";
import { Secret } from "../../core/secret.ts";
import { explain } from "../../core/text/errors.ts";
import type { PracticeKnobsInput, Trouble } from "../../practice/azure/knobs.ts";
import type { PracticeAzure } from "../../practice/azure/server.ts";
import { deadPort } from "../../practice/loopback.ts";
import { startOtherTime } from "../../practice/other-time.ts";
import { PRACTICE } from "../../practice/practice-values.ts";
import { pretendBrowser } from "../../practice/pretend-browser.ts";
import { startPracticeProxy } from "../../practice/proxy.ts";
import { testAzure, testRequest } from "../../practice/test-azure.ts";
import { azureAdapter } from "./azure.ts";
import type { RunAzureCli } from "./azure-cli.ts";

const never = new AbortController().signal;

/** The ways, by what a person would call them. A service principal has two. */
const WAYS = ["device code", "browser", "secret", "certificate"] as const;
type Way = (typeof WAYS)[number];

const METHODS: Readonly<Record<Way, SignInMethod>> = {
  "device code": "device-code",
  browser: "browser",
  secret: "service-principal",
  certificate: "service-principal",
};

const secretsFor = async (practice: PracticeAzure, way: Way): Promise<SignInRequest["secrets"]> => {
  if (way === "certificate") return { clientCertificatePem: await practice.makeClientCertificate() };
  return way === "secret" ? { clientSecret: new Secret(PRACTICE.clientSecret) } : {};
};

type Change = Parameters<typeof testRequest>[2];

async function failure(practice: PracticeAzure, way: Way, change: Change = {}, browserLimitMs = 30_000) {
  const secrets = { ...(await secretsFor(practice, way)), ...change?.secrets };
  const azure = azureAdapter({
    openBrowser: pretendBrowser(async () => practice),
    timing: { retryDelayMs: 1, slowDownMs: 1, browserLimitMs },
  });
  const request = testRequest(practice, METHODS[way], { ...change, secrets });
  return await errorOf(azure.signIn(request, { signal: never, progress: () => undefined }));
}

const errorOf = (asked: Promise<unknown>): Promise<SetupError> =>
  asked.then(
    () => Promise.reject(new Error("it went well")),
    (thrown: unknown) => SetupError.from(thrown),
  );

const said = (error: SetupError): string => {
  const { message, remedy } = explain(error);
  return `${message} | ${remedy}`;
};

const QUICK: PracticeKnobsInput = { deviceCode: { pendingPolls: 0, intervalSeconds: 0 } };
const refusing = (aadsts: number, code = "invalid_grant", status = 400): Trouble => ({
  operation: "Token",
  ...{ aadsts, code, status },
});

/** What Entra says by a number, the same to all who ask for a token. */
const BY_NUMBER: readonly (readonly [string, number, RegExp])[] = [
  [
    "nobody has consented",
    65_001,
    /^Nobody has consented to this application yet \(AADSTS65001\)\. \| Have an administrator/,
  ],
  [
    "an administrator must consent",
    90_094,
    /^This application needs the consent of an administrator.* \| .*Enterprise applications/,
  ],
  [
    "Conditional Access blocks it",
    53_003,
    /^A Conditional Access policy blocks this sign-in.* \| Ask the tenant's administrator/,
  ],
  [
    "Conditional Access wants a managed computer",
    53_000,
    /^A Conditional Access policy wants a compliant computer/,
  ],
  [
    "Conditional Access wants a second proof",
    50_076,
    /^This sign-in needs a second proof \(multifactor authentication\)/,
  ],
  [
    "an account of another tenant",
    50_020,
    /^This account does not belong to this tenant.* \| Sign in with an account of this tenant/,
  ],
  [
    "an application of another tenant",
    700_016,
    /^This tenant has no application with the id .* \| .*tenant\. They must belong together/,
  ],
  [
    "the clock is wrong",
    700_024,
    /^Entra finds that this sign-in is not of now.* \| Set the clock of this computer right/,
  ],
];

describe.each(WAYS)("by %s", (way) => {
  it.each(BY_NUMBER)("%s", async (_, aadsts, words) => {
    const practice = await testAzure(onTestFinished, { ...QUICK, troubles: [refusing(aadsts)] });
    const error = await failure(practice, way);
    expect(error.code).toBe("azure.sign-in-refused");
    expect(said(error)).toMatch(words);
  });

  it("a tenant that does not exist", async () => {
    const practice = await testAzure(onTestFinished, QUICK);
    const tenantId = "00000000-1111-4222-8333-444444444444";
    const error = await failure(practice, way, { signIn: { tenantId } });
    expect(said(error)).toMatch(
      /^There is no such tenant \(AADSTS90002\)\. \| Check the tenant id, and that the right cloud/,
    );
  });

  it.each([
    ["begins tomorrow", 1, 2],
    ["ended yesterday", -2, -1],
  ])("a clock by which the server's certificate %s", async (_, from, to) => {
    const { cloud, close } = await startOtherTime(from, to);
    onTestFinished(close);
    const practice = await testAzure(onTestFinished, QUICK);
    const error = await failure({ ...practice, cloud }, way);
    expect(error.code).toBe("network.tls-not-trusted");
    expect(said(error)).toMatch(
      /is not valid at this computer's time\..* \| Check this computer's date and time/,
    );
  });

  it.each<readonly [string, (port: number) => number | Promise<number>, object, ErrorCode, RegExp]>([
    [
      "asks for a name",
      (port) => port,
      { user: "" },
      "proxy.refused",
      /asks for a user name and a password\. \| Enter the user name/,
    ],
    [
      "refuses the password",
      (port) => port,
      { user: "backup" },
      "proxy.refused",
      /refused the sign-in\. \| Check user name and password/,
    ],
    [
      "is not there",
      deadPort,
      {},
      "proxy.unreachable",
      /cannot be reached.* \| Check the host name and the port of the proxy/,
    ],
  ])("a proxy that %s", async (_, portOf, who, code, words) => {
    const proxy = await startPracticeProxy({ auth: { user: "backup", password: "right" } });
    onTestFinished(() => proxy.close());
    const practice = await testAzure(onTestFinished, QUICK);
    const answer: ProxyAnswer = {
      ...{ use: "custom", host: "127.0.0.1", port: await portOf(proxy.port), user: "" },
      ...who,
    };
    const error = await failure(practice, way, {
      proxy: answer,
      secrets: { proxyPassword: new Secret("wrong") },
    });
    expect(error.code).toBe(code);
    expect(said(error)).toMatch(words);
  });
});

describe("what ran out", () => {
  it.each<readonly [string, Way, PracticeKnobsInput, ErrorCode, RegExp]>([
    [
      "a device code, by Entra's word",
      "device code",
      { deviceCode: { outcome: "expire", pendingPolls: 0, intervalSeconds: 0 } },
      "azure.sign-in-expired",
      /^The code ran out before anybody signed in with it\. \| Start again, and enter the new code within its time\.$/,
    ],
    [
      "a device code, by its time",
      "device code",
      { deviceCode: { outcome: "never", intervalSeconds: 0, expiresInSeconds: 0 } },
      "azure.sign-in-expired",
      /^The code ran out/,
    ],
    [
      "nobody came back from the browser",
      "browser",
      { signInPage: { outcome: "never" } },
      "azure.browser-timed-out",
      /^Nobody has signed in in the browser within 1 minutes?\. \| Start again\./,
    ],
    [
      "the browser's code",
      "browser",
      { troubles: [refusing(70_008)] },
      "azure.sign-in-refused",
      /^The sign-in was refused \(AADSTS70008\).* \| .*error\?code=70008/,
    ],
    [
      "a client secret",
      "secret",
      { troubles: [refusing(7_000_222, "invalid_client", 401)] },
      "azure.sign-in-refused",
      /^The client secret has expired \(AADSTS7000222\)\. \| Make a new client secret/,
    ],
    [
      "a certificate",
      "certificate",
      { troubles: [refusing(700_027, "invalid_client", 401)] },
      "azure.sign-in-refused",
      /^Entra does not accept the certificate: it is not one of the application's, or has expired .* \| Upload its public half/,
    ],
  ])("%s", async (_, way, knobs, code, words) => {
    const error = await failure(await testAzure(onTestFinished, knobs), way, {}, 50);
    expect(error.code).toBe(code);
    expect(said(error)).toMatch(words);
  });
});

/** The CLI speaks to Entra itself: what it says is all that is known. */
describe("by the Azure CLI", () => {
  it.each([
    [
      "nobody has consented",
      "AADSTS65001: The user or administrator has not consented.",
      "azure.sign-in-refused",
      /^Nobody has consented/,
    ],
    [
      "Conditional Access blocks it",
      "AADSTS53003: Blocked. Run az login --scope x",
      "azure.sign-in-refused",
      /^A Conditional Access policy blocks/,
    ],
    [
      "an account of another tenant",
      "AADSTS50020: User account does not exist in tenant.",
      "azure.sign-in-refused",
      /^This account does not belong to this tenant/,
    ],
    [
      "a tenant that does not exist",
      "AADSTS90002: Tenant not found.",
      "azure.sign-in-refused",
      /^There is no such tenant/,
    ],
    [
      "its sign-in ran out",
      "AADSTS700082: The refresh token has expired. Please run 'az login'",
      "azure.cli-signed-out",
      /^The Azure CLI is not signed in for this tenant\..*refresh token has expired.* \| Run “az login --tenant /,
    ],
    [
      "the clock is wrong",
      "SSLError: certificate verify failed: certificate is not yet valid",
      "azure.cli-failed",
      /^The Azure CLI gave no token\. It says: .*certificate is not yet valid.* \| Run “az account get-access-token” by hand/,
    ],
    [
      "a proxy refuses",
      "ProxyError: Tunnel connection failed: 407 Proxy Authentication Required",
      "azure.cli-failed",
      /It says: .*407 Proxy Authentication Required/,
    ],
  ] as const)("%s", async (_, stderr, code, words) => {
    const practice = await testAzure(onTestFinished);
    const azureCli: RunAzureCli = async () => ({
      end: "exited",
      exitCode: 1,
      stdout: "",
      stderr: `ERROR: ${stderr}\n`,
    });
    const watch = { signal: never, progress: () => undefined };
    const error = await errorOf(azureAdapter({ azureCli }).signIn(testRequest(practice, "azure-cli"), watch));
    expect(error.code).toBe(code);
    expect(said(error)).toMatch(words);
  });
});
