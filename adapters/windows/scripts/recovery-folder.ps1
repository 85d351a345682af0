# The recovery folder before DPM is told of it: there, on a local NTFS disk, and SYSTEM's to change. The engine runs as SYSTEM.
param($Request, $Secrets)
$folder = [string] $Request.folder
if ($Request.wish -eq 'make') { Open-RecoveryFolder -Folder $folder }
return @{ ready = [bool] (Test-RecoveryFolder -Folder $folder) }
