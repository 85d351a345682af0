# The SHA-256 of a file, which may be gigabytes, and how many percent of it are read meanwhile.
param($Request, $Secrets)
$file = [string] $Request.file
if (-not (Test-Path -LiteralPath $file -PathType Leaf)) { throw ('There is no file ' + $file) }
$hash = [System.Security.Cryptography.SHA256]::Create()
$stream = [System.IO.File]::OpenRead($file)
try {
    $buffer = [byte[]]::new(4194304)
    $told = -1
    while ($true) {
        $count = $stream.Read($buffer, 0, $buffer.Length)
        if ($count -le 0) { break }
        $hash.TransformBlock($buffer, 0, $count, $buffer, 0) | Out-Null
        $percent = [int] [Math]::Floor($stream.Position * 100 / $stream.Length)
        if ($percent -ne $told) { Send-Progress -Text ([string] $percent) }
        $told = $percent
    }
    $hash.TransformFinalBlock($buffer, 0, 0) | Out-Null
}
finally { $stream.Dispose() }
return @{ sha256 = [System.BitConverter]::ToString($hash.Hash).Replace('-', '') }
