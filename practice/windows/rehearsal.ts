/**
 * Before practice goes one level down, the PowerShell that was found rehearses on a scratch machine, for the agent alone and for
 * Azure Backup Server: what comes of it must be what the pretend server makes of the same acts.
 */
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { BackupServer, Clock } from "../../core/ports.ts";
import { Secret } from "../../core/secret.ts";
import type { CredentialsReport } from "../../core/vault/credentials-report.ts";
import { machineWith, readMachine, writeMachine } from "./machine.ts";
import { practiceWindows } from "./practice-windows.ts";
import type { StandInWorld } from "./stand-in-answers.ts";

/** With what is in a credentials file, which the real adapters read for themselves. */
export type DeeperWorld = StandInWorld & {
  readonly clock: Clock;
  readonly readCredentials: (file: string) => Promise<CredentialsReport>;
};

/** A PowerShell that starts takes seconds; one that is stuck is of no use. */
const LIMIT_MS = 45_000;
const PRODUCTS = ["mars", "mabs"] as const;
const CREDENTIALS = "C:\\Install\\rehearsal.VaultCredentials";
const PASSPHRASE = new Secret("a rehearsal's own passphrase");
const HOUR_MS = 3_600_000;

/**
 * @param over Has the server act on another machine than it does else.
 * Never throws: a server that fails has not rehearsed well.
 */
export async function rehearse(
  server: BackupServer,
  clock: Clock,
  over: (world: DeeperWorld) => void,
): Promise<boolean> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "rehearsal-"));
  const signal = AbortSignal.timeout(LIMIT_MS);
  try {
    for (const product of PRODUCTS) {
      const [there, here] = ["there", "here"].map((name) => scratch(path.join(folder, name), product, clock));
      if (!there || !here) return false;
      over(there);
      const [found, wanted] = [await played(server, there, signal), await played(here.server, here, signal)];
      if (!isDeepStrictEqual(found, wanted)) return false;
    }
    return true;
  } catch {
    return false;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What the acts have made of the machine, and what the server then tells of it; times apart. */
async function played(server: BackupServer, { file }: DeeperWorld, signal: AbortSignal): Promise<unknown> {
  const watch = { signal, progress: () => {} };
  await server.setProxy({ host: "proxy", port: 8080, user: "contoso\\svc" }, PASSPHRASE, watch);
  await server.register(CREDENTIALS, watch);
  const workHours = { from: "09:00", to: "17:30" };
  await server.setThrottling(
    { workDays: ["monday", "sunday"], workHours, workHourKbps: 512, nonWorkHourKbps: 1_047_552 },
    watch,
  );
  await server.setPassphrase(PASSPHRASE, undefined, watch);
  const { product, registered, encrypted, vault } = await server.probe(signal);
  const { proxy, throttling, registration, passphrase } = readMachine(file);
  const made = { proxy, throttling, vault: registration?.vault, confirmed: passphrase?.confirmed };
  return { ...{ product, registered, encrypted, vault }, made };
}

const unwanted = async (): Promise<never> => {
  throw new Error("no part of a rehearsal");
};

function scratch(file: string, product: (typeof PRODUCTS)[number], clock: Clock): DeeperWorld {
  writeMachine(file, machineWith(product));
  const now = clock.now().getTime();
  const place = {
    vault: "rehearsal",
    resourceGroup: "rehearsal",
    subscriptionId: "rehearsal",
    region: "rehearsal",
  };
  const valid = {
    validFrom: new Date(now - HOUR_MS).toISOString(),
    validTo: new Date(now + HOUR_MS).toISOString(),
  };
  const state = async (wanted: string) => (wanted === CREDENTIALS ? "file" : "absent");
  const readCredentials = async (): Promise<CredentialsReport> => ({
    ...{ ...place, ...valid, kind: "backup", tenantId: "rehearsal", resourceId: "1", thumbprint: "AA" },
    ...{ hasPrivateKey: true, aadAuthority: null, serviceEndpoint: null, problems: [] },
  });
  const server = practiceWindows({
    ...{ file, clock, state, readCredentials, read: unwanted, write: unwanted, readPfx: unwanted },
    issueCertificate: unwanted,
    lookUpCertificate: async () => ({ ...place, ...valid, newest: true }),
    recordServer: async () => {},
  });
  return { file, clock, state, readCredentials, server };
}
