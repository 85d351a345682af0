# What the agent says of itself. It answers only when it is registered; why it does not is told in its own words.
param($Request, $Secrets)
Import-Agent
$answers = $true
$text = ''
try { Get-OBMachineUsage | Out-Null }
catch {
    $answers = $false
    $text = [string] $_.Exception.Message
}
$setting = $null
try { $setting = Get-OBMachineSetting } catch { $setting = $null }
$key = Read-Property -Object $setting -Names 'EncryptionSetting', 'EncryptionKeyStatus'
$proxyUsed = Read-Property -Object $setting -Names 'ProxySetting', 'Enabled'
$policy = $null
try { $policy = ($null -ne (Get-OBPolicy)) } catch { $policy = $null }
$result = @{ answers = $answers; text = $text; hasPolicy = $policy; keyStatus = $null; proxyUsed = $null; proxyServer = ''; proxyPort = $null }
if ($null -ne $key) { $result.keyStatus = [string] $key }
if ($null -ne $proxyUsed) { $result.proxyUsed = [bool] $proxyUsed }
if ($result.proxyUsed) {
    $result.proxyServer = [string] (Read-Property -Object $setting -Names 'ProxySetting', 'ProxyServer')
    $port = Read-Property -Object $setting -Names 'ProxySetting', 'ProxyPort'
    if ($null -ne $port) { $result.proxyPort = [int] $port }
}
return $result
