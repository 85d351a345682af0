# What our scripts share. The functions that the exported script has too are the same text, which a test holds.
$DpmKey = 'HKLM:\SOFTWARE\Microsoft\Microsoft Data Protection Manager\Setup'
$AgentKey = 'HKLM:\SOFTWARE\Microsoft\Windows Azure Backup\Config'
$NotesKey = 'HKLM:\SOFTWARE\Backup Server Setup\Script'
$AgentFolder = ''
# What outlives a script that was asked: other scripts of this session find it here.
$Kept = @{}

function Read-Property {
    # A property of a property, or $null where there is no such one: what the object holds is not documented.
    param($Object, [string[]] $Names)
    foreach ($name in $Names) {
        if ($null -eq $Object -or $null -eq $Object.PSObject.Properties[$name]) { return $null }
        $Object = $Object.$name
    }
    return $Object
}

function Read-RegistryValue {
    # One value of the registry, or $null.
    param([string] $Key, [string] $Name)
    if (-not (Test-Path -LiteralPath $Key)) { return $null }
    return (Read-Property -Object (Get-ItemProperty -LiteralPath $Key) -Names $Name)
}

function Read-Note {
    param([string] $Name)
    return [string] (Read-RegistryValue -Key $NotesKey -Name $Name)
}

function Save-Note {
    param([string] $Name, [string] $Value)
    if (-not (Test-Path -LiteralPath $NotesKey)) { New-Item -Path $NotesKey -Force | Out-Null }
    New-ItemProperty -LiteralPath $NotesKey -Name $Name -Value $Value -PropertyType String -Force | Out-Null
}

function Get-PlainText {
    # A secret in clear, for as long as the caller keeps it. Only methods take it, and the one cmdlet that wants a PIN as text:
    # what commands are called with may be logged by Windows.
    param([System.Security.SecureString] $Secret)
    $pointer = [System.Runtime.InteropServices.Marshal]::SecureStringToBSTR($Secret)
    try { return [System.Runtime.InteropServices.Marshal]::PtrToStringBSTR($pointer) }
    finally { [System.Runtime.InteropServices.Marshal]::ZeroFreeBSTR($pointer) }
}

function Get-AgentModule {
    # Where the module of the agent lies; '' when the agent is not there. The path of modules is read anew: an
    # installation in this session has changed it for later sessions only.
    $folders = @([Environment]::GetEnvironmentVariable('PSModulePath', 'Machine') -split ';')
    $folders += @($env:PSModulePath -split ';')
    $folders += $AgentFolder + '\bin\Modules'
    $folders += $env:ProgramFiles + '\Microsoft Azure Recovery Services Agent\bin\Modules'
    foreach ($folder in $folders) {
        if ($folder -eq '' -or $folder.StartsWith('\bin')) { continue }
        $module = $folder.TrimEnd('\') + '\MSOnlineBackup'
        if (Test-Path -LiteralPath $module) { return $module }
    }
    return ''
}

function Get-AgentProgram {
    # Full path of cbengine.exe, as the service has it; '' without the service.
    $command = [string] (Read-RegistryValue -Key 'HKLM:\SYSTEM\CurrentControlSet\Services\obengine' -Name 'ImagePath')
    if ($command -match '^\s*"([^"]+)"') { return $Matches[1] }
    if ($command -match '(?i)^\s*(.+?\.exe)') { return $Matches[1] }
    return ''
}

function Get-AgentFolder {
    # The folder above bin, where that program lies; '' without it.
    $program = Get-AgentProgram
    if ($program -eq '') { return '' }
    return [System.IO.Path]::GetDirectoryName([System.IO.Path]::GetDirectoryName($program))
}

function Get-Version {
    # Of a program, as four numbers; '' where it has none.
    param([string] $File)
    if ($File -eq '' -or -not (Test-Path -LiteralPath $File -PathType Leaf)) { return '' }
    $info = (Get-Item -LiteralPath $File).VersionInfo
    return ('{0}.{1}.{2}.{3}' -f $info.FileMajorPart, $info.FileMinorPart, $info.FileBuildPart, $info.FilePrivatePart)
}

function Get-Product {
    # none, mars, dpm or mabs. Azure Backup Server is DPM in a folder of its own name.
    $folder = Read-RegistryValue -Key $DpmKey -Name 'InstallPath'
    if ($null -ne $folder) {
        if ([string] $folder -match 'Azure Backup') { return 'mabs' }
        return 'dpm'
    }
    if ($null -eq (Get-Service -Name 'obengine' -ErrorAction SilentlyContinue)) { return 'none' }
    $AgentFolder = Get-AgentFolder
    if ((Get-AgentModule) -eq '') { return 'none' }
    return 'mars'
}

function Import-Agent {
    # The agent's cmdlets. On DPM and Azure Backup Server they are refused (100122), and are not loaded.
    if ($null -ne (Read-RegistryValue -Key $DpmKey -Name 'InstallPath')) { throw 'The cmdlets of the agent cannot be used on a DPM server (ID: 100122)' }
    $AgentFolder = Get-AgentFolder
    $module = Get-AgentModule
    if ($module -eq '') { throw 'The module MSOnlineBackup is not there.' }
    Import-Module -Name $module
}

function Import-Dpm {
    # DPM's cmdlets: found by themselves where its setup has entered them, else in the way its own shell does it.
    if ($null -ne (Get-Command -Name 'Start-DPMCloudRegistration' -ErrorAction SilentlyContinue)) { return }
    $folder = ([string] (Read-RegistryValue -Key $DpmKey -Name 'InstallPath')).TrimEnd('\')
    foreach ($beginning in @('\bin', '\DPM\bin')) {
        $shell = $folder + $beginning + '\DpmCliInitScript.ps1'
        if ($folder -ne '' -and (Test-Path -LiteralPath $shell -PathType Leaf)) {
            . $shell | Out-Null
            break
        }
    }
    if ($null -eq (Get-Command -Name 'Start-DPMCloudRegistration' -ErrorAction SilentlyContinue)) { throw 'The cmdlets of DPM are not there.' }
}

function Test-PendingRestart {
    $manager = 'HKLM:\SYSTEM\CurrentControlSet\Control\Session Manager'
    if ($null -ne (Read-RegistryValue -Key $manager -Name 'PendingFileRenameOperations')) { return $true }
    if (Test-Path -LiteralPath 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing\RebootPending') { return $true }
    return (Test-Path -LiteralPath 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\WindowsUpdate\Auto Update\RebootRequired')
}

function Test-RecoveryFolder {
    # Whether the folder is there and SYSTEM may change what is in it. Throws where it can never be one.
    param([string] $Folder)
    $drive = New-Object -TypeName System.IO.DriveInfo -ArgumentList ([System.IO.Path]::GetPathRoot($Folder))
    if ([string] $drive.DriveType -ne 'Fixed' -or [string] $drive.DriveFormat -ne 'NTFS') { throw ('The recovery destination specified is invalid: not on a local NTFS disk. (ID: 100070) ' + $Folder) }
    if (Test-Path -LiteralPath $Folder -PathType Leaf) { throw ('The recovery destination specified is invalid: it is a file. (ID: 100070) ' + $Folder) }
    if (-not (Test-Path -LiteralPath $Folder -PathType Container)) { return $false }
    $modify = [System.Security.AccessControl.FileSystemRights]::Modify
    $allowed = $false
    foreach ($rule in (Get-Acl -LiteralPath $Folder).GetAccessRules($true, $true, [System.Security.Principal.SecurityIdentifier])) {
        if ([string] $rule.IdentityReference -ne 'S-1-5-18') { continue }
        if ([string] $rule.AccessControlType -eq 'Deny') { return $false }
        if (($rule.FileSystemRights -band $modify) -eq $modify) { $allowed = $true }
    }
    return $allowed
}

function Open-RecoveryFolder {
    # Makes it where there is none, for SYSTEM and administrators alone: what is restored lies in it. One that is there keeps
    # its rights, and SYSTEM gets its own besides.
    param([string] $Folder)
    if (Test-RecoveryFolder -Folder $Folder) { return }
    $isNew = -not (Test-Path -LiteralPath $Folder -PathType Container)
    if ($isNew) { [System.IO.Directory]::CreateDirectory($Folder) | Out-Null }
    $rights = Get-Acl -LiteralPath $Folder
    $who = @('S-1-5-18')
    $right = 'Modify'
    if ($isNew) {
        $rights.SetAccessRuleProtection($true, $false)
        $who += 'S-1-5-32-544'
        $right = 'FullControl'
    }
    foreach ($each in $who) {
        $account = New-Object -TypeName System.Security.Principal.SecurityIdentifier -ArgumentList $each
        $rule = New-Object -TypeName System.Security.AccessControl.FileSystemAccessRule -ArgumentList $account, $right, 'ContainerInherit, ObjectInherit', 'None', 'Allow'
        $rights.AddAccessRule($rule)
    }
    Set-Acl -LiteralPath $Folder -AclObject $rights
    if (-not (Test-RecoveryFolder -Folder $Folder)) { throw ('SYSTEM is not able to write to the specified recovery location. (ID: 100121) ' + $Folder) }
}

function Get-OldCertificate {
    # Certificates in the machine's personal store that nobody needs there: named "Windows Azure Tools", or made for a
    # registration and expired. Never the one that this server was registered with.
    $used = Read-Note -Name 'Thumbprint'
    foreach ($certificate in @(Get-ChildItem -LiteralPath 'Cert:\LocalMachine\My')) {
        $why = ''
        if ($certificate.FriendlyName -match '-vaultcredentials$' -and $certificate.NotAfter -lt [DateTime]::Now) { $why = 'expired' }
        if ($certificate.Subject -match 'CN=Windows Azure Tools(,|$)') { $why = 'left-over' }
        if ($why -eq '' -or $certificate.Thumbprint -eq $used) { continue }
        @{
            subject = [string] $certificate.Subject
            thumbprint = $certificate.Thumbprint
            validTo = $certificate.NotAfter.ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ssZ', [System.Globalization.CultureInfo]::InvariantCulture)
            hasPrivateKey = [bool] $certificate.HasPrivateKey
            why = $why
        }
    }
}

function Read-AgentService {
    # running, stopped, disabled or absent. One that is about to start counts as stopped.
    $service = Get-Service -Name 'obengine' -ErrorAction SilentlyContinue
    if ($null -eq $service) { return 'absent' }
    if ([string] $service.Status -eq 'Running') { return 'running' }
    if ((Read-RegistryValue -Key 'HKLM:\SYSTEM\CurrentControlSet\Services\obengine' -Name 'Start') -eq 4) { return 'disabled' }
    return 'stopped'
}

function Start-AgentService {
    # Waits until it runs, a minute at most.
    if ((Read-AgentService) -eq 'running') { return }
    $service = Get-Service -Name 'obengine'
    if ([string] $service.Status -eq 'StopPending') { $service.WaitForStatus('Stopped', [TimeSpan]::FromMinutes(1)) }
    if ([string] $service.Status -eq 'Stopped') { $service.Start() }
    $service.WaitForStatus('Running', [TimeSpan]::FromMinutes(1))
}

function Stop-AgentService {
    # Waits until it is stopped, two minutes at most. Windows would stop what needs it too, and nobody would start that again.
    $service = Get-Service -Name 'obengine'
    foreach ($other in @($service.DependentServices)) {
        if ([string] $other.Status -ne 'Stopped') { throw ('Another service that runs needs it: ' + $other.ServiceName) }
    }
    if ([string] $service.Status -eq 'Running') { $service.Stop() }
    $service.WaitForStatus('Stopped', [TimeSpan]::FromMinutes(2))
}
