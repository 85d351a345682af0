/**
 * What probing this machine found. `null` always means "could not tell": never a guess.
 * It crosses IPC and HTTP and is printed by `get`, so it holds no secrets.
 */
import { z } from "zod";
import { WORK_DAYS } from "./answer-choices.ts";
import { PRODUCTS } from "./products.ts";
import { WindowsFacts } from "./windows-facts.ts";

export const ProxyFact = z.union([
  z.strictObject({ use: z.literal("none") }),
  z.strictObject({
    use: z.literal("custom"),
    host: z.string(),
    port: z.number().int(),
    user: z.string().nullable(),
  }),
]);
export type ProxyFact = z.infer<typeof ProxyFact>;

export const ThrottlingFact = z.union([
  z.strictObject({ limited: z.literal(false) }),
  z.strictObject({
    limited: z.literal(true),
    workDays: z.array(z.enum(WORK_DAYS)),
    workHours: z.strictObject({ from: z.string(), to: z.string() }),
    workHourKbps: z.number().int(),
    nonWorkHourKbps: z.number().int(),
  }),
]);
export type ThrottlingFact = z.infer<typeof ThrottlingFact>;

/** One volume with a drive letter. */
export const Volume = z.strictObject({
  /** Such as `C:`. */
  drive: z.string(),
  freeBytes: z.number(),
  totalBytes: z.number().nullable(),
});
export type Volume = z.infer<typeof Volume>;

export const Facts = z.strictObject({
  readAt: z.iso.datetime(),
  computerName: z.string().nullable(),
  /** The whole name, such as backup01.contoso.com. */
  dnsName: z.string().nullable(),
  operatingSystem: z.string().nullable(),
  administrator: z.boolean().nullable(),
  pendingRestart: z.boolean().nullable(),
  /** When the machine last started; tells whether a restart that was needed has happened. */
  bootedAt: z.iso.datetime().nullable(),
  product: z.enum(PRODUCTS).nullable(),
  agentVersion: z.string().nullable(),
  /** Three states that are told apart: registered with a vault, passphrase set, scheduled backup on. */
  registered: z.boolean().nullable(),
  encrypted: z.boolean().nullable(),
  scheduled: z.boolean().nullable(),
  vault: z.string().nullable(),
  resourceGroup: z.string().nullable(),
  subscriptionId: z.string().nullable(),
  region: z.string().nullable(),
  since: z.iso.datetime().nullable(),
  /** End of the machine's own registration certificate, where it can be seen. */
  until: z.iso.datetime().nullable(),
  /** Thumbprint of the certificate in the credentials file that this server was registered with. */
  registeredWith: z.string().nullable(),
  proxy: ProxyFact.nullable(),
  throttling: ThrottlingFact.nullable(),
  recoveryFolder: z.string().nullable(),
  scratchFolder: z.string().nullable(),
  scratchFreeBytes: z.number().nullable(),
  systemDrive: z.string().nullable(),
  volumes: z.array(Volume).nullable(),
  memoryBytes: z.number().nullable(),
  processors: z.number().int().nullable(),
  domainJoined: z.boolean().nullable(),
  domainController: z.boolean().nullable(),
  /** Names of the SQL Server instances on this server. */
  sqlInstances: z.array(z.string()).nullable(),
  /** Windows gets updates of other Microsoft products too. */
  microsoftUpdate: z.boolean().nullable(),
  /** What else the prerequisites are judged by. */
  windows: WindowsFacts,
});
export type Facts = z.infer<typeof Facts>;
