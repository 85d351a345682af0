/** The port Network: asks one address one question, and says at which step it failed. */
import type { ProxyAnswer } from "../core/answers.ts";
import { SetupError } from "../core/errors.ts";
import type { Endpoint, EndpointProbe, Network, RegionDistance } from "../core/ports.ts";
import { cloudOf, regionAddress } from "../core/vault/clouds.ts";
import { connect } from "./azure/connect.ts";
import { dial, proxyRoute, targetOf } from "./azure/dial.ts";
import { type Answer, exchange } from "./azure/exchange.ts";
import { issuerOf } from "./azure/network-errors.ts";
import { connectToProxy, type ProxyRoute, proxyRefused, signInHeader } from "./azure/proxy-tunnel.ts";
import { openTrust } from "./azure/trust.ts";

/** Long enough for a slow proxy, short enough for a page that waits. */
const PROBE_LIMIT_MS = 10_000;

/** Ours: sign-in and registration fail at some difference that no document names, with words about anything but clocks. */
export const MAX_CLOCK_SKEW_MS = 5 * 60_000;

/** Windows' connectivity test is plain http (www.msftconnecttest.com); all else is https. */
const HTTP_PORT = 80;

interface Asking {
  readonly endpoint: Endpoint;
  readonly proxy: ProxyRoute | null;
  readonly caFile: string | undefined;
  readonly signal: AbortSignal;
}

interface Heard {
  readonly answer: Answer;
  readonly tlsIssuer: string | null;
  readonly clockSkewMs: number | null;
}

const urlOf = ({ host, port }: Endpoint): URL => {
  const name = host.includes(":") ? `[${host}]` : host;
  return new URL(port === HTTP_PORT ? `http://${name}/` : `https://${name}:${port}/`);
};

/** How far this computer's clock is ahead of the server's. The Date header has whole seconds: half of one is its error. */
const skewOf = ({ headers }: Answer, askedAt: number, heardAt: number): number | null => {
  const serverTime = Date.parse(headers.date ?? "");
  return Number.isNaN(serverTime) ? null : Math.round((askedAt + heardAt) / 2 - (serverTime + 500));
};

const askOverTls = async ({ endpoint, proxy, caFile, signal }: Asking): Promise<Heard> => {
  const socket = await dial(endpoint, { proxy, trust: await openTrust(caFile) }, signal);
  const tlsIssuer = issuerOf(socket.getPeerCertificate());
  const askedAt = Date.now();
  const answer = await exchange(socket, { url: urlOf(endpoint), method: "HEAD", headers: {} }, signal);
  return { answer, tlsIssuer, clockSkewMs: skewOf(answer, askedAt, Date.now()) };
};

/** Without TLS the proxy itself may answer, from its store too: its clock is not Azure's. */
const askInClear = async ({ endpoint, proxy, signal }: Asking): Promise<Heard> => {
  const socket = proxy === null ? await connect(endpoint, signal) : await connectToProxy(proxy, signal);
  const headers = proxy === null ? {} : signInHeader(proxy);
  const question = { url: urlOf(endpoint), method: "HEAD", headers, throughProxy: proxy !== null };
  const answer = await exchange(socket, question, signal);
  if (proxy !== null && answer.status === 407) {
    throw proxyRefused(proxy, [answer.headers["proxy-authenticate"] ?? ""]);
  }
  return { answer, tlsIssuer: null, clockSkewMs: null };
};

/** Any answer below 500 shows that the way is open: without a token Azure has every right to refuse. */
const faultOf = ({ answer, clockSkewMs }: Heard, { host, port }: Endpoint): SetupError | null => {
  if (answer.status >= 500) return new SetupError("azure.unavailable", { host, port, status: answer.status });
  if (clockSkewMs === null || Math.abs(clockSkewMs) <= MAX_CLOCK_SKEW_MS) return null;
  return new SetupError("network.clock-skew", { host, skewMinutes: Math.round(clockSkewMs / 60_000) });
};

const look = async (ask: () => Asking): Promise<Omit<EndpointProbe, "endpoint" | "elapsedMs">> => {
  try {
    const asking = ask();
    const heard = await (asking.endpoint.port === HTTP_PORT ? askInClear(asking) : askOverTls(asking));
    const { tlsIssuer, clockSkewMs } = heard;
    return { error: faultOf(heard, asking.endpoint)?.toData() ?? null, tlsIssuer, clockSkewMs };
  } catch (thrown) {
    const error = SetupError.from(thrown).toData();
    const issuer = error.about.issuer;
    return {
      error,
      tlsIssuer: typeof issuer === "string" && issuer !== "" ? issuer : null,
      clockSkewMs: null,
    };
  }
};

/** The time to a verified connection and no further: names found, TCP and TLS. */
async function timeTo(ask: () => Promise<unknown>): Promise<RegionDistance> {
  const startedAt = performance.now();
  try {
    await ask();
    return { kind: "measured", ms: Math.max(1, Math.round(performance.now() - startedAt)) };
  } catch (thrown) {
    return { kind: "failed", error: SetupError.from(thrown).toData() };
  }
}

/** The real network. `limitMs` is for tests. */
export const nodeNetwork = (limitMs = PROBE_LIMIT_MS): Network => ({
  async probe(endpoint, proxy: ProxyAnswer, password, cloud, signal) {
    const startedAt = performance.now();
    const limited = AbortSignal.any([signal, AbortSignal.timeout(limitMs)]);
    // A custom cloud's addresses may be unusable: that is found too, not thrown.
    const found = await look(() => {
      const { caFile } = cloudOf(cloud);
      return { endpoint, proxy: proxyRoute(proxy, password), caFile, signal: limited };
    });
    return { endpoint, ...found, elapsedMs: Math.round(performance.now() - startedAt) };
  },

  async distance(region, proxy, password, cloud, signal) {
    const limited = AbortSignal.any([signal, AbortSignal.timeout(limitMs)]);
    let address: URL | null = null;
    try {
      address = regionAddress(cloudOf(cloud), region);
    } catch (thrown) {
      return { kind: "failed", error: SetupError.from(thrown).toData() };
    }
    if (address === null) return { kind: "no-address" };
    const target = targetOf(address);
    const trust = await openTrust(cloudOf(cloud).caFile);
    return timeTo(async () =>
      (await dial(target, { proxy: proxyRoute(proxy, password), trust }, limited)).destroy(),
    );
  },
});
