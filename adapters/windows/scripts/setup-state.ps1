# Whether set-up runs: the one that was given that answer file, or any program that lies in the folder of the media. What
# other programs are called with is looked at here and told to nobody.
param($Request, $Secrets)
$given = ' /f ' + [string] $Request.answerFile
$folder = ([string] $Request.media).TrimEnd('\') + '\'
$ours = 0
$others = 0
foreach ($process in @(Get-CimInstance -ClassName Win32_Process)) {
    $line = [string] $process.CommandLine
    $program = [string] $process.ExecutablePath
    if ($line.IndexOf($given, [System.StringComparison]::OrdinalIgnoreCase) -ge 0) { $ours += 1 }
    elseif ($folder -ne '\' -and $program.StartsWith($folder, [System.StringComparison]::OrdinalIgnoreCase)) { $others += 1 }
}
$code = $null
$process = $Kept['setup']
if ($null -ne $process) {
    try { if ($process.HasExited) { $code = [int] $process.ExitCode } } catch { $code = $null }
}
$service = Get-Service -Name 'obengine' -ErrorAction SilentlyContinue
$status = ''
if ($null -ne $service) { $status = [string] $service.Status }
return @{
    ours = $ours
    others = $others
    exitCode = $code
    agentService = $status
}
