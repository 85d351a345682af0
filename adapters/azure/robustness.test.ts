/** What every question to Azure does when the answer is late, cut, half, refused for now, or nonsense; and that each can be stopped. */
import { describe, expect, it, onTestFinished } from "vitest";
import type { ErrorCode } from "../../core/errors.ts";
import { SetupError } from "../../core/errors.ts";
import type { AzureSession } from "../../core/ports.ts";
import { Secret } from "../../core/secret.ts";
import { makeApplicationCertificate } from "../../practice/azure/authority.ts";
import type { PracticeKnobsInput, Trouble } from "../../practice/azure/knobs.ts";
import { QUESTIONS as ALL_QUESTIONS } from "../../practice/azure/questions.ts";
import { isArm, type Operation } from "../../practice/azure/routes.ts";
import { PRACTICE } from "../../practice/practice-values.ts";
import { pretendBrowser } from "../../practice/pretend-browser.ts";
import { testAzure, testRequest } from "../../practice/test-azure.ts";
import { azureAdapter } from "./azure.ts";
import { openTransport } from "./transport.ts";

const SLOW_MS = 60_000;
const never = new AbortController().signal;
const { subscriptionId, resourceGroup, vault: name } = PRACTICE;
const VAULT = { subscriptionId, resourceGroup, name };

interface Question {
  /** The first that it asks. */
  readonly operation: Operation;
  readonly ask: (session: AzureSession, signal: AbortSignal) => Promise<unknown>;
  /** Each key that the service makes kills the one before: never asked twice. */
  readonly once: boolean;
}

const { certificatePem } = await makeApplicationCertificate("server");
const certificate = Buffer.from(certificatePem.replaceAll(/-----[^-]+-----|\s/g, ""), "base64");
const newVault = { ...VAULT, name: "another-vault" };

/** All that is asked of Azure Resource Manager; Key Vault has tests of its own. */
const QUESTIONS: readonly Question[] = Object.entries(ALL_QUESTIONS).flatMap(([method, question]) => {
  const [operation] = question.operations;
  if (operation === undefined || !isArm(operation)) return [];
  const ask: Question["ask"] = (session, signal) =>
    question.ask({ session, vault: VAULT, newVault, certificate, keyVault: "" }, signal);
  return [{ operation, ask, once: method === "requestCertificate" }];
});

const SIGN_INS = [
  { method: "service-principal", operation: "Token" },
  { method: "device-code", operation: "DeviceCode" },
  { method: "device-code", operation: "Token" },
  { method: "browser", operation: "OpenIdConfiguration" },
  { method: "browser", operation: "Token" },
] as const;

/** What happens, and how it ends: null where another try helps. */
const TROUBLES: readonly (readonly [string, Omit<Trouble, "operation">, ErrorCode | null])[] = [
  ["429, once, with Retry-After", { times: 1, status: 429, retryAfterSeconds: 0 }, null],
  ["429 that asks for an hour", { status: 429, retryAfterSeconds: 3600 }, "azure.too-many-requests"],
  ["503 once", { times: 1, status: 503 }, null],
  ["500 for ever", { status: 500 }, "azure.unavailable"],
  ["slow", { times: 1, slowMs: 100 }, null],
  ["cut before the answer, once", { times: 1, cut: "before" }, null],
  ["cut amid the answer, for ever", { cut: "middle" }, "network.cut"],
  ["half an answer", { body: "half" }, "azure.answer-not-understood"],
  ["a guest network's page", { body: "html" }, "azure.answer-not-understood"],
  ["nothing", { body: "empty" }, "azure.answer-not-understood"],
  ["wrong types", { body: "wrong-types" }, "azure.answer-not-understood"],
  ["more than can be taken", { body: "huge" }, "azure.answer-not-understood"],
];

/** Answers of which only the status counts: there is no body, or the vault itself is looked at afterwards. */
const NOT_READ: readonly Operation[] = ["RegisteredIdentities_Delete", "Vaults_CreateOrUpdate"];

/** 32 MiB go the same way for all: one of each kind is enough. */
const oneIfHuge = <T>(all: readonly T[], { body }: Omit<Trouble, "operation">): readonly T[] =>
  body === "huge" ? all.slice(-1) : all;

/** What came of it: a code, or null for a good end. */
const endOf = (asked: Promise<unknown>): Promise<ErrorCode | null> =>
  asked.then(
    () => null,
    (thrown: unknown) => SetupError.from(thrown).code,
  );

const knobs: PracticeKnobsInput = { deviceCode: { pendingPolls: 0, intervalSeconds: 0 } };
const quiet = { signal: never, progress: () => undefined };
const secrets = { clientSecret: new Secret(PRACTICE.clientSecret) };

const adapterFor = (practice: Awaited<ReturnType<typeof testAzure>>, more = {}) =>
  azureAdapter({
    timing: { retryDelayMs: 1, slowDownMs: 1 },
    openBrowser: pretendBrowser(async () => practice),
    ...more,
  });

describe.each(TROUBLES)("%s", (_, trouble, code) => {
  it.each(oneIfHuge(SIGN_INS, trouble))(
    "signing in ($method, $operation)",
    async ({ method, operation }) => {
      const practice = await testAzure(onTestFinished, { ...knobs, troubles: [{ operation, ...trouble }] });
      const asked = adapterFor(practice).signIn(testRequest(practice, method, { secrets }), quiet);
      expect(await endOf(asked)).toBe(code);
    },
    SLOW_MS,
  );

  it(
    "every question to Azure Resource Manager",
    async () => {
      const practice = await testAzure(onTestFinished, knobs);
      const request = testRequest(practice, "service-principal", { secrets });
      const session = await adapterFor(practice).signIn(request, quiet);
      const ends: Record<string, ErrorCode | null> = {};
      const wanted: typeof ends = {};
      for (const [at, question] of oneIfHuge(QUESTIONS, trouble).entries()) {
        const { operation, ask, once } = question;
        practice.knobs.troubles = [{ operation, ...trouble }];
        const before = practice.requests.length;
        const key = `${at} ${operation}`;
        ends[key] = await endOf(ask(session, never));
        wanted[key] = wantedEnd(question, trouble, code);
        if (once) expect(practice.requests.length - before).toBeLessThanOrEqual(1);
      }
      expect(ends).toEqual(wanted);
    },
    SLOW_MS,
  );
});

const wantedEnd = (
  { operation, once }: Question,
  trouble: Omit<Trouble, "operation">,
  usual: ErrorCode | null,
): ErrorCode | null => {
  if (trouble.body !== undefined && NOT_READ.includes(operation)) return null;
  return (once ? onceCode(trouble) : null) ?? usual;
};

/** Where nothing is asked twice, what passes by itself is told at once. */
const onceCode = ({ status, cut }: Omit<Trouble, "operation">): ErrorCode | null => {
  if (status === 429) return "azure.too-many-requests";
  if (status !== undefined) return "azure.unavailable";
  return cut === undefined ? null : "network.cut";
};

describe("stopped the moment the question is out", () => {
  /** A transport that stops everything as soon as a request of this kind is on its way. */
  const stoppingAt = (pattern: RegExp, stop: AbortController) => ({
    openTransport: async (...choice: Parameters<typeof openTransport>) => {
      const transport = await openTransport(...choice);
      return {
        sendRequest: (request: Parameters<typeof transport.sendRequest>[0]) => {
          if (pattern.test(new URL(request.url).pathname)) setImmediate(() => stop.abort());
          return transport.sendRequest(request);
        },
      };
    },
  });

  it.each([
    ["service-principal", /\/token$/],
    ["device-code", /\/devicecode$/],
    ["device-code", /\/token$/],
    ["browser", /openid-configuration$/],
    ["browser", /\/token$/],
  ] as const)(
    "signing in (%s at %s)",
    async (method, pattern) => {
      const practice = await testAzure(onTestFinished, {
        ...knobs,
        troubles: [{ operation: "all", slowMs: 600 }],
      });
      const stop = new AbortController();
      const adapter = adapterFor(practice, stoppingAt(pattern, stop));
      const asked = adapter.signIn(testRequest(practice, method, { secrets }), {
        ...quiet,
        signal: stop.signal,
      });
      expect(await endOf(asked)).toBe("run.cancelled");
    },
    SLOW_MS,
  );

  it(
    "every question to Azure Resource Manager",
    async () => {
      const practice = await testAzure(onTestFinished, {
        ...knobs,
        troubles: [{ operation: "arm", slowMs: 60_000 }],
      });
      for (const { ask, operation } of QUESTIONS) {
        const stop = new AbortController();
        const adapter = adapterFor(practice, stoppingAt(/^\/subscriptions/i, stop));
        const session = await adapter.signIn(testRequest(practice, "service-principal", { secrets }), quiet);
        expect([operation, await endOf(ask(session, stop.signal))]).toEqual([operation, "run.cancelled"]);
      }
    },
    SLOW_MS,
  );
});
