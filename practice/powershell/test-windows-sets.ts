/**
 * For tests: the parameter sets of the commands that Windows PowerShell brings along, as far as our scripts can go wrong in them.
 * One text is one set, the first is the default; `!` is mandatory, `|` may be piped in instead, `~` is a switch. What is in no
 * set goes with each. Commands and parameters that the product's table does not have are used by tests and practice alone.
 * Source: the help of the modules Microsoft.PowerShell.*, CimCmdlets and PKI for Windows PowerShell 5.1.
 */
export const WINDOWS_SETS: Readonly<Record<string, readonly string[]>> = {
  "ConvertFrom-Json": ["InputObject!|"],
  "ConvertTo-Json": ["InputObject!|"],
  "Get-Acl": ["Path|", "LiteralPath!"],
  "Get-ChildItem": ["Path| Filter", "LiteralPath! Filter"],
  "Get-CimInstance": ["ClassName! Filter Namespace"],
  "Get-Item": ["Path!|", "LiteralPath!"],
  "Get-ItemProperty": ["Path!| Name", "LiteralPath! Name"],
  "Get-Service": ["Name|", "DisplayName!"],
  "Import-Module": ["Name!| Global~"],
  "Join-Path": ["Path!| ChildPath!"],
  "New-Item": ["Path! ItemType Force Value"],
  "New-ItemProperty": ["Path! Name! Value PropertyType Force", "LiteralPath! Name! Value PropertyType Force"],
  "New-Object": ["TypeName! ArgumentList Property", "ComObject!"],
  "Out-Null": ["InputObject|"],
  "Read-Host": ["Prompt AsSecureString"],
  "Remove-Item": ["Path!| Force Recurse~", "LiteralPath! Force Recurse~"],
  "Remove-ItemProperty": ["Path!| Name! Force", "LiteralPath! Name! Force"],
  "Set-Acl": ["Path!| AclObject!|", "LiteralPath! AclObject!|"],
  "Set-StrictMode": ["Version!", "Off!"],
  "Split-Path": ["Path!| Parent", "LiteralPath! Parent"],
  "Start-Process": ["FilePath! ArgumentList Wait PassThru~ WindowStyle"],
  "Start-Sleep": ["Seconds!|", "Milliseconds!"],
  "Test-Path": ["Path!| PathType", "LiteralPath! PathType"],
};
