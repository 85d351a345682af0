/** What Electron is asked for, and what is made of what it says. What then happens on the network: e2e/electron/way-out.spec.ts. */
import { EventEmitter } from "node:events";
import type {
  AuthInfo,
  Certificate,
  ClientRequest,
  ClientRequestConstructorOptions,
  Session,
} from "electron";
import { describe, expect, it, vi } from "vitest";
import type { ProxyAnswer } from "../core/answers.ts";
import { SetupError } from "../core/errors.ts";
import { Secret } from "../core/secret.ts";
import { electronWayOut, type NetworkStack } from "./way-out.ts";

const SYSTEM: ProxyAnswer = { use: "none", host: "", port: 8080, user: "" };
const ENTERED: ProxyAnswer = { use: "custom", host: "proxy.contoso.test", port: 8080, user: "CONTOSO\\svc" };
const URL_ASKED = "https://login.contoso.test/";

class FakeRequest extends EventEmitter {
  readonly abort = vi.fn();
  readonly end = vi.fn((_body?: string | Buffer) => undefined);
}

/** An Electron that does nothing by itself. `happens`: what becomes of each request once it is sent. */
function fakeElectron(
  happens: (request: FakeRequest) => void,
  resolved: Promise<string> = Promise.resolve("DIRECT"),
) {
  const options: ClientRequestConstructorOptions[] = [];
  const requests: FakeRequest[] = [];
  const own = {
    setProxy: vi.fn(async () => undefined),
    setCertificateVerifyProc: vi.fn((_proc: unknown) => undefined),
    resolveProxy: vi.fn(() => resolved),
    clearAuthCache: vi.fn(async () => undefined),
    closeAllConnections: vi.fn(async () => undefined),
  };
  const fromPartition = vi.fn((_name: string, _options: { cache: boolean }) => own as unknown as Session);
  const stack: NetworkStack = {
    net: {
      request: (asked) => {
        const request = new FakeRequest();
        if (typeof asked !== "string") options.push(asked);
        requests.push(request);
        request.end.mockImplementation(() => void queueMicrotask(() => happens(request)));
        return request as unknown as ClientRequest;
      },
    },
    session: { fromPartition },
  };
  return { stack, own, fromPartition, options, requests };
}

const answer = (request: FakeRequest, statusCode = 200, headers: Record<string, string | string[]> = {}) => {
  const response = Object.assign(new EventEmitter(), { statusCode, headers });
  request.emit("response", response);
  response.emit("data", Buffer.from("{}"));
  response.emit("end");
};

interface Asked {
  readonly proxy?: ProxyAnswer;
  readonly password?: string;
  readonly signal?: AbortSignal;
  readonly headers?: Record<string, string>;
}

const ask = async (stack: NetworkStack, { proxy = SYSTEM, password, signal, headers = {} }: Asked = {}) => {
  const proxyPassword = password === undefined ? undefined : new Secret(password);
  const wayOut = await electronWayOut(stack)({ proxy, proxyPassword, caFile: undefined });
  const question = { url: new URL(URL_ASKED), method: "PUT", headers, body: "{}" };
  return await wayOut.ask(question, signal ?? new AbortController().signal);
};

const failure = async (asked: Promise<unknown>) =>
  SetupError.from(
    await asked.then(
      () => "it went well",
      (thrown: unknown) => thrown,
    ),
  ).toData();

const failsBy = (name: string, asked: Asked = {}) =>
  failure(ask(fakeElectron((request) => request.emit("error", new Error(`net::ERR_${name}`))).stack, asked));

describe("what Electron is asked for", () => {
  it("a session in memory without a cache, with the proxy of the system or the one that was entered", async () => {
    const system = fakeElectron(answer);
    await ask(system.stack);
    expect(system.fromPartition).toHaveBeenCalledWith(expect.not.stringMatching(/^persist:|^$/), {
      cache: false,
    });
    expect(system.own.setProxy).toHaveBeenCalledWith({ mode: "system" });
    const entered = fakeElectron(answer);
    await ask(entered.stack, { proxy: { ...ENTERED, host: "http://[::1]/" } });
    expect(entered.own.setProxy).toHaveBeenCalledWith({
      mode: "fixed_servers",
      proxyRules: "[::1]:8080",
      proxyBypassRules: "<-loopback>",
    });
  });

  it("one connection for each request, no redirect, no cookie, no cache, and only headers that it takes", async () => {
    const { stack, options, requests } = fakeElectron(answer);
    const headers = {
      authorization: "Bearer t",
      "Content-Length": "2",
      Host: "else",
      "accept-encoding": "gzip",
    };
    await ask(stack, { headers });
    expect(options).toMatchObject([
      { url: URL_ASKED, method: "PUT", redirect: "manual", cache: "no-store", useSessionCookies: false },
    ]);
    expect(options[0]?.headers).toEqual({
      authorization: "Bearer t",
      Connection: "close",
      "Accept-Encoding": "identity",
    });
    expect(options[0]).not.toHaveProperty("credentials");
    expect(requests[0]?.end).toHaveBeenCalledWith("{}");
  });

  it("its own verdict on certificates, whatever it is", async () => {
    const { stack, own } = fakeElectron(answer);
    await ask(stack);
    const [[proc] = []] = own.setCertificateVerifyProc.mock.calls;
    const decide = vi.fn();
    const issuer = { commonName: "Contoso TLS inspection", organizations: ["Contoso"] };
    const certificate = { issuer, validExpiry: 1 } as Certificate;
    if (typeof proc !== "function") throw new Error("no proc");
    proc(
      { hostname: "login.contoso.test", certificate, verificationResult: "CERT_AUTHORITY_INVALID" },
      decide,
    );
    expect(decide.mock.calls).toEqual([[-3]]);
  });

  it("nothing, for a cloud that has a CA file of its own: Node's way can trust it alone", async () => {
    const { stack, fromPartition } = fakeElectron(answer);
    const opening = electronWayOut(stack)({
      proxy: SYSTEM,
      proxyPassword: undefined,
      caFile: "/nowhere/ca.pem",
    });
    expect(await failure(opening)).toMatchObject({ code: "file.not-found" });
    expect(fromPartition).not.toHaveBeenCalled();
  });
});

const NTLM: AuthInfo = { isProxy: true, scheme: "ntlm", host: "proxy.contoso.test", port: 8080, realm: "" };

describe("a sign-in", () => {
  it("at the proxy is answered once, by whatever scheme; one of a server never", async () => {
    const said: unknown[][] = [];
    const login = (request: FakeRequest, info: AuthInfo) =>
      request.emit("login", info, (...given: unknown[]) => said.push(given));
    const { stack } = fakeElectron((request) => {
      login(request, { ...NTLM, isProxy: false });
      login(request, NTLM);
      login(request, NTLM);
      answer(request, 407, { "proxy-authenticate": ["Negotiate", "NTLM"] });
    });
    const error = await failure(ask(stack, { proxy: ENTERED, password: "secret" }));
    expect(said).toEqual([[], ["CONTOSO\\svc", "secret"], []]);
    const about = {
      proxy: "proxy.contoso.test:8080",
      schemes: "Negotiate, NTLM",
      signedIn: "yes",
      anyScheme: "yes",
    };
    expect(error).toEqual({ code: "proxy.refused", about });
  });

  it("is not tried without a password, nor at a proxy that nobody entered", async () => {
    for (const asked of [{ proxy: ENTERED }, { proxy: { ...SYSTEM, user: "u" }, password: "secret" }]) {
      const said: unknown[][] = [];
      const { stack } = fakeElectron((request) => {
        request.emit("login", NTLM, (...given: unknown[]) => said.push(given));
        answer(request, 407);
      });
      expect(await failure(ask(stack, asked))).toMatchObject({
        code: "proxy.refused",
        about: { schemes: "ntlm", signedIn: "no" },
      });
      expect(said).toEqual([[]]);
    }
  });
});

describe("what Electron says", () => {
  it.each([
    ["NAME_NOT_RESOLVED", "network.name-not-found", { host: "login.contoso.test", port: 443 }],
    ["CONNECTION_REFUSED", "network.unreachable", { reason: "CONNECTION_REFUSED" }],
    ["INTERNET_DISCONNECTED", "network.unreachable", {}],
    ["NETWORK_ACCESS_DENIED", "network.unreachable", {}],
    ["CONNECTION_TIMED_OUT", "network.timed-out", {}],
    ["TIMED_OUT", "network.timed-out", {}],
    ["CERT_AUTHORITY_INVALID", "network.tls-not-trusted", { reason: "CERT_AUTHORITY_INVALID" }],
    ["CERT_COMMON_NAME_INVALID", "network.tls-not-trusted", { reason: "ERR_TLS_CERT_ALTNAME_INVALID" }],
    ["CERT_DATE_INVALID", "network.tls-not-trusted", { reason: "CERT_HAS_EXPIRED" }],
    ["CERTIFICATE_TRANSPARENCY_REQUIRED", "network.tls-not-trusted", {}],
    ["SSL_VERSION_OR_CIPHER_MISMATCH", "network.tls-failed", {}],
    ["CONNECTION_RESET", "network.cut", {}],
    ["EMPTY_RESPONSE", "network.cut", {}],
    ["HTTP2_PING_FAILED", "network.cut", {}],
    ["PROXY_CONNECTION_FAILED", "proxy.unreachable", { proxy: "proxy.contoso.test:8080" }],
    ["MANDATORY_PROXY_CONFIGURATION_FAILED", "proxy.unreachable", {}],
    ["PAC_SCRIPT_FAILED", "proxy.unreachable", {}],
    ["SOCKS_CONNECTION_FAILED", "proxy.unreachable", {}],
    ["TUNNEL_CONNECTION_FAILED", "proxy.does-not-pass", { host: "login.contoso.test" }],
    ["PROXY_AUTH_UNSUPPORTED", "proxy.refused", { anyScheme: "yes", signedIn: "no" }],
    ["INVALID_AUTH_CREDENTIALS", "proxy.refused", {}],
  ])("%s is %s", async (name, code, about) => {
    expect(await failsBy(name, { proxy: ENTERED })).toMatchObject({ code, about });
  });

  it("names the proxy that the system's settings chose, and waits for that no longer than for the answer", async () => {
    const chosen = Promise.resolve("PROXY wpad.contoso.test:3128;DIRECT");
    const well = fakeElectron(answer, chosen);
    expect((await ask(well.stack)).systemProxy).toBe("wpad.contoso.test:3128");
    const broken = fakeElectron(
      (request) => request.emit("error", new Error("net::ERR_PROXY_CONNECTION_FAILED")),
      chosen,
    );
    expect(await failure(ask(broken.stack))).toMatchObject({ about: { proxy: "wpad.contoso.test:3128" } });
    expect((await ask(fakeElectron(answer, Promise.reject(new Error("no"))).stack)).systemProxy).toBeNull();
    vi.useFakeTimers();
    const hanging = ask(fakeElectron(answer, new Promise(() => undefined)).stack);
    await vi.advanceTimersByTimeAsync(2_000);
    vi.useRealTimers();
    expect((await hanging).systemProxy).toBeNull();
  });

  it("nothing: a cancel ends the request at once, also amid the answer", async () => {
    for (const begins of [
      () => undefined,
      (request: FakeRequest) => {
        request.emit("response", Object.assign(new EventEmitter(), { statusCode: 200, headers: {} }));
      },
    ]) {
      const cancel = new AbortController();
      const { stack, requests } = fakeElectron((request) => {
        begins(request);
        cancel.abort();
      });
      expect(await failure(ask(stack, { signal: cancel.signal }))).toMatchObject({ code: "run.cancelled" });
      expect(requests[0]?.abort).toHaveBeenCalled();
    }
  });

  it("that is no network error is a bug of ours, and not blamed on the network", async () => {
    const { stack } = fakeElectron((request) => request.emit("error", new TypeError("no such thing")));
    expect(await failure(ask(stack))).toMatchObject({ code: "bug" });
  });
});
