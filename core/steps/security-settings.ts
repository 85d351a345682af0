import { installation as words } from "../text/installation.ts";
import { defineStep } from "./step.ts";

/**
 * The page "Security Settings" of the set-ups: one password for the restricted local accounts that set-up makes for SQL
 * Server and its reports. Without a SQL Server on this machine there are none.
 */
export const securitySettings = defineStep({
  id: "security-settings",
  edits: [],
  problems: () => [],
  summary: () => [[words.fields.localAccounts, words.security.typed]],
});
