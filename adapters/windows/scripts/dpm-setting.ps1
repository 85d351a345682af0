# One setting of DPM or Azure Backup Server: made on an object, which counts for nothing until it is committed.
param($Request, $Secrets)
Import-Dpm
$server = $env:COMPUTERNAME
$setting = Get-DPMCloudSubscriptionSetting -DPMServerName $server
if ($Request.set -eq 'NoProxy') { Set-DPMCloudSubscriptionSetting -DPMServerName $server -SubscriptionSetting $setting -NoProxy -Confirm:$false | Out-Null }
elseif ($Request.set -eq 'Proxy' -and $Request.proxyUsername -eq '') { Set-DPMCloudSubscriptionSetting -DPMServerName $server -SubscriptionSetting $setting -ProxyServer ([string] $Request.proxyServer) -ProxyPort ([int] $Request.proxyPort) -Confirm:$false | Out-Null }
elseif ($Request.set -eq 'Proxy') { Set-DPMCloudSubscriptionSetting -DPMServerName $server -SubscriptionSetting $setting -ProxyServer ([string] $Request.proxyServer) -ProxyPort ([int] $Request.proxyPort) -ProxyUsername ([string] $Request.proxyUsername) -ProxyPassword $Secrets.proxyPassword -Confirm:$false | Out-Null }
elseif ($Request.set -eq 'NoThrottle') { Set-DPMCloudSubscriptionSetting -DPMServerName $server -SubscriptionSetting $setting -NoThrottle -Confirm:$false | Out-Null }
elseif ($Request.set -eq 'Throttle') { Set-DPMCloudSubscriptionSetting -DPMServerName $server -SubscriptionSetting $setting -WorkDay ([System.DayOfWeek[]] $Request.workDay) -StartWorkHour ([TimeSpan] $Request.startWorkHour) -EndWorkHour ([TimeSpan] $Request.endWorkHour) -WorkHourBandwidth ([uint32] $Request.workHourBandwidth) -NonWorkHourBandwidth ([uint32] $Request.nonWorkHourBandwidth) -Confirm:$false | Out-Null }
elseif ($Request.set -eq 'StagingArea') {
    # It was made before, and SYSTEM let in.
    $folder = [string] $Request.stagingAreaPath
    if (-not (Test-Path -LiteralPath $folder -PathType Container)) { throw ('Could not find the recovery location. (ID: 100069) ' + $folder) }
    Set-DPMCloudSubscriptionSetting -DPMServerName $server -SubscriptionSetting $setting -StagingAreaPath $folder -Confirm:$false | Out-Null
}
elseif ($Request.set -eq 'Encryption') { Set-DPMCloudSubscriptionSetting -DPMServerName $server -SubscriptionSetting $setting -EncryptionPassphrase $Secrets.passphrase -Confirm:$false | Out-Null }
else { throw 'There is no such setting.' }
if ($Secrets.ContainsKey('securityPin')) { Set-DPMCloudSubscriptionSetting -DPMServerName $server -SubscriptionSetting $setting -Commit -SecurityPin (Get-PlainText -Secret $Secrets.securityPin) -Confirm:$false | Out-Null }
else { Set-DPMCloudSubscriptionSetting -DPMServerName $server -SubscriptionSetting $setting -Commit -Confirm:$false | Out-Null }
if ($Request.set -eq 'Encryption') { Save-Note -Name 'PassphraseSet' -Value 'yes' }
return $null
