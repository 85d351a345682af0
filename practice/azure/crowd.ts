/** Far more subscriptions and vaults than usual, for lists that must stand it. They can be listed and read, not changed. */
import { PRACTICE } from "../practice-values.ts";
import type { Crowd } from "./knobs.ts";
import type { PracticeState, VaultRecord } from "./state.ts";

const padded = (number: number, digits: number): string => String(number).padStart(digits, "0");

const subscription = (number: number): PracticeState["subscriptions"][number] => ({
  subscriptionId: `00000000-0000-4000-8000-${padded(number, 12)}`,
  displayName: `Crowd ${padded(number, 4)}`,
  resourceGroups: [{ name: "crowd-rg", region: PRACTICE.region }],
});

const vault = (number: number): VaultRecord => ({
  subscriptionId: PRACTICE.subscriptionId,
  resourceGroup: PRACTICE.resourceGroup,
  region: PRACTICE.region,
  name: `crowd-vault-${padded(number, 5)}`,
  resourceId: String(4_611_686_018_427_387_905n + BigInt(number)),
  changedAt: "2026-01-15T09:30:00.000Z",
  sku: { name: "RS0", tier: "Standard" },
  properties: {},
  certificates: [],
  servers: [],
});

export function withCrowd(state: PracticeState, { subscriptions, vaults }: Crowd): PracticeState {
  if (subscriptions === 0 && vaults === 0) return state;
  const upTo = <T>(length: number, make: (number: number) => T) =>
    Array.from({ length }, (_, index) => make(index + 1));
  return {
    ...state,
    subscriptions: [...state.subscriptions, ...upTo(subscriptions, subscription)],
    vaults: [...state.vaults, ...upTo(vaults, vault)],
  };
}
