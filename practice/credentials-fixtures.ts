/** Vault credentials of vaults that do not exist, with throwaway keys: whole, and broken in every way that is known. */
import {
  type CertificateToMake,
  type MadeCertificate,
  makeCertificate,
} from "../adapters/certificate-make.ts";
import { type PfxContents, writePfx } from "../adapters/pfx-write.ts";
import { Secret } from "../core/secret.ts";
import { CREDENTIALS_NAMESPACE, type VaultCredentials } from "../core/vault/credentials-contract.ts";
import { writeCredentialsFile } from "../core/vault/credentials-file.ts";

const HOUR_MS = 3_600_000;
export const CLIENT_AUTHENTICATION = "1.3.6.1.5.5.7.3.2";
export const SERVER_AUTHENTICATION = "1.3.6.1.5.5.7.3.1";

/** A throwaway key and certificate, valid from an hour before `now` for two days unless said otherwise. */
export const throwawayCertificate = (
  now: Date,
  change: Partial<CertificateToMake> = {},
): Promise<MadeCertificate> =>
  makeCertificate({
    commonName: "Windows Azure Tools",
    notBefore: new Date(now.getTime() - HOUR_MS),
    notAfter: new Date(now.getTime() + 47 * HOUR_MS),
    rsaBits: 2048,
    extendedKeyUsage: [CLIENT_AUTHENTICATION],
    ...change,
  });

/** As vault credentials hold it, unless said otherwise. */
export const throwawayPfx = (made: MadeCertificate, change: Partial<PfxContents> = {}): Buffer =>
  writePfx({
    ...made,
    friendlyName: "vault-1 throwaway",
    keyProvider: "Microsoft Enhanced Cryptographic Provider v1.0",
    password: "",
    profile: "3des-sha1",
    ...change,
  });

export const pem = (label: string, der: Uint8Array): string =>
  `-----BEGIN ${label}-----\n${Buffer.from(der).toString("base64").replaceAll(/.{64}/g, "$&\n")}\n-----END ${label}-----\n`;

/** Credentials of a made-up vault. Its id is above 2^53, where a JavaScript number would change it. */
export const exampleCredentials = (managementCert: Uint8Array): VaultCredentials => ({
  subscriptionId: "11111111-2222-3333-4444-555555555555",
  resourceGroup: "rg & sons",
  vault: "vault-1",
  region: "westeurope",
  resourceId: "8726350008099341699",
  managementCert: new Secret(Buffer.from(managementCert).toString("base64")),
  aadAuthority: "https://login.windows.net",
  aadTenantId: "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee",
  aadAudience: "https://RecoveryServiceVault/westeurope/vault-1/8726350008099341699",
  servicePrincipalClientId: "99999999-8888-7777-6666-555555555555",
  serviceEndpoint: "https://pod01-id1.we.backup.windowsazure.com/restapi/",
  privateEndpointStateForBackup: "None",
});

/** The text of the file, to be broken by hand. */
export const exampleText = (managementCert: Uint8Array): string =>
  Buffer.from(writeCredentialsFile(exampleCredentials(managementCert))).toString("utf8");

/** The element's line taken out. */
export const withoutElement = (text: string, name: string): string =>
  text.replace(new RegExp(`  <${name}[ >].*\r\n`), "");

/** The element's content replaced by other markup. */
export const withElement = (text: string, name: string, content: string): string =>
  text.replace(new RegExp(`<${name}>.*</${name}>`), () => `<${name}>${content}</${name}>`);

/** A file of another kind, as its own product writes it. */
export function otherKindText(
  root: "BackupVaultCreds" | "RSVaultAsrCreds" | "ASRVaultCreds",
  managementCert: Uint8Array,
): string {
  const certificate = `<ManagementCert>${Buffer.from(managementCert).toString("base64")}</ManagementCert>`;
  const vault =
    "<SubscriptionId>11111111-2222-3333-4444-555555555555</SubscriptionId><ResourceName>old-vault</ResourceName>";
  const body =
    root === "RSVaultAsrCreds"
      ? `<VaultDetails>${vault}<ResourceId>8726350008099341699</ResourceId></VaultDetails>${certificate}<Version>2.0</Version><ChannelIntegrityKey>c2VjcmV0</ChannelIntegrityKey>`
      : `${vault}${certificate}`;
  return `<?xml version="1.0" encoding="utf-8"?>\r\n<${root} xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns="${CREDENTIALS_NAMESPACE}">${body}</${root}>`;
}
