import type { NewVaultAnswer } from "../core/answers.ts";
import { usePart } from "./use-answers.ts";

/** What is answered of the new vault, and how to change some of it. */
export function useNewVault() {
  const [{ vault }, change] = usePart("credentials");
  const { create } = vault;
  const set = (some: Partial<NewVaultAnswer>) => {
    change(({ vault: now }) => (now.create ? { vault: { ...now, create: { ...now.create, ...some } } } : {}));
  };
  return { vault, create, set };
}
