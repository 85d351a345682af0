/** One question through Electron's `net` module, and its whole answer. Nothing is followed, kept or tried twice. */
import type { AuthInfo, ClientRequest, IncomingMessage, Net, Session } from "electron";
import { type Answer, gatherText, type Question } from "../adapters/azure/exchange.ts";
import { proxyRefused } from "../adapters/azure/proxy-tunnel.ts";
import { SetupError } from "../core/errors.ts";
import type { Secret } from "../core/secret.ts";
import { netName } from "./net-errors.ts";

/** Whom a proxy may be told of. */
export interface Account {
  /** Empty: nobody. `DOMAIN\user` as it is. */
  readonly user: string;
  readonly password: Secret | undefined;
}

/** What became of the sign-in at the proxy. */
export interface Logins {
  /** The proxy that asked last. */
  by: AuthInfo | undefined;
  answered: boolean;
}

/** Chromium sets these itself and refuses them from others (electron: ClientRequest.setHeader). */
const CHROMIUMS_OWN = new Set([
  "accept-encoding",
  "connection",
  "content-length",
  "cookie",
  "cookie2",
  "host",
  "keep-alive",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/**
 * A connection that was used before and breaks makes Chromium send the request once more, whatever its method
 * (HttpNetworkTransaction::ShouldResendRequest); each certificate that is asked for makes the one before worthless. So
 * every request has a connection of its own.
 */
const ONE_CONNECTION_EACH = { Connection: "close", "Accept-Encoding": "identity" } as const;

const sentHeaders = (headers: Question["headers"]): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(headers).filter(([name]) => !CHROMIUMS_OWN.has(name.toLowerCase()))),
  ...ONE_CONNECTION_EACH,
});

/** A proxy is told user and password once: each wrong guess counts against the account. Nobody else is told anything. */
const answerLogins = (request: ClientRequest, { user, password }: Account): Logins => {
  const logins: Logins = { by: undefined, answered: false };
  request.on("login", (info, answer) => {
    if (info.isProxy) logins.by = info;
    if (!info.isProxy || logins.answered || user === "" || password === undefined) {
      answer();
      return;
    }
    logins.answered = true;
    answer(user, password.reveal());
  });
  return logins;
};

type Headers = Readonly<Record<string, string | readonly string[]>>;

const heardHeaders = (headers: Headers): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), [value].flat().join(", ")]),
  );

/** Chromium hands on a 407 only where it is the proxy's; one of Azure's is an error of its own. */
const refusalBy = (response: IncomingMessage, { by, answered }: Logins, account: Account): SetupError => {
  const offered = [response.headers["proxy-authenticate"] ?? by?.scheme ?? []].flat();
  const { password } = account;
  const proxy = { host: by?.host ?? "", port: by?.port ?? 0, user: answered ? account.user : "", password };
  const { code, about } = proxyRefused(proxy, offered);
  const { proxy: address, ...rest } = about;
  return new SetupError(code, { ...rest, ...(by && address && { proxy: address }), anyScheme: "yes" });
};

/** The events alone, in the order that Electron's documents ask for: `end` before `data`. */
const bodyOf = (response: IncomingMessage): Promise<string> =>
  new Promise((resolve, reject) => {
    const gathered = gatherText();
    response.on("error", reject);
    response.on("aborted", () => reject(new Error("net::ERR_ABORTED")));
    response.on("end", () => resolve(gathered.text()));
    response.on("data", (chunk) => {
      try {
        gathered.add(chunk);
      } catch (thrown) {
        reject(thrown);
      }
    });
  });

type Heard = Pick<Answer, "status" | "headers" | "text">;

/** Everything that a request can come to. Rejects with what Electron says, or with our own error. */
const outcomeOf = (request: ClientRequest, logins: Logins, account: Account): Promise<Heard> =>
  new Promise((resolve, reject) => {
    request.on("error", (error) => {
      // What Azure itself answers with 407 is an answer of Azure's, whose headers Chromium keeps to itself.
      if (netName(error) === "UNEXPECTED_PROXY_AUTH") resolve({ status: 407, headers: {}, text: "" });
      else reject(error);
    });
    request.on("redirect", (status, _method, _address, headers) =>
      resolve({ status, headers: heardHeaders(headers), text: "" }),
    );
    request.on("response", (response) => {
      const text = bodyOf(response);
      const { statusCode: status } = response;
      if (status === 407) {
        text.catch(() => undefined);
        reject(refusalBy(response, logins, account));
      } else
        resolve(text.then((whole) => ({ status, headers: heardHeaders(response.headers), text: whole })));
    });
  });

const stoppedBy = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });

const bytesOf = (body: string | Uint8Array): string | Buffer =>
  typeof body === "string" ? body : Buffer.from(body);

export interface Asking {
  readonly net: Pick<Net, "request">;
  readonly session: Session;
  readonly account: Account;
  /** The error for what was said. `signedIn`: the proxy was given user and password. */
  readonly explain: (thrown: unknown, signedIn: boolean) => Promise<unknown>;
}

/** Asks, and ends the request whatever has become of it. */
export const askNet = async (
  { net, session, account, explain }: Asking,
  { url, method, headers, body }: Question,
  signal: AbortSignal,
): Promise<Heard> => {
  // `credentials` is left out on purpose: then no cookie is sent or kept, and the proxy may still ask for a sign-in.
  const options = { redirect: "manual", cache: "no-store", useSessionCookies: false } as const;
  const request = net.request({ ...options, url: url.href, method, headers: sentHeaders(headers), session });
  const logins = answerLogins(request, account);
  const outcome = outcomeOf(request, logins, account);
  try {
    if (!signal.aborted) request.end(body === undefined ? undefined : bytesOf(body));
    return await Promise.race([stoppedBy(signal), outcome]);
  } catch (thrown) {
    throw await explain(thrown, logins.answered);
  } finally {
    request.abort();
  }
};
