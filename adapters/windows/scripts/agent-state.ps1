# What is installed, and what this program has noted of it. Asks no cmdlet of the products.
param($Request, $Secrets)
$product = Get-Product
$program = Get-AgentProgram
$scratch = Read-RegistryValue -Key $AgentKey -Name 'ScratchLocation'
$key = $null
if ($null -ne $scratch) { $key = Test-Path -LiteralPath (Join-Path -Path $scratch -ChildPath 'OnlineBackup.KEK') }
$notes = @{}
foreach ($name in @('Vault', 'ResourceGroup', 'SubscriptionId', 'Region', 'Thumbprint', 'Since', 'PassphraseSet', 'ProxyServer', 'ProxyPort', 'ProxyUser')) { $notes[$name] = Read-Note -Name $name }
$administrator = $null
try {
    $principal = New-Object -TypeName System.Security.Principal.WindowsPrincipal -ArgumentList ([System.Security.Principal.WindowsIdentity]::GetCurrent())
    $administrator = $principal.IsInRole([System.Security.Principal.WindowsBuiltInRole]::Administrator)
}
catch { $administrator = $null }
return @{
    product = $product
    agentVersion = Get-Version -File $program
    scratchFolder = [string] $scratch
    keyFile = $key
    pendingRestart = [bool] (Test-PendingRestart)
    administrator = $administrator
    notes = $notes
}
