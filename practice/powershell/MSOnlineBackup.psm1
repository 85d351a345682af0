# A stand-in of the agent's module: the documented cmdlets with their documented parameters. What they do is the pretend
# server's (stand-ins.ps1). Sources: the module's help; backup-client-automation.

function Start-OBRegistration {
    [CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]
    param(
        [Parameter(Mandatory = $true)] [string] $VaultCredentials
    )
    if (-not $PSCmdlet.ShouldProcess($VaultCredentials)) { return }
    $answer = Invoke-StandIn -Name 'Start-OBRegistration' -Bound $PSBoundParameters
    foreach ($each in $answer.warnings) { Write-Warning -Message $each }
    foreach ($each in $answer.output) { $each }
    if ($answer.refusal -ne '') { Write-Error -Message $answer.refusal }
}

function Get-OBMachineSetting {
    [CmdletBinding()]
    param()
    Write-StandIn -Answer (Invoke-StandIn -Name 'Get-OBMachineSetting' -Bound $PSBoundParameters)
}

function Get-OBMachineUsage {
    [CmdletBinding()]
    param()
    Write-StandIn -Answer (Invoke-StandIn -Name 'Get-OBMachineUsage' -Bound $PSBoundParameters)
}

function Get-OBPolicy {
    [CmdletBinding()]
    param()
    Write-StandIn -Answer (Invoke-StandIn -Name 'Get-OBPolicy' -Bound $PSBoundParameters)
}

function Set-OBMachineSetting {
    [CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]
    param(
        [Parameter(Mandatory = $true, ParameterSetName = 'Passphrase', ValueFromPipeline = $true)] [System.Security.SecureString] $EncryptionPassphrase,
        [Parameter(ParameterSetName = 'Passphrase')] [string] $SecurityPin,
        [Parameter(Mandatory = $true, ParameterSetName = 'Throttle')] [System.DayOfWeek[]] $WorkDay,
        [Parameter(Mandatory = $true, ParameterSetName = 'Throttle')] [System.TimeSpan] $StartWorkHour,
        [Parameter(Mandatory = $true, ParameterSetName = 'Throttle')] [System.TimeSpan] $EndWorkHour,
        [Parameter(Mandatory = $true, ParameterSetName = 'Throttle')] [System.UInt32] $WorkHourBandwidth,
        [Parameter(Mandatory = $true, ParameterSetName = 'Throttle')] [System.UInt32] $NonWorkHourBandwidth,
        [Parameter(Mandatory = $true, ParameterSetName = 'NoProxy')] [switch] $NoProxy,
        [Parameter(Mandatory = $true, ParameterSetName = 'NoThrottle')] [switch] $NoThrottle,
        [Parameter(Mandatory = $true, ParameterSetName = 'Proxy')] [string] $ProxyServer,
        [Parameter(Mandatory = $true, ParameterSetName = 'Proxy')] [System.Int32] $ProxyPort,
        [Parameter(ParameterSetName = 'Proxy')] [string] $ProxyUsername,
        [Parameter(ParameterSetName = 'Proxy')] [System.Security.SecureString] $ProxyPassword
    )
    if (-not $PSCmdlet.ShouldProcess($PSCmdlet.ParameterSetName)) { return }
    Write-StandIn -Answer (Invoke-StandIn -Name 'Set-OBMachineSetting' -Bound $PSBoundParameters)
}
