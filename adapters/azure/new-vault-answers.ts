/** ARM's answers about regions, resource groups, permissions and a vault in the making, checked before they are used. */
import { z } from "zod";
import type { FoundVault, NameCheck, Region, ResourceGroup } from "../../core/new-vault-port.ts";

const text = z.string().max(1024);
const optional = text.nullish().transform((value) => value ?? null);

/** `Location` of subscriptions.json 2022-12-01. */
export const ListedRegion = z
  .object({
    name: text.min(1),
    displayName: optional,
    type: optional,
    metadata: z
      .object({
        regionType: optional,
        geographyGroup: optional,
        pairedRegion: z
          .array(z.object({ name: text }))
          .max(10)
          .nullish(),
      })
      .nullish(),
    availabilityZoneMappings: z.array(z.unknown()).max(100).nullish(),
  })
  .transform(
    ({ name, displayName, type, metadata, availabilityZoneMappings }): Region & { physical: boolean } => ({
      name,
      title: displayName || name,
      geography: metadata?.geographyGroup ?? null,
      pair: metadata?.pairedRegion?.[0]?.name ?? null,
      zones: (availabilityZoneMappings ?? []).length > 0,
      physical: type !== "EdgeZone" && metadata?.regionType !== "Logical",
    }),
  );

/** `ResourceGroup` of resources.json 2022-12-01. */
export const ListedGroup = z
  .object({ name: text.min(1), location: text })
  .transform(({ name, location }): ResourceGroup => ({ name, region: location }));

const actions = z
  .array(text)
  .max(1000)
  .nullish()
  .transform((list) => list ?? []);

/** `Permission` of authorization-RoleDefinitionsCalls.json 2022-04-01. */
export const ListedPermission = z.object({ actions, notActions: actions });

/** `CheckNameAvailabilityResult`. */
export const NameAnswer = z
  .object({ nameAvailable: z.boolean(), message: optional })
  .transform(({ nameAvailable, message }): NameCheck => ({ free: nameAvailable, said: message ?? "" }));

const MAKING: Readonly<Record<string, FoundVault["provisioning"]>> = {
  succeeded: "done",
  success: "done",
  failed: "failed",
  canceled: "failed",
  cancelled: "failed",
};

/** How far something is, from the word for it. ARM has more words for what goes on than for what has ended. */
export const stageOf = (status: string | null): FoundVault["provisioning"] =>
  status === null ? "done" : (MAKING[status.toLowerCase()] ?? "going-on");

export const ProvisioningAnswer = z
  .object({ properties: z.object({ provisioningState: optional }).nullish() })
  .transform(({ properties }) => properties?.provisioningState ?? null);

/** `OperationResource`. */
export const OperationAnswer = z.object({
  status: text,
  error: z.object({ code: optional, message: optional }).nullish(),
});
