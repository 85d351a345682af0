import { generateKeyPairSync, type KeyObject, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { nodeFiles } from "../../adapters/file-system.ts";
import { forgeCertificates } from "../../adapters/forge-certificates.ts";
import { writePfx } from "../../adapters/pfx-write.ts";
import * as der from "../../practice/azure/der.ts";
import { extension, makeCertificate, OID } from "../../practice/azure/x509.ts";
import type { BroughtKey } from "../answer-choices.ts";
import { Secret } from "../secret.ts";
import { findingWords } from "../text/certificate.ts";
import { openBrought, refuseUnusable } from "./certificate-report.ts";
import { discardRequest, makeRequest, pendingRequest } from "./certificate-request.ts";
import { requestCommands, requestInf } from "./request-files.ts";

const now = new Date("2026-11-22T12:00:00Z");
const certificates = forgeCertificates();
const clock = { now: () => now };
const PASSWORD = "Test password 1";
const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "brought-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const ports = () => ({ files: nodeFiles(folder), certificates, clock });

interface Change {
  readonly key?: { readonly publicKey: KeyObject; readonly privateKey: KeyObject };
  readonly pfxKey?: KeyObject;
  readonly from?: string;
  readonly to?: string;
  readonly usage?: string;
  readonly keyUsage?: number;
  readonly keyProvider?: string | null;
  readonly subject?: string;
}

const certificateOf = ({ key = rsa, ...change }: Change = {}): Buffer =>
  makeCertificate({
    subject: change.subject ?? "backup01.contoso.com",
    issuer: "Contoso CA",
    key: key.publicKey,
    issuerKey: rsa.privateKey,
    notBefore: new Date(change.from ?? "2026-11-01"),
    notAfter: new Date(change.to ?? "2027-11-01"),
    extensions: [
      extension(OID.extendedKeyUsage, der.sequence(der.oid(change.usage ?? OID.clientAuth))),
      ...(change.keyUsage === undefined
        ? []
        : [extension(OID.keyUsage, der.bits(Buffer.of(change.keyUsage), 5))]),
    ],
  });

const pfxOf = (change: Change = {}): Buffer =>
  writePfx({
    certificate: certificateOf(change),
    privateKey: (change.pfxKey ?? change.key?.privateKey ?? rsa.privateKey).export({
      type: "pkcs8",
      format: "der",
    }),
    friendlyName: "brought",
    keyProvider:
      change.keyProvider === undefined ? "Microsoft Strong Cryptographic Provider" : change.keyProvider,
    password: PASSWORD,
    profile: "aes256-sha256",
  });

async function look(bytes: Uint8Array, key: BroughtKey = "pfx", password = PASSWORD) {
  const file = path.join(folder, "brought");
  writeFileSync(file, bytes);
  const { report } = await openBrought(ports(), { file, key, password: new Secret(password) });
  return report;
}

const broken = async (bytes: Uint8Array, key?: BroughtKey) =>
  (await look(bytes, key)).findings.flatMap(({ error }) => error?.code ?? []);

describe("a PFX that is brought", () => {
  it("keeps every rule: each is told with what was found", async () => {
    const report = await look(pfxOf({ keyUsage: 0xa0 }));
    expect(report.usable).toBe(true);
    expect(report.findings.map(({ rule, state }) => [rule, state])).toEqual([
      ["private-key", "pass"],
      ["key", "pass"],
      ["version", "pass"],
      ["extended-key-usage", "pass"],
      ["key-usage", "pass"],
      ["validity", "pass"],
      ["subject", "pass"],
      ["issuer", "pass"],
      ["provider", "pass"],
    ]);
    const told = report.findings.map((finding) => findingWords(report, finding).found);
    expect(told).toContain("RSA, 2,048 bits");
    expect(told).toContain("Client Authentication");
    expect(told).toContain("digitalSignature, keyEncipherment");
    expect(told).toContain("CN=Contoso CA");
    expect(JSON.stringify(report)).not.toContain("PRIVATE");
    refuseUnusable(report);
  });

  const short = () => generateKeyPairSync("rsa", { modulusLength: 1024 });
  const ec = () => generateKeyPairSync("ec", { namedCurve: "P-256" });
  test.each<[string, () => Change, string, RegExp]>([
    ["expired", () => ({ from: "2025-01-01", to: "2026-11-20" }), "certificate.expired", /ended|expired/],
    ["not yet valid", () => ({ from: "2026-12-01" }), "certificate.not-yet-valid", /valid only from/],
    [
      "valid for more than three years",
      () => ({ to: "2029-11-02" }),
      "certificate.valid-too-long",
      /three years/,
    ],
    ["with 1,024 bits", () => ({ key: short() }), "certificate.key-too-short", /1024|1,024/],
    ["with an EC key", () => ({ key: ec() }), "certificate.key-not-rsa", /EC/],
    [
      "for servers",
      () => ({ usage: OID.serverAuth }),
      "certificate.no-client-authentication",
      /client authentication/,
    ],
    [
      "with another's key",
      () => ({ pfxKey: generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey }),
      "certificate.key-does-not-match",
      /does not belong/,
    ],
  ])("%s cannot be used, and says why and what to do", async (_, change, code, words) => {
    const report = await look(pfxOf(change()));
    const faults = report.findings.filter(({ state }) => state === "fail");
    expect(faults.map(({ error }) => error?.code)).toEqual([code]);
    const [fault] = faults;
    const told = fault && findingWords(report, fault);
    expect(told?.found).toMatch(words);
    expect(told?.remedy).not.toBe("");
    expect(report.usable).toBe(false);
    expect(() => refuseUnusable(report)).toThrow(expect.objectContaining({ code }));
  });

  test("a certificate alone is no PFX", async () => {
    expect(await broken(certificateOf())).toEqual(["certificate.not-a-pfx"]);
  });

  test.each<[string, Change, string]>([
    ["whose key signs nothing", { keyUsage: 0x20 }, "signs-nothing"],
    ["that ends within a day", { to: "2026-11-23T06:00:00Z" }, "ends-soon"],
    ["of another key provider", { keyProvider: "Contoso HSM" }, "written-anew"],
    ["without a key provider", { keyProvider: null }, "written-anew"],
  ])("one %s can be used, with a warning", async (_, change, warning) => {
    const report = await look(pfxOf(change));
    expect(report.usable).toBe(true);
    const warned = report.findings.filter(({ state }) => state === "warn");
    expect(warned.map((finding) => finding.warning)).toEqual([warning]);
    expect(warned.map((finding) => findingWords(report, finding).remedy)).not.toContain("");
  });

  it("does not open with another password", async () => {
    await expect(look(pfxOf(), "pfx", "wrong")).rejects.toMatchObject({ code: "certificate.wrong-password" });
  });

  test.each([
    ["a megabyte of noise", () => randomBytes(1024 * 1024), "certificate.unreadable"],
    ["more than a megabyte", () => Buffer.alloc(1024 * 1024 + 1, 0x30), "file.too-large"],
    ["nothing", () => Buffer.alloc(0), "certificate.unreadable"],
  ])("%s is refused by its name", async (_, bytes, code) => {
    await expect(look(bytes())).rejects.toMatchObject({
      code,
      about: { file: expect.stringContaining("brought") },
    });
  });
});

describe("a request for a CA", () => {
  it("waits with its key until it is discarded, and never becomes another", async () => {
    const first = await makeRequest(ports(), "backup01");
    expect(await makeRequest(ports(), "other")).toEqual(first);
    expect(await pendingRequest(ports().files)).toEqual(first);
    expect(first.request).toContain("BEGIN NEW CERTIFICATE REQUEST");
    expect(JSON.stringify(first)).not.toContain("PRIVATE");
    await discardRequest(ports().files);
    expect(await pendingRequest(ports().files)).toBeNull();
  });

  it("that cannot be read any more is told, and quotes nothing", async () => {
    await makeRequest(ports(), "backup01");
    writeFileSync(path.join(folder, "certificate", "request.json"), "{ torn");
    await expect(pendingRequest(ports().files)).rejects.toMatchObject({ code: "certificate.no-request" });
    await discardRequest(ports().files);
  });

  it("takes no certificate of another key", async () => {
    await makeRequest(ports(), "backup01");
    expect(await broken(certificateOf(), "ad-cs")).toEqual(["certificate.not-of-request"]);
    await discardRequest(ports().files);
    await expect(look(certificateOf(), "ad-cs")).rejects.toMatchObject({ code: "certificate.no-request" });
  });

  it("as request.inf asks for a legacy provider and the template by its name", () => {
    const inf = requestInf("backup01.contoso.com", "DPMClientAuth");
    expect(inf).toContain('Subject = "CN=backup01.contoso.com"\r\n');
    expect(inf).toContain("ProviderType = 12\r\n");
    expect(inf).toContain("CertificateTemplate = DPMClientAuth\r\n");
    expect(requestInf("a", "")).not.toContain("CertificateTemplate");
    expect(requestCommands("DPMClientAuth")[0]).toBe(
      'certreq -submit -config "CAHOST\\CA Name" -attrib "CertificateTemplate:DPMClientAuth" request.req server.cer',
    );
  });
});
