# Runs an exported script once: what it asks of Windows and of Microsoft's modules is answered by the stand-ins beside this file,
# through a pipe to the pretend server, and what it asks a person for is answered here. Ends with the script's exit code.
param(
    [string] $Script,
    [string] $CredentialsFile,
    [string] $Pipe,
    [switch] $DryRun
)
$ErrorActionPreference = 'Stop'
$StandInPipe = $Pipe
foreach ($file in @('stand-ins.ps1', 'MSOnlineBackup.psm1', 'DataProtectionManager.psm1')) {
    . ([scriptblock]::Create([System.IO.File]::ReadAllText([System.IO.Path]::Combine($PSScriptRoot, $file))))
}

function Read-Host {
    param([string] $Prompt, [switch] $AsSecureString)
    if (-not $AsSecureString) { throw 'a secret was asked for in clear' }
    $secret = New-Object -TypeName System.Security.SecureString
    foreach ($character in 'stand-in-secret-0001'.ToCharArray()) { $secret.AppendChar($character) }
    return $secret
}

if ($DryRun) { & $Script -VaultCredentialsFile $CredentialsFile -DryRun }
else { & $Script -VaultCredentialsFile $CredentialsFile }
exit $LASTEXITCODE
