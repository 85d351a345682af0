/** What every script begins with: how it stops, what it knows of the server, what it has noted of itself. */
import { EXIT, exitCodeOfError } from "../run/exit-code.ts";
import { number, ps } from "./fragment.ts";

const PREREQUISITE = number(EXIT.prerequisite);

/** Stopping: a cause and what to do, carried by an exception to the one catch at the end. */
export const stopping = ps`function Stop-Setup {
    # Ends the script: what happened, what to do now, and the exit code.
    param([int] $ExitCode, [string] $Cause, [string] $Next)
    $failure = New-Object -TypeName System.Exception -ArgumentList $Cause
    $failure.Data['ExitCode'] = $ExitCode
    $failure.Data['Next'] = $Next
    throw $failure
}

function Stop-WithRefusal {
    # Ends the script with what is known about a refusal of Microsoft's cmdlets.
    param([string] $Text)
    $name = Get-RefusalName -Text $Text
    if ($name -eq '') { $name = 'agent.refused' }
    $refusal = $Refusals[$name]
    Stop-Setup -ExitCode $refusal.ExitCode -Cause ($refusal.Cause + ' Microsoft says: ' + $Text) -Next $refusal.Next
}

function Get-Failure {
    # What was caught, as an exception with an exit code and a next step.
    param([System.Management.Automation.ErrorRecord] $Caught)
    if ($Caught.Exception.Data.Contains('ExitCode')) { return $Caught.Exception }
    try {
        $known = Get-RefusalName -Text $Caught.Exception.Message
        if ($known -ne '' -or $Caught.CategoryInfo.Activity -match '-(OB|DPMCloud)') {
            Stop-WithRefusal -Text $Caught.Exception.Message
        }
        Stop-Setup -ExitCode ${number(EXIT.bug)} -Cause ($Caught.Exception.Message + ' (' + ([string] $Caught.ScriptStackTrace -split '\r?\n')[0] + ')') -Next 'This was not foreseen. What is done stays done: run this script again, or do this step in the console of the product.'
    }
    catch { return $_.Exception }
}`;

/** Saying where things stand, and whether there is something to do. */
export const standing = ps`$script:WouldChange = $false
$StateText = @{
    'already-so' = '  Already so.'
    'to-do' = '  To be done.'
    'cannot-know' = '  Cannot be told before; done in any case, which changes nothing where it is so already.'
}

function Test-ToDo {
    # Whether a step has something to do, and may do it. With -DryRun it never may.
    param([string] $State)
    if ($State -eq 'already-so') { return $false }
    $script:WouldChange = $true
    return (-not $DryRun)
}

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
}`;

/** Which product this is, and its cmdlets: those of the agent are refused on DPM and MABS (id 100122), and the other way round. */
export const product = ps`$DpmKey = 'HKLM:\SOFTWARE\Microsoft\Microsoft Data Protection Manager\Setup'
$AgentKey = 'HKLM:\SOFTWARE\Microsoft\Windows Azure Backup\Config'
$script:Product = 'none'

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

function Initialize-Product {
    # Finds the product, and loads its cmdlets and no others.
    if ($null -ne (Read-RegistryValue -Key $DpmKey -Name 'InstallPath')) {
        if ($null -eq (Get-Command -Name 'Start-DPMCloudRegistration' -ErrorAction SilentlyContinue)) {
            Stop-Setup -ExitCode ${PREREQUISITE} -Cause 'This server has DPM or Azure Backup Server, but their cmdlets are not here.' -Next 'Open the management shell of DPM or Azure Backup Server as administrator and run this script in it.'
        }
        $script:Product = 'dpm'
        return
    }
    $service = Get-Service -Name 'obengine' -ErrorAction SilentlyContinue
    $module = Get-AgentModule
    if ($null -eq $service -or $module -eq '') { return }
    Import-Module -Name $module
    $script:Product = 'mars'
}

function Confirm-Product {
    # A setting needs somebody to take it.
    if ($script:Product -eq 'none' -and -not $DryRun) {
        Stop-Setup -ExitCode ${number(exitCodeOfError("agent.not-installed"))} -Cause 'The Azure Backup agent is not installed on this server.' -Next 'Make the script on this server, or on one without the agent: then it installs it.'
    }
}`;

/** What this script notes of itself: which vault it has registered with, and whether the passphrase followed. Only administrators may write there. */
export const notes = ps`$NotesKey = 'HKLM:\SOFTWARE\Backup Server Setup\Script'

function Read-Note {
    param([string] $Name)
    return [string] (Read-RegistryValue -Key $NotesKey -Name $Name)
}

function Save-Note {
    param([string] $Name, [string] $Value)
    if (-not (Test-Path -LiteralPath $NotesKey)) { New-Item -Path $NotesKey -Force | Out-Null }
    New-ItemProperty -LiteralPath $NotesKey -Name $Name -Value $Value -PropertyType String -Force | Out-Null
}`;

/** The three-valued looks: $true, $false, or $null where it cannot be told. */
export const looks = ps`function Get-Registered {
    # Whether this server is registered: it is when the agent can answer. $null: could not tell.
    if ($script:Product -eq 'none') { return $false }
    try {
        if ($script:Product -eq 'dpm') {
            # False may be a lost connection too: that is not held against the server.
            if ((Get-DPMCloudConnection -DPMServerName $env:COMPUTERNAME) -eq $true) { return $true }
            return $null
        }
        Get-OBMachineUsage | Out-Null
        return $true
    }
    catch {
        if ((Get-RefusalName -Text $_.Exception.Message) -eq 'agent.not-registered') { return $false }
        return $null
    }
}

function Get-Encrypted {
    # Whether the passphrase is set. $null: could not tell.
    if ($script:Product -eq 'none') { return $false }
    # Registered by this script, and the passphrase has not followed yet.
    if ((Read-Note -Name 'PassphraseSet') -eq 'no') { return $false }
    if ($script:Product -eq 'mars') {
        $status = Read-Property -Object (Get-OBMachineSetting) -Names 'EncryptionSetting', 'EncryptionKeyStatus'
        if ($null -ne $status) { return ([string] $status -eq 'Set') }
    }
    $scratch = Read-RegistryValue -Key $AgentKey -Name 'ScratchLocation'
    if ($null -eq $scratch) {
        # Nothing to look at: this script's own note of having set it is all there is.
        if ((Read-Note -Name 'PassphraseSet') -eq 'yes') { return $true }
        return $null
    }
    return (Test-Path -LiteralPath (Join-Path -Path $scratch -ChildPath 'OnlineBackup.KEK'))
}`;

/** One script at a time, in a 64-bit process: the modules are 64-bit. */
export const beginning = ps`function Start-Setup {
    if (-not [Environment]::Is64BitProcess) {
        Stop-Setup -ExitCode ${PREREQUISITE} -Cause 'This is a 32-bit PowerShell; the modules of the agent are 64-bit.' -Next 'Start Windows PowerShell, not Windows PowerShell (x86), as administrator and run this script again.'
    }
    $script:Turn = New-Object -TypeName System.Threading.Mutex -ArgumentList $false, 'Global\Backup Server Setup Script'
    $free = $true
    try { $free = $script:Turn.WaitOne(0) }
    catch [System.Threading.AbandonedMutexException] { $free = $true }
    if (-not $free) {
        Stop-Setup -ExitCode ${number(EXIT.busy)} -Cause 'This script is running already on this server.' -Next 'Wait until it has ended, then run this script again.'
    }
    Initialize-Product
}`;
