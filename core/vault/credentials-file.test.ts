import { deepStrictEqual, match, ok, strictEqual, throws } from "node:assert/strict";
import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { SetupError } from "../errors.ts";
import { Secret } from "../secret.ts";
import type { VaultCredentials } from "./credentials-contract.ts";
import {
  credentialsFileName,
  type ParsedCredentials,
  parseCredentialsXml,
  writeCredentialsFile,
} from "./credentials-file.ts";

const NAMESPACE =
  "http://schemas.datacontract.org/2004/07/Microsoft.Azure.Portal.RecoveryServices.Models.Common";

const credentials: VaultCredentials = {
  subscriptionId: "11111111-2222-3333-4444-555555555555",
  resourceGroup: "rg & sons",
  vault: "vault-1",
  region: "westeurope",
  resourceId: "8726350008099341699",
  managementCert: new Secret("TUlJLi4u"),
  aadAuthority: "https://login.windows.net",
  aadTenantId: "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee",
  aadAudience: "https://RecoveryServiceVault/westeurope/vault-1/8726350008099341699",
  servicePrincipalClientId: "99999999-8888-7777-6666-555555555555",
  serviceEndpoint: "https://pod01-id1.we.backup.windowsazure.com/restapi/",
  privateEndpointStateForBackup: "None",
};

/** What Azure PowerShell's serializer writes for the same values; only the line ends are put in below. */
const GOLDEN = `<?xml version="1.0" encoding="utf-8"?>
<RSBackupVaultAADCreds xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns="${NAMESPACE}">
  <Version>2.0</Version>
  <SubscriptionId>11111111-2222-3333-4444-555555555555</SubscriptionId>
  <ResourceType>Vaults</ResourceType>
  <ResourceName>vault-1</ResourceName>
  <ManagementCert>TUlJLi4u</ManagementCert>
  <ResourceId>8726350008099341699</ResourceId>
  <ResourceGroup>rg &amp; sons</ResourceGroup>
  <Location>westeurope</Location>
  <ProviderNamespace>Microsoft.RecoveryServices</ProviderNamespace>
  <AadAuthority>https://login.windows.net</AadAuthority>
  <AadTenantId>aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee</AadTenantId>
  <AadAudience>https://RecoveryServiceVault/westeurope/vault-1/8726350008099341699</AadAudience>
  <ServicePrincipalClientId>99999999-8888-7777-6666-555555555555</ServicePrincipalClientId>
  <IdMgmtRestEndpoint>https://pod01-id1.we.backup.windowsazure.com/restapi/</IdMgmtRestEndpoint>
  <AgentLinks>WABUpdateKBLink,http://go.microsoft.com/fwlink/p/?LinkId=229525;StorageQuotaPurchaseLink,http://go.microsoft.com/fwlink/?LinkId=205490;WebPortalLink,http://go.microsoft.com/fwlink/?LinkId=817353;WABprivacyStatement,http://go.microsoft.com/fwlink/?LinkId=221308</AgentLinks>
  <PrivateEndpointStateForBackup>None</PrivateEndpointStateForBackup>
</RSBackupVaultAADCreds>`;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const parse = (text: string): ParsedCredentials => parseCredentialsXml(encode(text));
const without = (...names: string[]): string =>
  names.reduce((text, name) => text.replace(new RegExp(` *<${name}>.*</${name}>\n`), ""), GOLDEN);
const withValue = (name: string, value: string): string =>
  GOLDEN.replace(new RegExp(`<${name}>.*</${name}>`), `<${name}>${value}</${name}>`);

function accepted(parsed: ParsedCredentials): VaultCredentials {
  ok(parsed.ok, parsed.ok ? "" : `refused: ${inspect(parsed.problem)}`);
  return parsed.credentials;
}

const codeOf = (parsed: ParsedCredentials): string => (parsed.ok ? "accepted" : parsed.problem.code);

const plain = (read: VaultCredentials) => ({ ...read, managementCert: read.managementCert.reveal() });

describe("writing", () => {
  it("is byte for byte what .NET writes: CR LF, no BOM, no line end at the end", () => {
    deepStrictEqual(
      Buffer.from(writeCredentialsFile(credentials)),
      Buffer.from(GOLDEN.replaceAll("\n", "\r\n")),
    );
  });

  it("writes what is null as i:nil", () => {
    const bytes = writeCredentialsFile({
      ...credentials,
      aadAudience: null,
      privateEndpointStateForBackup: null,
    });
    const text = new TextDecoder().decode(bytes);
    match(text, /\r\n {2}<AadAudience i:nil="true" \/>\r\n/);
    match(text, /\r\n {2}<PrivateEndpointStateForBackup i:nil="true" \/>\r\n<\/RSBackupVaultAADCreds>$/);
    strictEqual(accepted(parseCredentialsXml(bytes)).aadAudience, null);
  });

  test.each([
    ["ResourceName", { vault: "va\u0007ult" }],
    ["ResourceName", { vault: "va\nult" }],
    ["ResourceGroup", { resourceGroup: "\ud800" }],
    ["Location", { region: "" }],
    ["ManagementCert", { managementCert: new Secret("TUlJ\r\nLi4u") }],
    ["ResourceId", { resourceId: "8.7e18" }],
    ["ResourceId", { resourceId: "9223372036854775808" }],
    ["SubscriptionId", { subscriptionId: "not-a-guid" }],
    ["AadAuthority", { aadAuthority: "http://login.windows.net" }],
    ["IdMgmtRestEndpoint", { serviceEndpoint: "https://user:password@host/" }],
  ])("refuses to write a bad %s", (element, change) => {
    throws(
      () => writeCredentialsFile({ ...credentials, ...change }),
      (thrown) =>
        thrown instanceof SetupError &&
        thrown.code === "vault-credentials.wrong-value" &&
        thrown.about.element === element,
    );
  });

  it("names the file in English by the UTC date, without characters that Windows forbids", () => {
    strictEqual(
      credentialsFileName("lab1", new Date("2020-07-22T23:59:59Z")),
      "lab1_Wed Jul 22 2020.VaultCredentials",
    );
    strictEqual(
      credentialsFileName('..\\a/b:"c', new Date("2026-02-01T00:00:00Z")),
      ".._a_b__c_Sun Feb 01 2026.VaultCredentials",
    );
  });
});

describe("reading", () => {
  it("gives every value back, the id exact", () => {
    deepStrictEqual(plain(accepted(parse(GOLDEN))), plain(credentials));
  });

  it("reads back whatever it writes", () => {
    const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{1,49}$/);
    const word = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 60 })
      .filter((text) => text.trim() !== "" && !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(text));
    const url = fc
      .webUrl({ validSchemes: ["https"], withQueryParameters: true })
      .filter((text) => !/\s/.test(text));
    const any = fc.record({
      subscriptionId: fc.uuid(),
      resourceGroup: word,
      vault: name,
      region: word,
      resourceId: fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }).map(String),
      managementCert: fc.base64String({ minLength: 4 }).map((text) => new Secret(text)),
      aadAuthority: url,
      aadTenantId: fc.uuid(),
      aadAudience: fc.option(word),
      servicePrincipalClientId: fc.uuid(),
      serviceEndpoint: url,
      privateEndpointStateForBackup: fc.option(fc.constantFrom("None", "Enabled")),
    });
    fc.assert(
      fc.property(any, (written) => {
        deepStrictEqual(plain(accepted(parseCredentialsXml(writeCredentialsFile(written)))), plain(written));
      }),
    );
  });

  it("tolerates what older makers leave out, and what newer ones may add", () => {
    strictEqual(accepted(parse(without("AadAudience", "PrivateEndpointStateForBackup"))).aadAudience, null);
    strictEqual(accepted(parse(without("AgentLinks"))).vault, "vault-1");
    strictEqual(accepted(parse(withValue("AadAudience", ""))).aadAudience, null);
    accepted(parse(GOLDEN.replace("  <Location>", "  <NewThing><Part>1</Part></NewThing>\n  <Location>")));
  });

  it.each(["utf16le", "utf8"] as const)("reads %s with a byte order mark", (encoding) => {
    const text = encoding === "utf8" ? GOLDEN : GOLDEN.replace("utf-8", "utf-16");
    strictEqual(accepted(parseCredentialsXml(Buffer.from(`\uFEFF${text}`, encoding))).vault, "vault-1");
  });

  it("reads big-endian UTF-16, comments and CDATA", () => {
    const utf16 = Buffer.from(`\uFEFF${GOLDEN.replace("utf-8", "utf-16")}`, "utf16le").swap16();
    accepted(parseCredentialsXml(utf16));
    const odd = GOLDEN.replace("<Version>", "<!-- <!DOCTYPE x> --><Version>").replace(
      ">vault-1<",
      "><![CDATA[vault-1]]><",
    );
    strictEqual(accepted(parse(odd)).vault, "vault-1");
  });

  it("is not led astray by the same name in another namespace or deeper down", () => {
    const planted = GOLDEN.replace(
      "  <Version>",
      '  <x:ResourceId xmlns:x="urn:x">1</x:ResourceId>\n  <Other><ResourceId>2</ResourceId></Other>\n  <Version>',
    );
    strictEqual(accepted(parse(planted)).resourceId, "8726350008099341699");
  });

  it("never shows the certificate", () => {
    const parsed = parse(GOLDEN);
    ok(!inspect(parsed, { depth: 9 }).includes("TUlJLi4u"));
    throws(() => JSON.stringify(parsed), /cannot be serialised/);
  });
});

describe("kinds", () => {
  const other = (root: string, body: string): string => `<${root} xmlns="${NAMESPACE}">${body}</${root}>`;

  test.each([
    ["BackupVaultCreds", "backup-classic", "vault-credentials.classic-vault"],
    ["RSVaultAsrCreds", "site-recovery", "vault-credentials.site-recovery"],
    ["ASRVaultCreds", "site-recovery-classic", "vault-credentials.site-recovery-classic"],
  ])("%s is told apart and refused, with what it says read", (root, kind, code) => {
    const parsed = parse(
      other(
        root,
        "<VaultDetails><SubscriptionId>11111111-2222-3333-4444-555555555555</SubscriptionId><ResourceName>v9</ResourceName></VaultDetails>",
      ),
    );
    ok(!parsed.ok);
    deepStrictEqual([parsed.kind, parsed.problem.code], [kind, code]);
    deepStrictEqual(
      [parsed.reading.vault, parsed.reading.subscriptionId],
      ["v9", "11111111-2222-3333-4444-555555555555"],
    );
  });

  it("is the namespace's business too", () => {
    strictEqual(codeOf(parse(GOLDEN.replace(NAMESPACE, `${NAMESPACE}/x`))), "vault-credentials.unknown-kind");
    strictEqual(codeOf(parse("<html/>")), "vault-credentials.unknown-kind");
  });
});

describe("refusals", () => {
  const deep = "<a>".repeat(40) + "</a>".repeat(40);
  const laughs = `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "${"&a;".repeat(50)}">]>`;
  const body = GOLDEN.replace(/^<\?xml.*\n/, "");
  const inside = (extra: string): string => GOLDEN.replace("  <Location>", `${extra}\n  <Location>`);

  const hostile: readonly (readonly [string, string, string | Uint8Array])[] = [
    ["empty", "empty", ""],
    ["blank, with a BOM", "empty", "\uFEFF \r\n"],
    ["65 KB", "too-large", "x".repeat(64 * 1024 + 1)],
    ["300 MB claimed by nobody, 1 MB here", "too-large", new Uint8Array(1 << 20)],
    ["binary", "not-text", Uint8Array.of(0x50, 0x4b, 3, 4, 0xff, 0xfe, 0x80)],
    ["NUL characters", "not-text", "a\0b"],
    ["UTF-16 without a BOM", "not-text", Buffer.from(GOLDEN, "utf16le")],
    ["half a UTF-16 character", "not-text", Uint8Array.of(0xff, 0xfe, 0x3c)],
    ["not XML", "not-xml", "Backup credentials of vault-1"],
    ["JSON", "not-xml", "{}"],
    ["cut off", "not-xml", GOLDEN.slice(0, 700)],
    ["two roots", "not-xml", `${GOLDEN}<again/>`],
    ["text behind the end", "not-xml", `${GOLDEN}x`],
    ["crossed tags", "not-xml", GOLDEN.replace("</Version>", "</Versio>")],
    ["the same attribute twice", "not-xml", GOLDEN.replace("<Version>", '<Version a="1" a="2">')],
    ["an undeclared prefix", "not-xml", GOLDEN.replace("<Version>", "<q:Version>")],
    ["an undeclared entity", "not-xml", withValue("Location", "&west;")],
    ["a control character by number", "not-xml", withValue("Location", "&#7;")],
    ["a processing instruction", "not-xml", GOLDEN.replace("?>", '?><?xml-stylesheet href="x"?>')],
    ["XML 1.1", "not-xml", GOLDEN.replace('version="1.0"', 'version="1.1"')],
    ["another encoding named", "not-xml", GOLDEN.replace("utf-8", "utf-16")],
    ["deep", "not-xml", inside(deep)],
    ["deep and 60 KB", "not-xml", inside("<a>".repeat(20_000))],
    ["wide", "not-xml", inside("<a/>".repeat(300))],
    [
      "many attributes",
      "not-xml",
      inside(`<a ${Array.from({ length: 40 }, (_, n) => `b${n}=""`).join(" ")}/>`),
    ],
    ["a document type", "doctype", `<!DOCTYPE RSBackupVaultAADCreds>${body}`],
    ["an external entity", "doctype", `<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>${body}`],
    ["billion laughs", "doctype", laughs + body],
    ["a DTD hidden behind a comment in an instruction", "doctype", `<!--a--><!DOCTYPE x><!--b-->${body}`],
    ["a stray declaration", "doctype", inside("<!ELEMENT a ANY>")],
    ["another root", "unknown-kind", "<RBackupVaultAADCreds/>"],
    ["prototype as root", "unknown-kind", `<__proto__ xmlns="${NAMESPACE}"/>`],
    ["a member missing", "missing-element", without("ResourceGroup")],
    [
      "a required member nil",
      "missing-element",
      GOLDEN.replace(/<AadTenantId>.*</, '<AadTenantId i:nil="true"><'),
    ],
    ["a required member empty", "missing-element", withValue("ManagementCert", "")],
    ["a member twice", "duplicate-element", inside("<Version>2.0</Version>")],
    ["two members changed over", "wrong-order", withOrderChanged()],
    ["another version", "wrong-version", withValue("Version", "3.0")],
    ["a GUID in braces", "wrong-value", withValue("AadTenantId", "{aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee}")],
    ["plain http", "wrong-value", withValue("AadAuthority", "http://login.windows.net")],
    ["an id in floating point", "wrong-value", withValue("ResourceId", "8.726350008099342e18")],
    ["an id above int64", "wrong-value", withValue("ResourceId", "9223372036854775808")],
    ["a negative id", "wrong-value", withValue("ResourceId", "-1")],
    ["an element where text belongs", "wrong-value", withValue("ResourceName", "vault<b/>-1")],
  ];

  function withOrderChanged(): string {
    const moved = "  <ResourceGroup>rg &amp; sons</ResourceGroup>\n";
    return GOLDEN.replace(moved, "").replace("  <SubscriptionId>", `${moved}  <SubscriptionId>`);
  }

  test.each(hostile)("%s: %s", (_, code, input) => {
    const parsed = parseCredentialsXml(typeof input === "string" ? encode(input) : input);
    strictEqual(codeOf(parsed), `vault-credentials.${code}`);
  });

  it("keeps a DTD out that hides from the scan in an instruction", () => {
    const hidden = `<?xml version="1.0"?><?a <!-- ?><!DOCTYPE x [<!ENTITY e "1">]><!-- -->${body}`;
    match(codeOf(parse(hidden)), /not-xml|doctype/);
  });

  it("says which member, and still tells whose file it is", () => {
    const parsed = parse(without("ResourceGroup"));
    ok(!parsed.ok);
    deepStrictEqual(parsed.problem.about, { element: "ResourceGroup" });
    deepStrictEqual(
      [parsed.kind, parsed.reading.vault, parsed.reading.resourceGroup],
      ["backup", "vault-1", null],
    );
  });

  it("never throws, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(parseCredentialsXml(bytes).ok).toBe(false);
      }),
    );
    fc.assert(
      fc.property(fc.nat(GOLDEN.length - 1), fc.string({ maxLength: 3 }), (at, change) => {
        const changed = GOLDEN.slice(0, at) + change + GOLDEN.slice(at + 1);
        expect(typeof parse(changed).ok).toBe("boolean");
      }),
      { numRuns: 500 },
    );
  });
});
