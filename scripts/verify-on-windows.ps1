# Runs everything with which Backup Server Setup looks at a server, on a test server, and writes a report to be compared with what
# is so, and sent back: docs/windows.md says what each part of it tells. It looks only, unless -Change is given. In the report are
# no secrets, and the names of this server, its domain and this user stand as SERVER, DOMAIN and USER, unless -Names is given.
# As administrator, in Windows PowerShell, from an unpacked copy of the sources:
#   powershell.exe -NoProfile -ExecutionPolicy Bypass -File scripts\verify-on-windows.ps1
# More is told with -Media (a folder with the extracted media of DPM or Azure Backup Server), -Download (the file that it was
# extracted from), -RecoveryFolder (a folder), and -CredentialsFile (of a vault: DPM is asked for the names of its servers).
# -Change enters the program for the next sign-in, looks, and takes that back again: nothing else is ever changed.
param(
    [string] $Report = '.\verify-on-windows.json',
    [string] $Media = '',
    [string] $Download = '',
    [string] $RecoveryFolder = '',
    [string] $CredentialsFile = '',
    [switch] $Names,
    [switch] $Change
)
$ErrorActionPreference = 'Stop'
$sources = Split-Path -Path $PSScriptRoot -Parent
$folder = Join-Path -Path $sources -ChildPath 'adapters\windows\scripts'
. (Join-Path -Path $folder -ChildPath 'library.ps1')

function Get-Text {
    # Of one of our scripts.
    param([string] $Name)
    return [System.IO.File]::ReadAllText((Join-Path -Path $folder -ChildPath ($Name + '.ps1')))
}

function Send-Progress {
    # What a script tells while it goes on is not part of a report.
    param([string] $Text)
}

function Measure-Script {
    # What one of our scripts answers or throws, asked as the program asks it, and how long it takes.
    param([string] $Name, [hashtable] $Request)
    $script = [scriptblock]::Create((Get-Text -Name $Name))
    $watch = [System.Diagnostics.Stopwatch]::StartNew()
    $answer = $null
    $thrown = $null
    try { $answer = & $script (New-Object -TypeName PSObject -Property $Request) @{} }
    catch { $thrown = @{ message = [string] $_.Exception.Message; id = [string] $_.FullyQualifiedErrorId; type = $_.Exception.GetType().FullName } }
    return @{ milliseconds = $watch.ElapsedMilliseconds; answer = $answer; thrown = $thrown }
}

function Read-Cmdlet {
    # Its parameter sets, as this machine declares them.
    param([string] $Name)
    $command = Get-Command -Name $Name -ErrorAction SilentlyContinue
    if ($null -eq $command) { return $null }
    $sets = @()
    foreach ($set in $command.ParameterSets) {
        $parameters = @()
        foreach ($parameter in $set.Parameters) {
            $parameters += @{ name = $parameter.Name; type = $parameter.ParameterType.FullName; mandatory = $parameter.IsMandatory; position = $parameter.Position }
        }
        $sets += @{ name = $set.Name; isDefault = $set.IsDefault; parameters = $parameters }
    }
    return @{ version = [string] $command.Version; sets = $sets }
}

function Read-Line {
    # The next line that is ours, or what came instead.
    param($Process)
    for ($other = 0; $other -lt 100; $other += 1) {
        $reading = $Process.StandardOutput.ReadLineAsync()
        if (-not $reading.Wait(30000)) { return 'nothing within 30 seconds' }
        if ($null -eq $reading.Result) { return 'the end of its output' }
        if ($reading.Result.StartsWith('#bss# ')) { return $reading.Result }
    }
    return 'a hundred lines of others'
}

function Send-Question {
    # One line of base64, without the mark that .NET puts before UTF-8.
    param($Process, [hashtable] $Question)
    $json = ConvertTo-Json -InputObject $Question -Depth 6 -Compress
    $line = [System.Text.Encoding]::ASCII.GetBytes([Convert]::ToBase64String([System.Text.Encoding]::UTF8.GetBytes($json)) + "`n")
    $Process.StandardInput.BaseStream.Write($line, 0, $line.Length)
    $Process.StandardInput.BaseStream.Flush()
}

function Test-Bridge {
    # A PowerShell that is started and asked as the program does it: its greeting, and whether it hears and answers.
    $start = New-Object -TypeName System.Diagnostics.ProcessStartInfo
    $start.FileName = Join-Path -Path ([Environment]::SystemDirectory) -ChildPath 'WindowsPowerShell\v1.0\powershell.exe'
    $bootstrap = [Convert]::ToBase64String([System.Text.Encoding]::Unicode.GetBytes((Get-Text -Name 'bootstrap')))
    $start.Arguments = '-NoLogo -NoProfile -NonInteractive -InputFormat None -ExecutionPolicy Bypass -EncodedCommand ' + $bootstrap
    $start.UseShellExecute = $false
    $start.CreateNoWindow = $true
    $start.RedirectStandardInput = $true
    $start.RedirectStandardOutput = $true
    $watch = [System.Diagnostics.Stopwatch]::StartNew()
    $process = [System.Diagnostics.Process]::Start($start)
    try {
        $greeting = Read-Line -Process $process
        Send-Question -Process $process -Question @{ kind = 'library'; id = 1; text = (Get-Text -Name 'library') }
        $taught = Read-Line -Process $process
        Send-Question -Process $process -Question @{ kind = 'script'; id = 2; name = 'agent-state'; text = (Get-Text -Name 'agent-state') }
        $known = Read-Line -Process $process
        Send-Question -Process $process -Question @{ kind = 'ask'; id = 3; name = 'agent-state'; input = @{}; secrets = @() }
        $answer = Read-Line -Process $process
        return @{ milliseconds = $watch.ElapsedMilliseconds; greeting = $greeting; lines = @($taught, $known, $answer) }
    }
    finally { if (-not $process.HasExited) { $process.Kill() } }
}

function Hide-Names {
    # A copy without what looks like a secret, and without names. The longest name first.
    param($Value)
    if ($null -eq $Value) { return $null }
    if ($Value -is [string]) {
        $text = $Value -replace '(?i)((?:password|passphrase|pin|secret|token|pwd)\s*[=:]\s*)\S+', '$1...' -replace '//[^/@\s]+@', '//...@'
        if ($Names) { return $text }
        foreach ($pair in @(@($env:USERDNSDOMAIN, 'DOMAIN'), @($env:COMPUTERNAME, 'SERVER'), @($env:USERDOMAIN, 'DOMAIN'), @($env:USERNAME, 'USER'))) {
            if (([string] $pair[0]).Length -gt 1) { $text = $text -replace ('(?i)(?<!\w)' + [regex]::Escape($pair[0]) + '(?!\w)'), $pair[1] }
        }
        return $text
    }
    if ($Value -is [System.Collections.IDictionary]) {
        $copy = @{}
        foreach ($key in $Value.Keys) { $copy[$key] = Hide-Names -Value $Value[$key] }
        return $copy
    }
    if ($Value -is [System.Collections.IEnumerable]) {
        $all = @()
        foreach ($each in $Value) { $all += , (Hide-Names -Value $each) }
        return , $all
    }
    return $Value
}

# The roots that are looked for stand in core/vault/root-certificates.ts.
$text = [System.IO.File]::ReadAllText((Join-Path -Path $sources -ChildPath 'core\vault\root-certificates.ts'))
$roots = @()
foreach ($match in [regex]::Matches($text, '[0-9a-f]{40}')) { $roots += $match.Value.ToUpper() }

$looks = @{}
$looks['probe-machine'] = Measure-Script -Name 'probe-machine' -Request @{}
$looks['probe-trust'] = Measure-Script -Name 'probe-trust' -Request @{ roots = $roots; maxTempFiles = 65001 }
$looks['probe-domain'] = Measure-Script -Name 'probe-domain' -Request @{}
$looks['probe-sql'] = Measure-Script -Name 'probe-sql' -Request @{}
$looks['agent-state'] = Measure-Script -Name 'agent-state' -Request @{}
$looks['resume-at-sign-in'] = Measure-Script -Name 'resume-at-sign-in' -Request @{ wish = 'look'; command = '' }
$looks['agent-service'] = Measure-Script -Name 'agent-service' -Request @{ wish = 'look' }
$looks['certificate-store'] = Measure-Script -Name 'certificate-store' -Request @{ wish = 'look'; thumbprints = @(); subjects = @() }
$looks['setup-state'] = Measure-Script -Name 'setup-state' -Request @{ media = ''; answerFile = 'C:\verify-on-windows\none.ini' }
$product = Get-Product
if ($product -eq 'mars') { $looks['mars-state'] = Measure-Script -Name 'mars-state' -Request @{} }
if ($product -eq 'dpm' -or $product -eq 'mabs') {
    $looks['dpm-state'] = Measure-Script -Name 'dpm-state' -Request @{}
    if ($CredentialsFile -ne '') { $looks['dpm-names'] = Measure-Script -Name 'dpm-names' -Request @{ file = $CredentialsFile } }
}
if ($Media -ne '') { $looks['media-read'] = Measure-Script -Name 'media-read' -Request @{ folder = $Media } }
if ($Download -ne '') { $looks['file-hash'] = Measure-Script -Name 'file-hash' -Request @{ file = $Download } }
if ($RecoveryFolder -ne '') { $looks['recovery-folder'] = Measure-Script -Name 'recovery-folder' -Request @{ wish = 'look'; folder = $RecoveryFolder } }

$cmdlets = @{}
foreach ($name in @('Start-OBRegistration', 'Get-OBMachineSetting', 'Get-OBMachineUsage', 'Get-OBPolicy', 'Set-OBMachineSetting', 'Start-DPMCloudRegistration', 'Get-DPMCloudRegisteredServers', 'Get-DPMCloudConnection', 'Get-DPMCloudSubscriptionSetting', 'Set-DPMCloudSubscriptionSetting')) { $cmdlets[$name] = Read-Cmdlet -Name $name }

$changed = @{}
if ($Change) {
    foreach ($wish in @('on', 'look', 'off')) { $changed[$wish] = Measure-Script -Name 'resume-at-sign-in' -Request @{ wish = $wish; command = 'cmd.exe /c exit' } }
}

$bridge = $null
try { $bridge = Test-Bridge } catch { $bridge = @{ thrown = [string] $_.Exception.Message } }
$told = @{
    report = 1
    at = [DateTime]::UtcNow.ToString('u')
    powershell = @{ version = [string] $PSVersionTable.PSVersion; bits = [IntPtr]::Size * 8; languageMode = [string] $ExecutionContext.SessionState.LanguageMode; culture = [System.Globalization.CultureInfo]::CurrentCulture.Name }
    product = $product
    looks = $looks
    cmdlets = $cmdlets
    bridge = $bridge
    changed = $changed
}
$json = ConvertTo-Json -InputObject (Hide-Names -Value $told) -Depth 16
$file = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Report)
[System.IO.File]::WriteAllText($file, $json)
foreach ($name in $looks.Keys) {
    $state = 'answered'
    if ($null -ne $looks[$name].thrown) { $state = 'THREW ' + $looks[$name].thrown.message }
    Write-Output ('{0,-20} {1,6} ms  {2}' -f $name, $looks[$name].milliseconds, $state)
}
Write-Output ('The report: ' + $file + '. Read it through before you send it.')
