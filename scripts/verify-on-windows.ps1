# What the scripts of the prerequisites find on this server, and how long each takes, as JSON: to be compared with what is
# so, and sent back. Looks only, and holds no secrets; it names the server, its domain and its SQL instances. Run as administrator:
#   powershell.exe -NoProfile -ExecutionPolicy Bypass -File scripts\verify-on-windows.ps1 > found.json
$ErrorActionPreference = 'Stop'
$folder = Join-Path -Path (Split-Path -Path $PSScriptRoot -Parent) -ChildPath 'adapters\windows\scripts'
. (Join-Path -Path $folder -ChildPath 'library.ps1')
# The roots that are looked for stand in core/vault/root-certificates.ts.
$text = [System.IO.File]::ReadAllText((Join-Path -Path (Split-Path -Path $PSScriptRoot -Parent) -ChildPath 'core\vault\root-certificates.ts'))
$roots = @()
foreach ($match in [regex]::Matches($text, '[0-9a-f]{40}')) { $roots += $match.Value.ToUpper() }
$found = @{}
foreach ($name in @('probe-machine', 'probe-trust', 'probe-domain', 'probe-sql')) {
    $request = New-Object -TypeName PSObject -Property @{ roots = $roots; maxTempFiles = 65001 }
    $script = [scriptblock]::Create([System.IO.File]::ReadAllText((Join-Path -Path $folder -ChildPath ($name + '.ps1'))))
    $watch = [System.Diagnostics.Stopwatch]::StartNew()
    $answer = $null
    $thrown = $null
    try { $answer = & $script $request @{} } catch { $thrown = [string] $_ }
    $found[$name] = @{ milliseconds = $watch.ElapsedMilliseconds; answer = $answer; thrown = $thrown }
}
ConvertTo-Json -InputObject @{ powershell = [string] $PSVersionTable.PSVersion; bits = [IntPtr]::Size * 8; found = $found } -Depth 12
