# Whether DPM reaches its vault. False may be a lost connection too.
param($Request, $Secrets)
Import-Dpm
return @{ connected = ((Get-DPMCloudConnection -DPMServerName $env:COMPUTERNAME) -eq $true) }
