/**
 * How a request leaves this computer: through which proxy, and whom it believes on the other side. Node's own way stands
 * here; a host that has a better one gives it at its start (docs/decisions/0017).
 */
import type { ProxyAnswer } from "../../core/answers.ts";
import type { Secret } from "../../core/secret.ts";
import { connect } from "./connect.ts";
import { dial, proxyRoute, type Route, targetOf } from "./dial.ts";
import { type Answer, exchange, type Question } from "./exchange.ts";
import { connectToProxy, proxyRefused, signInHeader } from "./proxy-tunnel.ts";
import { openTrust } from "./trust.ts";

/** What is chosen once, for all requests of a sign-in or for one test of the network. */
export interface WayOutChoice {
  readonly proxy: ProxyAnswer;
  readonly proxyPassword: Secret | undefined;
  /** File with the certificate authorities of a cloud that has its own. */
  readonly caFile: string | undefined;
}

export interface WayOut {
  /** One question and its whole answer. Throws network.*, proxy.*, `run.cancelled`, `azure.answer-not-understood`. */
  ask(question: Question, signal: AbortSignal): Promise<Answer>;
  /** A verified connection and as little more as can be, for the time that it takes. Throws network.*, proxy.*, `run.cancelled`. */
  reach(url: URL, signal: AbortSignal): Promise<void>;
}

/** Throws file.*, `cloud.wrong-value` for the cloud's CA file. */
export type OpenWayOut = (choice: WayOutChoice) => Promise<WayOut>;

/** Without TLS the proxy itself answers, from its store too, and a 407 can only be its own. */
const askInClear = async (question: Question, { proxy }: Route, signal: AbortSignal): Promise<Answer> => {
  const target = targetOf(question.url);
  if (proxy === null) return await exchange(await connect(target, signal), question, signal);
  const headers = { ...question.headers, ...signInHeader(proxy) };
  const socket = await connectToProxy(proxy, signal);
  const answer = await exchange(socket, { ...question, headers, throughProxy: true }, signal);
  if (answer.status === 407) throw proxyRefused(proxy, [answer.headers["proxy-authenticate"] ?? ""]);
  return answer;
};

/** Over Node's own connections: the proxy of the answers and no other, with Basic where it asks for a sign-in. */
export const nodeWayOut: OpenWayOut = async ({ proxy, proxyPassword, caFile }) => {
  const route: Route = { proxy: proxyRoute(proxy, proxyPassword), trust: await openTrust(caFile) };
  const dialTo = (url: URL, signal: AbortSignal) => dial(targetOf(url), route, signal);
  return {
    ask: async (question, signal) =>
      question.url.protocol === "http:"
        ? await askInClear(question, route, signal)
        : await exchange(await dialTo(question.url, signal), question, signal),
    reach: async (url, signal) => {
      (await dialTo(url, signal)).destroy();
    },
  };
};
