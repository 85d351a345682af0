# What Windows says of itself: system, parts, software, services. Looks only; what cannot be read is $null.
param($Request, $Secrets)

function Read-ServiceState {
    param([string] $Name)
    $key = 'HKLM:\SYSTEM\CurrentControlSet\Services\' + $Name
    if (-not (Test-Path -LiteralPath $key)) { return 'absent' }
    if ((Read-RegistryValue -Key $key -Name 'Start') -eq 4) { return 'disabled' }
    if ([string] (Get-Service -Name $Name).Status -eq 'Running') { return 'running' }
    return 'stopped'
}

function Read-InstalledNames {
    # As in the list of programs, of both kinds.
    $names = @()
    foreach ($key in @('HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall', 'HKLM:\SOFTWARE\WOW6432Node\Microsoft\Windows\CurrentVersion\Uninstall')) {
        if (-not (Test-Path -LiteralPath $key)) { continue }
        foreach ($entry in @(Get-ChildItem -LiteralPath $key)) {
            $name = $entry.GetValue('DisplayName')
            if ($null -ne $name) { $names += [string] $name }
        }
    }
    return $names
}

function Read-VisualCppYears {
    # A redistributable may stand for several years: "2015-2022".
    param([string[]] $Names)
    $years = @()
    foreach ($name in $Names) {
        if ($name -notmatch 'Visual C\+\+ (20\d\d)(?:-(20\d\d))?') { continue }
        $first = [int] $Matches[1]
        $last = $first
        if ($null -ne $Matches[2]) { $last = [int] $Matches[2] }
        foreach ($year in @(2005, 2008, 2010, 2012, 2013, 2015, 2017, 2019, 2022)) {
            if ($year -ge $first -and $year -le $last -and $years -notcontains $year) { $years += $year }
        }
    }
    return $years
}

function Read-RestartReasons {
    # The three places where Windows notes that it waits for a restart.
    $reasons = @()
    $manager = 'HKLM:\SYSTEM\CurrentControlSet\Control\Session Manager'
    if ($null -ne (Read-RegistryValue -Key $manager -Name 'PendingFileRenameOperations')) { $reasons += 'file-renames' }
    if (Test-Path -LiteralPath 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing\RebootPending') { $reasons += 'component-servicing' }
    if (Test-Path -LiteralPath 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\WindowsUpdate\Auto Update\RebootRequired') { $reasons += 'windows-update' }
    return $reasons
}

function Read-FirewallExceptions {
    # $false where one of the profiles blocks every incoming connection.
    $policy = 'HKLM:\SYSTEM\CurrentControlSet\Services\SharedAccess\Parameters\FirewallPolicy\'
    foreach ($profileName in @('DomainProfile', 'StandardProfile', 'PublicProfile')) {
        if ((Read-RegistryValue -Key ($policy + $profileName) -Name 'DoNotAllowExceptions') -eq 1) { return $false }
    }
    return $true
}

function Read-ExecutionPolicy {
    # Of the machine: what scheduled jobs run under, whatever this very process was started with.
    foreach ($scope in @('MachinePolicy', 'LocalMachine')) {
        $policy = [string] (Get-ExecutionPolicy -Scope $scope)
        if ($policy -ne 'Undefined') { return $policy }
    }
    return 'Undefined'
}

$facts = @{}
$system = @{}
$components = @{}
$software = @{}
$services = @{}
$network = @{}
$upkeep = @{}
$version = 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion'

try {
    $windows = Get-CimInstance -ClassName Win32_OperatingSystem
    $facts.operatingSystem = ([string] $windows.Caption).Trim()
    $facts.bootedAt = $windows.LastBootUpTime.ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ss.fffZ')
    $facts.systemDrive = [string] $windows.SystemDrive
    $computer = Get-CimInstance -ClassName Win32_ComputerSystem
    $facts.computerName = [string] $computer.Name
    $facts.memoryBytes = [double] $computer.TotalPhysicalMemory
    $facts.domainJoined = [bool] $computer.PartOfDomain
    $facts.domainController = ([int] $computer.DomainRole -ge 4)
    $own = [System.Net.NetworkInformation.IPGlobalProperties]::GetIPGlobalProperties()
    $facts.dnsName = [string] $own.HostName
    if ($own.DomainName -ne '') { $facts.dnsName = $own.HostName + '.' + $own.DomainName }
    if ($computer.PartOfDomain) { $system.dnsSuffixIsDomain = ([string] $own.DomainName -eq [string] $computer.Domain) }
}
catch { $facts.computerName = [Environment]::MachineName }
try {
    $cores = 0
    foreach ($processor in @(Get-CimInstance -ClassName Win32_Processor)) { $cores += [int] $processor.NumberOfCores }
    $facts.processors = $cores
}
catch { $facts.processors = $null }
try {
    $volumes = @()
    foreach ($disk in @(Get-CimInstance -ClassName Win32_LogicalDisk -Filter 'DriveType = 3')) {
        $volumes += @{ drive = [string] $disk.DeviceID; freeBytes = [double] $disk.FreeSpace; totalBytes = [double] $disk.Size }
    }
    $facts.volumes = $volumes
}
catch { $facts.volumes = $null }
try {
    $manager = New-Object -ComObject 'Microsoft.Update.ServiceManager'
    $facts.microsoftUpdate = $false
    foreach ($service in $manager.Services) {
        if ([string] $service.ServiceID -eq '7971f918-a847-4430-9279-4a52d1efe18d' -and $service.IsRegisteredWithAU) { $facts.microsoftUpdate = $true }
    }
}
catch { $facts.microsoftUpdate = $null }

try {
    $system.edition = [string] (Read-RegistryValue -Key $version -Name 'EditionID')
    $kinds = @{ 'Server' = 'desktop'; 'Server Core' = 'core'; 'Nano Server' = 'nano'; 'Client' = 'client' }
    $system.installation = $kinds[[string] (Read-RegistryValue -Key $version -Name 'InstallationType')]
    $system.bits = 32
    if ([Environment]::Is64BitOperatingSystem) { $system.bits = 64 }
    $system.language = [System.Globalization.CultureInfo]::InstalledUICulture.Name
    $case = Read-RegistryValue -Key 'HKLM:\SYSTEM\CurrentControlSet\Control\Session Manager\kernel' -Name 'obcaseinsensitive'
    $system.caseSensitive = ($null -ne $case -and $case -eq 0)
    $system.restartFor = @(Read-RestartReasons)
    $domain = ([System.Security.Principal.WindowsIdentity]::GetCurrent().Name -split '\\')[0]
    $system.domainUser = ($domain -ne [Environment]::MachineName -and $domain -notmatch '^NT ')
}
catch { $system.failed = $true }

try {
    $components.dotNetRelease = [int] (Read-RegistryValue -Key 'HKLM:\SOFTWARE\Microsoft\NET Framework Setup\NDP\v4\Full' -Name 'Release')
    $older = 'HKLM:\SOFTWARE\Microsoft\NET Framework Setup\NDP\v3.5'
    $components.dotNet35Sp1 = ((Read-RegistryValue -Key $older -Name 'Install') -eq 1 -and (Read-RegistryValue -Key $older -Name 'SP') -ge 1)
    $components.powershell = [string] (Read-RegistryValue -Key 'HKLM:\SOFTWARE\Microsoft\PowerShell\3\PowerShellEngine' -Name 'PowerShellVersion')
    if ($components.powershell -eq '') { $components.powershell = [string] $PSVersionTable.PSVersion }
    $components.windowsInstaller = Get-Version -File ([Environment]::SystemDirectory + '\msi.dll')
    if ($components.windowsInstaller -eq '') { $components.windowsInstaller = $null }
    $components.managementConsole = Test-Path -LiteralPath ([Environment]::SystemDirectory + '\mmc.exe') -PathType Leaf
    $components.imageServicing = Test-Path -LiteralPath ([Environment]::SystemDirectory + '\dism.exe') -PathType Leaf
}
catch { $components.failed = $true }
try {
    $names = @(Read-InstalledNames)
    $components.visualCpp = @(Read-VisualCppYears -Names $names)
    $software.dpmRemoteAdministration = (@($names -match '(Data Protection Manager|DPM).*(Remote Administration|Management Shell)').Count -gt 0)
}
catch { $software.failed = $true }
try {
    $enabled = @()
    foreach ($feature in @(Get-CimInstance -ClassName Win32_OptionalFeature -Filter 'InstallState = 1')) { $enabled += [string] $feature.Name }
    $components.hyperV = ($enabled -contains 'Microsoft-Hyper-V')
    $components.hyperVPowerShell = ($enabled -contains 'Microsoft-Hyper-V-Management-PowerShell')
    $components.windowsServerBackup = ($enabled -contains 'WindowsServerBackup')
    $software.applicationServer = ($enabled -contains 'Application-Server')
}
catch { $components.hyperV = $null }
try {
    $software.operationsManager = ((Read-ServiceState -Name 'OMSDK') -ne 'absent')
    $software.exchange = ((Read-ServiceState -Name 'MSExchangeServiceHost') -ne 'absent')
    $software.clusterNode = (@('running', 'stopped') -contains (Read-ServiceState -Name 'ClusSvc'))
    $software.dpmAgent = ((Read-ServiceState -Name 'DPMRA') -ne 'absent')
    $software.dpmSetupRunning = ($null -ne (Get-Process -Name 'SetupDpm' -ErrorAction SilentlyContinue))
}
catch { $software.failed = $true }
try {
    $services.wmi = Read-ServiceState -Name 'Winmgmt'
    $services.firewall = Read-ServiceState -Name 'MpsSvc'
    $services.iscsi = Read-ServiceState -Name 'MSiSCSI'
    $services.agent = Read-ServiceState -Name 'obengine'
}
catch { $services.failed = $true }
try {
    $network.firewallAllowsExceptions = Read-FirewallExceptions
    $ports = @()
    foreach ($listener in [System.Net.NetworkInformation.IPGlobalProperties]::GetIPGlobalProperties().GetActiveTcpListeners()) {
        if ($ports -notcontains $listener.Port) { $ports += $listener.Port }
    }
    $network.listening = $ports
}
catch { $network.failed = $true }
try { $upkeep.executionPolicy = Read-ExecutionPolicy } catch { $upkeep.failed = $true }

return @{ facts = $facts; windows = @{ system = $system; components = $components; software = $software; services = $services; network = $network; upkeep = $upkeep } }
