/** The regions that the practice subscriptions have: a handful of Azure's, with pretend distances from this computer. */
import type { ArmHandler } from "./arm.ts";
import { json, param } from "./reply.ts";
import type { ArmOperation } from "./routes.ts";

interface PracticeRegion {
  readonly name: string;
  readonly displayName: string;
  readonly geographyGroup: string;
  readonly paired?: string;
  readonly zones: boolean;
  /** null: it does not answer. */
  readonly ms: number | null;
}

const region = (
  name: string,
  displayName: string,
  geographyGroup: string,
  more: Pick<PracticeRegion, "ms"> & Partial<PracticeRegion>,
): PracticeRegion => ({ name, displayName, geographyGroup, zones: true, ...more });

/** The distances are made up. */
export const PRACTICE_REGIONS: readonly PracticeRegion[] = [
  region("eastus", "East US", "US", { paired: "westus", ms: 96 }),
  region("westus", "West US", "US", { paired: "eastus", zones: false, ms: 154 }),
  region("northeurope", "North Europe", "Europe", { paired: "westeurope", ms: 34 }),
  region("westeurope", "West Europe", "Europe", { paired: "northeurope", ms: 19 }),
  region("germanywestcentral", "Germany West Central", "Europe", { paired: "germanynorth", ms: 12 }),
  region("italynorth", "Italy North", "Europe", { ms: 41 }),
  region("southeastasia", "Southeast Asia", "Asia Pacific", { paired: "eastasia", ms: 187 }),
  region("eastasia", "East Asia", "Asia Pacific", { paired: "southeastasia", ms: null }),
];

const describe = (subscriptionId: string, { name, displayName, ...of }: PracticeRegion) => {
  const at = (place: string) => `/subscriptions/${subscriptionId}/locations/${place}`;
  return {
    id: at(name),
    name,
    type: "Region",
    displayName,
    regionalDisplayName: `(${of.geographyGroup}) ${displayName}`,
    metadata: {
      regionType: "Physical",
      regionCategory: "Recommended",
      geographyGroup: of.geographyGroup,
      pairedRegion: of.paired === undefined ? [] : [{ name: of.paired, id: at(of.paired) }],
    },
    ...(of.zones && {
      availabilityZoneMappings: [{ logicalZone: "1", physicalZone: `${name}-az1` }],
    }),
  };
};

/** Azure lists groups of regions beside the regions; they are no place for a vault. */
const EUROPE = { name: "europe", type: "Region", displayName: "Europe", metadata: { regionType: "Logical" } };

export const regionHandlers = {
  Subscriptions_ListLocations: ({ incoming }) => {
    const subscriptionId = param(incoming, "subscriptionId");
    return json(200, { value: [EUROPE, ...PRACTICE_REGIONS.map((each) => describe(subscriptionId, each))] });
  },
} satisfies Partial<Record<ArmOperation, ArmHandler>>;
