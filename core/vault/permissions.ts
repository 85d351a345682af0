/** What roles allow, as Azure tells them: actions with `*` for anything, less the actions that the same role takes away. */

/** One role's part of `Microsoft.Authorization/permissions`. */
export interface Permission {
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
}

/** The right that making a vault needs (facts: Backup Contributor has it, Backup Operator does not). */
export const CREATE_VAULT = "Microsoft.RecoveryServices/vaults/write";

/** The right that registering needs: a certificate is uploaded (facts: Backup Operator has it). */
export const REGISTER_SERVER = "Microsoft.RecoveryServices/vaults/certificates/write";

/** The right that removing a server needs (facts: Backup Contributor has it, Backup Operator does not). */
export const REMOVE_SERVER = "Microsoft.RecoveryServices/vaults/registeredIdentities/delete";

/** Whether any of the roles allows the action. What one role takes away, another may still give. */
export const allows = (permissions: readonly Permission[], action: string): boolean =>
  permissions.some(
    ({ actions, notActions }) =>
      actions.some((each) => fits(each, action)) && !notActions.some((each) => fits(each, action)),
  );

/** `*` stands for any text, slashes too; upper and lower case are the same. */
function fits(pattern: string, action: string): boolean {
  const [first = "", ...rest] = pattern.toLowerCase().split("*");
  const wanted = action.toLowerCase();
  if (!wanted.startsWith(first)) return false;
  let at = first.length;
  for (const [index, part] of rest.entries()) {
    const isLast = index === rest.length - 1;
    const found = isLast ? Math.max(at, wanted.length - part.length) : wanted.indexOf(part, at);
    if (found < at || !wanted.startsWith(part, found)) return false;
    at = found + part.length;
  }
  return at === wanted.length;
}
