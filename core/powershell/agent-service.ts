/** The agent's service. The same text stands in the bridge's library. */
import { ps } from "./fragment.ts";

const serviceItself = ps`function Read-AgentService {
    # running, stopped, disabled or absent. One that is about to start counts as stopped.
    $service = Get-Service -Name 'obengine' -ErrorAction SilentlyContinue
    if ($null -eq $service) { return 'absent' }
    if ([string] $service.Status -eq 'Running') { return 'running' }
    if ((Read-RegistryValue -Key 'HKLM:\SYSTEM\CurrentControlSet\Services\obengine' -Name 'Start') -eq 4) { return 'disabled' }
    return 'stopped'
}

function Start-AgentService {
    # Waits until it runs, a minute at most.
    if ((Read-AgentService) -eq 'running') { return }
    $service = Get-Service -Name 'obengine'
    if ([string] $service.Status -eq 'StopPending') { $service.WaitForStatus('Stopped', [TimeSpan]::FromMinutes(1)) }
    if ([string] $service.Status -eq 'Stopped') { $service.Start() }
    $service.WaitForStatus('Running', [TimeSpan]::FromMinutes(1))
}`;

export const startAgentService = ps`${serviceItself}

function Confirm-AgentService {
    $state = 'to-do'
    if ((Read-AgentService) -eq 'running') { $state = 'already-so' }
    Write-Output $StateText[$state]
    if (-not (Test-ToDo -State $state)) { return }
    Start-AgentService
    Write-Output '  Done.'
}`;
