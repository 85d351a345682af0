# Quiet, and without the search for updates at the end, which would wait for somebody. The installer may go on in the
# background after it has returned, and its exit codes are not documented: whoever asked looks what is there then.
param($Request, $Secrets)
$installer = [string] $Request.installer
if (-not (Test-Path -LiteralPath $installer -PathType Leaf)) { throw ('There is no installer at ' + $installer) }
if (($Request.agentFolder + $Request.scratchFolder).Contains('"')) { throw 'A folder has a quotation mark in its name.' }
$switches = '/q /nu'
if ($Request.microsoftUpdate) { $switches += ' /m' }
if ($Request.agentFolder -ne '') { $switches += ' /p:"' + $Request.agentFolder.TrimEnd('\') + '"' }
if ($Request.scratchFolder -ne '') { $switches += ' /s:"' + $Request.scratchFolder.TrimEnd('\') + '"' }
Start-Process -FilePath $installer -ArgumentList $switches -Wait
return $null
