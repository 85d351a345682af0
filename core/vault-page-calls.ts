/** The host's answers about vaults before the run: what there is to choose from, and whether a new one can be made. */
import type { Answers } from "./answers.ts";
import { type ErrorData, SetupError } from "./errors.ts";
import type { Host } from "./host.ts";
import type { NameCheck } from "./new-vault-port.ts";
import { withAbsolutePaths } from "./plan/absolute-paths.ts";
import type { AzureSession, Ports, SignInRequest, VaultId } from "./ports.ts";
import { Secret } from "./secret.ts";
import type { KeptSignIn } from "./vault/kept-sign-in.ts";
import type { NewVaultLook } from "./vault/new-vault.ts";
import { newerCredentials } from "./vault/newer-credentials.ts";
import { readVaultUsage } from "./vault/usage.ts";

/** For a page that waits: one region's distance, with a slow proxy between. */
const DISTANCE_LIMIT_MS = 8_000;

type Calls = Pick<
  Host,
  | "signedIn"
  | "listRegions"
  | "listResourceGroups"
  | "lookAtNewVault"
  | "vaultRights"
  | "vaultUsage"
  | "regionDistance"
  | "newerCredentials"
>;

export function vaultPageCalls(ports: Ports, signIn: KeptSignIn): Calls {
  return {
    signedIn: (answers) => signIn.signedIn(requestOf(answers, ports)),
    listRegions: ({ subscriptionId }) =>
      signIn.ask((session, signal) => session.listRegions(subscriptionId, signal)),
    listResourceGroups: ({ subscriptionId }) =>
      signIn.ask((session, signal) => session.listResourceGroups(subscriptionId, signal)),
    lookAtNewVault: ({ vault, region }) =>
      signIn.ask((session, signal) => lookAtNewVault(session, vault, region, signal)),
    // A list that the account may not see keeps it from nothing.
    vaultRights: ({ vault }) =>
      signIn
        .ask((session, signal) => session.vaultRights(vault, signal))
        .catch((thrown: unknown) => {
          ports.log.write("info", "The rights in a vault are not known", {
            ...SetupError.from(thrown).toData(),
          });
          return null;
        }),
    vaultUsage: ({ vault }) =>
      signIn.ask((session, signal) => readVaultUsage(session, vault, () => ports.clock.now(), signal)),
    regionDistance: ({ answers, proxyPassword, region }) => {
      const password = proxyPassword ? new Secret(proxyPassword) : undefined;
      if (password) ports.log.hide(password);
      const { cloud, proxy } = withAbsolutePaths(answers, ports.files);
      return ports.network.distance(region, proxy, password, cloud, AbortSignal.timeout(DISTANCE_LIMIT_MS));
    },
    newerCredentials: ({ file }) => newerCredentials(ports, ports.files.absolute(file)),
  };
}

/** Without secrets: who is signed in is told by where and as whom alone. */
function requestOf(answers: Answers, { files }: Ports): SignInRequest {
  const { cloud, proxy, credentials } = withAbsolutePaths(answers, files);
  return { cloud, proxy, signIn: credentials.signIn, secrets: {} };
}

/** Three questions at once; what one of them cannot tell does not keep the others from telling. */
async function lookAtNewVault(
  session: AzureSession,
  vault: VaultId,
  region: string,
  signal: AbortSignal,
): Promise<NewVaultLook> {
  const errors: ErrorData[] = [];
  const orNothing = <T>(asked: Promise<T>): Promise<T | null> =>
    asked.catch((thrown: unknown) => {
      errors.push(SetupError.from(thrown).toData());
      return null;
    });
  const place = vault.resourceGroup;
  const [mayCreate, found, name] = await Promise.all([
    place === "" ? null : orNothing(session.mayCreateVault(vault.subscriptionId, place, signal)),
    isWhole(vault) ? orNothing(session.findVault(vault, signal)) : null,
    isWhole(vault) && region !== "" ? orNothing(session.checkVaultName(vault, region, signal)) : null,
  ]);
  return {
    mayCreate,
    name: found !== null ? "exists" : verdict(name),
    said: name?.said ?? "",
    error: errors[0] ?? null,
  };
}

const isWhole = ({ resourceGroup, name }: VaultId): boolean => resourceGroup !== "" && name !== "";

const verdict = (check: NameCheck | null): NewVaultLook["name"] =>
  check === null ? null : check.free ? "free" : "taken";
