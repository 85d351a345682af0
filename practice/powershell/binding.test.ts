/** Every command of every PowerShell that is shipped would bind its parameters: no PowerShell runs everywhere that our tests do. */
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { AGENT_CMDLETS, DPM_CMDLETS } from "../../core/powershell/cmdlets.ts";
import { powershellScript } from "../../core/powershell/script.ts";
import { bindingFaultsOf, boundCommandsOf } from "./test-binding.ts";
import { type Declarations, declarationsIn, windowsDeclarations } from "./test-declarations.ts";
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
  });

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
