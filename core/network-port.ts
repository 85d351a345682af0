/** The port of the network: whether an address can be reached, and how far a region is. */
import type { CloudAnswer, ProxyAnswer } from "./answers.ts";
import type { ErrorData } from "./errors.ts";
import type { Secret } from "./secret.ts";

export interface Endpoint {
  readonly host: string;
  readonly port: number;
  readonly purpose: "sign-in" | "azure-resource-manager" | "backup-service" | "connectivity";
}

export interface EndpointProbe {
  readonly endpoint: Endpoint;
  /** null: reachable. */
  readonly error: ErrorData | null;
  /** Issuer of the certificate that answered: shows a proxy that opens TLS. */
  readonly tlsIssuer: string | null;
  readonly clockSkewMs: number | null;
  /** The proxy that the settings of the account that asks have chosen, as `host:port`. Left out: none, or the admin's. */
  readonly systemProxy?: string;
  readonly elapsedMs: number;
}

/** How far a region is from here: the time to open a verified connection to an address of its own. */
export type RegionDistance =
  | { readonly kind: "measured"; readonly ms: number }
  /** Nobody names an address that belongs to this region alone. */
  | { readonly kind: "no-address" }
  | { readonly kind: "failed"; readonly error: ErrorData };

export interface Network {
  /** Never throws for what it finds. `region` null: Azure Resource Manager itself, which all regions share. */
  distance(
    region: string | null,
    proxy: ProxyAnswer,
    proxyPassword: Secret | undefined,
    cloud: CloudAnswer,
    signal: AbortSignal,
  ): Promise<RegionDistance>;
  /** One HTTPS question to the endpoint, through the proxy where one is chosen. Never throws for what it finds. */
  probe(
    endpoint: Endpoint,
    proxy: ProxyAnswer,
    proxyPassword: Secret | undefined,
    cloud: CloudAnswer,
    signal: AbortSignal,
  ): Promise<EndpointProbe>;
}
