import { createHash, randomBytes } from "node:crypto";
import fc from "fast-check";
import forge from "node-forge";
import { beforeAll, describe, expect, it, test } from "vitest";
import { SetupError } from "../core/errors.ts";
import { pem, throwawayCertificate, throwawayPfx } from "../practice/credentials-fixtures.ts";
import { fromDer, toDer } from "./asn1.ts";
import { inspectCertificate } from "./certificate-inspect.ts";
import type { MadeCertificate } from "./certificate-make.ts";

const now = new Date();
let made: MadeCertificate;
let other: MadeCertificate;

beforeAll(async () => {
  [made, other] = await Promise.all([throwawayCertificate(now), throwawayCertificate(now)]);
});

const codeOf = (bytes: Uint8Array, password = ""): string => {
  try {
    inspectCertificate(bytes, password);
    return "opened";
  } catch (thrown) {
    return thrown instanceof SetupError ? thrown.code : `not one of ours: ${thrown}`;
  }
};

const thumbprint = (der: Uint8Array): string => createHash("sha1").update(der).digest("hex").toUpperCase();

describe("a PFX", () => {
  it.each(["3des-sha1", "aes256-sha256"] as const)(
    "of the profile %s opens with its password only",
    (profile) => {
      const pfx = throwawayPfx(made, { profile, password: "Test password 1" });
      expect(inspectCertificate(pfx, "Test password 1")).toMatchObject({
        pfxProfile: profile,
        keyMatches: true,
      });
      expect(codeOf(pfx, "test password 1")).toBe("certificate.wrong-password");
      expect(codeOf(pfx, "")).toBe("certificate.wrong-password");
    },
  );

  it("is found out when its key belongs to another certificate", () => {
    const pfx = throwawayPfx({ certificate: made.certificate, privateKey: other.privateKey });
    const found = inspectCertificate(pfx, "");
    expect(found).toMatchObject({
      hasPrivateKey: true,
      keyMatches: false,
      thumbprint: thumbprint(made.certificate),
    });
  });

  it("opens with no password at all, and with one that older programs wrote byte by byte", () => {
    const certificate = forge.pki.certificateFromAsn1(fromDer(made.certificate));
    const key = forge.pki.privateKeyFromAsn1(fromDer(made.privateKey));
    const pfx = (password: string | null): Buffer =>
      toDer(forge.pkcs12.toPkcs12Asn1(key, certificate, password, { algorithm: "3des" }));
    expect(inspectCertificate(pfx(null), "")).toMatchObject({ keyMatches: true });
    const bytes = forge.util.encodeUtf8("Påss-wörd");
    expect(inspectCertificate(pfx(bytes), "Påss-wörd")).toMatchObject({ keyMatches: true });
  });

  it("may name any key provider, or none", () => {
    const provider = (keyProvider: string | null) =>
      inspectCertificate(throwawayPfx(made, { keyProvider }), "").keyProvider;
    expect(provider(null)).toBeNull();
    expect(provider("Microsoft Software Key Storage Provider")).toBe(
      "Microsoft Software Key Storage Provider",
    );
    expect(provider(`x\u0007${"y".repeat(1000)}`)).toBe(`x${"y".repeat(255)}`);
  });
});

describe("a certificate", () => {
  it("is read as DER and as PEM, whatever stands around it", () => {
    const der = inspectCertificate(made.certificate, "");
    expect(der).toMatchObject({ form: "certificate", version: 3, hasPrivateKey: false, keyMatches: null });
    const text = Buffer.from(
      `Bag Attributes\r\n${pem("CERTIFICATE", made.certificate).replaceAll("\n", "\r\n")}`,
    );
    expect(inspectCertificate(text, "")).toStrictEqual(der);
  });

  it("may stand with its key, or with another's, in PEM", () => {
    const both = (key: Uint8Array) =>
      inspectCertificate(Buffer.from(pem("PRIVATE KEY", key) + pem("CERTIFICATE", made.certificate)), "");
    expect(both(made.privateKey)).toMatchObject({
      form: "certificate",
      hasPrivateKey: true,
      keyMatches: true,
    });
    expect(both(other.privateKey)).toMatchObject({ hasPrivateKey: true, keyMatches: false });
  });

  it("is the key's own among several", () => {
    const all = [pem("CERTIFICATE", other.certificate), pem("CERTIFICATE", made.certificate)];
    const found = inspectCertificate(Buffer.from(all.join("") + pem("PRIVATE KEY", made.privateKey)), "");
    expect(found).toMatchObject({ keyMatches: true, thumbprint: thumbprint(made.certificate) });
  });

  it("tells its usages", async () => {
    const usages = ["1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2", "1.3.6.1.4.1.311.10.3.4"];
    const { certificate } = await throwawayCertificate(now, { extendedKeyUsage: usages });
    expect(inspectCertificate(certificate, "").extendedKeyUsage).toEqual(usages);
    const bare = await throwawayCertificate(now, { extendedKeyUsage: [] });
    expect(inspectCertificate(bare.certificate, "").extendedKeyUsage).toEqual([]);
  });

  it("may be valid beyond 2049", async () => {
    const { certificate } = await throwawayCertificate(now, { notAfter: new Date("2051-02-03T04:05:06Z") });
    expect(inspectCertificate(certificate, "").validTo).toBe("2051-02-03T04:05:06.000Z");
  });
});

describe("what cannot be read", () => {
  const hostile: readonly (readonly [string, () => Uint8Array])[] = [
    ["nothing", () => new Uint8Array()],
    ["text", () => Buffer.from("MIIKzQIBAzCCCok")],
    ["a file that is too large", () => Buffer.alloc(1024 * 1024 + 1, 0x30)],
    ["noise", () => randomBytes(5000)],
    ["ASN.1 nested without end", () => Buffer.alloc(200_000, 0x30)],
    ["open brackets of indefinite length", () => Buffer.alloc(200_000, Buffer.of(0x30, 0x80))],
    ["a certificate cut off", () => made.certificate.subarray(0, 400)],
    ["a certificate with something behind it", () => Buffer.concat([made.certificate, Buffer.of(0)])],
    ["a PFX cut off", () => throwawayPfx(made).subarray(0, 1000)],
    ["a key without certificate", () => Buffer.from(pem("PRIVATE KEY", made.privateKey))],
    ["PEM that never ends", () => Buffer.from("-----BEGIN CERTIFICATE-----\n".repeat(30_000))],
    ["PEM of nothing", () => Buffer.from(pem("CERTIFICATE", Buffer.from("no")))],
    ["many PEM blocks", () => Buffer.from(pem("CERTIFICATE", made.certificate).repeat(60))],
    ["PKCS #7", () => Buffer.from("300b06092a864886f70d010702", "hex")],
  ];

  test.each(hostile)("%s", (_, bytes) => {
    expect(codeOf(bytes())).toBe("certificate.unreadable");
  });

  it("is never anything but one of our errors, whichever byte is changed", () => {
    const pfx = throwawayPfx(made);
    fc.assert(
      fc.property(fc.nat(pfx.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const changed = Buffer.from(pfx);
        changed[place] = (changed[place] ?? 0) ^ change;
        expect(["opened", "certificate.unreadable", "certificate.wrong-password"]).toContain(codeOf(changed));
      }),
      { numRuns: 40 },
    );
  });
});
