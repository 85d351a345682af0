# What lies in the folder that the media was extracted to, as its programs say it of themselves.
param($Request, $Secrets)
$folder = ([string] $Request.folder).TrimEnd('\')
$setup = $folder + '\setup.exe'
$isThere = Test-Path -LiteralPath $setup -PathType Leaf
$names = ''
if ($isThere) {
    $info = (Get-Item -LiteralPath $setup).VersionInfo
    $names = [string] $info.ProductName + ' / ' + [string] $info.FileDescription
}
# Where Microsoft says that the agent's installer lies: it is to be replaced there when it is too old.
$agents = $folder + '\MARSAgent'
return @{
    setup = [bool] $isThere
    names = $names
    version = Get-Version -File $setup
    hasAgentFolder = [bool] (Test-Path -LiteralPath $agents -PathType Container)
    agentVersion = Get-Version -File ($agents + '\MARSAgentInstaller.exe')
}
