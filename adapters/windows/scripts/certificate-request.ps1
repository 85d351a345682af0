# certreq, without prompts: hands a request to a CA, or asks for the certificate of one that was handed in. No secret is in a
# request, and the key is not here. certreq's exit codes are not documented: what it has written and said is told.
param($Request, $Secrets)
foreach ($part in @($Request.ca, $Request.template, $Request.requestFile, $Request.certificateFile)) {
    if (([string] $part).Contains('"')) { throw 'There is a quotation mark where none can be.' }
}
if ($Request.requestId -notmatch '^\d{0,18}$') { throw 'This is no number of a request.' }
if (Test-Path -LiteralPath $Request.certificateFile -PathType Leaf) { Remove-Item -LiteralPath $Request.certificateFile -Force }
$where = '-q -f -config "' + $Request.ca + '"'
if ($Request.requestId -ne '') { $arguments = '-retrieve ' + $where + ' ' + $Request.requestId + ' "' + $Request.certificateFile + '"' }
else {
    $template = ''
    if ($Request.template -ne '') { $template = ' -attrib "CertificateTemplate:' + $Request.template + '"' }
    $arguments = '-submit ' + $where + $template + ' "' + $Request.requestFile + '" "' + $Request.certificateFile + '"'
}
$start = New-Object -TypeName System.Diagnostics.ProcessStartInfo
$start.FileName = [Environment]::SystemDirectory + '\certreq.exe'
$start.Arguments = $arguments
$start.UseShellExecute = $false
$start.CreateNoWindow = $true
$start.RedirectStandardOutput = $true
$process = [System.Diagnostics.Process]::Start($start)
$said = $process.StandardOutput.ReadToEnd()
$process.WaitForExit()
# The number stands at the end of a line of its own, whatever the language: RequestId: 42
$number = ''
if ($said -match '(?m)^[^:\r\n]+:\s*"?(\d{1,18})"?\s*$') { $number = $Matches[1] }
return @{ issued = (Test-Path -LiteralPath $Request.certificateFile -PathType Leaf); requestId = $number; said = $said }
