/** Every command of every PowerShell that is shipped would bind its parameters: no PowerShell runs everywhere that our tests do. */
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { AGENT_CMDLETS, DPM_CMDLETS } from "../../core/powershell/cmdlets.ts";
import { powershellScript } from "../../core/powershell/script.ts";
import { STOOD_IN_SCRIPTS } from "../windows/one-level-down.ts";
import { STAND_IN_NAMES } from "../windows/stand-in-answers.ts";
import { bindingFaultsOf, boundCommandsOf } from "./test-binding.ts";
import { type Declarations, declarationsIn, windowsDeclarations } from "./test-declarations.ts";
import { silentFunctionsIn, strayOutputOf } from "./test-output.ts";
import { nameOf, ofType, readPowerShell, withTree } from "./test-parser.ts";
import { plans } from "./test-plans.ts";

const root = path.resolve(import.meta.dirname, "../..");
const textOf = (file: string): string => readFileSync(path.join(root, file), "utf8");
/** Whatever is added is held to this as well. */
const shipped = globSync(["adapters/**/*.ps1", "scripts/**/*.ps1", "practice/**/*.{ps1,psm1}"], {
  cwd: root,
}).sort();

const all = (...declared: readonly Declarations[]): Declarations =>
  new Map(declared.flatMap((each) => [...each]));
const modules = async (): Promise<Declarations> =>
  all(
    ...(await Promise.all(
      ["MSOnlineBackup", "DataProtectionManager"].map((name) =>
        declarationsIn(textOf(`practice/powershell/${name}.psm1`), true),
      ),
    )),
  );
/** What our own scripts share is found by name, as in a session of the bridge. */
const shared = async (): Promise<Declarations> =>
  all(
    ...(await Promise.all(
      ["bootstrap", "library"].map((name) =>
        declarationsIn(textOf(`adapters/windows/scripts/${name}.ps1`), false),
      ),
    )),
  );
const known = async (script: string): Promise<Declarations> =>
  all(windowsDeclarations(), await modules(), await shared(), await declarationsIn(script, false));

describe("every command binds", () => {
  it.each(shipped)("%s", async (file) => {
    expect(await bindingFaultsOf(textOf(file), await known(textOf(file)))).toEqual([]);
  });

  it("of the exported script, whatever the plan", async () => {
    for (const script of new Set(plans.map(powershellScript))) {
      expect(
        await bindingFaultsOf(
          script,
          all(windowsDeclarations(), await modules(), await declarationsIn(script, false)),
        ),
      ).toEqual([]);
    }
  }, 60_000);

  it("and it is many that were looked at, each of Microsoft's backup cmdlets among them", async () => {
    const seen = new Set<string>();
    let count = 0;
    for (const file of shipped.filter((name) => !name.startsWith("practice"))) {
      const names = await boundCommandsOf(textOf(file), await known(textOf(file)));
      count += names.length;
      for (const name of names) seen.add(name);
    }
    expect(count).toBeGreaterThan(200);
    for (const cmdlet of Object.keys({ ...AGENT_CMDLETS, ...DPM_CMDLETS })) expect(seen).toContain(cmdlet);
  });
});

describe("a script's only output is what it returns", () => {
  const scripts = shipped.filter((file) => /adapters.*(?<!bootstrap)\.ps1$/.test(file));

  it.each(scripts)("%s", async (file) => {
    const [library, bootstrap] = await Promise.all(
      ["library", "bootstrap"].map((name) =>
        silentFunctionsIn(textOf(`adapters/windows/scripts/${name}.ps1`)),
      ),
    );
    expect(await strayOutputOf(textOf(file), new Set([...(library ?? []), ...(bootstrap ?? [])]))).toEqual(
      [],
    );
  });

  it.each([
    ["Get-Service -Name 'x'", 1],
    ["$list.Add('x')", 0],
    ["$list.IndexOf('x')", 1],
    ["'text'", 1],
    ["$x", 1],
    ["$x = Get-Service -Name 'x'", 0],
    ["Get-Service -Name 'x' | Out-Null", 0],
    ["if ($a) { Get-Service -Name 'x' }", 1],
    ["foreach ($a in @(Get-Service -Name 'x')) { $n += 1 }", 0],
    ["function F { param($A) $A }\nF -A 1", 1],
    ["function F { param($A) $A; return 2 }\n$x = F -A 1", 1],
    ["function F { param($A) $B = $A }\nF -A 1", 0],
    ["Start-Process -FilePath 'x' -PassThru", 1],
    ["$count++", 0],
    ["return @{ a = 1 }", 0],
  ])("the gate: %j lets out %i", async (script, count) => {
    expect(await strayOutputOf(script, new Set())).toHaveLength(count);
  });
});

/** Of a text, the part of it that declares a function. */
const bodiesIn = (text: string): Promise<ReadonlyMap<string, string>> =>
  withTree(
    text,
    (tree) => new Map(ofType(tree, "function_statement").map((node) => [nameOf(node), node.text])),
  );

describe("what practice sends to a real PowerShell", () => {
  const standIns = textOf("practice/powershell/stand-ins.ps1");
  const script = (name: string) => textOf(`adapters/windows/scripts/${name}.ps1`);

  /** The scripts, with every function of the library that they come to. */
  async function sent(): Promise<string> {
    const bodies = await bodiesIn(script("library"));
    const found = new Set<string>();
    let text = STOOD_IN_SCRIPTS.map((name) => `function Sent-${name} {\n${script(name)}\n}`).join("\n");
    for (let before = -1; before !== found.size; ) {
      before = found.size;
      for (const { name } of (await readPowerShell(text)).commands)
        if (bodies.has(name) && !found.has(name)) {
          found.add(name);
          text += `\n${bodies.get(name)}`;
        }
    }
    return text;
  }

  it("calls nothing of the machine that is not stood in: it can look at nothing there, and change nothing", async () => {
    const text = await sent();
    const [own, there] = await Promise.all([readPowerShell(text), readPowerShell(standIns)]);
    const products = Object.keys({ ...AGENT_CMDLETS, ...DPM_CMDLETS });
    const harmless = ["Get-Command", "New-Object", "Out-Null", "Out-String"];
    const allowed = new Set([...own.functions.keys(), ...there.functions.keys(), ...products, ...harmless]);
    // DPM's own shell is run only where its cmdlets are not there: the stand-ins are.
    const odd = own.commands
      .map(({ name }) => name)
      .filter((name) => !allowed.has(name) && name !== ".$shell");
    expect(odd).toEqual([]);
    const methods = [...text.matchAll(/\[([\w.]+)\]::(\w+)/g)].map(
      ([, type, member]) => `${type}::${member}`,
    );
    expect([...new Set(methods)].sort()).toEqual([
      "Environment::GetEnvironmentVariable",
      "System.IO.Path::GetDirectoryName",
      "System.Runtime.InteropServices.Marshal::PtrToStringBSTR",
      "System.Runtime.InteropServices.Marshal::SecureStringToBSTR",
      "System.Runtime.InteropServices.Marshal::ZeroFreeBSTR",
      "System.Security.Principal.WindowsBuiltInRole::Administrator",
      "System.Security.Principal.WindowsIdentity::GetCurrent",
    ]);
  });

  it("binds to the stand-ins, each of which the pretend server answers", async () => {
    const declared = await declarationsIn(standIns, false);
    const text = await sent();
    expect(await bindingFaultsOf(text, all(await known(text), declared))).toEqual([]);
    const asked = [...standIns.matchAll(/Invoke-StandIn -Name '([\w-]+)'/g)].map(([, name]) => name ?? "");
    const products = ["MSOnlineBackup", "DataProtectionManager"].flatMap((name) =>
      [...textOf(`practice/powershell/${name}.psm1`).matchAll(/Invoke-StandIn -Name '([\w-]+)'/g)].map(
        ([, cmdlet]) => cmdlet ?? "",
      ),
    );
    expect([...new Set([...asked, ...products])].sort()).toEqual([...STAND_IN_NAMES].sort());
    // Each hands on what it was itself called with.
    for (const [name, body] of await bodiesIn(standIns))
      for (const [, told] of body.matchAll(/Invoke-StandIn -Name '([\w-]+)'/g)) expect(told).toBe(name);
  });
});

describe("the gate finds what PowerShell would refuse to bind", () => {
  const faults = async (script: string): Promise<string> =>
    (await bindingFaultsOf(script, await known(script))).join("; ");

  it.each([
    ["Set-OBMachineSetting -NoProxi -Confirm:$false", /no parameter -NoProxi/],
    ["Set-OBMachineSetting -NoProxy -NoThrottle", /mixes parameters/],
    ["Set-OBMachineSetting -Confirm:$false", /has no -EncryptionPassphrase|several/],
    ["Set-OBMachineSetting -ProxyServer ([string] $x) -ProxyUsername 'u'", /has no -ProxyPort/],
    ["Set-OBMachineSetting -ProxyServer 'p' -ProxyPort '8080'", /-ProxyPort takes int32, and gets string/],
    ["Set-OBMachineSetting -EncryptionPassphrase 'clear'", /takes securestring, and gets string/],
    [
      "Set-OBMachineSetting -EncryptionPassphrase $Request.passphrase",
      /takes securestring, and gets something unknown/,
    ],
    ["$p = 'x'\nSet-OBMachineSetting -EncryptionPassphrase $p", /takes securestring, and gets string/],
    ["Set-OBMachineSetting -EncryptionPassphrase", /no value for -EncryptionPassphrase/],
    ["Set-OBMachineSetting -NoProxy $true", /value without a name: \$true/],
    ["Start-OBRegistration 'C:\\v.VaultCredentials'", /value without a name/],
    ["Start-DPMCloudRegistration -DPMServerName $env:COMPUTERNAME", /has no -VaultCredentialsFilePath/],
    ["Set-DPMCloudSubscriptionSetting -SubscriptionSetting 'x' -Commit", /takes cloudsubscriptionsetting/],
    [
      "$t = @{ NoProxy = $true; Confirm = $false; NoThrotle = $true }\nSet-OBMachineSetting @t",
      /no parameter -NoThrotle/,
    ],
    ["$t = @{ NoProxy = $true }\n$t.NoThrottle = $true\nSet-OBMachineSetting @t", /mixes parameters/],
    ["Set-OBMachineSetting @t", /cannot be told/],
    ["Test-Path -LiteralPath 'a' -LiteralPath 'b'", /twice/],
    ["Test-Path -PathType Leaf", /has no -Path/],
    ["New-Object -TypeName 'x' -ComObject 'y'", /mixes/],
    ["Start-Sleep -Seconds 'long'", /-Seconds takes int32/],
    ["Get-PlainText -Secret $Request.pin", /takes securestring/],
    ["Save-Note -Name 'a' -Value $Secrets.passphrase", /-Value takes string, and gets securestring/],
    [
      "Set-OBMachineSetting -WorkDay 'Monday' -StartWorkHour ([TimeSpan] $a) -EndWorkHour ([TimeSpan] $b) -WorkHourBandwidth ([uint32] 1) -NonWorkHourBandwidth 2",
      /-WorkDay takes dayofweek\[\], and gets string .*-NonWorkHourBandwidth takes uint32, and gets int32/,
    ],
  ])("%s", async (script, fault) => expect(await faults(script)).toMatch(fault));

  it.each([
    "$t = @{ NoProxy = $true; Confirm = $false }\nSet-OBMachineSetting @t | Out-Null",
    "Set-OBMachineSetting -WorkDay ([System.DayOfWeek[]] $x) -StartWorkHour ([TimeSpan] $a) -EndWorkHour ([TimeSpan] $b) -WorkHourBandwidth ([uint32] $c) -NonWorkHourBandwidth ([uint32] $d)",
    "Set-OBMachineSetting -WorkDay @([System.DayOfWeek]::Monday, [System.DayOfWeek]::Sunday) -StartWorkHour ([TimeSpan] $a) -EndWorkHour ([TimeSpan] $b) -WorkHourBandwidth ([uint32] $c) -NonWorkHourBandwidth ([uint32] $d)",
    "function F { param([System.Security.SecureString] $S) Set-OBMachineSetting -EncryptionPassphrase $S }",
    "$s = $env:COMPUTERNAME\n$o = Get-DPMCloudSubscriptionSetting -DPMServerName $s\nSet-DPMCloudSubscriptionSetting -DPMServerName $s -SubscriptionSetting $o -Commit",
    "Write-Output 'a' | Out-Null",
  ])("%s binds", async (script) => expect(await faults(script)).toBe(""));
});
