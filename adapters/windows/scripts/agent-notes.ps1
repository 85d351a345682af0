# Notes down what the products do not tell afterwards, where only administrators may write. Never a secret.
param($Request, $Secrets)
foreach ($each in $Request.notes.PSObject.Properties) { Save-Note -Name $each.Name -Value ([string] $each.Value) }
return $null
