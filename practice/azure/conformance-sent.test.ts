/** Every request that we send, held against Azure's own OpenAPI files; and its answer, once more. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { azureAdapter } from "../../adapters/azure/azure.ts";
import { Secret } from "../../core/secret.ts";
import { PRACTICE } from "../practice-values.ts";
import { testRequest } from "../test-azure.ts";
import { makeApplicationCertificate } from "./authority.ts";
import { DESCRIBED, officialFilesAreThere, readOfficialFiles } from "./official-files.ts";
import { check, type OfficialOperation, parseExactly, problemsOf } from "./openapi-check.ts";
import { type Asked, QUESTIONS, SENT } from "./questions.ts";
import { type Recorded, recordingTransport } from "./recorded.ts";
import { recordServer } from "./registry.ts";
import { type ArmOperation, isArm, type Operation, ROUTES } from "./routes.ts";
import { type TryPractice, tryPractice } from "./try-practice.ts";

const there = officialFilesAreThere("what we send was not checked");
const official = readOfficialFiles();
const signal = new AbortController().signal;

const operationIn = ({ match }: Recorded): Operation | null =>
  match.kind === "found" ? match.operation : null;

/** What is wrong with the names and values of a query. */
function queryProblems({ searchParams }: URL, { query }: OfficialOperation): readonly string[] {
  const missing = [...query].filter(([name, needed]) => needed && !searchParams.get(name));
  return [
    ...missing.map(([name]) => `${name} is missing`),
    ...[...searchParams.keys()].filter((name) => !query.has(name)).map((name) => `${name} is not declared`),
  ];
}

function bodyProblems(text: string, { body }: OfficialOperation): readonly string[] {
  if (body === null) return text === "" ? [] : ["a body where none is declared"];
  return text === "" ? ["the body is missing"] : check(body, parseExactly(text));
}

/** As the file of the version that the request itself names says; what that file leaves out, as the whole one says. */
function officialFor(id: ArmOperation, { url }: Recorded): OfficialOperation | undefined {
  const version = url.searchParams.get("api-version") === "2026-07-01" ? "2026-07-01" : "2024-04-01";
  return official[version].get(id) ?? official["2024-04-01"].get(id);
}

/** An address that the answer before has told: Azure's own, whatever its query holds. */
const wasTold = ({ url }: Recorded, before: readonly Recorded[]): boolean =>
  before.some(({ answer }) => answer.text.includes(JSON.stringify(url.href)));

function problemsWith(exchange: Recorded, _: number, all: readonly Recorded[]): readonly string[] {
  const id = operationIn(exchange);
  if (id === null || !isArm(id) || !DESCRIBED.includes(id)) return [];
  const operation = officialFor(id, exchange);
  if (!operation) return [`${id} stands in no file`];
  return [
    ...(wasTold(exchange, all) ? [] : queryProblems(exchange.url, operation)),
    ...bodyProblems(exchange.body, operation),
    ...problemsOf(operation, exchange.answer),
  ];
}

describe("what we send", () => {
  let azure: TryPractice;
  let asked: Asked;
  const { open, recorded } = recordingTransport();
  beforeAll(async () => {
    azure = await tryPractice();
    const adapter = azureAdapter({ openTransport: open, timing: { retryDelayMs: 1 } });
    const secrets = { clientSecret: new Secret(PRACTICE.clientSecret) };
    const session = await adapter.signIn(testRequest(azure.practice, "service-principal", { secrets }), {
      signal,
      progress: () => undefined,
    });
    const { subscriptionId, resourceGroup } = PRACTICE;
    const vault = { subscriptionId, resourceGroup, name: PRACTICE.vault };
    for (const kind of ["mars", "dpm"] as const) {
      await recordServer(azure.stateFile, vault, { name: `${kind}01`, kind, agentVersion: "2.0.9262.0" });
    }
    const { certificatePem } = await makeApplicationCertificate("own key");
    asked = {
      session,
      vault,
      newVault: { ...vault, name: "another-vault" },
      certificate: Buffer.from(certificatePem.replaceAll(/-----[^-]+-----|\s/g, ""), "base64"),
      keyVault: `${azure.practice.origin}/key-vaults/${PRACTICE.keyVault}`,
    };
  });
  afterAll(() => azure.end());

  it("is known for every method of a session: a new one has its line in questions.ts", () => {
    const { who: _, ...methods } = asked.session;
    expect(Object.keys(QUESTIONS).sort()).toEqual(Object.keys(methods).sort());
  });

  it.each(Object.entries(QUESTIONS))("%s asks what it says, as the files say", async (_, question) => {
    recorded.length = 0;
    // A secret that is not there is an answer too.
    await question.ask(asked, signal).catch((thrown: unknown) => {
      expect(thrown).toMatchObject({ code: "key-vault.no-secret" });
    });
    const operations = recorded.map(operationIn).filter((id) => id !== "Token");
    expect(new Set(operations)).toEqual(new Set(question.operations));
    if (there) expect(recorded.flatMap(problemsWith)).toEqual([]);
  });

  it.skipIf(!there)("stands in the files by path and method, but for what is read elsewhere", () => {
    const described = SENT.filter((id) => isArm(id) && DESCRIBED.includes(id));
    expect(described.map((id) => [id, ROUTES[id].method, ROUTES[id].path.toLowerCase()])).toEqual(
      described.map((id) => {
        const operation = official["2024-04-01"].get(id);
        return [id, operation?.method, operation?.path.toLowerCase()];
      }),
    );
    expect(SENT.filter((id) => !described.includes(id))).toEqual([
      "Subscriptions_List",
      "Subscriptions_ListLocations",
      "ResourceGroups_List",
      ...["Permissions_ListForResourceGroup", "Permissions_ListForResource"],
      ...["KeyVault_GetSecret", "KeyVault_SetSecret"],
    ]);
  });

  it("stands in docs/azure.md, each operation in a line of its own", () => {
    const page = readFileSync(path.resolve(import.meta.dirname, "..", "..", "docs", "azure.md"), "utf8");
    const told = [...page.matchAll(/^\| `(\w+_?\w+)` +\|/gm)].map(([, operation]) => operation);
    expect(told.sort()).toEqual([...SENT].sort());
  });

  it.skipIf(!there)("is believed: the checker finds what is wrong with a request", () => {
    const create = official["2024-04-01"].get("VaultCertificates_Create");
    const list = official["2024-04-01"].get("BackupEngines_List");
    if (!create || !list) throw new Error("no such operation");
    expect(queryProblems(new URL("https://arm/?$filter=x&colour=red"), list)).toEqual([
      "api-version is missing",
      "colour is not declared",
    ]);
    expect(bodyProblems('{"properties":{"authType":"SAML","certificate":7,"x":1}}', create)).toEqual([
      "body.properties.authType is none of the declared: SAML",
      "body.properties.certificate is no string: 7",
      "body.properties.x is not declared",
    ]);
    expect(bodyProblems("", create)).toEqual(["the body is missing"]);
    expect(bodyProblems("{}", list)).toEqual(["a body where none is declared"]);
  });
});
