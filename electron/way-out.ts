/**
 * How requests to Azure leave in Electron: by Chromium's own network stack. It takes the proxy from Windows' settings
 * (PAC and WPAD too), signs in to it with the Windows account where it may (NTLM, Negotiate), and believes whom Windows
 * believes (docs/decisions/0017).
 */
import type { Certificate, Net, ProxyConfig, Session } from "electron";
import { targetOf } from "../adapters/azure/dial.ts";
import type { Answer, Question } from "../adapters/azure/exchange.ts";
import { ours } from "../adapters/azure/network-errors.ts";
import { addressOf } from "../adapters/azure/proxy-tunnel.ts";
import { nodeWayOut, type OpenWayOut, type WayOut, type WayOutChoice } from "../adapters/azure/way-out.ts";
import type { ProxyAnswer } from "../core/answers.ts";
import { SetupError } from "../core/errors.ts";
import type { Secret } from "../core/secret.ts";
import { proxyHostOf } from "../core/vault/proxy-address.ts";
import { netError, type ShownCertificate } from "./net-errors.ts";
import { type Account, askNet } from "./net-request.ts";

/** As much of Electron as is needed here. */
export interface NetworkStack {
  readonly net: Pick<Net, "request">;
  readonly session: { fromPartition(partition: string, options: { cache: boolean }): Session };
}

/** One session for one proxy and one user: Chromium keeps what has been signed in with, session by session. */
interface Own {
  readonly session: Session;
  /** By host: the certificate that was looked at last. */
  readonly shown: Map<string, ShownCertificate>;
  /** What the proxy may have been told in this session. */
  password: Secret | undefined;
}

/** `DIRECT`: none; `PROXY a:8080;DIRECT`: the first. */
const firstProxy = (resolved: string): string | null =>
  /^\s*(?:PROXY|HTTPS|SOCKS\d?|QUIC)\s+([^\s;]{1,300})/i.exec(resolved)?.[1] ?? null;

/** The proxy that the admin entered, as `host:port`. Throws `proxy.unreachable` for what is no address. */
const enteredProxy = ({ host, port }: ProxyAnswer): string => {
  const name = proxyHostOf(host);
  if (name === null) throw new SetupError("proxy.unreachable", { proxy: `${host}:${port}` });
  return addressOf({ host: name.replace(/^\[|\]$/g, ""), port });
};

/** An admin who has entered a proxy means all addresses, where Chromium would go directly to this computer's own. */
const proxyConfig = (entered: string | null): ProxyConfig =>
  entered === null
    ? { mode: "system" }
    : { mode: "fixed_servers", proxyRules: entered, proxyBypassRules: "<-loopback>" };

const USE_CHROMIUMS_VERDICT = -3;

const issuerOf = ({ issuer }: Certificate): string =>
  [issuer.commonName, ...issuer.organizations]
    .filter((word) => word !== "")
    .join(", ")
    .slice(0, 256);

/** Looks at what answers, for the words, and judges nothing: the verdict is Chromium's. */
const watchCertificates = (session: Session, shown: Own["shown"]): void =>
  session.setCertificateVerifyProc(({ hostname, certificate }, decide) => {
    shown.set(hostname, { issuer: issuerOf(certificate), notAfter: certificate.validExpiry * 1_000 });
    decide(USE_CHROMIUMS_VERDICT);
  });

const openOwn = async (stack: NetworkStack, partition: string, entered: string | null): Promise<Own> => {
  // Without "persist:" it is in memory only.
  const session = stack.session.fromPartition(partition, { cache: false });
  const shown: Own["shown"] = new Map();
  watchCertificates(session, shown);
  await session.setProxy(proxyConfig(entered));
  return { session, shown, password: undefined };
};

/** Chromium would go on with the password that was right before. */
const withPassword = async (own: Own, password: Secret | undefined): Promise<Own> => {
  if (own.password?.reveal() === password?.reveal()) return own;
  own.password = password;
  await own.session.clearAuthCache();
  await own.session.closeAllConnections();
  return own;
};

/** The session for a choice, made when it is first needed. */
const sessionsOf = (stack: NetworkStack) => {
  const kept = new Map<string, Promise<Own>>();
  return async (entered: string | null, { proxy, proxyPassword }: WayOutChoice): Promise<Own> => {
    const key = JSON.stringify([entered, proxy.user]);
    const opening = kept.get(key) ?? openOwn(stack, `azure-${kept.size}`, entered);
    const ready = opening.then((own) => withPassword(own, proxyPassword));
    kept.set(key, ready);
    return await ready;
  };
};

/** PAC scripts may take their time; this is for the words alone. */
const SYSTEM_PROXY_LIMIT_MS = 2_000;

/** Which proxy the settings choose for an address. Nothing of its own may go wrong here, nor hold anything up. */
const systemProxyFor = async ({ session }: Own, url: URL): Promise<string | null> => {
  const late = new Promise<string>((resolve) => {
    setTimeout(() => resolve(""), SYSTEM_PROXY_LIMIT_MS).unref();
  });
  return firstProxy(await Promise.race([session.resolveProxy(url.href).catch(() => ""), late]));
};

interface Way {
  readonly own: Own;
  /** The proxy that the admin entered. */
  readonly entered: string | null;
  readonly stack: NetworkStack;
  readonly account: Account;
}

const askBy = async (
  { own, entered, stack, account }: Way,
  question: Question,
  signal: AbortSignal,
): Promise<Answer> => {
  const target = targetOf(question.url);
  const finding = entered === null ? systemProxyFor(own, question.url) : Promise.resolve(null);
  const explain = async (thrown: unknown, signedIn: boolean): Promise<unknown> => {
    const proxy = entered ?? (await finding) ?? undefined;
    const circumstances = { target, proxy, signedIn, shown: own.shown.get(target.host) };
    return ours(thrown, target, signal) ?? netError(thrown, circumstances) ?? thrown;
  };
  const askedAt = Date.now();
  const heard = await askNet({ net: stack.net, session: own.session, account, explain }, question, signal);
  const issuer = question.url.protocol === "https:" ? own.shown.get(target.host)?.issuer : undefined;
  return { ...heard, askedAt, tlsIssuer: issuer || null, systemProxy: await finding };
};

/**
 * Chromium cannot be given an authority of one's own without weakening what it checks. So a cloud with a CA file is asked
 * by Node's way, which can.
 */
export const electronWayOut = (stack: NetworkStack): OpenWayOut => {
  const sessionFor = sessionsOf(stack);
  return async (choice): Promise<WayOut> => {
    if (choice.caFile !== undefined) return await nodeWayOut(choice);
    const { proxy, proxyPassword: password } = choice;
    const entered = proxy.use === "custom" ? enteredProxy(proxy) : null;
    const account = { user: entered === null ? "" : proxy.user, password };
    const way: Way = { own: await sessionFor(entered, choice), entered, stack, account };
    return {
      ask: (question, signal) => askBy(way, question, signal),
      // Chromium opens a connection only to ask something.
      reach: async (url, signal) => {
        await askBy(way, { url, method: "HEAD", headers: {} }, signal);
      },
    };
  };
};
