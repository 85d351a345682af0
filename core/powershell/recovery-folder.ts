/** The recovery folder of DPM and Azure Backup Server, before they are told of it. The same text stands in the bridge's library. */
import { ps } from "./fragment.ts";

const folderItself = ps`function Test-RecoveryFolder {
    # Whether the folder is there and SYSTEM may change what is in it. Throws where it can never be one.
    param([string] $Folder)
    $drive = New-Object -TypeName System.IO.DriveInfo -ArgumentList ([System.IO.Path]::GetPathRoot($Folder))
    if ([string] $drive.DriveType -ne 'Fixed' -or [string] $drive.DriveFormat -ne 'NTFS') { throw ('The recovery destination specified is invalid: not on a local NTFS disk. (ID: 100070) ' + $Folder) }
    if (Test-Path -LiteralPath $Folder -PathType Leaf) { throw ('The recovery destination specified is invalid: it is a file. (ID: 100070) ' + $Folder) }
    if (-not (Test-Path -LiteralPath $Folder -PathType Container)) { return $false }
    $modify = [System.Security.AccessControl.FileSystemRights]::Modify
    $allowed = $false
    foreach ($rule in (Get-Acl -LiteralPath $Folder).GetAccessRules($true, $true, [System.Security.Principal.SecurityIdentifier])) {
        if ([string] $rule.IdentityReference -ne 'S-1-5-18') { continue }
        if ([string] $rule.AccessControlType -eq 'Deny') { return $false }
        if (($rule.FileSystemRights -band $modify) -eq $modify) { $allowed = $true }
    }
    return $allowed
}

function Open-RecoveryFolder {
    # Makes it where there is none, for SYSTEM and administrators alone: what is restored lies in it. One that is there keeps
    # its rights, and SYSTEM gets its own besides.
    param([string] $Folder)
    if (Test-RecoveryFolder -Folder $Folder) { return }
    $isNew = -not (Test-Path -LiteralPath $Folder -PathType Container)
    if ($isNew) { [System.IO.Directory]::CreateDirectory($Folder) | Out-Null }
    $rights = Get-Acl -LiteralPath $Folder
    $who = @('S-1-5-18')
    $right = 'Modify'
    if ($isNew) {
        $rights.SetAccessRuleProtection($true, $false)
        $who += 'S-1-5-32-544'
        $right = 'FullControl'
    }
    foreach ($each in $who) {
        $account = New-Object -TypeName System.Security.Principal.SecurityIdentifier -ArgumentList $each
        $rule = New-Object -TypeName System.Security.AccessControl.FileSystemAccessRule -ArgumentList $account, $right, 'ContainerInherit, ObjectInherit', 'None', 'Allow'
        $rights.AddAccessRule($rule)
    }
    Set-Acl -LiteralPath $Folder -AclObject $rights
    if (-not (Test-RecoveryFolder -Folder $Folder)) { throw ('SYSTEM is not able to write to the specified recovery location. (ID: 100121) ' + $Folder) }
}`;

export const makeRecoveryFolder = ps`${folderItself}

function New-RecoveryFolder {
    param([string] $Folder)
    $state = 'to-do'
    if (Test-RecoveryFolder -Folder $Folder) { $state = 'already-so' }
    Write-Output $StateText[$state]
    if (-not (Test-ToDo -State $state)) { return }
    Open-RecoveryFolder -Folder $Folder
    Write-Output '  Done.'
}`;
