/**
 * Which addresses must be reachable, by cloud: literal ones to try, and patterns for the firewall's list.
 * Source: includes/backup-network-connectivity.md and backup-azure-mars-troubleshoot.md of azure-docs.
 */
import type { CloudAnswer } from "../answers.ts";
import type { Endpoint } from "../ports.ts";
import { type CloudName, cloudOf } from "./clouds.ts";

/** A line for the firewall: a host, `*.domain` or address range to allow. */
export interface FirewallRule {
  readonly pattern: string;
  readonly port: number;
  readonly purpose: Endpoint["purpose"];
}

/** What a credentials file adds: the addresses its vault really uses (`AadAuthority`, `IdMgmtRestEndpoint`). */
export interface CredentialsAddresses {
  readonly aadAuthority: string;
  readonly serviceEndpoint: string;
}

const HTTPS = 443;

const rules = (purpose: Endpoint["purpose"], patterns: readonly string[], port = HTTPS): FirewallRule[] =>
  patterns.map((pattern) => ({ pattern, port, purpose }));

/**
 * Private endpoints do not cover signing in: the sign-in lines are needed with them too.
 * Microsoft publishes no list for China; its literal hosts follow from the cloud.
 */
const RULES: Readonly<Record<CloudName, readonly FirewallRule[]>> = {
  public: [
    ...rules("connectivity", ["www.msftncsi.com", "www.msftconnecttest.com"], 80),
    ...rules("sign-in", ["*.microsoftonline.com", "*.windows.net", "20.190.128.0/18", "40.126.0.0/18"]),
    ...rules("backup-service", [
      "*.microsoft.com",
      "*.windowsazure.com",
      "*.blob.core.windows.net",
      "*.queue.core.windows.net",
      "*.blob.storage.azure.net",
    ]),
  ],
  "us-government": [
    ...rules("sign-in", ["*.microsoftonline.us", "*.windows.net"]),
    ...rules("azure-resource-manager", ["*.usgovcloudapi.net"]),
    ...rules("backup-service", ["*.microsoft.com", "*.windowsazure.us"]),
  ],
  china: [],
};

const endpointOf = (address: string, purpose: Endpoint["purpose"]): Endpoint | null => {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== "https:") return null;
  return { host: url.hostname, port: url.port === "" ? HTTPS : Number(url.port), purpose };
};

const atOnce = (endpoints: readonly (Endpoint | null)[]): Endpoint[] => {
  const byPlace = new Map<string, Endpoint>();
  for (const endpoint of endpoints) {
    const place = `${endpoint?.host}:${endpoint?.port}`;
    if (endpoint !== null && !byPlace.has(place)) byPlace.set(place, endpoint);
  }
  return [...byPlace.values()];
};

/** The hosts to try for a cloud, each once; with a credentials file the addresses of its vault as well. */
export const endpointsFor = (cloud: CloudAnswer, file?: CredentialsAddresses): readonly Endpoint[] => {
  const { authorityHost, armEndpoint } = cloudOf(cloud);
  return atOnce([
    endpointOf(authorityHost, "sign-in"),
    endpointOf(armEndpoint, "azure-resource-manager"),
    file === undefined ? null : endpointOf(file.aadAuthority, "sign-in"),
    file === undefined ? null : endpointOf(file.serviceEndpoint, "backup-service"),
  ]);
};

/** What to ask of whoever keeps the firewall: Microsoft's patterns, then literal hosts they do not cover. */
export const firewallRules = (cloud: CloudAnswer, file?: CredentialsAddresses): readonly FirewallRule[] => {
  const patterns = typeof cloud === "string" ? RULES[cloud] : [];
  const covered = (host: string): boolean =>
    patterns.some(
      ({ pattern }) => pattern === host || (pattern.startsWith("*.") && host.endsWith(pattern.slice(1))),
    );
  const literal = endpointsFor(cloud, file)
    .filter(({ host }) => !covered(host))
    .map(({ host, port, purpose }) => ({ pattern: host, port, purpose }));
  return [...patterns, ...literal];
};
