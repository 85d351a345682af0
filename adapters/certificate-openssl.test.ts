import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { SetupError } from "../core/errors.ts";
import { pem, throwawayCertificate } from "../practice/credentials-fixtures.ts";
import { inspectCertificate } from "./certificate-inspect.ts";
import type { MadeCertificate } from "./certificate-make.ts";

const now = new Date();
const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;
let folder: string;
let made: MadeCertificate;
let other: MadeCertificate;

const at = (name: string): string => path.join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "inspect-"));
  [made, other] = await Promise.all([throwawayCertificate(now), throwawayCertificate(now)]);
  writeFileSync(at("key.pem"), pem("PRIVATE KEY", made.privateKey));
  writeFileSync(at("cert.pem"), pem("CERTIFICATE", made.certificate));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const codeOf = (bytes: Uint8Array, password = ""): string => {
  try {
    inspectCertificate(bytes, password);
    return "opened";
  } catch (thrown) {
    return thrown instanceof SetupError ? thrown.code : `not one of ours: ${thrown}`;
  }
};

const thumbprint = (der: Uint8Array): string => createHash("sha1").update(der).digest("hex").toUpperCase();

if (!hasOpenssl) test("openssl is missing: no PFX of its making was read", ({ skip }) => skip());

describe.runIf(hasOpenssl)("what openssl writes", () => {
  function exported(password: string, ...options: string[]): Buffer {
    const known = [
      "-export",
      "-inkey",
      at("key.pem"),
      "-in",
      at("cert.pem"),
      "-out",
      at("out.pfx"),
      "-passout",
    ];
    const { stderr, status } = spawnSync("openssl", ["pkcs12", ...known, `pass:${password}`, ...options]);
    if (status !== 0) throw new Error(`openssl: ${stderr}`);
    return readFileSync(at("out.pfx"));
  }
  const triple = ["-keypbe", "PBE-SHA1-3DES", "-certpbe", "PBE-SHA1-3DES"];

  test.each([
    ["as it is by default", [], "aes256-sha256"],
    ["3DES with SHA-1", [...triple, "-macalg", "sha1"], "3des-sha1"],
    ["RC2 for the certificate, as Windows once did", ["-legacy"], "3des-sha1"],
    ["3DES with a SHA-256 MAC", [...triple, "-macalg", "sha256"], "other"],
    ["AES-128", ["-keypbe", "AES-128-CBC", "-certpbe", "AES-128-CBC"], "other"],
    ["a SHA-384 MAC", ["-macalg", "sha384"], "other"],
    ["a SHA-512 MAC", ["-macalg", "sha512"], "other"],
    ["no MAC", ["-nomac"], "other"],
    ["nothing encrypted", ["-keypbe", "NONE", "-certpbe", "NONE"], "other"],
    ["100,000 iterations", ["-iter", "100000"], "aes256-sha256"],
  ] as const)("%s", (_, options, profile) => {
    for (const password of ["", "Test password 1"]) {
      expect(inspectCertificate(exported(password, ...options), password)).toMatchObject({
        form: "pfx",
        thumbprint: thumbprint(made.certificate),
        hasPrivateKey: true,
        keyMatches: true,
        pfxProfile: profile,
      });
    }
  });

  it.each([[], ["-legacy"], ["-nomac"]])("with a password beyond ASCII %s", (...options) => {
    const pfx = exported("Påss-wörd-€", ...options);
    expect(inspectCertificate(pfx, "Påss-wörd-€")).toMatchObject({ keyMatches: true });
    expect(codeOf(pfx, "Pass-word")).toBe("certificate.wrong-password");
  });

  it("without the key, and with names", () => {
    expect(inspectCertificate(exported("", "-nokeys"), "")).toMatchObject({
      form: "pfx",
      hasPrivateKey: false,
      keyMatches: null,
    });
    const named = exported("", "-name", "frïendly", "-CSP", "Microsoft Platform Crypto Provider");
    expect(inspectCertificate(named, "")).toMatchObject({
      friendlyName: "frïendly",
      keyProvider: "Microsoft Platform Crypto Provider",
    });
  });

  it("with more certificates than one: the key's own is looked at", () => {
    writeFileSync(at("chain.pem"), pem("CERTIFICATE", other.certificate));
    const pfx = exported("", "-certfile", at("chain.pem"));
    expect(inspectCertificate(pfx, "").thumbprint).toBe(thumbprint(made.certificate));
  });

  it("asking for more hashing than anyone needs is refused before it is done", () => {
    const pfx = exported("", "-iter", "700000", "-nomac");
    const before = performance.now();
    expect(codeOf(pfx)).toBe("certificate.unreadable");
    expect(performance.now() - before).toBeLessThan(1000);
  });

  it("a key that is not RSA, version 1, a small key", () => {
    const subject = ["-subj", "/C=DE/CN=Test", "-nodes", "-keyout", at("ec.key"), "-out", at("ec.pem")];
    spawnSync("openssl", [
      "req",
      "-x509",
      "-newkey",
      "ec",
      "-pkeyopt",
      "ec_paramgen_curve:P-256",
      ...subject,
    ]);
    expect(inspectCertificate(readFileSync(at("ec.pem")), "")).toMatchObject({
      keyAlgorithm: "EC",
      keyBits: null,
      subject: "C=DE, CN=Test",
    });
    spawnSync("openssl", [
      "req",
      "-new",
      "-newkey",
      "rsa:1024",
      "-nodes",
      "-keyout",
      at("v1.key"),
      "-out",
      at("v1.csr"),
      "-subj",
      "/CN=v1",
    ]);
    spawnSync("openssl", [
      "x509",
      "-req",
      "-in",
      at("v1.csr"),
      "-signkey",
      at("v1.key"),
      "-out",
      at("v1.pem"),
    ]);
    expect(inspectCertificate(readFileSync(at("v1.pem")), "")).toMatchObject({ version: 1, keyBits: 1024 });
  });

  it.each([
    ["PKCS #8 with a password", ["pkcs8", "-topk8"]],
    ["PKCS #1 with a password", ["rsa", "-aes128", "-traditional"]],
  ])("PEM with a key: %s", (_, command) => {
    spawnSync("openssl", [
      ...command,
      "-in",
      at("key.pem"),
      "-out",
      at("locked.pem"),
      "-passout",
      "pass:Test password 1",
    ]);
    const both = Buffer.concat([readFileSync(at("locked.pem")), readFileSync(at("cert.pem"))]);
    expect(inspectCertificate(both, "Test password 1")).toMatchObject({
      hasPrivateKey: true,
      keyMatches: true,
    });
    expect(codeOf(both, "another")).toBe("certificate.wrong-password");
    expect(codeOf(both)).toBe("certificate.wrong-password");
  });
});
