# A stand-in of the agent's module, for trying exported scripts where no agent is: the documented cmdlets with their documented
# parameters. Each call is written to the file $env:STAND_IN_CALLS, without the values of secrets.

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

function Start-OBRegistration {
    [CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]
    param(
        [Parameter(Mandatory = $true)] [string] $VaultCredentials
    )
    Write-Call -Name 'Start-OBRegistration' -Bound $PSBoundParameters
    if (-not $PSCmdlet.ShouldProcess($VaultCredentials)) { return }
    $env:STAND_IN_REGISTERED = 'yes'
    'Machine registration succeeded.'
}

function Get-OBMachineSetting {
    [CmdletBinding()]
    param()
    New-Object -TypeName PSObject
}

function Get-OBMachineUsage {
    [CmdletBinding()]
    param()
    if ($env:STAND_IN_REGISTERED -ne 'yes') { throw 'This server must be registered with Microsoft Azure Backup. (ID: 100012)' }
    New-Object -TypeName PSObject
}

function Get-OBPolicy {
    [CmdletBinding()]
    param()
}

function Set-OBMachineSetting {
    [CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]
    param(
        [Parameter(Mandatory = $true, ParameterSetName = 'Passphrase')] [System.Security.SecureString] $EncryptionPassphrase,
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
    Write-Call -Name 'Set-OBMachineSetting' -Bound $PSBoundParameters
    'Server properties updated successfully.'
}

Export-ModuleMember -Function 'Start-OBRegistration', 'Get-OBMachineSetting', 'Get-OBMachineUsage', 'Set-OBMachineSetting'
