# The machine's certificates (LocalMachine\My): read back by thumbprint, after that wish, where there is one, was done.
param($Request, $Secrets)

function Read-KeyProvider {
    # Name of the legacy provider that holds the key; $null for a key elsewhere, which .NET's older classes cannot use
    # ("Invalid provider type specified").
    param($Certificate)
    if (-not $Certificate.HasPrivateKey) { return $null }
    $key = $null
    try { $key = $Certificate.PrivateKey } catch { $key = $null }
    return (Read-Property -Object $key -Names 'CspKeyContainerInfo', 'ProviderName')
}

function Remove-StoredCertificate {
    # With its key, unless another certificate has the same one.
    param($Store, $Certificate)
    $sharers = 0
    foreach ($other in $Store.Certificates) {
        if ($other.GetPublicKeyString() -eq $Certificate.GetPublicKeyString()) { $sharers += 1 }
    }
    $key = $null
    if ($sharers -eq 1 -and $null -ne (Read-KeyProvider -Certificate $Certificate)) { $key = $Certificate.PrivateKey }
    $Store.Remove($Certificate)
    if ($null -eq $key) { return }
    $key.PersistKeyInCsp = $false
    $key.Clear()
}

function Add-Certificate {
    # The text of the PFX goes through methods alone: what commands are called with may be logged by Windows.
    param($Store, [string] $Thumbprint)
    $bytes = [Convert]::FromBase64String((Get-PlainText -Secret $Secrets.pfx))
    $empty = New-Object -TypeName System.Security.SecureString
    $flags = [System.Security.Cryptography.X509Certificates.X509KeyStorageFlags] 'MachineKeySet, PersistKeySet'
    $certificate = [System.Security.Cryptography.X509Certificates.X509Certificate2]::new($bytes, $empty, $flags)
    [Array]::Clear($bytes, 0, $bytes.Length)
    if ($certificate.Thumbprint -ne $Thumbprint) { throw 'The PFX holds another certificate.' }
    $Store.Add($certificate)
}

$wanted = @($Request.thumbprints)
$store = New-Object -TypeName System.Security.Cryptography.X509Certificates.X509Store -ArgumentList 'My', 'LocalMachine'
$rights = 'ReadWrite'
if ($Request.wish -eq 'look') { $rights = 'ReadOnly' }
$store.Open($rights)
try {
    if ($Request.wish -eq 'import') { Add-Certificate -Store $store -Thumbprint $wanted[0] }
    if ($Request.wish -eq 'remove-old') {
        # All of them are looked at before one is removed.
        $old = @(Get-OldCertificate)
        $subjects = @($Request.subjects)
        for ($at = 0; $at -lt $wanted.Count; $at += 1) {
            $isOld = $false
            foreach ($each in $old) { if ($each.thumbprint -eq $wanted[$at] -and $each.subject -eq $subjects[$at]) { $isOld = $true } }
            foreach ($certificate in $store.Certificates) { if ($certificate.Thumbprint -eq $wanted[$at] -and -not $isOld) { throw ('This certificate is not old, or in use: ' + $wanted[$at]) } }
        }
    }
    if ($Request.wish -eq 'remove-old' -or $Request.wish -eq 'take-back') {
        foreach ($certificate in $store.Certificates) {
            if ($wanted -contains $certificate.Thumbprint) { Remove-StoredCertificate -Store $store -Certificate $certificate }
        }
    }
}
finally { $store.Close() }
$found = @()
foreach ($certificate in @(Get-ChildItem -LiteralPath 'Cert:\LocalMachine\My')) {
    if ($wanted -contains $certificate.Thumbprint) { $found += @{ thumbprint = $certificate.Thumbprint; hasPrivateKey = [bool] $certificate.HasPrivateKey; provider = (Read-KeyProvider -Certificate $certificate) } }
}
return @{ found = @($found) }
