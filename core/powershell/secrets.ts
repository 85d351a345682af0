/** How the script comes by secrets: typed at run time, or from the files that the answers name. Never a parameter, never printed. */
import { EXIT } from "../run/exit-code.ts";
import { MIN_PASSPHRASE_CHARACTERS } from "../vault/passphrase.ts";
import { number, ps } from "./fragment.ts";

const ANSWERS = number(EXIT.answers);

export const secretInput = ps`function Get-PlainText {
    # A secret in clear, for as long as the caller keeps it. Only methods take it, and the one cmdlet that wants a PIN as text:
    # what commands are called with may be logged by Windows.
    param([System.Security.SecureString] $Secret)
    $pointer = [System.Runtime.InteropServices.Marshal]::SecureStringToBSTR($Secret)
    try { return [System.Runtime.InteropServices.Marshal]::PtrToStringBSTR($pointer) }
    finally { [System.Runtime.InteropServices.Marshal]::ZeroFreeBSTR($pointer) }
}

function Read-SecretFile {
    # A file that holds a secret and nothing else; editors add a line end.
    param([string] $File)
    if (-not (Test-Path -LiteralPath $File -PathType Leaf) -or (New-Object -TypeName System.IO.FileInfo -ArgumentList $File).Length -gt 65536) {
        Stop-Setup -ExitCode ${ANSWERS} -Cause ('There is no file with the secret at ' + $File) -Next 'Put the file there, with the secret and nothing else in it, then run this script again.'
    }
    $secret = New-Object -TypeName System.Security.SecureString
    foreach ($character in ([System.IO.File]::ReadAllText($File) -replace '\r?\n\z', '').ToCharArray()) { $secret.AppendChar($character) }
    return $secret
}

function Read-Secret {
    # Typed by the admin, or from the file that is named for it.
    param([string] $Prompt, [string] $File)
    if ($File -ne '') { return (Read-SecretFile -File $File) }
    try { return (Read-Host -Prompt $Prompt -AsSecureString) }
    catch {
        Stop-Setup -ExitCode ${ANSWERS} -Cause ('Nobody could be asked: ' + $Prompt) -Next 'Run this script in a window, or name a file under secretFiles in the answers and make the script anew.'
    }
}`;

/** Passphrases of the agent: at least 16 printable ASCII characters, and for us no blank at either end. */
export const passphraseInput = ps`$script:Passphrase = $null

function Confirm-Passphrase {
    param([System.Security.SecureString] $Secret)
    $text = Get-PlainText -Secret $Secret
    $cause = ''
    if ($text.Length -lt ${number(MIN_PASSPHRASE_CHARACTERS)}) { $cause = 'The passphrase is shorter than ${number(MIN_PASSPHRASE_CHARACTERS)} characters.' }
    elseif ($text -cmatch '[^ -~]') { $cause = 'The passphrase has a character that is not ASCII.' }
    elseif ($text -cne $text.Trim()) { $cause = 'The passphrase begins or ends with a blank.' }
    $text = $null
    if ($cause -ne '') { Stop-Setup -ExitCode ${ANSWERS} -Cause $cause -Next 'Take another passphrase and run this script again.' }
}

function New-Passphrase {
    # 32 letters and digits that cannot be taken for one another on paper, in groups of four. From the generator for keys.
    $alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
    $fair = 256 - (256 % $alphabet.Length)
    $generator = [System.Security.Cryptography.RandomNumberGenerator]::Create()
    $byte = New-Object -TypeName 'byte[]' -ArgumentList 1
    $secret = New-Object -TypeName System.Security.SecureString
    $count = 0
    while ($count -lt 32) {
        $generator.GetBytes($byte)
        if ($byte[0] -ge $fair) { continue }
        if ($count -gt 0 -and $count % 4 -eq 0) { $secret.AppendChar('-') }
        $secret.AppendChar($alphabet[$byte[0] % $alphabet.Length])
        $count++
    }
    return $secret
}

function Read-Passphrase {
    # Before the first change: what is missing must be missed now.
    param([string] $SecretFile, [string] $SavedFile, [bool] $Generate, [bool] $Change, [bool] $Registers)
    if ($DryRun) { return }
    if (-not $Change -and -not $Registers -and (Get-Encrypted) -eq $true) { return }
    if ($SecretFile -ne '') { $script:Passphrase = Read-SecretFile -File $SecretFile }
    elseif ($Generate -and (Test-Path -LiteralPath $SavedFile -PathType Leaf)) { $script:Passphrase = Read-SecretFile -File $SavedFile }
    elseif ($Generate) { $script:Passphrase = New-Passphrase }
    else {
        $script:Passphrase = Read-Secret -Prompt 'Encryption passphrase' -File ''
        $again = Read-Secret -Prompt 'The same passphrase again' -File ''
        if (-not ((Get-PlainText -Secret $script:Passphrase) -ceq (Get-PlainText -Secret $again))) {
            Stop-Setup -ExitCode ${ANSWERS} -Cause 'The two passphrases are not the same.' -Next 'Run this script again and type the same passphrase twice.'
        }
    }
    Confirm-Passphrase -Secret $script:Passphrase
}`;
