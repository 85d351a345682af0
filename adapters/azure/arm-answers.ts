/** ARM's answers, checked before a value of them is used; what is wrong is named. */
import { z } from "zod";
import type { About } from "../../core/errors.ts";
import type { Subscription, Vault, VaultId, VaultIdentity } from "../../core/ports.ts";
import { Secret } from "../../core/secret.ts";
import { type HttpReply, notUnderstood } from "./azure-errors.ts";
import { parseWithExactResourceId } from "./raw-resource-id.ts";

const name = z.string().min(1).max(1024);
const optionalText = z
  .string()
  .max(1024)
  .nullish()
  .transform((text) => text ?? null);
const instant = z
  .string()
  .refine((text) => !Number.isNaN(Date.parse(text)))
  .transform((text) => new Date(text).toISOString());

const VaultAnswer = z.object({
  name,
  location: name,
  properties: z
    .object({
      privateEndpointStateForBackup: optionalText,
      publicNetworkAccess: optionalText,
      redundancySettings: z.object({ standardTierStorageRedundancy: optionalText }).nullish(),
    })
    .nullish(),
});
type VaultAnswer = z.infer<typeof VaultAnswer>;

/** `ResourceCertificateAndAadDetails`; an ACS vault answers with another shape under another `authType`. */
const CertificateAnswer = z.object({
  properties: z.object({
    authType: z.enum(["AzureActiveDirectory", "AAD"]),
    resourceId: z.string().regex(/^\d{1,19}$/),
    aadAuthority: z.url({ protocol: /^https$/ }).max(1024),
    aadTenantId: z.guid(),
    aadAudience: optionalText,
    servicePrincipalClientId: z.guid(),
    azureManagementEndpointAudience: name,
    thumbprint: z.string().regex(/^[0-9A-Fa-f]{40}$/),
    validFrom: instant,
    validTo: instant,
  }),
});

const ServiceMadeKey = z.object({ properties: z.object({ certificate: z.base64().min(1).max(65_536) }) });

const parseJson = (reply: HttpReply, asked: About): unknown => {
  try {
    return parseWithExactResourceId(reply.text);
  } catch {
    // Without the parser's own words: they quote the answer, and the answer may hold a private key.
    throw notUnderstood("JSON", reply, asked);
  }
};

/** The answer as `schema` wants it. Throws `azure.answer-not-understood` with the first field that is not. */
const understand = <T>(schema: z.ZodType<T>, reply: HttpReply, asked: About): T => {
  const parsed = schema.safeParse(parseJson(reply, asked));
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0]?.path.join(".") || "the whole answer";
  throw notUnderstood(field, reply, asked);
};

const aboutVault = ({ name: vault, resourceGroup }: VaultId): About => ({ vault, resourceGroup });

/** ARM knows names in any case; the vault is called what ARM calls it. */
export const vaultIn = (reply: HttpReply, id: VaultId): Vault => {
  const found = understand(VaultAnswer, reply, aboutVault(id));
  if (found.name.toLowerCase() !== id.name.toLowerCase()) throw notUnderstood("name", reply, aboutVault(id));
  return vaultFrom(found, id);
};

const vaultFrom = ({ name, location, properties }: VaultAnswer, id: VaultId): Vault => ({
  ...id,
  name,
  region: location,
  privateEndpointStateForBackup: properties?.privateEndpointStateForBackup ?? null,
  publicNetworkAccess: properties?.publicNetworkAccess ?? null,
  redundancy: properties?.redundancySettings?.standardTierStorageRedundancy ?? null,
});

const PLACE = /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)\/providers\/[^/]+\/vaults\/[^/]+$/i;

/** A vault in a list: its id says which subscription and resource group it is in. */
export const ListedVault = VaultAnswer.extend({ id: z.string().max(2048).regex(PLACE) }).transform(
  ({ id, ...vault }): Vault => {
    const [, subscriptionId = "", resourceGroup = ""] = PLACE.exec(id) ?? [];
    return vaultFrom(vault, { subscriptionId, resourceGroup, name: vault.name });
  },
);

/** A subscription in the list of api-version 2022-12-01. */
export const ListedSubscription = z
  .object({ subscriptionId: z.guid(), displayName: optionalText, state: name, tenantId: optionalText })
  .transform(
    ({ subscriptionId, displayName, state, tenantId }): Subscription => ({
      id: subscriptionId,
      name: displayName || subscriptionId,
      state,
      tenantId,
    }),
  );

/** Throws `azure.answer-not-understood`; `field` is `properties.authType` for an answer of the Access Control Service. */
export const identityIn = (reply: HttpReply, id: VaultId): VaultIdentity => {
  const {
    authType: _,
    thumbprint,
    ...identity
  } = understand(CertificateAnswer, reply, aboutVault(id)).properties;
  return { ...identity, thumbprint: thumbprint.toUpperCase() };
};

/** The PFX of flow B, private key included. */
export const pfxIn = (reply: HttpReply, id: VaultId): Secret =>
  new Secret(understand(ServiceMadeKey, reply, aboutVault(id)).properties.certificate);
