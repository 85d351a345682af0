import http from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import type { CloudAnswer, ProxyAnswer } from "../core/answers.ts";
import type { Endpoint } from "../core/ports.ts";
import { Secret } from "../core/secret.ts";
import { deadPort, startRawServer } from "../practice/loopback.ts";
import { type PracticeProxyOptions, startPracticeProxy } from "../practice/proxy.ts";
import { type Script, startScriptedAzure } from "../practice/scripted-azure.ts";
import { nodeNetwork } from "./network.ts";

const closers: (() => unknown)[] = [];
const closeLater = <T extends { close(): unknown }>(thing: T): T => {
  closers.push(() => thing.close());
  return thing;
};
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const server = async (script: Script = () => ({})) => closeLater(await startScriptedAzure(script));
const proxyWith = async (options?: PracticeProxyOptions) => closeLater(await startPracticeProxy(options));
const at = (port: number, user = ""): ProxyAnswer => ({ use: "custom", host: "127.0.0.1", port, user });
const endpoint = (port: number, host = "localhost"): Endpoint => ({ host, port, purpose: "sign-in" });

interface Way {
  readonly proxy?: ProxyAnswer;
  readonly password?: string;
  readonly signal?: AbortSignal;
  readonly limitMs?: number;
}

const probe = (where: Endpoint, cloud: CloudAnswer, { proxy, password, signal, limitMs }: Way = {}) =>
  nodeNetwork(limitMs === undefined ? {} : { limitMs }).probe(
    where,
    proxy ?? { use: "none", host: "", port: 0, user: "" },
    password === undefined ? undefined : new Secret(password),
    cloud,
    signal ?? new AbortController().signal,
  );

const minutesOff =
  (minutes: number): Script =>
  () => ({
    headers: { Date: new Date(Date.now() + minutes * 60_000).toUTCString() },
  });

describe("a probe", () => {
  it("finds a server that answers, tells who signed its certificate and how the clocks differ", async () => {
    const { cloud, port, requests } = await server();
    const found = await probe(endpoint(port), cloud);
    expect(found).toMatchObject({
      endpoint: endpoint(port),
      error: null,
      tlsIssuer: "Backup Server Setup practice authority",
    });
    expect(Math.abs(found.clockSkewMs ?? 99_999)).toBeLessThan(2_000);
    expect(requests).toMatchObject([{ method: "HEAD", path: "/" }]);
  });

  it.each([400, 401, 404, 302])("takes any answer for an open way (%i)", async (status) => {
    const { cloud, port } = await server(() => ({ status }));
    expect((await probe(endpoint(port), cloud)).error).toBeNull();
  });

  it("tells a service that does not work", async () => {
    const { cloud, port } = await server(() => ({ status: 503 }));
    expect((await probe(endpoint(port), cloud)).error).toMatchObject({
      code: "azure.unavailable",
      about: { status: 503 },
    });
  });

  it.each([
    [-6, 6],
    [6, -6],
  ])("tells clocks that differ by more than five minutes (server %i min)", async (server_, skewMinutes) => {
    const { cloud, port } = await server(minutesOff(server_));
    const { error, clockSkewMs } = await probe(endpoint(port), cloud);
    expect(error).toEqual({ code: "network.clock-skew", about: { host: "localhost", skewMinutes } });
    expect(Math.sign(clockSkewMs ?? 0)).toBe(Math.sign(skewMinutes));
  });

  it("lets clocks differ by less", async () => {
    const { cloud, port } = await server(minutesOff(4));
    expect((await probe(endpoint(port), cloud)).error).toBeNull();
  });

  it("tells DNS, TCP, TLS and time apart", async () => {
    const { cloud, port } = await server(() => new Promise(() => undefined));
    const dead = await deadPort();
    const raw = closeLater(await startRawServer((socket) => socket.end("no TLS here\r\n")));
    const code = async (...question: Parameters<typeof probe>) => (await probe(...question)).error?.code;
    expect(await code(endpoint(443, "nowhere.invalid"), cloud)).toBe("network.name-not-found");
    expect(await code(endpoint(dead), cloud)).toBe("network.unreachable");
    expect(await code(endpoint(raw.port), cloud)).toBe("network.tls-failed");
    expect(await code(endpoint(port), cloud, { limitMs: 150 })).toBe("network.timed-out");
    const untrusted = await probe(endpoint(port), "public");
    expect(untrusted).toMatchObject({
      error: { code: "network.tls-not-trusted" },
      tlsIssuer: "Backup Server Setup practice authority",
    });
  });

  it("goes through the proxy, signed in, and tells what the proxy says", async () => {
    const auth = { user: "CONTOSO\\svc", password: "p:%@" };
    const { cloud, port } = await server();
    const proxy = await proxyWith({ auth, schemes: ["Negotiate", "NTLM"] });
    const way = { proxy: at(proxy.port, auth.user) };
    expect((await probe(endpoint(port), cloud, { ...way, password: auth.password })).error).toBeNull();
    expect((await probe(endpoint(port), cloud, { ...way, password: "no" })).error).toEqual({
      code: "proxy.refused",
      about: { proxy: `127.0.0.1:${proxy.port}`, schemes: "Negotiate, NTLM", signedIn: "yes" },
    });
  });

  it("does not try a user without the password, which would count as a wrong guess", async () => {
    const { cloud, port } = await server();
    const proxy = await proxyWith({ auth: { user: "u", password: "p" } });
    const { error } = await probe(endpoint(port), cloud, { proxy: at(proxy.port, "u") });
    expect(error).toMatchObject({ code: "proxy.refused", about: { signedIn: "no" } });
    expect(proxy.requests).toMatchObject([{ user: null }]);
  });

  it("never throws: not for a cancel, nor for a cloud that cannot be", async () => {
    const { cloud, port } = await server();
    expect((await probe(endpoint(port), cloud, { signal: AbortSignal.abort() })).error).toMatchObject({
      code: "run.cancelled",
    });
    const impossible = { ...cloud, authorityHost: "https://login.example/common" };
    expect((await probe(endpoint(port), impossible)).error).toMatchObject({ code: "cloud.wrong-value" });
    const noFile = { ...cloud, caFile: "/nowhere/ca.pem" };
    expect((await probe(endpoint(port), noFile)).error).toMatchObject({ code: "file.not-found" });
  });
});

/** Port 80 is not ours to listen on: the proxy takes it for the internet, and answers itself. */
describe("a probe in clear (port 80)", () => {
  const clear: Endpoint = { host: "connect.example", port: 80, purpose: "connectivity" };

  const answeringProxy = async (status: number, headers: http.OutgoingHttpHeaders = {}) => {
    const asked: string[] = [];
    const proxy = http.createServer((request, response) => {
      asked.push(`${request.method} ${request.url} ${request.headers["proxy-authorization"] ?? "-"}`);
      response.writeHead(status, headers).end();
    });
    await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
    closers.push(() => proxy.close());
    const address = proxy.address();
    return { port: address !== null && typeof address === "object" ? address.port : 0, asked };
  };

  it("asks the proxy with the whole address and the sign-in", async () => {
    const proxy = await answeringProxy(200, { Date: "Thu, 01 Jan 1970 00:00:00 GMT" });
    const found = await probe(clear, "public", { proxy: at(proxy.port, "u"), password: "p" });
    expect(found).toMatchObject({ error: null, tlsIssuer: null, clockSkewMs: null });
    expect(proxy.asked).toEqual(["HEAD http://connect.example/ Basic dTpw"]);
  });

  it("knows that a 407 is the proxy's there", async () => {
    const proxy = await answeringProxy(407, { "Proxy-Authenticate": ["NTLM", 'Basic realm="x"'] });
    const { error } = await probe(clear, "public", { proxy: at(proxy.port) });
    expect(error).toMatchObject({ code: "proxy.refused", about: { schemes: "NTLM, Basic" } });
  });
});

describe("the distance to a region", () => {
  const none: ProxyAnswer = { use: "none", host: "", port: 0, user: "" };
  const distance = (region: string | null, cloud: CloudAnswer) =>
    nodeNetwork().distance(region, none, undefined, cloud, new AbortController().signal);

  it("is the time to a verified connection with the region's own address", async () => {
    const { cloud, port, requests } = await server();
    // A name of this machine: the region is part of it.
    const withRegions = { ...cloud, regionEndpoint: `https://{region}host:${port}` };
    expect(await distance("Local", withRegions)).toMatchObject({ kind: "measured" });
    expect(await distance(null, cloud)).toMatchObject({ kind: "measured" });
    expect(requests, "nothing is asked").toHaveLength(0);
  });

  it("is not made up where nobody names an address, and says why it could not be measured", async () => {
    expect(await distance("westeurope", "china")).toEqual({ kind: "no-address" });
    const { cloud } = await server();
    const dead = { ...cloud, regionEndpoint: `https://localhost:${await deadPort()}/{region}` };
    expect(await distance("westeurope", dead)).toMatchObject({
      kind: "failed",
      error: { code: "network.unreachable" },
    });
  });
});
