/** How the pretend agent registers: it takes a credentials file as the real one does, and asks the practice vault. */
import path from "node:path";
import type { Clock, VaultId } from "../../core/ports.ts";
import { isDpmFamily } from "../../core/products.ts";
import type { Secret } from "../../core/secret.ts";
import type { CredentialsReport } from "../../core/vault/credentials-report.ts";
import { isSameVault } from "../../core/vault/registration.ts";
import { compareVersions } from "../../core/vault/versions.ts";
import type { KnownCertificate, RegisteredServer } from "../azure/registry.ts";
import type { Machine, StoreCertificate } from "./machine.ts";
import { refusal } from "./refusals.ts";

/** The world outside the pretend server: its disks, and the vault. */
export interface PracticeWorld {
  readonly clock: Clock;
  readonly state: (place: string) => Promise<"file" | "folder" | "absent">;
  readonly read: (place: string) => Promise<Uint8Array>;
  readonly write: (place: string, text: string) => Promise<void>;
  readonly readCredentials: (file: string) => Promise<CredentialsReport>;
  /** What is in a PFX without a password, base64. */
  readonly readPfx: (pfx: Secret) => Promise<StoreCertificate>;
  /** What the CA makes of a request; both PEM. */
  readonly issueCertificate: (request: string) => Promise<string>;
  readonly lookUpCertificate: (thumbprint: string) => Promise<KnownCertificate | null>;
  /** The vault's own list of its servers. */
  readonly recordServer: (vault: VaultId, server: RegisteredServer) => Promise<void>;
}

/** An older agent cannot read today's files, and calls them invalid (backup-azure-mars-troubleshoot). */
const OLDEST_AGENT_FOR_FILES = "2.0.9249.0";
/** How long the pretend service lets the machine's own certificate live. Microsoft documents no length. */
const REGISTRATION_MS = 365 * 86_400_000;

/** Everything that the real service looks at, in its order; then the machine as it is afterwards. */
export async function registeredMachine(
  machine: Machine,
  file: string,
  world: PracticeWorld,
): Promise<Partial<Machine>> {
  const report = await acceptedReport(machine, file, world);
  if (!canReachAzure(machine)) throw refusal(100050);
  const { known, thumbprint } = await acceptedCertificate(report, world);
  refuseName(machine);
  const vault = {
    name: known.vault,
    resourceGroup: known.resourceGroup,
    subscriptionId: known.subscriptionId,
  };
  const { registration } = machine;
  if (registration && !isSameVault(registration, vault)) throw refusal(100110);
  await world.recordServer(vault, {
    name: machine.computerName,
    kind: machine.product === "none" ? "mars" : machine.product,
    agentVersion: machine.agentVersion ?? "",
  });
  const now = world.clock.now();
  return {
    registration: {
      vault: known.vault,
      resourceGroup: known.resourceGroup,
      subscriptionId: known.subscriptionId,
      region: known.region,
      since: now.toISOString(),
      until: new Date(now.getTime() + REGISTRATION_MS).toISOString(),
      registeredWith: thumbprint,
    },
    // Registering again asks for the passphrase again, and takes only the one that was used before.
    passphrase: registration && machine.passphrase ? { ...machine.passphrase, confirmed: false } : null,
    scheduled: machine.scheduled && !machine.knobs.reregistrationDisablesSchedule,
  };
}

const canReachAzure = ({ knobs, proxy }: Machine): boolean =>
  knobs.internet === "direct" || (knobs.internet === "proxy-only" && proxy !== null);

/** What the real service says to a file that we find this wrong with; to everything else it says 34513. */
const REFUSALS: Readonly<Record<string, number>> = {
  "vault-credentials.not-found": 34527,
  "vault-credentials.no-access": 34527,
  "vault-credentials.empty": 34528,
  "vault-credentials.too-large": 34528,
  "vault-credentials.not-text": 34528,
  "vault-credentials.not-xml": 34528,
  "vault-credentials.doctype": 34528,
  "vault-credentials.expired": 34514,
  // It calls a certificate without its private key expired, too.
  "vault-credentials.no-private-key": 34514,
};

async function acceptedReport(
  machine: Machine,
  file: string,
  world: PracticeWorld,
): Promise<CredentialsReport> {
  if (!path.win32.isAbsolute(file)) throw refusal(34527);
  if (!/\.vaultcredentials$/i.test(file)) throw refusal(34513);
  if (compareVersions(machine.agentVersion ?? "0", OLDEST_AGENT_FOR_FILES) < 0) throw refusal(34513);
  const report = await world.readCredentials(file);
  const [problem] = report.problems;
  if (problem) throw refusal(REFUSALS[problem.code] ?? 34513);
  return report;
}

/** The vault must have given this very certificate, to this very vault, for now, and none after it. */
async function acceptedCertificate(report: CredentialsReport, world: PracticeWorld) {
  const thumbprint = report.thumbprint ?? "";
  const known = await world.lookUpCertificate(thumbprint);
  if (known === null || !known.newest) throw refusal(34513);
  const named = {
    vault: report.vault,
    resourceGroup: report.resourceGroup,
    subscriptionId: report.subscriptionId,
  };
  if (!isSameVault(named, { name: known.vault, ...known })) throw refusal(34513);
  const now = world.clock.now().getTime();
  if (Date.parse(known.validTo) <= now) throw refusal(34514);
  if (Date.parse(known.validFrom) > now) throw refusal(130052);
  return { known, thumbprint };
}

/** What Get-DPMCloudRegisteredServers tells of this server's name. The agent alone has no such cmdlet. */
export function takenName({ product, registration, knobs, computerName }: Machine): string | null {
  if (!isDpmFamily(product) || registration !== null) return null;
  const short = (name: string) => name.split(".")[0]?.toLowerCase();
  return knobs.namesTaken.find((name) => short(name) === short(computerName)) ?? null;
}

function refuseName({ registration, knobs, computerName }: Machine): void {
  const taken = knobs.namesTaken.some((name) => name.toLowerCase() === computerName.toLowerCase());
  if (taken && registration === null) throw refusal(34511);
}
