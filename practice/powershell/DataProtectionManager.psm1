# A stand-in of the module of DPM and Azure Backup Server: the documented cmdlets with their documented parameters. What they
# do is the pretend server's (stand-ins.ps1). Sources: the module's help; backup-dpm-automation.

class CloudSubscriptionSetting {
    [object[]] $Changes = @()
}

function Start-DPMCloudRegistration {
    [CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]
    param(
        [string] $DPMServerName,
        [Parameter(Mandatory = $true)] [string] $VaultCredentialsFilePath
    )
    if (-not $PSCmdlet.ShouldProcess($VaultCredentialsFilePath)) { return }
    $answer = Invoke-StandIn -Name 'Start-DPMCloudRegistration' -Bound $PSBoundParameters
    foreach ($each in $answer.warnings) { Write-Warning -Message $each }
    foreach ($each in $answer.output) { $each }
    if ($answer.refusal -ne '') { Write-Error -Message $answer.refusal }
}

function Get-DPMCloudRegisteredServers {
    [CmdletBinding()]
    param(
        [string] $DPMServerName,
        [Parameter(Mandatory = $true)] [string] $VaultCredentialsFilePath
    )
    Write-StandIn -Answer (Invoke-StandIn -Name 'Get-DPMCloudRegisteredServers' -Bound $PSBoundParameters)
}

function Get-DPMCloudConnection {
    [CmdletBinding()]
    param(
        [string] $DPMServerName
    )
    Write-StandIn -Answer (Invoke-StandIn -Name 'Get-DPMCloudConnection' -Bound $PSBoundParameters)
}

function Get-DPMCloudSubscriptionSetting {
    [CmdletBinding()]
    param(
        [string] $DPMServerName
    )
    return [CloudSubscriptionSetting]::new()
}

function Set-DPMCloudSubscriptionSetting {
    # Nothing counts before it is committed, with the object that it was set on.
    [CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]
    param(
        [string] $DPMServerName,
        [Parameter(Mandatory = $true)] [CloudSubscriptionSetting] $SubscriptionSetting,
        [Parameter(Mandatory = $true, ParameterSetName = 'Commit')] [switch] $Commit,
        [Parameter(ParameterSetName = 'Commit')] [string] $SecurityPin,
        [Parameter(Mandatory = $true, ParameterSetName = 'StagingArea')] [string] $StagingAreaPath,
        [Parameter(Mandatory = $true, ParameterSetName = 'Encryption')] [System.Security.SecureString] $EncryptionPassphrase,
        [Parameter(Mandatory = $true, ParameterSetName = 'NoProxy')] [switch] $NoProxy,
        [Parameter(Mandatory = $true, ParameterSetName = 'ProxyServer')] [string] $ProxyServer,
        [Parameter(Mandatory = $true, ParameterSetName = 'ProxyServer')] [System.Int32] $ProxyPort,
        [Parameter(ParameterSetName = 'ProxyServer')] [string] $ProxyUsername,
        [Parameter(ParameterSetName = 'ProxyServer')] [System.Security.SecureString] $ProxyPassword,
        [Parameter(Mandatory = $true, ParameterSetName = 'NoThrottle')] [switch] $NoThrottle,
        [Parameter(Mandatory = $true, ParameterSetName = 'Throttle')] [System.DayOfWeek[]] $WorkDay,
        [Parameter(Mandatory = $true, ParameterSetName = 'Throttle')] [System.TimeSpan] $StartWorkHour,
        [Parameter(Mandatory = $true, ParameterSetName = 'Throttle')] [System.TimeSpan] $EndWorkHour,
        [Parameter(Mandatory = $true, ParameterSetName = 'Throttle')] [System.UInt32] $WorkHourBandwidth,
        [Parameter(Mandatory = $true, ParameterSetName = 'Throttle')] [System.UInt32] $NonWorkHourBandwidth
    )
    if (-not $PSCmdlet.ShouldProcess($PSCmdlet.ParameterSetName)) { return }
    $PSBoundParameters.Remove('SubscriptionSetting') | Out-Null
    if (-not $Commit) {
        $SubscriptionSetting.Changes += , (ConvertTo-Sent -Bound $PSBoundParameters)
        return
    }
    $bound = @{ Changes = $SubscriptionSetting.Changes; SecurityPin = $SecurityPin }
    Write-StandIn -Answer (Invoke-StandIn -Name 'Set-DPMCloudSubscriptionSetting' -Bound $bound)
}
