import { expect, it } from "vitest";
import { pastedPath } from "./pasted-path.ts";

it.each([
  ['"C:\\Install\\my vault.VaultCredentials"', "C:\\Install\\my vault.VaultCredentials"],
  ['  "\\\\FILES01\\share\\a.VaultCredentials"\r\n', "\\\\FILES01\\share\\a.VaultCredentials"],
  ["C:\\Install\\a.VaultCredentials", "C:\\Install\\a.VaultCredentials"],
  // While it is being typed, and what is no quoted path, stays as it is.
  ['"C:\\Inst', '"C:\\Inst'],
  ['"a" "b"', '"a" "b"'],
])("%s is the path %s", (pasted, path) => {
  expect(pastedPath(pasted)).toBe(path);
});
