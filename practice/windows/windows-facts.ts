/** What the pretend Windows says of itself: all is fine, but for what the machine's file says otherwise. */
import { AZURE_ROOTS } from "../../core/vault/root-certificates.ts";
import { type SqlInstance, WindowsFacts } from "../../core/windows-facts.ts";
import { oldCertificatesOf } from "./certificate-store.ts";
import type { Machine } from "./machine.ts";

/** An instance as DPM and Azure Backup Server V4 want it. */
export const fineInstance = (name: string): SqlInstance => ({
  name,
  version: "16.0.1000.6",
  edition: "Standard Edition (64-bit)",
  collation: "SQL_Latin1_General_CP1_CI_AS",
  account: "LocalSystem",
  agentAccount: "LocalSystem",
  agentStart: "automatic",
  tcp: true,
  namedPipes: true,
  sysadmin: true,
  availabilityGroups: false,
  dpmDatabases: [],
});

/** A fresh Windows Server 2022 in a domain, prepared for a backup server. */
export const fineWindows = (): WindowsFacts => ({
  system: {
    edition: "ServerStandard",
    installation: "desktop",
    bits: 64,
    language: "en-US",
    dnsSuffixIsDomain: true,
    caseSensitive: false,
    restartFor: [],
    domainUser: true,
    domainReachable: true,
  },
  components: {
    dotNetRelease: 528_449,
    dotNet35Sp1: true,
    powershell: "5.1.20348.1",
    windowsInstaller: "5.0.20348.1",
    hyperV: true,
    hyperVPowerShell: true,
    windowsServerBackup: false,
    managementConsole: true,
    imageServicing: true,
    visualCpp: [2008, 2010, 2012, 2013, 2015],
  },
  software: {
    applicationServer: false,
    operationsManager: false,
    exchange: false,
    clusterNode: false,
    dpmAgent: false,
    dpmRemoteAdministration: false,
    dpmSetupRunning: false,
  },
  services: { wmi: "running", firewall: "running", iscsi: "stopped", agent: "running" },
  network: { firewallAllowsExceptions: true, listening: [135, 445, 3389] },
  trust: {
    tls: {},
    roots: AZURE_ROOTS.map(({ thumbprint }) => thumbprint),
    azureToolsCertificates: 0,
    oldCertificates: [],
  },
  upkeep: { tempFiles: 41, executionPolicy: "RemoteSigned" },
  agent: { scratchLocations: null, cacheIs: null, onModulePath: null },
  sql: {
    instances: [fineInstance("MABSSQL")],
    browser: "running",
    reporting: [{ name: "SSRS", account: "NT AUTHORITY\\NetworkService" }],
    sqlcmd: true,
    clientTcp: true,
    nativeClient: true,
    oleDbDriver19: true,
  },
});

/** In no domain nobody is a domain user; the agent's part is there with the agent. */
export function windowsOf(machine: Machine, now = new Date()): WindowsFacts {
  const fine = fineWindows();
  const { domainJoined, scratchFolder, sqlInstances, windows: said } = machine;
  const agent =
    scratchFolder === null
      ? fine.agent
      : {
          scratchLocations: [scratchFolder, scratchFolder],
          cacheIs: [],
          onModulePath: true,
        };
  return WindowsFacts.parse({
    system: {
      ...fine.system,
      dnsSuffixIsDomain: domainJoined ? true : null,
      domainUser: domainJoined,
      domainReachable: domainJoined,
      ...said.system,
    },
    components: { ...fine.components, ...said.components },
    software: { ...fine.software, ...said.software },
    services: {
      ...fine.services,
      agent: machine.agentVersion === null ? "absent" : "running",
      ...said.services,
    },
    network: { ...fine.network, ...said.network },
    trust: { ...fine.trust, ...certificatesOf(machine, now), ...said.trust },
    upkeep: { ...fine.upkeep, ...said.upkeep },
    agent: { ...agent, ...said.agent },
    sql: { ...fine.sql, instances: sqlInstances.map(fineInstance), ...said.sql },
  });
}

function certificatesOf(machine: Machine, now: Date): Partial<WindowsFacts["trust"]> {
  const oldCertificates = oldCertificatesOf(machine, now);
  return {
    oldCertificates,
    azureToolsCertificates: oldCertificates.filter(({ why }) => why === "left-over").length,
  };
}
