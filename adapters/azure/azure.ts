/** The port Azure: Entra and ARM over one transport. Loads the SDKs only when somebody signs in. */
import type { HttpClient } from "@azure/core-rest-pipeline";
import type { Azure } from "../../core/ports.ts";
import { cloudOf } from "../../core/vault/clouds.ts";
import type { Ways } from "./sign-in.ts";
import type { Timing } from "./token-source.ts";
import type { TransportChoice } from "./transport.ts";
import type { OpenWayOut } from "./way-out.ts";

export interface AzureOptions extends Partial<Ways> {
  /** A better way out than Node's own, such as one that signs in to the proxy with the Windows account. */
  readonly openWayOut?: OpenWayOut;
  /** For tests: all of the transport. */
  readonly openTransport?: (choice: TransportChoice) => Promise<HttpClient>;
  readonly timing?: Timing;
}

const TIMING: Timing = { retryDelayMs: 1_000 };

/** Lets everybody else have the event loop. */
const breath = () => new Promise<void>((resolve) => setImmediate(resolve));

const after = async <T>(before: Promise<unknown>, load: () => Promise<T>): Promise<T> => {
  await before;
  await breath();
  return load();
};

/**
 * Whole files, not packages, are imported late: a bundler then leaves out what of the SDKs is not used. The two that
 * bring the SDKs come one after the other: together they would hold the page up for longer than 50 ms.
 */
const loadParts = async () => {
  const transport = import("./transport.ts");
  const vaults = after(transport, () => import("./vaults.ts"));
  const signingIn = after(vaults, () => import("./sign-in.ts"));
  const [{ openTransport }, { vaultsOf }, { signIn }] = await Promise.all([transport, vaults, signingIn]);
  await breath();
  const [
    { listsOf },
    { newVaultsOf },
    { keyVaultOf },
    { rightsOf },
    { serversOf },
    { usagesOf },
    { openAddress },
    { azureCliHere },
  ] = await Promise.all([
    import("./lists.ts"),
    import("./new-vaults.ts"),
    import("./key-vault.ts"),
    import("./rights.ts"),
    import("./servers.ts"),
    import("./usages.ts"),
    import("../open-address.ts"),
    import("./azure-cli.ts"),
  ]);
  const ways = { openTransport, openAddress, azureCliHere };
  return { signIn, vaultsOf, listsOf, newVaultsOf, keyVaultOf, rightsOf, serversOf, usagesOf, ...ways };
};

/** The real Azure, in whichever cloud a request names. */
export const azureAdapter = ({
  openTransport,
  openWayOut,
  timing = TIMING,
  ...ways
}: AzureOptions = {}): Azure => ({
  async signIn(request, watch) {
    const cloud = cloudOf(request.cloud);
    const parts = await loadParts();
    const choice = { cloud, proxy: request.proxy, proxyPassword: request.secrets.proxyPassword };
    const httpClient = await (openTransport === undefined
      ? parts.openTransport(choice, undefined, openWayOut)
      : openTransport(choice));
    const { credential, who, tokenFor } = await parts.signIn(request, cloud, httpClient, watch, {
      timing,
      openBrowser: ways.openBrowser ?? parts.openAddress,
      azureCli: ways.azureCli ?? parts.azureCliHere(),
    });
    const connection = { cloud, credential, httpClient, retryDelayMs: timing.retryDelayMs };
    return {
      who,
      ...parts.vaultsOf(connection),
      ...parts.listsOf(connection),
      ...parts.newVaultsOf(connection),
      ...parts.rightsOf(connection),
      ...parts.serversOf(connection),
      ...parts.usagesOf(connection),
      ...parts.keyVaultOf({ ...connection, tokenFor }),
    };
  },
});
