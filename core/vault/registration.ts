/** Where this server stands with its vault: not registered, good, due soon, expired, or not to be told. */
import type { Facts } from "../facts.ts";

export type RegistrationState = "none" | "good" | "expires-soon" | "expired" | "could-not-tell";

const SOON_DAYS = 30;
const DAY_MS = 86_400_000;

/** Judged by the end of the machine's registration certificate where it can be seen; unseen, a registered server counts as good. */
export function registrationState(facts: Pick<Facts, "registered" | "until">, now: Date): RegistrationState {
  if (facts.registered === null) return "could-not-tell";
  if (!facts.registered) return "none";
  if (facts.until === null) return "good";
  const leftMs = Date.parse(facts.until) - now.getTime();
  if (leftMs <= 0) return "expired";
  return leftMs <= SOON_DAYS * DAY_MS ? "expires-soon" : "good";
}

/** Whether the server is registered, and will stay so without doing anything today. */
export const isRegisteredWell = (facts: Pick<Facts, "registered" | "until">, now: Date): boolean =>
  ["good", "expires-soon"].includes(registrationState(facts, now));

/** Whether the server's vault is the one named. ARM ignores case in all three parts; a part that is not known does not tell them apart. */
export function isSameVault(
  facts: Pick<Facts, "vault" | "resourceGroup" | "subscriptionId">,
  vault: {
    readonly name: string | null;
    readonly resourceGroup: string | null;
    readonly subscriptionId: string | null;
  },
): boolean {
  const same = (a: string | null, b: string | null) =>
    a === null || b === null || a.toLowerCase() === b.toLowerCase();
  return (
    facts.vault !== null &&
    vault.name !== null &&
    same(facts.vault, vault.name) &&
    same(facts.resourceGroup, vault.resourceGroup) &&
    same(facts.subscriptionId, vault.subscriptionId)
  );
}
