/** The vault credentials file, the registration with it, and the file's end. */
import { EXIT, exitCodeOfError } from "../run/exit-code.ts";
import { CREDENTIALS_NAMESPACE } from "../vault/credentials-contract.ts";
import { number, ps, quote } from "./fragment.ts";

const ANSWERS = number(EXIT.answers);
const CREDENTIALS = number(EXIT.credentials);

export const credentialsFile = ps`$script:Credentials = $null

function Stop-WithFile {
    param([string] $Cause)
    Stop-Setup -ExitCode ${CREDENTIALS} -Cause ($Cause + ' File: ' + $VaultCredentialsFile) -Next 'In the Azure portal open the vault, then Properties, Backup Credentials, Download (click once: only the newest file counts). Then run this script again with -VaultCredentialsFile and the path of the file.'
}

function Read-Element {
    # The text of one member of the file.
    param([System.Xml.XmlElement] $Root, [string] $Name)
    foreach ($node in $Root.ChildNodes) {
        if ($node.LocalName -eq $Name) { return $node.InnerText }
    }
    Stop-WithFile -Cause ('The vault credentials file lacks ' + $Name + '.')
}

function Open-CredentialsXml {
    # At most 64 KB, no document type, nothing fetched.
    $stream = [System.IO.File]::OpenRead($VaultCredentialsFile)
    try {
        if ($stream.Length -gt 65536) { Stop-WithFile -Cause 'This is no vault credentials file: it is too large.' }
        $options = New-Object -TypeName System.Xml.XmlReaderSettings
        $options.DtdProcessing = [System.Xml.DtdProcessing]::Prohibit
        $options.XmlResolver = $null
        $document = New-Object -TypeName System.Xml.XmlDocument
        $document.XmlResolver = $null
        try { $document.Load([System.Xml.XmlReader]::Create($stream, $options)) }
        catch { Stop-WithFile -Cause 'This is no vault credentials file: it is not XML.' }
        return $document.DocumentElement
    }
    finally { $stream.Close() }
}

function Read-Credentials {
    # Whose file it is and until when it is good, read before anything is changed.
    if (-not [System.IO.Path]::IsPathRooted($VaultCredentialsFile)) { Stop-WithFile -Cause 'The agent takes an absolute path only.' }
    if (-not $VaultCredentialsFile.EndsWith('.VaultCredentials', [StringComparison]::OrdinalIgnoreCase)) { Stop-WithFile -Cause 'The name must end in .VaultCredentials.' }
    if (-not (Test-Path -LiteralPath $VaultCredentialsFile -PathType Leaf)) { Stop-WithFile -Cause 'The vault credentials file is not there.' }
    $root = Open-CredentialsXml
    if ($root.LocalName -ne 'RSBackupVaultAADCreds' -or $root.NamespaceURI -ne ${quote(CREDENTIALS_NAMESPACE)}) {
        Stop-WithFile -Cause 'This is not a credentials file of a Recovery Services vault for backup.'
    }
    $certificate = $null
    try {
        $pfx = [Convert]::FromBase64String((Read-Element -Root $root -Name 'ManagementCert'))
        $certificate = New-Object -TypeName System.Security.Cryptography.X509Certificates.X509Certificate2 -ArgumentList (, $pfx)
        $usable = $certificate.HasPrivateKey
        $until = $certificate.NotAfter
        $thumbprint = $certificate.Thumbprint
    }
    catch { Stop-WithFile -Cause 'The certificate in the vault credentials file cannot be read.' }
    finally { if ($null -ne $certificate) { $certificate.Reset() } }
    if (-not $usable) { Stop-WithFile -Cause 'The certificate in the vault credentials file has no private key.' }
    if ($until -lt [DateTime]::Now) { Stop-WithFile -Cause ('The vault credentials file has expired, at ' + $until.ToUniversalTime().ToString('u') + '.') }
    $script:Credentials = @{
        Thumbprint = $thumbprint
        Vault = (Read-Element -Root $root -Name 'ResourceName')
        ResourceGroup = (Read-Element -Root $root -Name 'ResourceGroup')
        SubscriptionId = (Read-Element -Root $root -Name 'SubscriptionId')
        Region = (Read-Element -Root $root -Name 'Location')
    }
}`;

export const deciding = ps`function Test-NotedVault {
    # Whether this script has registered the server with that vault. Azure ignores case in all three parts.
    param([string] $Vault, [string] $ResourceGroup, [string] $SubscriptionId)
    return ((Read-Note -Name 'Vault') -eq $Vault -and (Read-Note -Name 'ResourceGroup') -eq $ResourceGroup -and (Read-Note -Name 'SubscriptionId') -eq $SubscriptionId)
}

function Initialize-Registration {
    # Decides, before the first change, whether there is something to register, and with what. $Vault and what follows are
    # given where the credentials file was to be made by signing in to Azure, which this script cannot do.
    param([bool] $Anyway, [string] $Vault, [string] $ResourceGroup, [string] $SubscriptionId)
    $registered = (Get-Registered) -eq $true
    if ($Vault -ne '' -and $registered -and -not $Anyway -and (Test-NotedVault -Vault $Vault -ResourceGroup $ResourceGroup -SubscriptionId $SubscriptionId)) { return }
    # Registered with this very file, which was deleted afterwards.
    if ($registered -and -not $Anyway -and $VaultCredentialsFile -ne '' -and (Read-Note -Name 'File') -eq $VaultCredentialsFile -and -not (Test-Path -LiteralPath $VaultCredentialsFile)) { return }
    if ($VaultCredentialsFile -eq '' -or ($DryRun -and -not (Test-Path -LiteralPath $VaultCredentialsFile))) {
        $script:RegistersNow = $true
        if ($DryRun) { return }
        Stop-Setup -ExitCode ${ANSWERS} -Cause ('A plain script cannot sign in to Azure and make a vault credentials file for ' + $Vault + '.') -Next 'In the Azure portal open that vault, then Properties, Backup Credentials, Download (click once: only the newest file counts). Then run this script again with -VaultCredentialsFile and the path of the file.'
    }
    Read-Credentials
    $found = $script:Credentials
    if ($Vault -ne '' -and $found.Vault -ne $Vault) { Stop-WithFile -Cause ('The file is for the vault ' + $found.Vault + ', not for ' + $Vault + '.') }
    $same = Test-NotedVault -Vault $found.Vault -ResourceGroup $found.ResourceGroup -SubscriptionId $found.SubscriptionId
    if ($registered -and (Read-Note -Name 'Thumbprint') -eq $found.Thumbprint) { return }
    if ($registered -and $same -and -not $Anyway) { return }
    if ($registered -and -not $same -and (Read-Note -Name 'Vault') -ne '') { Stop-WithFile -Cause ('This server is registered with the vault ' + (Read-Note -Name 'Vault') + '. Data cannot be moved between vaults.') }
    $script:RegistersNow = $true
}`;

export const register = ps`function Start-Registration {
    # One try. What the cmdlet has said counts even where it fails after it: "Machine registration succeeded." is true.
    # '' when it went well, else what Microsoft says.
    $said = @()
    $refused = @()
    $warned = @()
    $thrown = ''
    try {
        if ($script:Product -eq 'dpm') { Start-DPMCloudRegistration -DPMServerName $env:COMPUTERNAME -VaultCredentialsFilePath $VaultCredentialsFile -Confirm:$false -OutVariable said -ErrorVariable refused -WarningVariable warned -ErrorAction SilentlyContinue | Out-Null }
        else { Start-OBRegistration -VaultCredentials $VaultCredentialsFile -Confirm:$false -OutVariable said -ErrorVariable refused -WarningVariable warned -ErrorAction SilentlyContinue | Out-Null }
    }
    catch { $thrown = $_.Exception.Message }
    $script:ScheduleWarning = (($warned | Out-String) -match 'Failed to enable scheduled backup')
    if (($said | Out-String) -match 'Machine registration succeeded') { return '' }
    foreach ($each in $refused) { if ($thrown -eq '') { $thrown = [string] $each } }
    return $thrown
}

function Register-Server {
    Confirm-Product
    $state = 'already-so'
    if ($script:RegistersNow) { $state = 'to-do' }
    Write-Output $StateText[$state]
    if (-not (Test-ToDo -State $state)) { return }
    # The service can fail and do it a minute later: one public case needed a third try.
    $trouble = ''
    foreach ($attempt in @(1, 2, 3)) {
        $trouble = Start-Registration
        if ($trouble -eq '' -or $attempt -eq 3 -or (Get-RefusalName -Text $trouble) -ne 'agent.service-trouble') { break }
        Write-Output ('  Azure Backup has trouble; try ' + ($attempt + 1) + ' of 3 follows in a minute. Microsoft says: ' + $trouble)
        Start-Sleep -Seconds 60
    }
    if ($trouble -ne '') { Stop-WithRefusal -Text $trouble }
    Save-Note -Name 'PassphraseSet' -Value 'no'
    foreach ($name in @('Thumbprint', 'Vault', 'ResourceGroup', 'SubscriptionId', 'Region')) { Save-Note -Name $name -Value $script:Credentials[$name] }
    Save-Note -Name 'File' -Value $VaultCredentialsFile
    Write-Output ('  Registered with the vault ' + $script:Credentials.Vault + ' in ' + $script:Credentials.Region + '.')
    if ($script:ScheduleWarning) { Write-Output '  The scheduled backup of before was not switched on again: open the console of the product and change the schedule once.' }
}`;

export const removeCredentials = ps`function Remove-CredentialsFile {
    # Until it expires the file could register other machines. Overwritten, then deleted.
    $state = 'to-do'
    if ($VaultCredentialsFile -eq '' -or -not (Test-Path -LiteralPath $VaultCredentialsFile -PathType Leaf)) { $state = 'already-so' }
    Write-Output $StateText[$state]
    if (-not (Test-ToDo -State $state)) { return }
    $length = (New-Object -TypeName System.IO.FileInfo -ArgumentList $VaultCredentialsFile).Length
    [System.IO.File]::WriteAllBytes($VaultCredentialsFile, (New-Object -TypeName 'byte[]' -ArgumentList ([Math]::Max(1, $length))))
    Remove-Item -LiteralPath $VaultCredentialsFile -Force
    Write-Output '  Deleted.'
}`;

export const confirm = ps`function Confirm-Server {
    # Reads back. What cannot be told is not held against the server.
    if ($DryRun) { return }
    if ((Get-Registered) -eq $false) {
        Stop-Setup -ExitCode ${number(exitCodeOfError("agent.not-registered"))} -Cause 'The server says that it is not registered.' -Next 'Run this script again with a new vault credentials file and the same passphrase.'
    }
    if ((Get-Encrypted) -eq $false) {
        Stop-Setup -ExitCode ${number(EXIT["half-done"])} -Cause 'The server is registered, but its encryption passphrase is not set: backups cannot start.' -Next 'Run this script again: it goes on at the passphrase.'
    }
    Write-Output '  Read back.'
}`;
