/**
 * Every command that our PowerShell may call, the exported script's and the bridge's, with its parameters. Microsoft's backup cmdlets stand here exactly as they are
 * documented; a test reads each script with a real grammar and refuses any command or parameter that is not in this table.
 */

/** Parameters and their .NET types. */
export type Parameters = Readonly<Record<string, string>>;

/** MSOnlineBackup, the agent alone: refused on DPM and MABS (id 100122). Sources: help of the module (OBPS); backup-client-automation. */
export const AGENT_CMDLETS: Readonly<Record<string, Parameters>> = {
  "Start-OBRegistration": {
    VaultCredentials: "String",
    Confirm: "SwitchParameter",
    WhatIf: "SwitchParameter",
  },
  "Get-OBMachineSetting": {},
  "Get-OBMachineUsage": {},
  "Get-OBPolicy": {},
  "Set-OBMachineSetting": {
    EncryptionPassphrase: "SecureString",
    /** Agents from 2.0.9052 on. */
    SecurityPin: "String",
    WorkDay: "DayOfWeek[]",
    StartWorkHour: "TimeSpan",
    EndWorkHour: "TimeSpan",
    WorkHourBandwidth: "UInt32",
    NonWorkHourBandwidth: "UInt32",
    NoProxy: "SwitchParameter",
    NoThrottle: "SwitchParameter",
    ProxyServer: "String",
    ProxyPort: "Int32",
    ProxyUsername: "String",
    ProxyPassword: "SecureString",
    Confirm: "SwitchParameter",
    WhatIf: "SwitchParameter",
  },
};

/** DataProtectionManager, on DPM and MABS. Sources: help of the module (DPMPS); backup-dpm-automation. */
export const DPM_CMDLETS: Readonly<Record<string, Parameters>> = {
  "Start-DPMCloudRegistration": {
    DPMServerName: "String",
    VaultCredentialsFilePath: "String",
    Confirm: "SwitchParameter",
    WhatIf: "SwitchParameter",
  },
  /** The names that a vault has already. */
  "Get-DPMCloudRegisteredServers": { DPMServerName: "String", VaultCredentialsFilePath: "String" },
  "Get-DPMCloudConnection": { DPMServerName: "String" },
  "Get-DPMCloudSubscriptionSetting": { DPMServerName: "String" },
  "Set-DPMCloudSubscriptionSetting": {
    DPMServerName: "String",
    SubscriptionSetting: "CloudSubscriptionSetting",
    Commit: "SwitchParameter",
    SecurityPin: "String",
    StagingAreaPath: "String",
    EncryptionPassphrase: "SecureString",
    NoProxy: "SwitchParameter",
    ProxyServer: "String",
    ProxyPort: "Int32",
    ProxyUsername: "String",
    ProxyPassword: "SecureString",
    NoThrottle: "SwitchParameter",
    WorkDay: "DayOfWeek[]",
    StartWorkHour: "TimeSpan",
    EndWorkHour: "TimeSpan",
    WorkHourBandwidth: "UInt32",
    NonWorkHourBandwidth: "UInt32",
    Confirm: "SwitchParameter",
    WhatIf: "SwitchParameter",
  },
};

/** What Windows PowerShell brings along: the parameters that are used of it. */
export const WINDOWS_CMDLETS: Readonly<Record<string, Parameters>> = {
  "ConvertFrom-Json": { InputObject: "String" },
  "ConvertTo-Json": { InputObject: "Object", Depth: "Int32", Compress: "SwitchParameter" },
  "Get-Acl": { LiteralPath: "String[]" },
  "Get-ChildItem": { LiteralPath: "String[]" },
  "Get-CimInstance": { ClassName: "String", Filter: "String" },
  "Get-Command": { Name: "String[]" },
  "Get-ExecutionPolicy": { Scope: "ExecutionPolicyScope" },
  "Get-Item": { LiteralPath: "String[]" },
  "Get-ItemProperty": { LiteralPath: "String[]" },
  "Get-Process": { Name: "String[]" },
  "Get-Service": { Name: "String[]" },
  "Import-Module": { Name: "String[]" },
  "Join-Path": { Path: "String[]", ChildPath: "String" },
  "New-Item": { Path: "String[]", ItemType: "String", Force: "SwitchParameter" },
  "New-ItemProperty": {
    LiteralPath: "String[]",
    Name: "String",
    Value: "Object",
    PropertyType: "String",
    Force: "SwitchParameter",
  },
  "New-Object": { TypeName: "String", ArgumentList: "Object[]", ComObject: "String" },
  "Out-Null": {},
  "Out-String": {},
  "Read-Host": { Prompt: "Object", AsSecureString: "SwitchParameter" },
  "Remove-ItemProperty": { LiteralPath: "String[]", Name: "String[]", Force: "SwitchParameter" },
  "Remove-Item": { LiteralPath: "String[]", Force: "SwitchParameter" },
  "Set-Acl": { LiteralPath: "String[]", AclObject: "Object" },
  "Set-StrictMode": { Version: "Version" },
  "Split-Path": { Path: "String[]", Parent: "SwitchParameter" },
  "Start-Process": {
    FilePath: "String",
    ArgumentList: "String[]",
    PassThru: "SwitchParameter",
    Wait: "SwitchParameter",
  },
  "Start-Sleep": { Seconds: "Int32" },
  "Test-Path": { LiteralPath: "String[]", PathType: "TestPathType" },
  "Write-Output": {},
};

/** What every cmdlet takes. */
export const COMMON_PARAMETERS: readonly string[] = [
  "ErrorAction",
  "ErrorVariable",
  "OutVariable",
  "WarningVariable",
];
