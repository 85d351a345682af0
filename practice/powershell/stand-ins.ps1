# Stand-ins of what our scripts ask of Windows: each takes what the real command takes, hands it to the pretend server by a
# pipe, and gives back what that answers. The modules of Microsoft's products stand beside this file. Sent in front of our
# library, so that our scripts run as they are and nothing of this machine is looked at or changed. $StandInPipe names the pipe.

function ConvertTo-Sent {
    # What a command was called with, as JSON can say it. Secrets go in clear: the pretend server compares them.
    param($Bound)
    $sent = @{}
    foreach ($key in $Bound.Keys) {
        $value = $Bound[$key]
        if ($value -is [System.Security.SecureString]) { $value = Get-PlainText -Secret ([System.Security.SecureString] $value) }
        elseif ($value -is [System.Management.Automation.SwitchParameter]) { $value = [bool] $value }
        elseif ($value -is [System.DayOfWeek[]]) { $value = @([string] $value -split ' ') }
        elseif ($value -is [TimeSpan]) { $value = [string] $value }
        elseif ($value -is [Enum]) { $value = [string] $value }
        $sent[$key] = $value
    }
    return $sent
}

function Invoke-StandIn {
    # One line of base64 there, one back. What is refused is written as an error, as Microsoft's cmdlets do.
    [CmdletBinding()]
    param([string] $Name, $Bound)
    $json = ConvertTo-Json -InputObject @{ name = $Name; bound = (ConvertTo-Sent -Bound $Bound) } -Depth 6 -Compress
    $pipe = New-Object -TypeName System.IO.Pipes.NamedPipeClientStream -ArgumentList '.', $StandInPipe, ([System.IO.Pipes.PipeDirection]::InOut)
    try {
        $pipe.Connect(10000)
        $line = [System.Text.Encoding]::ASCII.GetBytes([Convert]::ToBase64String([System.Text.Encoding]::UTF8.GetBytes($json)) + "`n")
        $pipe.Write($line, 0, $line.Length)
        $pipe.Flush()
        $reader = New-Object -TypeName System.IO.StreamReader -ArgumentList $pipe
        $text = $reader.ReadLine()
    }
    finally { $pipe.Dispose() }
    if ($null -eq $text) { throw 'The pretend server has hung up.' }
    return (ConvertFrom-Json -InputObject ([System.Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($text))))
}

function Write-StandIn {
    # What a command says, warns of and is refused with, in that order.
    param($Answer)
    foreach ($each in $Answer.warnings) { Write-Warning -Message $each }
    foreach ($each in $Answer.output) { $each }
    if ($Answer.refusal -ne '') { Write-Error -Message $Answer.refusal }
}

function Add-RegistryMethods {
    # A key of the registry is asked by methods.
    param($Key)
    Add-Member -InputObject $Key -MemberType ScriptMethod -Name 'GetValueNames' -Value { @($this.Values.PSObject.Properties | ForEach-Object -MemberName Name) }
    Add-Member -InputObject $Key -MemberType ScriptMethod -Name 'GetValue' -Value { param($Name) $this.Values.$Name }
    return $Key
}

function Test-Path {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [string] $LiteralPath,
        [string] $PathType = 'Any'
    )
    Write-StandIn -Answer (Invoke-StandIn -Name 'Test-Path' -Bound $PSBoundParameters)
}

function Join-Path {
    # The real one wants the drive to be there.
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [string] $Path,
        [Parameter(Mandatory = $true)] [string] $ChildPath
    )
    $Path.TrimEnd('\') + '\' + $ChildPath
}

function Get-Item {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [string] $LiteralPath
    )
    foreach ($each in (Invoke-StandIn -Name 'Get-Item' -Bound $PSBoundParameters).output) { Add-RegistryMethods -Key $each }
}

function Get-ChildItem {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [string] $LiteralPath
    )
    foreach ($each in (Invoke-StandIn -Name 'Get-ChildItem' -Bound $PSBoundParameters).output) { Add-RegistryMethods -Key $each }
}

function Get-ItemProperty {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [string] $LiteralPath
    )
    $answer = Invoke-StandIn -Name 'Get-ItemProperty' -Bound $PSBoundParameters
    foreach ($values in $answer.output) {
        # PowerShell 7 takes a text for the date that it says.
        foreach ($each in $values.PSObject.Properties) { if ($each.Value -is [DateTime]) { $each.Value = $each.Value.ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ss.fffZ') } }
    }
    Write-StandIn -Answer $answer
}

function New-Item {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param(
        [Parameter(Mandatory = $true)] [string] $Path,
        [string] $ItemType,
        [switch] $Force
    )
    if ($PSCmdlet.ShouldProcess($Path)) { Write-StandIn -Answer (Invoke-StandIn -Name 'New-Item' -Bound $PSBoundParameters) }
}

function New-ItemProperty {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param(
        [Parameter(Mandatory = $true)] [string] $LiteralPath,
        [Parameter(Mandatory = $true)] [string] $Name,
        $Value,
        [string] $PropertyType,
        [switch] $Force
    )
    if ($PSCmdlet.ShouldProcess($LiteralPath)) { Write-StandIn -Answer (Invoke-StandIn -Name 'New-ItemProperty' -Bound $PSBoundParameters) }
}

function Remove-ItemProperty {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param(
        [Parameter(Mandatory = $true)] [string] $LiteralPath,
        [Parameter(Mandatory = $true)] [string] $Name,
        [switch] $Force
    )
    if ($PSCmdlet.ShouldProcess($LiteralPath)) { Write-StandIn -Answer (Invoke-StandIn -Name 'Remove-ItemProperty' -Bound $PSBoundParameters) }
}

function Get-Service {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [string] $Name
    )
    Write-StandIn -Answer (Invoke-StandIn -Name 'Get-Service' -Bound $PSBoundParameters)
}

function Get-CimInstance {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [string] $ClassName,
        [string] $Filter
    )
    Write-StandIn -Answer (Invoke-StandIn -Name 'Get-CimInstance' -Bound $PSBoundParameters)
}

function Import-Module {
    # The stand-ins of the modules are there already.
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [string] $Name
    )
    Write-StandIn -Answer (Invoke-StandIn -Name 'Import-Module' -Bound $PSBoundParameters)
}

function Start-Process {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param(
        [Parameter(Mandatory = $true)] [string] $FilePath,
        [string] $ArgumentList,
        [switch] $Wait
    )
    if ($PSCmdlet.ShouldProcess($FilePath)) { Write-StandIn -Answer (Invoke-StandIn -Name 'Start-Process' -Bound $PSBoundParameters) }
}

function Start-Sleep {
    # Nobody waits for a pretend server.
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true)] [System.Int32] $Seconds
    )
}
