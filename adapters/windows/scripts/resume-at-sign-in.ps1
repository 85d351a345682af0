# Whether this program opens at the next sign-in, after that wish, where there is one, was done.
param($Request, $Secrets)
$key = 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\RunOnce'
$name = 'Backup Server Setup'
if ($Request.wish -eq 'on') {
    if (-not (Test-Path -LiteralPath $key)) { New-Item -Path $key -Force | Out-Null }
    New-ItemProperty -LiteralPath $key -Name $name -Value ([string] $Request.command) -PropertyType String -Force | Out-Null
}
if ($Request.wish -eq 'off' -and $null -ne (Read-RegistryValue -Key $key -Name $name)) { Remove-ItemProperty -LiteralPath $key -Name $name -Force }
return @{ resumes = ($null -ne (Read-RegistryValue -Key $key -Name $name)) }
