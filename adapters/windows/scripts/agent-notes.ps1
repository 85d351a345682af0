# Notes down what the products do not tell afterwards, where only administrators may write. Never a secret.
param($Request, $Secrets)
foreach ($each in $Request.notes.PSObject.Properties) {
    $value = $each.Value
    # PowerShell 7 takes a text for the date that it says.
    if ($value -is [DateTime]) { $value = $value.ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ss.fffZ') }
    Save-Note -Name $each.Name -Value ([string] $value)
}
return $null
