# Certificates, TLS, temporary files, and the cache of the agent. Looks only. Asked with { roots: thumbprints, maxTempFiles }.
param($Request, $Secrets)

function Read-TlsValues {
    # By key and name; what is absent is left out.
    $values = @{}
    $channel = 'HKLM:\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.2\Client'
    foreach ($name in @('Enabled', 'DisabledByDefault')) {
        $value = Read-RegistryValue -Key $channel -Name $name
        if ($null -ne $value) { $values['TLS 1.2\Client\' + $name] = [double] $value }
    }
    foreach ($branch in @('', 'WOW6432Node\')) {
        foreach ($name in @('SystemDefaultTlsVersions', 'SchUseStrongCrypto')) {
            $value = Read-RegistryValue -Key ('HKLM:\SOFTWARE\' + $branch + 'Microsoft\.NETFramework\v4.0.30319') -Name $name
            if ($null -ne $value) { $values[$branch + '.NETFramework\v4.0.30319\' + $name] = [double] $value }
        }
    }
    return $values
}

function Read-TempFiles {
    # Counts no further than it matters.
    param([int] $Max)
    $count = 0
    foreach ($file in [System.IO.Directory]::EnumerateFiles($env:SystemRoot + '\Temp', '*.tmp')) {
        $count += 1
        if ($count -ge $Max) { break }
    }
    return $count
}

function Read-CacheKinds {
    # What the folder of the cache must not be.
    param([string] $Folder)
    $kinds = @()
    $attributes = [string] [System.IO.File]::GetAttributes($Folder)
    $names = @{ 'Compressed' = 'compressed'; 'Encrypted' = 'encrypted'; 'SparseFile' = 'sparse'; 'ReparsePoint' = 'reparse-point' }
    foreach ($name in ($attributes -split ', ')) {
        if ($null -ne $names[$name]) { $kinds += $names[$name] }
    }
    $drive = New-Object -TypeName System.IO.DriveInfo -ArgumentList $Folder
    if ([string] $drive.DriveType -ne 'Fixed') { $kinds += 'not-fixed' }
    return $kinds
}

$trust = @{}
$upkeep = @{}
$agent = @{}
try { $trust.tls = Read-TlsValues } catch { $trust.tls = $null }
try {
    $found = @()
    foreach ($certificate in @(Get-ChildItem -LiteralPath 'Cert:\LocalMachine\Root')) {
        if ($Request.roots -contains $certificate.Thumbprint -and $found -notcontains $certificate.Thumbprint) { $found += $certificate.Thumbprint }
    }
    $trust.roots = $found
}
catch { $trust.roots = $null }
try {
    $count = 0
    foreach ($certificate in @(Get-ChildItem -LiteralPath 'Cert:\LocalMachine\My')) {
        if ($certificate.Subject -match 'CN=Windows Azure Tools(,|$)') { $count += 1 }
    }
    $trust.azureToolsCertificates = $count
}
catch { $trust.azureToolsCertificates = $null }
try { $trust.oldCertificates = @(Get-OldCertificate) } catch { $trust.oldCertificates = $null }
try { $upkeep.tempFiles = Read-TempFiles -Max $Request.maxTempFiles } catch { $upkeep.tempFiles = $null }
try {
    $first = [string] (Read-RegistryValue -Key $AgentKey -Name 'ScratchLocation')
    $second = [string] (Read-RegistryValue -Key ($AgentKey + '\CloudBackupProvider') -Name 'ScratchLocation')
    if (Test-Path -LiteralPath $AgentKey) { $agent.scratchLocations = @($first, $second) }
    if ($first -ne '') { $agent.cacheIs = @(Read-CacheKinds -Folder $first) }
    $modules = Get-AgentFolder
    if ($modules -ne '') {
        $agent.onModulePath = $false
        foreach ($folder in ([string] [Environment]::GetEnvironmentVariable('PSModulePath', 'Machine') -split ';')) {
            if ($folder.TrimEnd('\') -eq ($modules + '\bin\Modules')) { $agent.onModulePath = $true }
        }
    }
}
catch { $agent.failed = $true }
return @{ facts = @{}; windows = @{ trust = $trust; upkeep = $upkeep; agent = $agent } }
