/** What every question to Azure says, in words, when the answer is a refusal, late, cut, or no answer at all. */
import { describe, expect, it, onTestFinished } from "vitest";
import { type ErrorCode, SetupError } from "../../core/errors.ts";
import { Secret } from "../../core/secret.ts";
import { explain } from "../../core/text/errors.ts";
import type { Trouble } from "../../practice/azure/knobs.ts";
import { PRACTICE } from "../../practice/practice-values.ts";
import { testAzure, testRequest } from "../../practice/test-azure.ts";
import { azureAdapter } from "./azure.ts";
import { openTransport } from "./transport.ts";

const never = new AbortController().signal;
const { subscriptionId, resourceGroup, vault: name } = PRACTICE;
const VAULT = { subscriptionId, resourceGroup, name };
type Fault = Omit<Trouble, "operation">;
type Open = NonNullable<Parameters<typeof azureAdapter>[0]>["openTransport"];

/** How long an answer may take where it is slow on purpose. */
const LIMIT_MS = 1_500;
const impatient: Open = (choice) => openTransport(choice, LIMIT_MS);

/** Signs in and reads a vault; which of the two goes wrong, the trouble says. */
async function said(operation: "Token" | "Vaults_Get", fault: Fault, open?: Open, signal = never) {
  const practice = await testAzure(onTestFinished, { troubles: [{ operation, ...fault }] });
  const azure = azureAdapter({ timing: { retryDelayMs: 1 }, ...(open && { openTransport: open }) });
  const secrets = { clientSecret: new Secret(PRACTICE.clientSecret) };
  const request = testRequest(practice, "service-principal", { secrets });
  const asked = azure
    .signIn(request, { signal, progress: () => undefined })
    .then((session) => session.readVault(VAULT, signal));
  const error = await asked.then(
    () => Promise.reject(new Error("it went well")),
    (thrown: unknown) => SetupError.from(thrown),
  );
  const { code, message, remedy } = explain(error);
  return { code, words: `${message} | ${remedy}` };
}

interface Row {
  readonly what: string;
  readonly fault: Fault;
  readonly code: ErrorCode;
  readonly arm: RegExp;
  readonly signIn: RegExp;
}

const NOT_WHAT_IT_SHOULD_BE = (service: string, field: string): RegExp =>
  new RegExp(
    `^The answer is not what the ${service} should send: ${field} is missing or wrong\\. \\| Check that no sign-in page of the network stands in the way\\.`,
  );
const notUnderstood = (arm: string, signIn: string) => ({
  code: "azure.answer-not-understood" as const,
  arm: NOT_WHAT_IT_SHOULD_BE("service of Azure", arm),
  signIn: NOT_WHAT_IT_SHOULD_BE("sign-in service", signIn),
});

const ROWS: readonly Row[] = [
  {
    what: "429 that asks for an hour",
    fault: { status: 429, retryAfterSeconds: 3_600 },
    code: "azure.too-many-requests",
    arm: /^Azure takes no more requests for the moment \(429\)\. \| Try again in 60 minutes\.$/,
    signIn: /^Azure takes no more requests for the moment \(429\)\. \| Try again in 60 minutes\.$/,
  },
  {
    what: "503 for ever",
    fault: { status: 503 },
    code: "azure.unavailable",
    arm: /^Azure does not work at the moment \(503\)\. Azure says: .* \| Try again later\. Microsoft's support can find/,
    signIn: /^The sign-in service does not work at the moment \(503\)\..* \| Try again later\./,
  },
  {
    what: "slower than anybody waits",
    fault: { slowMs: 60_000 },
    code: "network.timed-out",
    arm: /^No answer in time from 127\.0\.0\.1\. \| Check that this computer reaches the internet/,
    signIn: /^No answer in time from 127\.0\.0\.1\. \| Check that this computer reaches the internet/,
  },
  {
    what: "cut amid the answer",
    fault: { cut: "middle" },
    code: "network.cut",
    arm: /^The connection to 127\.0\.0\.1 was cut.* \| Try again\. If it happens each time, ask whoever keeps the firewall/,
    signIn: /^The connection to 127\.0\.0\.1 was cut.* \| Try again\./,
  },
  { what: "half an answer", fault: { body: "half" }, ...notUnderstood("JSON", "JSON") },
  { what: "a guest network's page", fault: { body: "html" }, ...notUnderstood("JSON", "JSON") },
  { what: "wrong types", fault: { body: "wrong-types" }, ...notUnderstood("name", "access_token") },
];

describe.each(ROWS)("$what", ({ fault, code, arm, signIn }) => {
  it("of Azure Resource Manager", async () => {
    const end = await said("Vaults_Get", fault, fault.slowMs === undefined ? undefined : impatient);
    expect(end.code).toBe(code);
    expect(end.words).toMatch(arm);
  });

  it("of the sign-in", async () => {
    const end = await said("Token", fault, fault.slowMs === undefined ? undefined : impatient);
    expect(end.code).toBe(code);
    expect(end.words).toMatch(signIn);
  });
});

describe("Azure Resource Manager refuses", () => {
  it.each<readonly [string, Fault, ErrorCode, RegExp]>([
    [
      "the sign-in",
      { status: 401 },
      "azure.unauthorized",
      /^Azure does not accept this sign-in for the vault practice-vault\..* \| Check that the tenant is the one of the subscription/,
    ],
    [
      "what the account may not do",
      { status: 403 },
      "azure.forbidden",
      /^This account may not do that on the vault practice-vault: it lacks Microsoft\.RecoveryServices\/vaults\/read\. \| Ask an owner/,
    ],
    [
      "what is not there",
      { status: 404 },
      "azure.not-found",
      /^Azure finds no Recovery Services vault practice-vault in practice-rg\..* \| Check subscription, resource group and name/,
    ],
    [
      "a subscription that is not there",
      { status: 404, code: "SubscriptionNotFound" },
      "azure.not-found",
      /^Azure finds no such subscription for this account\./,
    ],
    [
      "what is being changed",
      { status: 409 },
      "azure.conflict",
      /^Azure is busy with another change of the vault practice-vault\..* \| Wait until it is done/,
    ],
    [
      "for a reason of its own",
      { status: 422, code: "QuotaExceeded" },
      "azure.refused",
      /^Azure refused the request \(422, QuotaExceeded\)\. Azure says: .* \| Correct what Azure names\./,
    ],
  ])("%s", async (_, fault, code, words) => {
    const end = await said("Vaults_Get", fault);
    expect(end.code).toBe(code);
    expect(end.words).toMatch(words);
  });
});

describe("stopped by the person", () => {
  it.each([
    ["Token", /\/token$/],
    ["Vaults_Get", /\/vaults\//],
  ] as const)("while %s is asked", async (operation, address) => {
    const stop = new AbortController();
    const stopping: Open = async (choice) => {
      const transport = await openTransport(choice);
      return {
        sendRequest: (request) => {
          if (address.test(new URL(request.url).pathname)) setImmediate(() => stop.abort());
          return transport.sendRequest(request);
        },
      };
    };
    const end = await said(operation, { slowMs: 60_000 }, stopping, stop.signal);
    expect(end.code).toBe("run.cancelled");
    expect(end.words).toMatch(/cancelled/);
  });
});
