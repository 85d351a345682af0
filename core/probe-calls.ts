/** The connection test of the page "Network and proxy": one address at a time, so that each shows as it answers. */
import type { Host } from "./host.ts";
import type { Ports } from "./ports.ts";
import { Secret } from "./secret.ts";
import { endpointsFor } from "./vault/endpoints.ts";
import { readCredentialsFile } from "./vault/read-credentials.ts";

const LIMIT_MS = 30_000;

/** Only addresses that registration and backup need are asked: those of the cloud, and of the vault in the chosen file. */
export function probeCalls(
  ports: Pick<Ports, "network" | "log" | "files" | "certificates" | "clock">,
): Pick<Host, "networkEndpoints" | "probeEndpoint"> {
  const networkEndpoints: Host["networkEndpoints"] = async ({ cloud, credentials: { from, file } }) => {
    if (from !== "file" || file.trim() === "") return endpointsFor(cloud);
    const report = await readCredentialsFile(ports, ports.files.absolute(file)).catch(() => null);
    const { aadAuthority = null, serviceEndpoint = null } = report ?? {};
    return aadAuthority === null || serviceEndpoint === null
      ? endpointsFor(cloud)
      : endpointsFor(cloud, { aadAuthority, serviceEndpoint });
  };
  return {
    networkEndpoints,
    probeEndpoint: async ({ answers, host, port, proxyPassword }) => {
      const password = proxyPassword ? new Secret(proxyPassword) : undefined;
      if (password) ports.log.hide(password);
      const known = await networkEndpoints(answers);
      const endpoint = known.find((one) => one.host === host && one.port === port);
      if (!endpoint) return null;
      const { proxy, cloud } = answers;
      return ports.network.probe(endpoint, proxy, password, cloud, AbortSignal.timeout(LIMIT_MS));
    },
  };
}
