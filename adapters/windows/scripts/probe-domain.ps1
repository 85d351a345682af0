# Whether a domain controller answers. By itself, since that may take its time. Looks only.
param($Request, $Secrets)
$system = @{}
if ((Get-CimInstance -ClassName Win32_ComputerSystem).PartOfDomain) {
    try {
        $domain = [System.DirectoryServices.ActiveDirectory.Domain]::GetComputerDomain()
        $controller = $domain.FindDomainController()
        $system.domainReachable = ($null -ne $controller)
    }
    catch { $system.domainReachable = $false }
}
else { $system.domainReachable = $false }
return @{ facts = @{}; windows = @{ system = $system } }
