/** The port Azure: Entra and ARM over one transport. Loads the SDKs only when somebody signs in. */
import type { HttpClient } from "@azure/core-rest-pipeline";
import type { Azure } from "../../core/ports.ts";
import { cloudOf } from "../../core/vault/clouds.ts";
import { signIn, type Timing } from "./sign-in.ts";
import { openTransport, type TransportChoice } from "./transport.ts";
import { vaultsOf } from "./vaults.ts";

export interface AzureOptions {
  /** Another way out than Node's own, such as one that signs in to the proxy with the Windows account. */
  readonly openTransport?: (choice: TransportChoice) => Promise<HttpClient>;
  readonly timing?: Timing;
}

const TIMING: Timing = { retryDelayMs: 1_000 };

export const azureAdapter = ({
  openTransport: open = openTransport,
  timing = TIMING,
}: AzureOptions = {}): Azure => ({
  async signIn(request, watch) {
    const cloud = cloudOf(request.cloud);
    const httpClient = await open({
      cloud,
      proxy: request.proxy,
      proxyPassword: request.secrets.proxyPassword,
    });
    const credential = await signIn(request, cloud, httpClient, watch, timing);
    return vaultsOf({ cloud, credential, httpClient, retryDelayMs: timing.retryDelayMs });
  },
});
