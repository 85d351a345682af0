/** Installing the MARS agent. Its exit codes are not documented: judged by what is there afterwards. */
import { EXIT, exitCodeOfError } from "../run/exit-code.ts";
import { number, ps } from "./fragment.ts";

export const installAgent = ps`function Test-PendingRestart {
    $manager = 'HKLM:\SYSTEM\CurrentControlSet\Control\Session Manager'
    if ($null -ne (Read-RegistryValue -Key $manager -Name 'PendingFileRenameOperations')) { return $true }
    if (Test-Path -LiteralPath 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing\RebootPending') { return $true }
    return (Test-Path -LiteralPath 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\WindowsUpdate\Auto Update\RebootRequired')
}

function Install-Agent {
    # Quiet, and without the search for updates at the end, which would wait for somebody. The installer goes on in the
    # background after it has returned, so the agent itself is waited for.
    param([string] $Installer, [string] $ScratchFolder, [bool] $MicrosoftUpdate)
    $state = 'to-do'
    if ($script:Product -ne 'none') { $state = 'already-so' }
    Write-Output $StateText[$state]
    if (-not (Test-ToDo -State $state)) { return }
    if (-not (Test-Path -LiteralPath $Installer -PathType Leaf)) {
        Stop-Setup -ExitCode ${number(exitCodeOfError("agent.missing"))} -Cause ('The installer of the agent is not there: ' + $Installer) -Next 'Put MARSAgentInstaller.exe there, then run this script again.'
    }
    if (($AgentFolder + $ScratchFolder).Contains('"')) {
        Stop-Setup -ExitCode ${number(EXIT.answers)} -Cause 'A folder of the agent has a quotation mark in its name.' -Next 'Mend the folder in the answers and make the script anew.'
    }
    $switches = '/q /nu'
    if ($MicrosoftUpdate) { $switches += ' /m' }
    if ($AgentFolder -ne '') { $switches += ' /p:"' + $AgentFolder.TrimEnd('\') + '"' }
    if ($ScratchFolder -ne '') { $switches += ' /s:"' + $ScratchFolder.TrimEnd('\') + '"' }
    Start-Process -FilePath $Installer -ArgumentList $switches -Wait
    $patience = [DateTime]::Now.AddMinutes(20)
    while ($script:Product -eq 'none' -and [DateTime]::Now -lt $patience) {
        Start-Sleep -Seconds 5
        Initialize-Product
    }
    if ($script:Product -eq 'none') { Stop-WithRefusal -Text 'The agent is not there 20 minutes after its installer (id: 4024).' }
    Write-Output '  Installed.'
    if (Test-PendingRestart) {
        Stop-Setup -ExitCode ${number(EXIT["restart-needed"])} -Cause 'Windows must restart before the agent can be used.' -Next 'Restart this server, then run this script again: it goes on from here.'
    }
}`;
