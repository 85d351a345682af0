/** Which product a prerequisite is for: the one that is here, or the one that this form installs. */
import type { Answers } from "../answers.ts";
import type { Facts } from "../facts.ts";
import { backupServerOf } from "../vault/backup-server.ts";

export type SubjectProduct = "mars" | "dpm" | "mabs";

interface Subject {
  readonly product: SubjectProduct;
  /** It is not here yet: the run installs it. */
  readonly installs: boolean;
}

interface Context {
  readonly answers: Answers;
  readonly facts: Facts;
}

/** `null`: what is here could not be told. A backup server that is asked for where only the agent is counts as installed anew. */
export function subjectOf({ answers: { flow, installation }, facts: { product } }: Context): Subject | null {
  const wanted = backupServerOf(installation);
  if (product === null) return null;
  if (flow !== "change-settings" && wanted !== null && product !== wanted)
    return { product: wanted, installs: true };
  return product === "none" ? { product: "mars", installs: true } : { product, installs: false };
}

export const ALL: readonly SubjectProduct[] = ["mars", "dpm", "mabs"];
export const FAMILY: readonly SubjectProduct[] = ["dpm", "mabs"];

export type When = "always" | "installing" | "there";

/** Where nobody knows the product, only what every product asks for is shown. */
export function appliesTo(
  products: readonly SubjectProduct[],
  when: When = "always",
): (context: Context) => boolean {
  return (context) => {
    const subject = subjectOf(context);
    if (subject === null) return when === "always" && products.length === ALL.length;
    if (!products.includes(subject.product)) return false;
    return when === "always" || subject.installs === (when === "installing");
  };
}
