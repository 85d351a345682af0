/** The port Network: asks one address one question, and says at which step it failed. */
import { SetupError } from "../core/errors.ts";
import type { Endpoint, EndpointProbe, Network } from "../core/ports.ts";
import { cloudOf, regionAddress } from "../core/vault/clouds.ts";
import type { Answer } from "./azure/exchange.ts";
import { nodeWayOut, type OpenWayOut, type WayOut } from "./azure/way-out.ts";

/** Long enough for a slow proxy, short enough for a page that waits. */
const PROBE_LIMIT_MS = 10_000;

/** Ours: sign-in and registration fail at some difference that no document names, with words about anything but clocks. */
export const MAX_CLOCK_SKEW_MS = 5 * 60_000;

/** Windows' connectivity test is plain http (www.msftconnecttest.com); all else is https. */
const HTTP_PORT = 80;

const urlOf = ({ host, port }: Endpoint): URL => {
  const name = host.includes(":") ? `[${host}]` : host;
  return new URL(port === HTTP_PORT ? `http://${name}/` : `https://${name}:${port}/`);
};

interface Heard {
  readonly answer: Answer;
  readonly clockSkewMs: number | null;
}

/**
 * How far this computer's clock is ahead of the server's. The Date header has whole seconds: half of one is its error.
 * null without TLS: the proxy itself may have answered, from its store too, and its clock is not Azure's.
 */
const skewOf = ({ headers, askedAt }: Answer, { protocol }: URL): number | null => {
  const serverTime = Date.parse(headers.date ?? "");
  if (protocol === "http:" || Number.isNaN(serverTime)) return null;
  return Math.round((askedAt + Date.now()) / 2 - (serverTime + 500));
};

const askHead = async (wayOut: WayOut, url: URL, signal: AbortSignal): Promise<Heard> => {
  const answer = await wayOut.ask({ url, method: "HEAD", headers: {} }, signal);
  return { answer, clockSkewMs: skewOf(answer, url) };
};

/** Any answer below 500 shows that the way is open: without a token Azure has every right to refuse. */
const faultOf = ({ answer, clockSkewMs }: Heard, { host, port }: Endpoint): SetupError | null => {
  if (answer.status >= 500) return new SetupError("azure.unavailable", { host, port, status: answer.status });
  if (clockSkewMs === null || Math.abs(clockSkewMs) <= MAX_CLOCK_SKEW_MS) return null;
  return new SetupError("network.clock-skew", { host, skewMinutes: Math.round(clockSkewMs / 60_000) });
};

const look = async (
  endpoint: Endpoint,
  ask: () => Promise<Heard>,
): Promise<Omit<EndpointProbe, "elapsedMs">> => {
  try {
    const heard = await ask();
    const { answer, clockSkewMs } = heard;
    const { tlsIssuer, systemProxy } = answer;
    const error = faultOf(heard, endpoint)?.toData() ?? null;
    return { endpoint, error, tlsIssuer, clockSkewMs, ...(systemProxy !== null && { systemProxy }) };
  } catch (thrown) {
    const error = SetupError.from(thrown).toData();
    const issuer = error.about.issuer;
    const tlsIssuer = typeof issuer === "string" && issuer !== "" ? issuer : null;
    return { endpoint, error, tlsIssuer, clockSkewMs: null };
  }
};

export interface NetworkOptions {
  /** How questions leave; Node's own way, unless the host has a better one. */
  readonly openWayOut?: OpenWayOut;
  /** For tests. */
  readonly limitMs?: number;
}

/** The real network. */
export const nodeNetwork = ({
  openWayOut = nodeWayOut,
  limitMs = PROBE_LIMIT_MS,
}: NetworkOptions = {}): Network => ({
  async probe(endpoint, proxy, proxyPassword, cloud, signal) {
    const startedAt = performance.now();
    const limited = AbortSignal.any([signal, AbortSignal.timeout(limitMs)]);
    // A custom cloud's addresses may be unusable: that is found too, not thrown.
    const found = await look(endpoint, async () => {
      const { caFile } = cloudOf(cloud);
      return await askHead(await openWayOut({ proxy, proxyPassword, caFile }), urlOf(endpoint), limited);
    });
    return { ...found, elapsedMs: Math.round(performance.now() - startedAt) };
  },

  async distance(region, proxy, proxyPassword, cloud, signal) {
    const limited = AbortSignal.any([signal, AbortSignal.timeout(limitMs)]);
    try {
      const definition = cloudOf(cloud);
      const address = regionAddress(definition, region);
      if (address === null) return { kind: "no-address" };
      const wayOut = await openWayOut({ proxy, proxyPassword, caFile: definition.caFile });
      const startedAt = performance.now();
      await wayOut.reach(address, limited);
      return { kind: "measured", ms: Math.max(1, Math.round(performance.now() - startedAt)) };
    } catch (thrown) {
      return { kind: "failed", error: SetupError.from(thrown).toData() };
    }
  },
});
