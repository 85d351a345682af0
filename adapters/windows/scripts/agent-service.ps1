# The agent's service, after it was started or stopped where that was the wish. A service that hangs is waited for a minute or two, and no longer.
param($Request, $Secrets)
if ($Request.wish -eq 'start') { Start-AgentService }
if ($Request.wish -eq 'stop') { Stop-AgentService }
return @{ state = (Read-AgentService) }
