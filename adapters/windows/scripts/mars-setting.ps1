# One setting of the agent; each counts at once.
param($Request, $Secrets)
Import-Agent
if ($Request.set -eq 'NoProxy') { Set-OBMachineSetting -NoProxy -Confirm:$false | Out-Null }
elseif ($Request.set -eq 'Proxy' -and $Request.proxyUsername -eq '') { Set-OBMachineSetting -ProxyServer ([string] $Request.proxyServer) -ProxyPort ([int] $Request.proxyPort) -Confirm:$false | Out-Null }
elseif ($Request.set -eq 'Proxy') { Set-OBMachineSetting -ProxyServer ([string] $Request.proxyServer) -ProxyPort ([int] $Request.proxyPort) -ProxyUsername ([string] $Request.proxyUsername) -ProxyPassword $Secrets.proxyPassword -Confirm:$false | Out-Null }
elseif ($Request.set -eq 'NoThrottle') { Set-OBMachineSetting -NoThrottle -Confirm:$false | Out-Null }
elseif ($Request.set -eq 'Throttle') { Set-OBMachineSetting -WorkDay ([System.DayOfWeek[]] $Request.workDay) -StartWorkHour ([TimeSpan] $Request.startWorkHour) -EndWorkHour ([TimeSpan] $Request.endWorkHour) -WorkHourBandwidth ([uint32] $Request.workHourBandwidth) -NonWorkHourBandwidth ([uint32] $Request.nonWorkHourBandwidth) -Confirm:$false | Out-Null }
elseif ($Request.set -eq 'Encryption') {
    # Older agents have no -SecurityPin; where it may not be left out, a blank stands for none, as Windows Admin Center has it.
    $pin = $null
    if ($Secrets.ContainsKey('securityPin')) { $pin = Get-PlainText -Secret $Secrets.securityPin }
    $declared = (Get-Command -Name 'Set-OBMachineSetting').Parameters['SecurityPin']
    if ($null -ne $pin -and $null -eq $declared) { throw 'This agent takes no security PIN: it is too old.' }
    if ($null -eq $pin -and $null -ne $declared) {
        foreach ($set in $declared.ParameterSets.Values) { if ($set.IsMandatory) { $pin = ' ' } }
    }
    if ($null -eq $pin) { Set-OBMachineSetting -EncryptionPassphrase $Secrets.passphrase -Confirm:$false | Out-Null }
    else { Set-OBMachineSetting -EncryptionPassphrase $Secrets.passphrase -SecurityPin $pin -Confirm:$false | Out-Null }
    Save-Note -Name 'PassphraseSet' -Value 'yes'
}
else { throw 'There is no such setting.' }
return $null
