/** The 64-bit view of the registry, which the products write to: a 32-bit process would be shown another one. */
import { expect, it } from "vitest";
import { powershellScript } from "../../core/powershell/script.ts";
import { everything } from "../../practice/powershell/test-plans.ts";
import { openPretend } from "../../practice/windows/test-pretend.ts";
import { watch } from "../../practice/windows/test-world.ts";
import { SCRIPT_NAMES } from "./powershell.ts";
import { scriptText } from "./script-files.ts";

/** Probes that look at 32-bit programs besides: .NET's switches for them, and the list of installed programs. */
const LOOK_AT_BOTH: readonly string[] = ["probe-trust", "probe-machine"];

it("no script asks for the 32-bit view, but two that look at 32-bit programs besides", async () => {
  for (const name of [...SCRIPT_NAMES, "library", "bootstrap"] as const) {
    const text = await scriptText(name);
    const found = [...text.matchAll(/wow6432node\\?/gi)].map(([part]) => part);
    expect(found.length, name).toBe(LOOK_AT_BOTH.includes(name) ? 1 : 0);
    expect(text, name).not.toMatch(/Registry32|RegistryView|SysWOW64|reg(\.exe)? (query|add|delete)/i);
  }
});

it("every key stands in HKEY_LOCAL_MACHINE, whole", async () => {
  for (const name of [...SCRIPT_NAMES, "library"] as const) {
    const keys = [...(await scriptText(name)).matchAll(/'(HK[A-Z_]+|Registry::[^\\]+)[:\\][^']*'/g)];
    for (const [key] of keys) expect(key, name).toMatch(/^'HKLM:\\(SOFTWARE|SYSTEM)\\/);
  }
});

it("a 32-bit PowerShell is not worked with", async () => {
  const { server, close } = await openPretend({}, { habit: "32-bit" });
  try {
    await expect(server.makeRecoveryFolder("D:\\New", watch())).rejects.toMatchObject({
      code: "machine.powershell-not-answering",
      about: { detail: "32 bit" },
    });
  } finally {
    await close();
  }
});

it("nor by the exported script", () => {
  const script = powershellScript(everything);
  expect(script).toContain("if (-not [Environment]::Is64BitProcess)");
  expect(script).not.toMatch(/wow6432node/i);
});
