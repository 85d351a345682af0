# A stand-in of DPM's module, for trying exported scripts where no DPM is: the documented cmdlets with their documented
# parameters. Each call is written to the file $env:STAND_IN_CALLS, without the values of secrets.

class CloudSubscriptionSetting {
    [int] $Changes = 0
}

function Write-Call {
    param([string] $Name, $Bound)
    $written = $Name
    foreach ($key in ($Bound.Keys | Sort-Object)) {
        $value = $Bound[$key]
        if ($value -is [System.Security.SecureString] -or $key -eq 'SecurityPin') { $value = '***' }
        $written += ' -' + $key + ' ' + ($value -join ',')
    }
    Add-Content -LiteralPath $env:STAND_IN_CALLS -Value $written
}

function Start-DPMCloudRegistration {
    [CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]
    param(
        [string] $DPMServerName,
        [Parameter(Mandatory = $true)] [string] $VaultCredentialsFilePath
    )
    Write-Call -Name 'Start-DPMCloudRegistration' -Bound $PSBoundParameters
    $env:STAND_IN_REGISTERED = 'yes'
}

function Get-DPMCloudRegisteredServers {
    [CmdletBinding()]
    param(
        [string] $DPMServerName,
        [Parameter(Mandatory = $true)] [string] $VaultCredentialsFilePath
    )
}

function Get-DPMCloudConnection {
    [CmdletBinding()]
    param(
        [string] $DPMServerName
    )
    $env:STAND_IN_REGISTERED -eq 'yes'
}

function Get-DPMCloudSubscriptionSetting {
    [CmdletBinding()]
    param(
        [string] $DPMServerName
    )
    New-Object -TypeName CloudSubscriptionSetting
}

function Set-DPMCloudSubscriptionSetting {
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
    Write-Call -Name 'Set-DPMCloudSubscriptionSetting' -Bound $PSBoundParameters
}

Export-ModuleMember -Function 'Start-DPMCloudRegistration', 'Get-DPMCloudConnection', 'Get-DPMCloudSubscriptionSetting', 'Set-DPMCloudSubscriptionSetting'
