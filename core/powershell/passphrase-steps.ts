/** The two steps that need the passphrase: a copy is saved before it is set. */
import { EXIT } from "../run/exit-code.ts";
import { number, ps } from "./fragment.ts";

const ANSWERS = number(EXIT.answers);
const MACHINE = number(EXIT.machine);

export const savePassphrase = ps`function Protect-File {
    # For SYSTEM and Administrators only. A disk without access rights is said, and is not the end.
    param([string] $File)
    try {
        $rights = New-Object -TypeName System.Security.AccessControl.FileSecurity
        $rights.SetAccessRuleProtection($true, $false)
        foreach ($sid in @('S-1-5-18', 'S-1-5-32-544')) {
            $who = New-Object -TypeName System.Security.Principal.SecurityIdentifier -ArgumentList $sid
            $rule = New-Object -TypeName System.Security.AccessControl.FileSystemAccessRule -ArgumentList $who, 'FullControl', 'Allow'
            $rights.AddAccessRule($rule)
        }
        Set-Acl -LiteralPath $File -AclObject $rights
    }
    catch { Write-Output ('  Who may read this file could not be limited: ' + $File) }
}

function Test-PassphraseFile {
    # Whether the file holds this very passphrase.
    param([string] $File)
    if (-not (Test-Path -LiteralPath $File -PathType Leaf)) { return $false }
    $saved = Read-SecretFile -File $File
    return ((Get-PlainText -Secret $saved) -ceq (Get-PlainText -Secret $script:Passphrase))
}

function Save-Passphrase {
    param([string] $File, [bool] $Change)
    $state = 'to-do'
    if ($null -eq $script:Passphrase) { if (-not $Change -and (Get-Encrypted) -eq $true) { $state = 'already-so' } }
    elseif (Test-PassphraseFile -File $File) { $state = 'already-so' }
    Write-Output $StateText[$state]
    if (-not (Test-ToDo -State $state)) { return }
    # Another passphrase in that file may be the only copy of one that is in use.
    if (Test-Path -LiteralPath $File) {
        Stop-Setup -ExitCode ${ANSWERS} -Cause ('Another passphrase is in the file ' + $File) -Next 'Move that file to a safe place, or choose another folder, then run this script again.'
    }
    $folder = Split-Path -Path $File -Parent
    if (-not (Test-Path -LiteralPath $folder)) { New-Item -Path $folder -ItemType Directory -Force | Out-Null }
    # Private before there is anything in it; whole or not at all.
    $part = $File + '.part'
    [System.IO.File]::WriteAllText($part, '')
    Protect-File -File $part
    [System.IO.File]::WriteAllText($part, (Get-PlainText -Secret $script:Passphrase) + [Environment]::NewLine)
    [System.IO.File]::Move($part, $File)
    if (-not (Test-PassphraseFile -File $File)) {
        Stop-Setup -ExitCode ${MACHINE} -Cause ('The copy of the passphrase could not be read back: ' + $File) -Next 'Choose another folder and run this script again.'
    }
    Write-Output ('  Saved: ' + $File)
}`;

export const setPassphrase = ps`function Set-AgentPassphrase {
    # One try. The PIN is text: the cmdlet takes no other.
    param([System.Security.SecureString] $Pin)
    if ($script:Product -eq 'mars') {
        if ($null -eq $Pin) { Set-OBMachineSetting -EncryptionPassphrase $script:Passphrase -Confirm:$false | Out-Null }
        else { Set-OBMachineSetting -EncryptionPassphrase $script:Passphrase -SecurityPin (Get-PlainText -Secret $Pin) -Confirm:$false | Out-Null }
        return
    }
    $setting = Get-DPMCloudSubscriptionSetting -DPMServerName $env:COMPUTERNAME
    Set-DPMCloudSubscriptionSetting -DPMServerName $env:COMPUTERNAME -SubscriptionSetting $setting -EncryptionPassphrase $script:Passphrase -Confirm:$false | Out-Null
    if ($null -eq $Pin) { Set-DPMCloudSubscriptionSetting -DPMServerName $env:COMPUTERNAME -SubscriptionSetting $setting -Commit -Confirm:$false | Out-Null }
    else { Set-DPMCloudSubscriptionSetting -DPMServerName $env:COMPUTERNAME -SubscriptionSetting $setting -Commit -SecurityPin (Get-PlainText -Secret $Pin) -Confirm:$false | Out-Null }
}

function Set-Passphrase {
    param([bool] $Change, [string] $PinFile)
    Confirm-Product
    $state = 'to-do'
    if ($Change) { $state = 'cannot-know' }
    elseif (-not $script:RegistersNow -and (Get-Encrypted) -eq $true) { $state = 'already-so' }
    Write-Output $StateText[$state]
    if (-not (Test-ToDo -State $state)) { return }
    if ($null -eq $script:Passphrase) {
        Stop-Setup -ExitCode ${ANSWERS} -Cause 'The passphrase was taken for set, and is not.' -Next 'Run this script again: it will ask for it.'
    }
    try { Set-AgentPassphrase -Pin $null }
    catch {
        if ((Get-RefusalName -Text $_.Exception.Message) -ne 'passphrase.pin-needed') { throw }
        # Only where the vault wants it, and only now: it is good for five minutes.
        Write-Output '  The vault wants its security PIN: Azure portal, the vault, Properties, Security PIN, Generate.'
        Set-AgentPassphrase -Pin (Read-Secret -Prompt 'Security PIN' -File $PinFile)
    }
    Save-Note -Name 'PassphraseSet' -Value 'yes'
    Write-Output '  Done.'
}`;
