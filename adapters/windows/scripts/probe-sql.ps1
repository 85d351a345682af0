# The instances of SQL Server on this server, by the registry; each is then asked itself, over shared memory, as the account
# that this runs as. Looks only: questions, no changes.
param($Request, $Secrets)
$root = 'HKLM:\SOFTWARE\Microsoft\Microsoft SQL Server'
$serviceRoot = 'HKLM:\SYSTEM\CurrentControlSet\Services\'

function Read-On {
    param([string] $Key)
    $value = Read-RegistryValue -Key $Key -Name 'Enabled'
    if ($null -eq $value) { return $null }
    return ($value -eq 1)
}

function Read-Account {
    param([string] $Service)
    $account = [string] (Read-RegistryValue -Key ($serviceRoot + $Service) -Name 'ObjectName')
    if ($account -eq '') { return $null }
    return $account
}

function Read-Start {
    param([string] $Service)
    $starts = @{ 2 = 'automatic'; 3 = 'manual'; 4 = 'disabled' }
    $start = Read-RegistryValue -Key ($serviceRoot + $Service) -Name 'Start'
    if ($null -eq $start) { return $null }
    return $starts[[int] $start]
}

function Read-Asked {
    # What only SQL Server itself tells.
    param([string] $Source)
    $told = @{}
    $connection = New-Object -TypeName System.Data.SqlClient.SqlConnection -ArgumentList ('Data Source=lpc:' + $Source + ';Integrated Security=SSPI;Connect Timeout=2;Application Name=Backup Server Setup')
    try {
        $connection.Open()
        $command = $connection.CreateCommand()
        $command.CommandTimeout = 2
        $command.CommandText = 'SELECT CONVERT(nvarchar(128), SERVERPROPERTY(''Collation'')), CONVERT(int, IS_SRVROLEMEMBER(''sysadmin'')), CONVERT(int, SERVERPROPERTY(''IsHadrEnabled''))'
        $reader = $command.ExecuteReader()
        if ($reader.Read()) {
            if (-not $reader.IsDBNull(0)) { $told.collation = $reader.GetString(0) }
            if (-not $reader.IsDBNull(1)) { $told.sysadmin = ($reader.GetInt32(1) -eq 1) }
            if (-not $reader.IsDBNull(2)) { $told.availabilityGroups = ($reader.GetInt32(2) -eq 1) }
        }
        $reader.Close()
        $command.CommandText = 'SELECT TOP 100 name FROM sys.databases WHERE name LIKE ''DPMDB%'''
        $reader = $command.ExecuteReader()
        $databases = @()
        while ($reader.Read()) { $databases += $reader.GetString(0) }
        $reader.Close()
        $told.dpmDatabases = $databases
    }
    catch { $told.failed = $true }
    finally { $connection.Dispose() }
    return $told
}

function Read-Instance {
    param([string] $Name, [string] $Id)
    $service = 'MSSQL$' + $Name
    $agent = 'SQLAgent$' + $Name
    $source = '.\' + $Name
    if ($Name -eq 'MSSQLSERVER') {
        $service = 'MSSQLSERVER'
        $agent = 'SQLSERVERAGENT'
        $source = '.'
    }
    $setup = $root + '\' + $Id + '\Setup'
    $net = $root + '\' + $Id + '\MSSQLServer\SuperSocketNetLib\'
    $instance = Read-Asked -Source $source
    $instance.name = $Name
    $instance.version = [string] (Read-RegistryValue -Key $setup -Name 'Version')
    $instance.edition = [string] (Read-RegistryValue -Key $setup -Name 'Edition')
    if ($null -eq $instance.collation) { $instance.collation = Read-RegistryValue -Key $setup -Name 'Collation' }
    $instance.account = Read-Account -Service $service
    $instance.agentAccount = Read-Account -Service $agent
    $instance.agentStart = Read-Start -Service $agent
    $instance.tcp = Read-On -Key ($net + 'Tcp')
    $instance.namedPipes = Read-On -Key ($net + 'Np')
    return $instance
}

function Read-Names {
    # Names of instances and their ids in the registry; of the database engine, or of Reporting Services.
    param([string] $Kind)
    $names = @{}
    $key = $root + '\Instance Names\' + $Kind
    if (Test-Path -LiteralPath $key) {
        $item = Get-Item -LiteralPath $key
        foreach ($name in $item.GetValueNames()) { $names[$name] = [string] $item.GetValue($name) }
    }
    return $names
}

$sql = @{}
$facts = @{}
try {
    $engines = Read-Names -Kind 'SQL'
    $instances = @()
    foreach ($name in $engines.Keys) { $instances += Read-Instance -Name $name -Id $engines[$name] }
    $sql.instances = $instances
    $facts.sqlInstances = @($engines.Keys)
}
catch { $sql.instances = $null }
try {
    $reports = Read-Names -Kind 'RS'
    $found = @()
    foreach ($name in $reports.Keys) {
        # From SQL Server 2017 on the service has a name of its own.
        $service = 'ReportServer$' + $name
        if ($name -eq 'MSSQLSERVER') { $service = 'ReportServer' }
        if ($name -eq 'SSRS') { $service = 'SQLServerReportingServices' }
        $found += @{ name = $name; account = Read-Account -Service $service }
    }
    $sql.reporting = $found
}
catch { $sql.reporting = $null }
try {
    $sql.browser = 'absent'
    if (Test-Path -LiteralPath ($serviceRoot + 'SQLBrowser')) {
        $sql.browser = 'stopped'
        if ((Read-Start -Service 'SQLBrowser') -eq 'disabled') { $sql.browser = 'disabled' }
        elseif ([string] (Get-Service -Name 'SQLBrowser').Status -eq 'Running') { $sql.browser = 'running' }
    }
    $sql.sqlcmd = ($null -ne (Get-Command -Name 'sqlcmd.exe' -ErrorAction SilentlyContinue))
    $protocols = Read-RegistryValue -Key 'HKLM:\SOFTWARE\Microsoft\MSSQLServer\Client\SuperSocketNetLib' -Name 'ProtocolOrder'
    if ($null -ne $protocols) { $sql.clientTcp = (@($protocols) -contains 'tcp') }
    $sql.nativeClient = Test-Path -LiteralPath 'HKLM:\SOFTWARE\Microsoft\Microsoft SQL Server Native Client 11.0'
    $sql.oleDbDriver19 = Test-Path -LiteralPath 'HKLM:\SOFTWARE\Classes\MSOLEDBSQL19'
}
catch { $sql.failed = $true }
return @{ facts = $facts; windows = @{ sql = $sql } }
