/**
 * What Windows says of itself beyond the few facts that the pages show: what the prerequisites are judged by. `null` always
 * means "could not tell", in a list too: an empty list is one that was read. No secrets.
 */
import { z } from "zod";

const text = z.string().max(256).nullable();
const flag = z.boolean().nullable();
const count = z.int().nullable();

/** A service; `absent`: there is none of that name. */
const Service = z.enum(["running", "stopped", "disabled", "absent"]).nullable();
export type ServiceState = z.infer<typeof Service>;

export const SqlInstance = z.strictObject({
  /** `MSSQLSERVER` is the default instance. */
  name: z.string().max(64),
  /** Such as 15.0.2000.5. */
  version: text,
  edition: text,
  collation: text,
  /** What its service and SQL Agent run as. */
  account: text,
  agentAccount: text,
  agentStart: z.enum(["automatic", "manual", "disabled"]).nullable(),
  tcp: flag,
  namedPipes: flag,
  /** Whether this very account has the role. */
  sysadmin: flag,
  availabilityGroups: flag,
  /** The databases of a DPM, now or before. */
  dpmDatabases: z.array(z.string().max(128)).max(100).nullable(),
});
export type SqlInstance = z.infer<typeof SqlInstance>;

/** A certificate in the machine's personal store that nobody needs there. */
export const OldCertificate = z.strictObject({
  /** Such as `CN=Windows Azure Tools`. */
  subject: z.string().max(1024),
  /** SHA-1, upper-case hex. */
  thumbprint: z.string().max(64),
  validTo: z.iso.datetime(),
  hasPrivateKey: z.boolean(),
  /** `left-over`: named "Windows Azure Tools", which hinders registration; `expired`: made for a registration, and at its end. */
  why: z.enum(["left-over", "expired"]),
});
export type OldCertificate = z.infer<typeof OldCertificate>;

export const WindowsFacts = z.strictObject({
  system: z.strictObject({
    /** `EditionID`, such as ServerStandard. */
    edition: text,
    installation: z.enum(["desktop", "core", "nano", "client"]).nullable(),
    bits: count,
    /** Of Windows itself, such as de-DE. */
    language: text,
    /** The primary DNS suffix is the name of the domain. */
    dnsSuffixIsDomain: flag,
    caseSensitive: flag,
    /** The three places where Windows notes that it waits for a restart. */
    restartFor: z.array(z.enum(["file-renames", "component-servicing", "windows-update"])).nullable(),
    domainUser: flag,
    domainReachable: flag,
  }),
  components: z.strictObject({
    /** The `Release` number of .NET Framework 4.5 and later; 0: older, or none. */
    dotNetRelease: count,
    dotNet35Sp1: flag,
    powershell: text,
    windowsInstaller: text,
    hyperV: flag,
    hyperVPowerShell: flag,
    windowsServerBackup: flag,
    managementConsole: flag,
    imageServicing: flag,
    /** Years of the Visual C++ redistributables. */
    visualCpp: z.array(z.int()).max(100).nullable(),
  }),
  software: z.strictObject({
    applicationServer: flag,
    operationsManager: flag,
    exchange: flag,
    clusterNode: flag,
    dpmAgent: flag,
    dpmRemoteAdministration: flag,
    dpmSetupRunning: flag,
  }),
  services: z.strictObject({
    wmi: Service,
    firewall: Service,
    iscsi: Service,
    /** `obengine`. */
    agent: Service,
  }),
  network: z.strictObject({
    firewallAllowsExceptions: flag,
    /** TCP ports that some program listens on already. */
    listening: z.array(z.int().min(0).max(65_535)).max(5000).nullable(),
  }),
  trust: z.strictObject({
    /** Registry values by `key\name`; absent ones are left out. */
    tls: z.record(z.string().max(200), z.number()).nullable(),
    /** SHA-1 thumbprints of the trusted roots that were asked for and are there. */
    roots: z.array(z.string().max(64)).max(100).nullable(),
    /** Certificates named "Windows Azure Tools" in the machine's personal store. */
    azureToolsCertificates: count,
    /** Those and the expired ones of earlier registrations; the one that is in use is never among them. */
    oldCertificates: z.array(OldCertificate).max(100).nullable(),
  }),
  upkeep: z.strictObject({
    /** `.tmp` files in Windows' own Temp folder; no further counted than matters. */
    tempFiles: count,
    /** Of the machine, whatever this program's own process has; `Undefined`: nobody has set one. */
    executionPolicy: text,
  }),
  agent: z.strictObject({
    /** The two registry values that must be equal; an absent one is "". */
    scratchLocations: z.tuple([z.string().max(1024), z.string().max(1024)]).nullable(),
    /** What the cache folder must not be, and is. */
    cacheIs: z.array(z.enum(["compressed", "encrypted", "sparse", "reparse-point", "not-fixed"])).nullable(),
    onModulePath: flag,
  }),
  sql: z.strictObject({
    instances: z.array(SqlInstance).max(50).nullable(),
    browser: Service,
    reporting: z
      .array(z.strictObject({ name: z.string().max(64), account: text }))
      .max(50)
      .nullable(),
    sqlcmd: flag,
    clientTcp: flag,
    nativeClient: flag,
    oleDbDriver19: flag,
  }),
});
export type WindowsFacts = z.infer<typeof WindowsFacts>;

/** A machine that could not be looked into. */
export const unknownWindows = (): WindowsFacts => ({
  system: {
    edition: null,
    installation: null,
    bits: null,
    language: null,
    dnsSuffixIsDomain: null,
    caseSensitive: null,
    restartFor: null,
    domainUser: null,
    domainReachable: null,
  },
  components: {
    dotNetRelease: null,
    dotNet35Sp1: null,
    powershell: null,
    windowsInstaller: null,
    hyperV: null,
    hyperVPowerShell: null,
    windowsServerBackup: null,
    managementConsole: null,
    imageServicing: null,
    visualCpp: null,
  },
  software: {
    applicationServer: null,
    operationsManager: null,
    exchange: null,
    clusterNode: null,
    dpmAgent: null,
    dpmRemoteAdministration: null,
    dpmSetupRunning: null,
  },
  services: { wmi: null, firewall: null, iscsi: null, agent: null },
  network: { firewallAllowsExceptions: null, listening: null },
  trust: { tls: null, roots: null, azureToolsCertificates: null, oldCertificates: null },
  upkeep: { tempFiles: null, executionPolicy: null },
  agent: { scratchLocations: null, cacheIs: null, onModulePath: null },
  sql: {
    instances: null,
    browser: null,
    reporting: null,
    sqlcmd: null,
    clientTcp: null,
    nativeClient: null,
    oleDbDriver19: null,
  },
});
