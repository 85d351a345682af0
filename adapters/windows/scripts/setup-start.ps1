# Starts the set-up of DPM or Azure Backup Server with its answer file, as Microsoft's pages have it (install-dpm;
# backup-mabs-unattended-install), and does not wait: it goes on whatever becomes of this session.
param($Request, $Secrets)
$setup = ([string] $Request.media).TrimEnd('\') + '\setup.exe'
$answers = [string] $Request.answerFile
$log = [string] $Request.logFile
if (-not (Test-Path -LiteralPath $setup -PathType Leaf)) { throw ('There is no set-up at ' + $setup) }
# How set-up reads paths with blanks is not documented; of the credentials file it is known that it does not.
foreach ($path in @($answers, $log)) { if ($path -match '[\s"]') { throw 'A path for set-up has a blank or a quotation mark in it. (ID: 4080)' } }
if (-not (Test-Path -LiteralPath $answers -PathType Leaf)) { throw 'The answer file is not there. (ID: 4080)' }
$process = Start-Process -FilePath $setup -ArgumentList ('/i /f ' + $answers + ' /l ' + $log) -PassThru
# Asked for now: without it nobody is told the exit code later.
$handle = $process.Handle
$Kept['setup'] = $process
return @{ started = ($null -ne $handle) }
