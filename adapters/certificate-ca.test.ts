/** openssl as the CA: a request of ours, its certificate, the rules of the page, and the PFX of both. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import type { Secret } from "../core/secret.ts";
import { certificateReport } from "../core/vault/certificate-report.ts";
import { forgeCertificates } from "./forge-certificates.ts";

const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;
if (!hasOpenssl) test("openssl is missing: no CA has signed a request of ours", ({ skip }) => skip());

describe.runIf(hasOpenssl)("a request that openssl signs", () => {
  let folder: string;
  const at = (name: string) => path.join(folder, name);
  const openssl = (...args: string[]): string => {
    const { status, stdout, stderr } = spawnSync("openssl", args, { encoding: "utf8" });
    if (status !== 0) throw new Error(`openssl ${args[0]}: ${stderr}`);
    return stdout;
  };
  const certificates = forgeCertificates();
  let key: Secret;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "ca-"));
    const made = await certificates.makeRequest("backup01.contoso.com");
    key = made.key;
    // What AD CS calls a NEW CERTIFICATE REQUEST openssl reads too.
    writeFileSync(at("request.req"), made.request);
    openssl(
      ...["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", at("ca.key"), "-out", at("ca.pem")],
      ...["-subj", "/CN=Contoso Issuing CA", "-days", "3650"],
    );
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The CA's certificate for the request. `extensions`: what the CA writes into it, as a template does. */
  function issue(days: number, extensions: string): Uint8Array {
    writeFileSync(at("template.cnf"), extensions);
    openssl(
      ...["x509", "-req", "-in", at("request.req"), "-CA", at("ca.pem"), "-CAkey", at("ca.key")],
      ...["-CAcreateserial", "-sha256", "-days", String(days), "-extfile", at("template.cnf")],
      ...["-out", at("server.cer")],
    );
    return readFileSync(at("server.cer"));
  }
  const CLIENT = "extendedKeyUsage=clientAuth\nkeyUsage=critical,digitalSignature,keyEncipherment\n";
  const reportOf = async (bytes: Uint8Array) =>
    certificateReport(await certificates.inspect(bytes, undefined, undefined, key), "ad-cs", new Date());

  it("is a proper request: signed by its own key, for client authentication", () => {
    const told = openssl("req", "-in", at("request.req"), "-verify", "-noout", "-text");
    expect(told).toContain(
      "CN = backup01.contoso.com".replaceAll(" = ", told.includes("CN = ") ? " = " : "="),
    );
    expect(told).toMatch(/TLS Web Client Authentication/);
    expect(told).toMatch(/Digital Signature, Key Encipherment/);
    expect(told).toMatch(/\(2048 bit\)/);
  });

  it("its certificate keeps every rule, and makes a PFX that openssl opens, with a legacy provider named in it", async () => {
    const bytes = issue(365, CLIENT);
    const report = await reportOf(bytes);
    expect(report.findings.filter(({ state }) => state !== "pass")).toEqual([]);
    expect(report).toMatchObject({ usable: true, certificate: { hasPrivateKey: true, keyMatches: true } });
    const { pfx, thumbprint } = await certificates.join({
      ...{ bytes, key, friendlyName: "backup01" },
      profile: "3des-sha1",
    });
    expect(thumbprint).toBe(report.certificate.thumbprint);
    writeFileSync(at("out.pfx"), Buffer.from(pfx.reveal(), "base64"));
    const opened = openssl("pkcs12", "-legacy", "-in", at("out.pfx"), "-passin", "pass:", "-nodes");
    expect(opened).toContain("Microsoft CSP Name: Microsoft Enhanced Cryptographic Provider v1.0");
    writeFileSync(at("both.pem"), opened);
    const ofCertificate = openssl("x509", "-in", at("both.pem"), "-noout", "-pubkey");
    expect(openssl("pkey", "-in", at("both.pem"), "-pubout")).toBe(ofCertificate);
    expect(openssl("verify", "-CAfile", at("ca.pem"), at("server.cer"))).toContain("OK");
  });

  it.each([
    ["for servers", 365, "extendedKeyUsage=serverAuth\n", "certificate.no-client-authentication"],
    ["for four years", 4 * 365 + 2, CLIENT, "certificate.valid-too-long"],
  ] as const)("a certificate %s is not taken", async (_, days, extensions, code) => {
    const { usable, findings } = await reportOf(issue(days, extensions));
    expect(usable).toBe(false);
    expect(findings.map(({ error }) => error?.code)).toContain(code);
  });

  it("another's certificate is not taken for this request", async () => {
    const other = await certificates.makeRequest("backup02.contoso.com");
    const inspected = await certificates.inspect(issue(365, CLIENT), undefined, undefined, other.key);
    const { findings } = certificateReport(inspected, "ad-cs", new Date());
    expect(findings.map(({ error }) => error?.code)).toContain("certificate.not-of-request");
  });
});
