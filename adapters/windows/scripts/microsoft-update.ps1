# Registers the service Microsoft Update with Automatic Updates, as Microsoft's page Opt-In to Microsoft Update has it: now
# where there is a connection, else at the next search for updates. Windows' own state after it is what counts.
param($Request, $Secrets)
$id = '7971f918-a847-4430-9279-4a52d1efe18d'
$manager = New-Object -ComObject 'Microsoft.Update.ServiceManager'
$manager.ClientApplicationID = 'Backup Server Setup'
# asfAllowPendingRegistration, asfAllowOnlineRegistration, asfRegisterServiceWithAU
$registration = $manager.AddService2($id, 7, '')
$isOn = $false
foreach ($service in (New-Object -ComObject 'Microsoft.Update.ServiceManager').Services) {
    if ([string] $service.ServiceID -eq $id -and $service.IsRegisteredWithAU) { $isOn = $true }
}
# usrsRegistrationPending
$isPending = ([int] $registration.RegistrationState -eq 2)
return @{
    on = [bool] $isOn
    pending = [bool] $isPending
}
