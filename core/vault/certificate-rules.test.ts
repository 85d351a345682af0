import { expect, it, test } from "vitest";
import type { InspectedCertificate } from "../ports.ts";
import { certificateFindings } from "./certificate-rules.ts";

const now = new Date("2026-07-22T12:00:00Z");

const good: InspectedCertificate = {
  form: "pfx",
  version: 3,
  subject: "CN=Windows Azure Tools",
  issuer: "CN=Windows Azure Tools",
  serialNumber: "40",
  thumbprint: "00".repeat(20),
  validFrom: "2026-07-22T11:50:00.000Z",
  validTo: "2026-07-24T12:00:00.000Z",
  keyAlgorithm: "RSA",
  keyBits: 2048,
  extendedKeyUsage: ["1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2"],
  keyUsage: null,
  friendlyName: null,
  hasPrivateKey: true,
  keyMatches: true,
  keyProvider: "Microsoft Enhanced Cryptographic Provider v1.0",
  pfxProfile: "3des-sha1",
};

const codes = (change: Partial<InspectedCertificate>): string[] =>
  certificateFindings({ ...good, ...change }, now).map(({ code }) => code.replace("certificate.", ""));

test.each<[string, Partial<InspectedCertificate>, string[]]>([
  ["good", {}, []],
  ["of version 1", { version: 1 }, ["not-version-3"]],
  ["of version 2", { version: 2 }, ["not-version-3"]],
  ["elliptic, whatever its length", { keyAlgorithm: "EC", keyBits: 256 }, ["key-not-rsa"]],
  ["for RSA-PSS only", { keyAlgorithm: "RSA-PSS" }, ["key-not-rsa"]],
  ["a bit short", { keyBits: 2047 }, ["key-too-short"]],
  ["long", { keyBits: 4096 }, []],
  ["without extended key usage", { extendedKeyUsage: [] }, ["no-client-authentication"]],
  ["for servers", { extendedKeyUsage: ["1.3.6.1.5.5.7.3.1"] }, ["no-client-authentication"]],
  ["beginning this second", { validFrom: now.toISOString() }, []],
  ["beginning in a second", { validFrom: "2026-07-22T12:00:01Z" }, ["not-yet-valid"]],
  ["ending this second", { validTo: now.toISOString() }, ["expired"]],
  ["ending in a second", { validTo: "2026-07-22T12:00:01Z" }, []],
  ["three years to the day", { validTo: "2029-07-22T11:50:00.000Z" }, []],
  ["a second longer", { validTo: "2029-07-22T11:50:01.000Z" }, ["valid-too-long"]],
  ["without key", { hasPrivateKey: false, keyMatches: null, keyProvider: null }, ["no-private-key"]],
  [
    "a public half",
    { form: "certificate", hasPrivateKey: false, keyMatches: null, keyProvider: null, pfxProfile: null },
    ["no-private-key"],
  ],
  ["with another's key", { keyMatches: false }, ["key-does-not-match"]],
  ["without a provider", { keyProvider: null }, ["not-legacy-csp"]],
  ["with a CNG provider", { keyProvider: "Microsoft Software Key Storage Provider" }, ["not-legacy-csp"]],
  ["with a stranger's provider", { keyProvider: "Contoso HSM" }, ["not-legacy-csp"]],
  ["with the newer CSP", { keyProvider: "Microsoft Enhanced RSA and AES Cryptographic Provider" }, []],
  ["named in other letters", { keyProvider: "MICROSOFT STRONG CRYPTOGRAPHIC PROVIDER" }, []],
  ["PEM with its key", { form: "certificate", keyProvider: null, pfxProfile: null }, []],
])("a certificate %s", (_, change, expected) => {
  expect(codes(change)).toEqual(expected);
});

it("has one finding for each broken rule", () => {
  const bad = {
    version: 1,
    keyBits: 1024,
    extendedKeyUsage: [],
    validTo: "2026-07-22T11:59:00Z",
    keyMatches: false,
  };
  expect(codes({ ...bad, keyProvider: null })).toEqual([
    "key-does-not-match",
    "not-version-3",
    "key-too-short",
    "no-client-authentication",
    "expired",
    "not-legacy-csp",
  ]);
});

it("tells three years over a leap day", () => {
  expect(codes({ validFrom: "2024-02-29T00:00:00Z", validTo: "2027-03-01T00:00:00Z" })).toEqual([]);
  expect(codes({ validFrom: "2024-02-29T00:00:00Z", validTo: "2027-03-01T00:00:01Z" })).toEqual([
    "valid-too-long",
  ]);
});

it("says by how much, and which provider", () => {
  const [early] = certificateFindings({ ...good, validFrom: "2026-07-22T13:30:00Z" }, now);
  expect(early?.about).toEqual({ validFrom: "2026-07-22T13:30:00Z", now: now.toISOString(), hoursAhead: 2 });
  const [cng] = certificateFindings({ ...good, keyProvider: "Microsoft Platform Crypto Provider" }, now);
  expect(cng?.about).toEqual({ keyProvider: "Microsoft Platform Crypto Provider" });
});
