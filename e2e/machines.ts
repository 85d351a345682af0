/** Pretend servers that the specs start from. */
import { scryptSync } from "node:crypto";
import { PRACTICE } from "../practice/practice-values.ts";
import { type MachineInput, machineWith } from "../practice/windows/machine.ts";

const SALT = "c2FsdCBvZiB0aGUgc3BlY3M=";
const DAY_MS = 86_400_000;

/** A server that is registered with the practice vault and has the practice passphrase. */
export function registered(
  product: "mars" | "dpm" | "mabs",
  { daysLeft = 165, ...more }: MachineInput & { readonly daysLeft?: number } = {},
): MachineInput {
  const now = Date.now();
  return machineWith(product, {
    registration: {
      vault: PRACTICE.vault,
      resourceGroup: PRACTICE.resourceGroup,
      subscriptionId: PRACTICE.subscriptionId,
      region: PRACTICE.region,
      since: new Date(now - 200 * DAY_MS).toISOString(),
      until: new Date(now + daysLeft * DAY_MS).toISOString(),
      registeredWith: "0".repeat(40),
    },
    passphrase: {
      salt: SALT,
      scrypt: scryptSync(PRACTICE.passphrase, SALT, 32).toString("base64"),
      confirmed: true,
    },
    scheduled: true,
    ...more,
  });
}
