import fc from "fast-check";
import { expect, it, test } from "vitest";
import { exampleText, withElement, withoutElement } from "../../practice/credentials-fixtures.ts";
import { CREDENTIALS_NAMESPACE } from "./credentials-contract.ts";
import { parseCredentialsXml } from "./credentials-file.ts";

const text = exampleText(Buffer.from("0-a PFX as far as XML knows-0"));
const body = text.replace(/^<\?xml.*\r\n/, "");
const inside = (extra: string): string => text.replace("  <Location>", `${extra}\r\n  <Location>`);

const codeOf = (input: string | Uint8Array): string => {
  const parsed = parseCredentialsXml(Buffer.from(input));
  return parsed.ok ? "accepted" : parsed.problem.code;
};

const groupFirst = (): string => {
  const group = "  <ResourceGroup>rg &amp; sons</ResourceGroup>\r\n";
  return text.replace(group, "").replace("  <SubscriptionId>", `${group}  <SubscriptionId>`);
};
const lastFirst = (): string => {
  const last = "  <PrivateEndpointStateForBackup>None</PrivateEndpointStateForBackup>\r\n";
  return text.replace(last, "").replace("  <Version>", `${last}  <Version>`);
};
const attributes = Array.from({ length: 40 }, (_, n) => `b${n}=""`).join(" ");
const laughs = `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "${"&a;".repeat(50)}">]>`;

test.each<[string, string, string | Uint8Array]>([
  ["empty", "empty", ""],
  ["blank, with a BOM", "empty", "\uFEFF \r\n"],
  ["a byte over 64 KB", "too-large", "x".repeat(64 * 1024 + 1)],
  ["huge", "too-large", new Uint8Array(1 << 24)],
  ["binary", "not-text", Uint8Array.of(0x50, 0x4b, 3, 4, 0xff, 0xfe, 0x80)],
  ["NUL characters", "not-text", "a\0b"],
  ["UTF-16 without a BOM", "not-text", Buffer.from(text, "utf16le")],
  ["half a UTF-16 character", "not-text", Uint8Array.of(0xff, 0xfe, 0x3c)],
  ["half a surrogate pair", "not-text", Uint8Array.of(0xff, 0xfe, 0x00, 0xd8)],
  ["not XML", "not-xml", "Backup credentials of vault-1"],
  ["JSON", "not-xml", "{}"],
  ["cut off", "not-xml", text.slice(0, 700)],
  ["two roots", "not-xml", `${text}<again/>`],
  ["text behind the end", "not-xml", `${text}x`],
  ["crossed tags", "not-xml", text.replace("</Version>", "</Versio>")],
  ["the same attribute twice", "not-xml", text.replace("<Version>", '<Version a="1" a="2">')],
  ["an undeclared prefix", "not-xml", text.replace("<Version>", "<q:Version>")],
  ["an undeclared entity", "not-xml", withElement(text, "Location", "&west;")],
  ["a control character by number", "not-xml", withElement(text, "Location", "&#7;")],
  ["a control character", "not-xml", withElement(text, "Location", "\u0007")],
  ["a processing instruction", "not-xml", text.replace("?>", '?><?xml-stylesheet href="x"?>')],
  ["XML 1.1", "not-xml", text.replace('version="1.0"', 'version="1.1"')],
  ["another encoding named", "not-xml", text.replace("utf-8", "utf-16")],
  ["deep", "not-xml", inside("<a>".repeat(17) + "</a>".repeat(17))],
  ["deep without end", "not-xml", inside("<a>".repeat(20_000))],
  ["wide", "not-xml", inside("<a/>".repeat(300))],
  ["many attributes", "not-xml", inside(`<a ${attributes}/>`)],
  ["a comment that never ends", "not-xml", inside("<!-- ")],
  ["a document type", "doctype", `<!DOCTYPE RSBackupVaultAADCreds>${body}`],
  ["an external entity", "doctype", `<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>${body}`],
  ["an external parameter entity", "doctype", `<!DOCTYPE r [<!ENTITY % x SYSTEM "http://x/">%x;]>${body}`],
  ["billion laughs", "doctype", laughs + body],
  ["a document type between comments", "doctype", `<!--a--><!DOCTYPE x><!--b-->${body}`],
  ["a stray declaration", "doctype", inside("<!ELEMENT a ANY>")],
  ["another root", "unknown-kind", "<RBackupVaultAADCreds/>"],
  ["a prototype as root", "unknown-kind", `<__proto__ xmlns="${CREDENTIALS_NAMESPACE}"/>`],
  ["a member missing", "missing-element", withoutElement(text, "ResourceGroup")],
  ["a member nil", "missing-element", text.replace(/<AadTenantId>.*</, '<AadTenantId i:nil="true"><')],
  ["a member empty", "missing-element", withElement(text, "ManagementCert", "")],
  ["a member blank", "missing-element", withElement(text, "ResourceId", "  ")],
  ["a member twice", "duplicate-element", inside("<Version>2.0</Version>")],
  ["two members changed over", "wrong-order", groupFirst()],
  ["the last member first", "wrong-order", lastFirst()],
  ["another version", "wrong-version", withElement(text, "Version", "3.0")],
  [
    "a GUID in braces",
    "wrong-value",
    withElement(text, "AadTenantId", "{aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee}"),
  ],
  ["plain http", "wrong-value", withElement(text, "AadAuthority", "http://login.windows.net")],
  ["a URL with a password", "wrong-value", withElement(text, "IdMgmtRestEndpoint", "https://a:b@c.de/")],
  ["an id in floating point", "wrong-value", withElement(text, "ResourceId", "8.726350008099342e18")],
  ["an id above int64", "wrong-value", withElement(text, "ResourceId", "9223372036854775808")],
  ["a negative id", "wrong-value", withElement(text, "ResourceId", "-1")],
  ["an id in other digits", "wrong-value", withElement(text, "ResourceId", "\u0661\u0662")],
  ["an element where text belongs", "wrong-value", withElement(text, "ResourceName", "vault<b/>-1")],
  ["two lines in a name", "wrong-value", withElement(text, "ResourceName", "vault\n-1")],
])("%s: %s", (_, code, input) => {
  expect(codeOf(input)).toBe(`vault-credentials.${code}`);
});

it("keeps a document type out that hides from the scan in an instruction", () => {
  const hidden = `<?xml version="1.0"?><?a <!-- ?><!DOCTYPE x [<!ENTITY e "1">]><!-- -->${body}`;
  expect(codeOf(hidden)).toBe("vault-credentials.not-xml");
});

it("says which member, and still tells whose file it is", () => {
  expect(parseCredentialsXml(Buffer.from(withoutElement(text, "ResourceGroup")))).toMatchObject({
    kind: "backup",
    problem: { about: { element: "ResourceGroup" } },
    reading: { vault: "vault-1", resourceGroup: null, resourceId: "8726350008099341699" },
  });
});

it("never throws, whatever the bytes", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(codeOf(bytes)).toMatch(/^vault-credentials\./);
    }),
  );
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.string({ maxLength: 3 }), (at, change) => {
      expect(codeOf(text.slice(0, at) + change + text.slice(at + 1))).toMatch(
        /^(accepted|vault-credentials\..+)$/,
      );
    }),
    { numRuns: 500 },
  );
});
