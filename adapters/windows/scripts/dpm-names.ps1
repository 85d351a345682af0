# The names of the servers that a vault has already. In which shape is not documented: every text of every answer is told.
param($Request, $Secrets)
Import-Dpm
$names = @()
foreach ($found in @(Get-DPMCloudRegisteredServers -DPMServerName $env:COMPUTERNAME -VaultCredentialsFilePath ([string] $Request.file))) {
    if ($found -is [string]) { $names += $found }
    elseif ($null -ne $found) {
        foreach ($property in $found.PSObject.Properties) { if ($property.Value -is [string]) { $names += $property.Value } }
    }
}
return @{ names = @($names) }
