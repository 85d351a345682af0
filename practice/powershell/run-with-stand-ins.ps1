# Runs an exported script on a machine without agent: look only, then for good, then again. The cmdlets are the stand-ins beside
# this file; the registry, the agent's service and whoever types secrets are pretended here. Ends with one line for each run.
param(
    [string] $Script,
    [string] $CredentialsFile,
    [string] $Product
)
$ErrorActionPreference = 'Stop'
$global:Registry = @{}
if ($Product -eq 'dpm') {
    $global:Registry['HKLM:\SOFTWARE\Microsoft\Microsoft Data Protection Manager\Setup'] = @{ InstallPath = 'C:\DPM' }
    Import-Module -Name (Join-Path -Path $PSScriptRoot -ChildPath 'DataProtectionManager.psm1') -Global
}

function global:Get-Service {
    param([string] $Name)
    return $Name
}

function global:Test-Path {
    param([string] $LiteralPath, [string] $PathType = 'Any')
    if ($LiteralPath.StartsWith('HKLM:')) { return $global:Registry.ContainsKey($LiteralPath) }
    return (Microsoft.PowerShell.Management\Test-Path -LiteralPath $LiteralPath -PathType $PathType)
}

function global:Get-ItemProperty {
    param([string] $LiteralPath)
    return (New-Object -TypeName PSObject -Property $global:Registry[$LiteralPath])
}

function global:New-Item {
    param([string] $Path, [string] $ItemType, [switch] $Force)
    $global:Registry[$Path] = @{}
}

function global:New-ItemProperty {
    param([string] $LiteralPath, [string] $Name, $Value, [string] $PropertyType, [switch] $Force)
    $global:Registry[$LiteralPath][$Name] = $Value
}

function global:Read-Host {
    param([string] $Prompt, [switch] $AsSecureString)
    if (-not $AsSecureString) { throw 'a secret was asked for in clear' }
    $secret = New-Object -TypeName System.Security.SecureString
    foreach ($character in 'stand-in-secret-0001'.ToCharArray()) { $secret.AppendChar($character) }
    return $secret
}

& $Script -VaultCredentialsFile $CredentialsFile -DryRun
Write-Output ('look ' + $LASTEXITCODE)
Add-Content -LiteralPath $env:STAND_IN_CALLS -Value 'first'
& $Script -VaultCredentialsFile $CredentialsFile
Write-Output ('first ' + $LASTEXITCODE)
Add-Content -LiteralPath $env:STAND_IN_CALLS -Value 'second'
& $Script -VaultCredentialsFile $CredentialsFile
Write-Output ('second ' + $LASTEXITCODE)
