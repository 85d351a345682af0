/** The agent's service. The same text stands in the bridge's library. */
import { ps } from "./fragment.ts";

export const agentService = ps`function Read-AgentService {
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
}

function Stop-AgentService {
    # Waits until it is stopped, two minutes at most. Windows would stop what needs it too, and nobody would start that again.
    $service = Get-Service -Name 'obengine'
    foreach ($other in @($service.DependentServices)) {
        if ([string] $other.Status -ne 'Stopped') { throw ('Another service that runs needs it: ' + $other.ServiceName) }
    }
    if ([string] $service.Status -eq 'Running') { $service.Stop() }
    $service.WaitForStatus('Stopped', [TimeSpan]::FromMinutes(2))
}`;

export const startAgentService = ps`function Confirm-AgentService {
    $state = 'to-do'
    if ((Read-AgentService) -eq 'running') { $state = 'already-so' }
    Write-Output $StateText[$state]
    if (-not (Test-ToDo -State $state)) { return }
    Start-AgentService
    Write-Output '  Done.'
}`;

export const restartAgentService = ps`function Restart-AgentService {
    Write-Output $StateText['to-do']
    if (-not (Test-ToDo -State 'to-do')) { return }
    # Never left stopped, however that ends.
    try { Stop-AgentService } finally { Start-AgentService }
    Write-Output '  Done.'
}`;
