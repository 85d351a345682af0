# One try. What the cmdlet has said counts even where it fails after it: "Machine registration succeeded." is true.
param($Request, $Secrets)
Import-Dpm
$said = @()
$refused = @()
$warned = @()
$thrown = ''
try { Start-DPMCloudRegistration -DPMServerName $env:COMPUTERNAME -VaultCredentialsFilePath ([string] $Request.file) -Confirm:$false -OutVariable said -ErrorVariable refused -WarningVariable warned -ErrorAction SilentlyContinue | Out-Null }
catch { $thrown = [string] $_.Exception.Message }
foreach ($each in $refused) { if ($thrown -eq '') { $thrown = [string] $each } }
return @{ said = ($said | Out-String); thrown = $thrown; warned = ($warned | Out-String) }
