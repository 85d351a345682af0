import { afterEach, describe, expect, it } from "vitest";
import { SetupError } from "../../core/errors.ts";
import { Secret } from "../../core/secret.ts";
import type { ScriptedReply, ScriptedRequest } from "../../practice/scripted-azure.ts";
import { TOKEN } from "../../practice/scripted-entra.ts";
import { startScriptedSession } from "../../practice/scripted-session.ts";

const signal = new AbortController().signal;
const VALUE = 'tram "lemon" glove\\kitchen';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

interface Vault {
  /** Instead of the server's own host. */
  readonly resource?: string;
  readonly answer?: (request: ScriptedRequest) => ScriptedReply;
  readonly challenge?: ScriptedReply;
}

/** A vault that challenges whoever comes without a token. */
async function vaultOf({ resource, answer, challenge }: Vault = {}) {
  const asked: ScriptedRequest[] = [];
  const started = await startScriptedSession((request) => {
    asked.push(request);
    if (request.headers.authorization) return answer?.(request) ?? { body: { value: VALUE } };
    const own = `https://${request.headers.host}`;
    return (
      challenge ?? {
        status: 401,
        headers: {
          "www-authenticate": `Bearer authorization="https://login.windows.net/other-tenant", resource="${resource ?? own}"`,
        },
      }
    );
  });
  closers.push(() => started.close());
  const place = { vault: `${started.origin}/kv`, secret: "AzBackup-SRV1" };
  return { session: started.session, place, asked };
}

const failure = async (work: Promise<unknown>): Promise<SetupError> =>
  SetupError.from(
    await work.then(
      () => new Error("it worked"),
      (thrown: unknown) => thrown,
    ),
  );

describe("a secret of a Key Vault", () => {
  it("is read with a token for the vault, which is asked for only after the vault has said which", async () => {
    const { session, place, asked } = await vaultOf();
    expect((await session.readSecret(place, signal)).reveal()).toBe(VALUE);
    expect(asked.map(({ method, path, headers }) => [method, path, headers.authorization])).toEqual([
      ["GET", "/kv/secrets/AzBackup-SRV1?api-version=7.4", undefined],
      ["GET", "/kv/secrets/AzBackup-SRV1?api-version=7.4", `Bearer ${TOKEN}`],
    ]);
  });

  it("is sent only with the token, as the body of one PUT", async () => {
    const { session, place, asked } = await vaultOf();
    await session.writeSecret(place, new Secret(VALUE), signal);
    expect(asked.map(({ method, body }) => [method, body])).toEqual([
      ["GET", ""],
      ["PUT", JSON.stringify({ value: VALUE })],
    ]);
  });

  it.each([
    ["of Resource Manager's", "https://management.azure.com"],
    ["of a name that its own merely ends in", "https://calhost"],
    ["over http", "http://localhost"],
  ])("gets no token %s: neither token nor secret leaves", async (_name, resource) => {
    const { session, place, asked } = await vaultOf({ resource });
    const error = await failure(session.writeSecret(place, new Secret(VALUE), signal));
    expect(error.code).toBe("key-vault.not-trusted");
    expect(asked).toHaveLength(1);
    expect(asked.some(({ headers, body }) => headers.authorization !== undefined || body !== "")).toBe(false);
  });

  it.each<[string, ScriptedReply]>([
    ["a page of somebody else's", { status: 200, body: "<html>" }],
    ["a refusal without a challenge", { status: 401 }],
    ["a challenge that names no resource", { status: 401, headers: { "www-authenticate": "Bearer" } }],
  ])("is not asked for where %s comes first", async (_name, challenge) => {
    const { session, place } = await vaultOf({ challenge });
    expect((await failure(session.readSecret(place, signal))).code).toBe("azure.answer-not-understood");
  });

  it.each<[string, ScriptedReply, string]>([
    [
      "404",
      { status: 404, body: { error: { code: "SecretNotFound", message: "m" } } },
      "key-vault.no-secret",
    ],
    ["403", { status: 403, body: { error: { code: "Forbidden", message: "m" } } }, "key-vault.forbidden"],
    [
      "409 of a deleted one",
      {
        status: 409,
        body: {
          error: { code: "Conflict", message: "m", innererror: { code: "ObjectIsDeletedButRecoverable" } },
        },
      },
      "key-vault.soft-deleted",
    ],
    ["another 409", { status: 409, body: { error: { code: "Conflict", message: "m" } } }, "azure.conflict"],
    ["400", { status: 400, body: "no JSON" }, "azure.refused"],
    ["a value that is none", { body: { value: 7 } }, "azure.answer-not-understood"],
  ])("refused with %s", async (_name, reply, code) => {
    const { session, place } = await vaultOf({ answer: () => reply });
    const error = await failure(session.readSecret(place, signal));
    expect(error.code).toBe(code);
    expect(error.about).toMatchObject({ host: "localhost", secret: "AzBackup-SRV1" });
  });

  it("of another tenant's vault names that tenant", async () => {
    const { session, place } = await vaultOf({ answer: () => ({ status: 401 }) });
    const error = await failure(session.readSecret(place, signal));
    expect([error.code, error.about.tenant]).toEqual(["key-vault.other-tenant", "other-tenant"]);
  });

  it("never shows in what a refusal says", async () => {
    const answer = ({ body }: ScriptedRequest) => ({
      status: 400,
      body: { error: { code: "BadParameter", message: `not good: ${body}` } },
    });
    const { session, place } = await vaultOf({ answer });
    const error = await failure(session.writeSecret(place, new Secret(VALUE), signal));
    expect(JSON.stringify(error.toData())).toContain("not good");
    expect(JSON.stringify(error.toData())).not.toMatch(/lemon|kitchen/);
  });
});
