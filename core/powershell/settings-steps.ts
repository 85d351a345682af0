/** The settings of the agent. On DPM and MABS nothing lasts until it is committed, on the same object. */
import { EXIT, exitCodeOfError } from "../run/exit-code.ts";
import { number, ps } from "./fragment.ts";

export const setProxy = ps`$script:ProxyPassword = $null
$script:ProxyLater = $false

function Get-ProxyState {
    # Whether the agent goes without a proxy. Which one it uses, with which user, cannot be read in full: it is set
    # again, which changes nothing where it is the same.
    param([string] $Server)
    if ($script:Product -eq 'none') { return 'to-do' }
    if ($script:Product -ne 'mars') { return 'cannot-know' }
    if ($Server -ne '') { return 'cannot-know' }
    $used = Read-Property -Object (Get-OBMachineSetting) -Names 'ProxySetting', 'Enabled'
    if ($null -eq $used) { return 'cannot-know' }
    if ($used) { return 'to-do' }
    return 'already-so'
}

function Set-AgentProxy {
    param([string] $Server, [int] $Port, [string] $User)
    if ($script:Product -eq 'mars') {
        if ($Server -eq '') { Set-OBMachineSetting -NoProxy -Confirm:$false | Out-Null }
        elseif ($User -eq '') { Set-OBMachineSetting -ProxyServer $Server -ProxyPort $Port -Confirm:$false | Out-Null }
        else { Set-OBMachineSetting -ProxyServer $Server -ProxyPort $Port -ProxyUsername $User -ProxyPassword $script:ProxyPassword -Confirm:$false | Out-Null }
        return
    }
    $setting = Get-DPMCloudSubscriptionSetting -DPMServerName $env:COMPUTERNAME
    if ($Server -eq '') { Set-DPMCloudSubscriptionSetting -DPMServerName $env:COMPUTERNAME -SubscriptionSetting $setting -NoProxy -Confirm:$false | Out-Null }
    elseif ($User -eq '') { Set-DPMCloudSubscriptionSetting -DPMServerName $env:COMPUTERNAME -SubscriptionSetting $setting -ProxyServer $Server -ProxyPort $Port -Confirm:$false | Out-Null }
    else { Set-DPMCloudSubscriptionSetting -DPMServerName $env:COMPUTERNAME -SubscriptionSetting $setting -ProxyServer $Server -ProxyPort $Port -ProxyUsername $User -ProxyPassword $script:ProxyPassword -Confirm:$false | Out-Null }
    Set-DPMCloudSubscriptionSetting -DPMServerName $env:COMPUTERNAME -SubscriptionSetting $setting -Commit -Confirm:$false | Out-Null
}

function Set-Proxy {
    # Before registration, which needs the way out. Whether DPM takes settings before it is registered is not
    # documented: where it does not, the proxy is set right after the registration.
    param([string] $Server, [int] $Port, [string] $User)
    Confirm-Product
    $state = Get-ProxyState -Server $Server
    Write-Output $StateText[$state]
    if (-not (Test-ToDo -State $state)) { return }
    try { Set-AgentProxy -Server $Server -Port $Port -User $User }
    catch {
        if ($script:Product -ne 'dpm' -or (Get-Registered) -eq $true -or -not $script:RegistersNow) { throw }
        $script:ProxyLater = $true
        Write-Output ('  Not taken before the registration; set again after it. Microsoft says: ' + $_.Exception.Message)
        return
    }
    Write-Output '  Done.'
}

function Set-ProxyAfterRegistration {
    param([string] $Server, [int] $Port, [string] $User)
    if (-not $script:ProxyLater) { return }
    Set-AgentProxy -Server $Server -Port $Port -User $User
    $script:ProxyLater = $false
    Write-Output '  The proxy is set now.'
}`;

/** Only where the proxy wants a user. */
export const proxyPasswordInput = ps`function Read-ProxyPassword {
    param([string] $Server, [string] $User, [string] $SecretFile)
    if ($DryRun) { return }
    $script:ProxyPassword = Read-Secret -Prompt ('Password of ' + $User + ' at the proxy ' + $Server) -File $SecretFile
}`;

export const setThrottling = ps`function Set-Throttling {
    # Rates are bits per second. What is set at present cannot be read: setting the same again changes nothing.
    param([System.DayOfWeek[]] $WorkDay, [System.TimeSpan] $Start, [System.TimeSpan] $End, [uint32] $WorkHourRate, [uint32] $OtherRate)
    Confirm-Product
    $state = 'cannot-know'
    if ($script:Product -eq 'none') { $state = 'to-do' }
    Write-Output $StateText[$state]
    if (-not (Test-ToDo -State $state)) { return }
    if ($script:Product -eq 'mars') {
        if ($null -eq $WorkDay) { Set-OBMachineSetting -NoThrottle -Confirm:$false | Out-Null }
        else { Set-OBMachineSetting -WorkDay $WorkDay -StartWorkHour $Start -EndWorkHour $End -WorkHourBandwidth $WorkHourRate -NonWorkHourBandwidth $OtherRate -Confirm:$false | Out-Null }
    }
    else {
        $setting = Get-DPMCloudSubscriptionSetting -DPMServerName $env:COMPUTERNAME
        if ($null -eq $WorkDay) { Set-DPMCloudSubscriptionSetting -DPMServerName $env:COMPUTERNAME -SubscriptionSetting $setting -NoThrottle -Confirm:$false | Out-Null }
        else { Set-DPMCloudSubscriptionSetting -DPMServerName $env:COMPUTERNAME -SubscriptionSetting $setting -WorkDay $WorkDay -StartWorkHour $Start -EndWorkHour $End -WorkHourBandwidth $WorkHourRate -NonWorkHourBandwidth $OtherRate -Confirm:$false | Out-Null }
        Set-DPMCloudSubscriptionSetting -DPMServerName $env:COMPUTERNAME -SubscriptionSetting $setting -Commit -Confirm:$false | Out-Null
    }
    Write-Output '  Done.'
}`;

export const setRecoveryFolder = ps`function Set-RecoveryFolder {
    # DPM and MABS only; the folder must exist. What is set at present cannot be read.
    param([string] $Folder)
    Write-Output $StateText['cannot-know']
    if (-not (Test-ToDo -State 'cannot-know')) { return }
    if ($script:Product -ne 'dpm') {
        Stop-Setup -ExitCode ${number(EXIT.prerequisite)} -Cause 'Only DPM and Azure Backup Server have a recovery folder.' -Next 'Make the script on a server with DPM or Azure Backup Server.'
    }
    if (-not (Test-Path -LiteralPath $Folder -PathType Container)) {
        Stop-Setup -ExitCode ${number(exitCodeOfError("recovery-folder.not-usable"))} -Cause ('There is no folder ' + $Folder) -Next 'Let this script make the folder in the step before, or make it on a local NTFS disk; then run this script again.'
    }
    $setting = Get-DPMCloudSubscriptionSetting -DPMServerName $env:COMPUTERNAME
    Set-DPMCloudSubscriptionSetting -DPMServerName $env:COMPUTERNAME -SubscriptionSetting $setting -StagingAreaPath $Folder -Confirm:$false | Out-Null
    Set-DPMCloudSubscriptionSetting -DPMServerName $env:COMPUTERNAME -SubscriptionSetting $setting -Commit -Confirm:$false | Out-Null
    Write-Output '  Done.'
}`;
