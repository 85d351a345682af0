import { describe, expect, it } from "vitest";
import { allows, CREATE_VAULT, REGISTER_SERVER, REMOVE_SERVER } from "./permissions.ts";

const role = (actions: string[], notActions: string[] = []) => ({ actions, notActions });

describe("what roles allow", () => {
  it.each([
    ["*", true],
    ["Microsoft.RecoveryServices/*", true],
    ["microsoft.recoveryservices/VAULTS/write", true],
    ["*/write", true],
    ["Microsoft.RecoveryServices/vaults/*/write", false],
    ["Microsoft.RecoveryServices/Vaults/certificates/*", false],
    ["*/read", false],
    ["Microsoft.RecoveryServices/vaults/writ", false],
    ["", false],
  ])("%s lets one make a vault: %s", (action, expected) => {
    expect(allows([role([action])], CREATE_VAULT)).toBe(expected);
  });

  it("what a role takes away from itself, another role may give", () => {
    const taken = role(["*"], ["Microsoft.RecoveryServices/*"]);
    expect(allows([taken], CREATE_VAULT)).toBe(false);
    expect(allows([taken, role(["Microsoft.RecoveryServices/vaults/*"])], CREATE_VAULT)).toBe(true);
    expect(allows([], CREATE_VAULT)).toBe(false);
  });

  // azure-docs, built-in roles: Backup Contributor, Backup Operator, Reader (facts, azure-contract 7.4).
  it.each([
    [
      "Backup Contributor",
      role([
        "Microsoft.RecoveryServices/Vaults/certificates/*",
        "Microsoft.RecoveryServices/Vaults/registeredIdentities/*",
      ]),
      true,
      true,
    ],
    ["Backup Operator", role(["Microsoft.RecoveryServices/Vaults/certificates/write"]), true, false],
    ["Reader", role(["*/read"]), false, false],
  ])("%s", (_name, given, register, remove) => {
    expect(allows([given], REGISTER_SERVER)).toBe(register);
    expect(allows([given], REMOVE_SERVER)).toBe(remove);
  });
});
