import { createHash, randomBytes } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import type { ScriptedReply } from "../../practice/scripted-azure.ts";
import { TENANT } from "../../practice/scripted-entra.ts";
import { startScriptedSession } from "../../practice/scripted-session.ts";

const VAULT = { subscriptionId: TENANT, resourceGroup: "my group", name: "my-vault" };
const NAME = "CN=a b/c";
const signal = new AbortController().signal;

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const signedIn = async (...how: Parameters<typeof startScriptedSession>) => {
  const started = await startScriptedSession(...how);
  closers.push(() => started.close());
  return started;
};

const DER = randomBytes(600);

const details = {
  authType: "AzureActiveDirectory",
  certificate: DER.toString("base64"),
  resourceId: 1,
  aadAuthority: "https://login.windows.net",
  aadTenantId: "9b0c2069-2eba-489f-95f4-eca15cb602ab",
  servicePrincipalClientId: "4932d0bd-b5f9-4659-94a0-7ab02d918933",
  servicePrincipalObjectId: "2d60221e-cef5-4e13-ba66-b33701a533bb",
  azureManagementEndpointAudience: "https://endpoint.example/restapi/",
  subject: "CN=Windows Azure Tools",
  validFrom: "2017-12-18T14:47:53+05:30",
  validTo: "2017-12-23T14:57:53+05:30",
  thumbprint: createHash("sha1").update(DER).digest("hex"),
  friendlyName: "",
  issuer: "CN=Windows Azure Tools",
  aadAudience: "api://audience",
};

/** As text, since JSON.stringify would round what the tests are about. */
const certificateAnswer = (change: object = {}, resourceId = "8726350008099341699"): ScriptedReply => ({
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify({ name: "c", properties: { ...details, resourceId: "@", ...change } }).replace(
    '"@"',
    resourceId,
  ),
});

describe("uploading a certificate (own key)", () => {
  it("sends it once as base64, and gives the vault's details, the id with every digit", async () => {
    const { session, armRequests } = await signedIn(certificateAnswer());
    expect(await session.uploadCertificate(VAULT, NAME, DER, signal)).toEqual({
      resourceId: "8726350008099341699",
      aadAuthority: "https://login.windows.net",
      aadTenantId: details.aadTenantId,
      aadAudience: "api://audience",
      servicePrincipalClientId: details.servicePrincipalClientId,
      azureManagementEndpointAudience: details.azureManagementEndpointAudience,
      thumbprint: details.thumbprint.toUpperCase(),
      validFrom: "2017-12-18T09:17:53.000Z",
      validTo: "2017-12-23T09:27:53.000Z",
    });
    const [request] = armRequests();
    expect(request?.method).toBe("PUT");
    expect(request?.path).toContain("/vaults/my-vault/certificates/CN%3Da%20b%2Fc?api-version=2026-07-01");
    expect(JSON.parse(request?.body ?? "")).toEqual({
      properties: { authType: "AAD", certificate: DER.toString("base64") },
    });
  });

  it.each(["9007199254740993", '"9007199254740993"'])(
    "takes the id as a number or quoted (%s)",
    async (written) => {
      const { session } = await signedIn(certificateAnswer({}, written));
      const { resourceId } = await session.uploadCertificate(VAULT, NAME, DER, signal);
      expect(resourceId).toBe("9007199254740993");
    },
  );

  it("does without an audience", async () => {
    const { session } = await signedIn(certificateAnswer({ aadAudience: undefined }));
    expect((await session.uploadCertificate(VAULT, NAME, DER, signal)).aadAudience).toBeNull();
  });

  it.each([
    ["properties.authType", { authType: "AccessControlService", globalAcsNamespace: "x" }],
    ["properties.aadTenantId", { aadTenantId: "not-a-guid" }],
    ["properties.aadAuthority", { aadAuthority: "http://login.windows.net" }],
    ["properties.thumbprint", { thumbprint: "xyz" }],
    ["properties.validTo", { validTo: "soon" }],
    ["properties.servicePrincipalClientId", { servicePrincipalClientId: undefined }],
  ])("names what is wrong with the answer (%s)", async (field, change) => {
    const { session } = await signedIn(certificateAnswer(change));
    await expect(session.uploadCertificate(VAULT, NAME, DER, signal)).rejects.toMatchObject({
      code: "azure.answer-not-understood",
      about: { field },
    });
  });

  it.each(["-5", "1.5", "1e3", "null", "12345678901234567890"])(
    "refuses an id that is none (%s)",
    async (written) => {
      const { session } = await signedIn(certificateAnswer({}, written));
      await expect(session.uploadCertificate(VAULT, NAME, DER, signal)).rejects.toMatchObject({
        about: { field: "properties.resourceId" },
      });
    },
  );
});

describe("having the service make the key", () => {
  const PFX = randomBytes(300).toString("base64");

  it("sends an empty request, and gives the PFX as a secret", async () => {
    const { session, armRequests } = await signedIn(certificateAnswer({ certificate: PFX }));
    const { identity, pfx } = await session.requestCertificate(VAULT, NAME, signal);
    expect(identity.resourceId).toBe("8726350008099341699");
    expect(pfx.reveal()).toBe(PFX);
    expect(armRequests()).toMatchObject([
      {
        method: "PUT",
        body: "{}",
        headers: { authorization: "Bearer scripted-access-token", "content-type": "application/json" },
      },
    ]);
    expect(armRequests()[0]?.path).toContain("/certificates/CN%3Da%20b%2Fc?api-version=2026-07-01");
  });

  it.each<[string, ScriptedReply, string]>([
    ["429", { status: 429, headers: { "Retry-After": "0" } }, "azure.too-many-requests"],
    ["503", { status: 503 }, "azure.unavailable"],
    ["a cut", { cut: "before" }, "network.cut"],
    ["403", { status: 403 }, "azure.forbidden"],
  ])("never asks twice: each key that is made kills the one before (%s)", async (_, reply, code) => {
    const { session, armRequests } = await signedIn(reply);
    await expect(session.requestCertificate(VAULT, NAME, signal)).rejects.toMatchObject({ code });
    expect(armRequests()).toHaveLength(1);
  });

  it("says nothing of the key when the answer is broken", async () => {
    const { session } = await signedIn({ body: `{"properties":{"certificate":"${PFX}",` });
    const thrown: unknown = await session
      .requestCertificate(VAULT, NAME, signal)
      .catch((error: unknown) => error);
    const everything = [];
    for (let error = thrown; error instanceof Error; error = error.cause) {
      everything.push(error.message, error.stack, JSON.stringify(error));
    }
    expect(everything.join("\n")).toContain("azure.answer-not-understood");
    expect(everything.join("\n")).not.toContain(PFX.slice(0, 12));
  });

  it("refuses an answer without a key", async () => {
    const { session } = await signedIn(certificateAnswer({ certificate: undefined }));
    await expect(session.requestCertificate(VAULT, NAME, signal)).rejects.toMatchObject({
      about: { field: "properties.certificate" },
    });
  });
});
