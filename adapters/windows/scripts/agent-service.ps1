# The agent's service, after it was started where that was the wish. A service that hangs is waited for a minute, and no longer.
param($Request, $Secrets)
if ($Request.wish -eq 'start') { Start-AgentService }
return @{ state = (Read-AgentService) }
