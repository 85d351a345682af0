/** Catalogue `errorTargets`. */
import type { Translation } from "../catalogue.ts";
import type { targets } from "../error-values.ts";

/** Without an article: German sentences name it behind a colon or in brackets. */
export const errorTargets: Translation<typeof targets> = {
  vault: "Tresor {name}",
  subscription: "Abonnement {name}",
  subscriptions: "Liste der Abonnements",
  someVault: "Tresor",
};
