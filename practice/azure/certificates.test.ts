import { execFile } from "node:child_process";
import { createPrivateKey, X509Certificate } from "node:crypto";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { inspectCertificate } from "../../adapters/certificate-inspect.ts";
import { PRACTICE } from "../practice-values.ts";
import { makeServerIdentity } from "./authority.ts";
import { lookUpCertificate } from "./registry.ts";
import { makeServiceCertificate } from "./service-certificate.ts";
import { type Answer, API, type TryPractice, tryPractice, VAULT } from "./try-practice.ts";

const run = promisify(execFile);
const NOW = new Date("2026-11-21T10:00:00Z");
const HOUR_MS = 3_600_000;

let azure: TryPractice;
beforeAll(async () => {
  azure = await tryPractice({ now: () => NOW });
});
afterAll(() => azure.end());

const make = (hours = 48) =>
  makeServiceCertificate({
    friendlyName: "test",
    notBefore: new Date(NOW.getTime() - 600_000),
    notAfter: new Date(NOW.getTime() + hours * HOUR_MS),
  });

const put = (json: unknown, vault = VAULT) => azure.ask(`${vault}/certificates/test?${API}`, { json });
const upload = (certificate: string, authType = "AAD") => put({ properties: { authType, certificate } });

const Details = z.object({
  properties: z.object({
    certificate: z.string(),
    thumbprint: z.string().regex(/^[0-9A-F]{40}$/),
    validFrom: z.string(),
    validTo: z.string(),
  }),
});
const detailsOf = (answer: Answer) => Details.parse(answer.json()).properties;

describe("flow A: the client uploads the public half", () => {
  it("is answered with the vault's details, resourceId to the last digit", async () => {
    const { certificate } = await make();
    const base64 = certificate.toString("base64");
    const answer = await upload(base64);
    expect(answer.status).toBe(200);
    expect(answer.text).toContain(`"resourceId":${PRACTICE.vaultResourceId},`);
    expect(String(JSON.parse(`${PRACTICE.vaultResourceId}`))).not.toBe(PRACTICE.vaultResourceId);
    expect(answer.json()).toMatchObject({
      name: "test",
      type: "Microsoft.RecoveryServices/vaults/certificates",
      properties: {
        authType: "AzureActiveDirectory",
        certificate: base64,
        aadAuthority: azure.practice.origin,
        aadTenantId: PRACTICE.tenantId,
        subject: "CN=Windows Azure Tools",
        validFrom: "2026-11-21T09:50:00+00:00",
        validTo: "2026-11-23T10:00:00+00:00",
      },
    });
  });

  it("takes base64 of base64, as in the official example", async () => {
    const { certificate } = await make();
    const twice = Buffer.from(certificate.toString("base64")).toString("base64");
    const answer = await upload(twice, "AzureActiveDirectory");
    expect(detailsOf(answer)).toMatchObject({
      certificate: twice,
      thumbprint: new X509Certificate(certificate).fingerprint.replaceAll(":", ""),
    });
  });

  const base64 = Buffer.from("not a certificate").toString("base64");
  it.each<[string, unknown, string]>([
    ["something else in base64", { properties: { certificate: base64 } }, "InvalidCertificate"],
    ["no base64", { properties: { certificate: "%%%" } }, "InvalidRequestContent"],
    ["no certificate", { properties: { authType: "AAD" } }, "InvalidRequestContent"],
    [
      "an unknown authType",
      { properties: { authType: "Kerberos", certificate: base64 } },
      "InvalidRequestContent",
    ],
    ["a misspelt member", { certificateCreateOption: { validityInHours: 48 } }, "InvalidRequestContent"],
    [
      "a validity that is none",
      { certificateCreateOptions: { validityInHours: 0 } },
      "InvalidRequestContent",
    ],
    ["a validity in words", { certificateCreateOptions: { validityInHours: "48" } }, "InvalidRequestContent"],
  ])("refuses %s", async (_, body, code) => {
    const answer = await put(body);
    expect(answer.status).toBe(400);
    expect(answer.json()).toMatchObject({ error: { code } });
  });

  it("refuses the old ACS, and a certificate that is not for client authentication", async () => {
    const { certificate } = await make();
    const acs = await upload(certificate.toString("base64"), "ACS");
    expect(acs.json()).toMatchObject({ error: { code: "InvalidAuthType" } });
    const { certificate: server } = await makeServerIdentity();
    const tls = await upload(new X509Certificate(server).raw.toString("base64"));
    expect(tls.json()).toMatchObject({ error: { code: "InvalidCertificate" } });
  });
});

describe("flow B: the service makes it", () => {
  it("gives a PFX that openssl opens with an empty password, key and certificate matching", async () => {
    const answer = await put({});
    const details = detailsOf(answer);
    expect(answer.text).toContain(`"resourceId":${PRACTICE.vaultResourceId},`);
    const file = path.join(azure.folder, "made.pfx");
    await writeFile(file, Buffer.from(details.certificate, "base64"));
    const { stdout } = await run("openssl", ["pkcs12", "-in", file, "-passin", "pass:", "-nodes"]);
    expect(stdout).toContain("Microsoft CSP Name: Microsoft Enhanced Cryptographic Provider v1.0");
    const certificate = new X509Certificate(stdout.slice(stdout.indexOf("-----BEGIN CERTIFICATE")));
    expect(certificate.fingerprint.replaceAll(":", "")).toBe(details.thumbprint);
    expect(
      certificate.checkPrivateKey(createPrivateKey(stdout.slice(stdout.indexOf("-----BEGIN PRIVATE KEY")))),
    ).toBe(true);
    const wrong = run("openssl", ["pkcs12", "-in", file, "-passin", "pass:other", "-noout"]);
    await expect(wrong).rejects.toThrow(/Mac verify error/);
  });

  it("is what the product's own reader finds good", async () => {
    const details = detailsOf(await put({}));
    expect(inspectCertificate(Buffer.from(details.certificate, "base64"), "")).toMatchObject({
      form: "pfx",
      version: 3,
      subject: "CN=Windows Azure Tools",
      thumbprint: details.thumbprint,
      keyBits: 2048,
      extendedKeyUsage: ["1.3.6.1.5.5.7.3.2"],
      hasPrivateKey: true,
      keyMatches: true,
      keyProvider: "Microsoft Enhanced Cryptographic Provider v1.0",
      pfxProfile: "3des-sha1",
    });
  });

  it.each([
    [{ certificateCreateOptions: { validityInHours: 240 } }, "2026-12-01T10:00:00+00:00"],
    [{ certificateCreateOptions: { validityInHours: 1 } }, "2026-11-21T11:00:00+00:00"],
    [{}, "2026-11-23T10:00:00+00:00"],
  ])("%j is valid until %s", async (body, validTo) => {
    const details = detailsOf(await put(body));
    expect(details).toMatchObject({ validFrom: "2026-11-21T09:50:00+00:00", validTo });
  });

  it("counts from the server's clock", async () => {
    azure.practice.knobs.clockSkewMs = 24 * HOUR_MS;
    const token = await azure.token(); // by that clock the earlier one has expired
    const answer = await azure.ask(`${VAULT}/certificates/test?${API}`, { json: {}, token });
    azure.practice.knobs.clockSkewMs = 0;
    expect(detailsOf(answer).validFrom).toBe("2026-11-22T09:50:00+00:00");
  });
});

describe("the newest certificate of a vault", () => {
  it("supersedes the earlier ones, in its own vault only, and over a restart", async () => {
    const own = await tryPractice({ now: () => NOW });
    const putIn = async (vault: string) =>
      detailsOf(await own.ask(`${vault}/certificates/test?${API}`, { json: {} }));
    const first = await putIn(VAULT);
    const elsewhere = await putIn(`${VAULT}-2`);
    const second = await putIn(VAULT);
    const again = await own.restart();
    const look = (thumbprint: string) => lookUpCertificate(again.stateFile, thumbprint);
    const vault = {
      subscriptionId: PRACTICE.subscriptionId,
      resourceGroup: PRACTICE.resourceGroup,
      vault: PRACTICE.vault,
      region: PRACTICE.region,
      validFrom: "2026-11-21T09:50:00.000Z",
      validTo: "2026-11-23T10:00:00.000Z",
    };
    expect(await look(first.thumbprint)).toEqual({ ...vault, newest: false });
    expect(await look(second.thumbprint)).toEqual({ ...vault, newest: true });
    expect(await look(elsewhere.thumbprint)).toEqual({ ...vault, vault: PRACTICE.secondVault, newest: true });
    const written = second.thumbprint.toLowerCase().replaceAll(/(..)(?=.)/g, "$1:");
    expect(await look(written)).toMatchObject({ newest: true });
    expect(await look("00".repeat(20))).toBeNull();
    await again.end();
  });

  it("is the one uploaded last, an old one uploaded again included", async () => {
    const own = await tryPractice();
    const one = (await make()).certificate.toString("base64");
    const two = (await make()).certificate.toString("base64");
    const thumbprints: string[] = [];
    for (const certificate of [one, two, one]) {
      const answer = await own.ask(`${VAULT}/certificates/x?${API}`, {
        json: { properties: { certificate } },
      });
      thumbprints.push(detailsOf(answer).thumbprint);
    }
    expect(await lookUpCertificate(own.stateFile, thumbprints[0] ?? "")).toMatchObject({ newest: true });
    expect(await lookUpCertificate(own.stateFile, thumbprints[1] ?? "")).toMatchObject({ newest: false });
    await own.end();
  });
});
