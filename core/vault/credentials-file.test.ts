import { inspect } from "node:util";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  exampleCredentials,
  exampleText,
  otherKindText,
  withElement,
  withoutElement,
} from "../../practice/credentials-fixtures.ts";
import { Secret } from "../secret.ts";
import { CREDENTIALS_NAMESPACE, type VaultCredentials } from "./credentials-contract.ts";
import { credentialsFileName, parseCredentialsXml, writeCredentialsFile } from "./credentials-file.ts";

const PFX = Buffer.from("0-a PFX as far as XML knows-0");
const credentials = exampleCredentials(PFX);
const text = exampleText(PFX);

/** What Azure PowerShell's serializer writes for the example; only the line ends are put in below. */
const GOLDEN = `<?xml version="1.0" encoding="utf-8"?>
<RSBackupVaultAADCreds xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns="http://schemas.datacontract.org/2004/07/Microsoft.Azure.Portal.RecoveryServices.Models.Common">
  <Version>2.0</Version>
  <SubscriptionId>11111111-2222-3333-4444-555555555555</SubscriptionId>
  <ResourceType>Vaults</ResourceType>
  <ResourceName>vault-1</ResourceName>
  <ManagementCert>MC1hIFBGWCBhcyBmYXIgYXMgWE1MIGtub3dzLTA=</ManagementCert>
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

const parse = (xml: string | Uint8Array) => parseCredentialsXml(Buffer.from(xml));

function accepted(xml: string | Uint8Array): VaultCredentials {
  const parsed = parse(xml);
  if (!parsed.ok) throw new Error(`refused: ${parsed.problem.code} ${inspect(parsed.problem.about)}`);
  return parsed.credentials;
}

const plain = (read: VaultCredentials) => ({ ...read, managementCert: read.managementCert.reveal() });

describe("writing", () => {
  it("is byte for byte what .NET writes: CR LF, no BOM, no line end at the end", () => {
    const written = Buffer.from(writeCredentialsFile(credentials));
    expect(written.toString("latin1")).toBe(Buffer.from(GOLDEN.replaceAll("\n", "\r\n")).toString("latin1"));
  });

  it("writes what is null as i:nil", () => {
    const bytes = writeCredentialsFile({
      ...credentials,
      aadAudience: null,
      privateEndpointStateForBackup: null,
    });
    const written = Buffer.from(bytes).toString();
    expect(written).toContain('\r\n  <AadAudience i:nil="true" />\r\n');
    expect(written).toMatch(
      /\r\n {2}<PrivateEndpointStateForBackup i:nil="true" \/>\r\n<\/RSBackupVaultAADCreds>$/,
    );
    expect(accepted(bytes).aadAudience).toBeNull();
  });

  test.each<[string, Partial<VaultCredentials>]>([
    ["ResourceName", { vault: "va\u0007ult" }],
    ["ResourceName", { vault: "va\nult" }],
    ["ResourceGroup", { resourceGroup: "\ud800" }],
    ["Location", { region: "" }],
    ["ManagementCert", { managementCert: new Secret("TUlJ\r\nLi4u") }],
    ["ManagementCert", { managementCert: new Secret("") }],
    ["ResourceId", { resourceId: "8.7e18" }],
    ["ResourceId", { resourceId: "9223372036854775808" }],
    ["SubscriptionId", { subscriptionId: "not-a-guid" }],
    ["AadAuthority", { aadAuthority: "http://login.windows.net" }],
    ["IdMgmtRestEndpoint", { serviceEndpoint: "https://user:password@host/" }],
  ])("refuses to write a bad %s", (element, change) => {
    const writing = () => writeCredentialsFile({ ...credentials, ...change });
    expect(writing).toThrow(
      expect.objectContaining({ code: "vault-credentials.wrong-value", about: { element } }),
    );
  });

  it("names the file in English by the UTC date, without characters that Windows forbids", () => {
    const late = new Date("2020-07-22T23:59:59Z");
    expect(credentialsFileName("lab1", late)).toBe("lab1_Wed Jul 22 2020.VaultCredentials");
    const early = new Date("2026-02-01T00:00:00Z");
    expect(credentialsFileName('..\\a/b:"c', early)).toBe(".._a_b__c_Sun Feb 01 2026.VaultCredentials");
  });
});

describe("reading", () => {
  it("gives every value back, the id exact", () => {
    expect(plain(accepted(text))).toStrictEqual(plain(credentials));
  });

  it("reads back whatever it writes", () => {
    const word = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 60 })
      .filter((made) => made.trim() !== "" && !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(made));
    const url = fc.webUrl({ validSchemes: ["https"], withQueryParameters: true });
    const any = fc.record({
      subscriptionId: fc.uuid(),
      resourceGroup: word,
      vault: fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{1,49}$/),
      region: word,
      resourceId: fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }).map(String),
      managementCert: fc.base64String({ minLength: 4 }).map((base64) => new Secret(base64)),
      aadAuthority: url,
      aadTenantId: fc.uuid(),
      aadAudience: fc.option(word),
      servicePrincipalClientId: fc.uuid(),
      serviceEndpoint: url,
      privateEndpointStateForBackup: fc.option(fc.constantFrom("None", "Enabled")),
    });
    fc.assert(
      fc.property(any, (written) => {
        expect(plain(accepted(writeCredentialsFile(written)))).toStrictEqual(plain(written));
      }),
    );
  });

  it("tolerates what older makers leave out, and what newer ones may add", () => {
    const older = withoutElement(withoutElement(text, "AadAudience"), "PrivateEndpointStateForBackup");
    expect(accepted(older)).toMatchObject({ aadAudience: null, privateEndpointStateForBackup: null });
    expect(accepted(withoutElement(text, "AgentLinks")).vault).toBe("vault-1");
    expect(accepted(withElement(text, "AadAudience", "")).aadAudience).toBeNull();
    accepted(text.replace("  <Location>", "  <NewThing><Part>1</Part></NewThing>\n  <Location>"));
  });

  it("reads UTF-8 and UTF-16 by their byte order marks", () => {
    const utf16 = Buffer.from(`\uFEFF${text.replace("utf-8", "utf-16")}`, "utf16le");
    expect(accepted(`\uFEFF${text}`).vault).toBe("vault-1");
    expect(accepted(utf16).vault).toBe("vault-1");
    expect(accepted(Buffer.from(utf16).swap16()).vault).toBe("vault-1");
  });

  it("reads comments and CDATA", () => {
    const odd = text.replace("<Version>", "<!-- <!DOCTYPE x> --><Version>");
    expect(accepted(odd.replace(">vault-1<", "><![CDATA[vault-1]]><")).vault).toBe("vault-1");
  });

  it("is not led astray by the same name in another namespace or deeper down", () => {
    const planted = text.replace(
      "  <Version>",
      '  <x:ResourceId xmlns:x="urn:x">1</x:ResourceId>\n  <Other><ResourceId>2</ResourceId></Other>\n  <Version>',
    );
    expect(accepted(planted).resourceId).toBe("8726350008099341699");
  });

  it("never shows the certificate", () => {
    const parsed = parse(text);
    expect(inspect(parsed, { depth: 9 })).not.toContain(PFX.toString("base64").slice(0, 12));
    expect(() => JSON.stringify(parsed)).toThrow("cannot be serialised");
  });
});

describe("kinds", () => {
  test.each([
    ["BackupVaultCreds", "backup-classic", "vault-credentials.classic-vault"],
    ["RSVaultAsrCreds", "site-recovery", "vault-credentials.site-recovery"],
    ["ASRVaultCreds", "site-recovery-classic", "vault-credentials.site-recovery-classic"],
  ] as const)("%s is told apart and refused, with what it says read", (root, kind, code) => {
    expect(parse(otherKindText(root, PFX))).toMatchObject({
      ok: false,
      kind,
      problem: { code },
      reading: { vault: "old-vault", subscriptionId: "11111111-2222-3333-4444-555555555555" },
    });
  });

  it("is the namespace's business too", () => {
    const code = "vault-credentials.unknown-kind";
    const elsewhere = text.replace(CREDENTIALS_NAMESPACE, `${CREDENTIALS_NAMESPACE}/x`);
    expect(parse(elsewhere)).toMatchObject({
      ok: false,
      kind: null,
      problem: { code },
      reading: { vault: null },
    });
    expect(parse("<html/>")).toMatchObject({
      ok: false,
      kind: null,
      problem: { code, about: { root: "html" } },
    });
  });
});
