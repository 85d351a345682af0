import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createHttpHeaders, createPipelineRequest, type PipelineRequest } from "@azure/core-rest-pipeline";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { CloudAnswer, ProxyAnswer } from "../../core/answers.ts";
import type { SetupError } from "../../core/errors.ts";
import { Secret } from "../../core/secret.ts";
import { cloudOf } from "../../core/vault/clouds.ts";
import { deadPort, startRawServer } from "../../practice/loopback.ts";
import { type PracticeProxyOptions, startPracticeProxy } from "../../practice/proxy.ts";
import { type Script, type ScriptedReply, startScriptedAzure } from "../../practice/scripted-azure.ts";
import { openTransport } from "./transport.ts";

const closers: (() => unknown)[] = [];
const closeLater = <T extends { close(): unknown }>(thing: T): T => {
  closers.push(() => thing.close());
  return thing;
};
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const close of closers.splice(0).reverse()) await close();
});

const NO_PROXY: ProxyAnswer = { use: "none", host: "", port: 8080, user: "" };
const proxyAt = (port: number, user = ""): ProxyAnswer => ({ use: "custom", host: "127.0.0.1", port, user });

const azure = async (script: Script | ScriptedReply = { body: { well: true } }) =>
  closeLater(await startScriptedAzure(typeof script === "function" ? script : () => script));
const proxy = async (options?: PracticeProxyOptions) => closeLater(await startPracticeProxy(options));

interface Asking extends Partial<PipelineRequest> {
  readonly url: string;
}

const ask = async (
  cloud: CloudAnswer,
  question: Asking,
  {
    proxy: chosen = NO_PROXY,
    password,
    limitMs,
  }: { proxy?: ProxyAnswer; password?: string; limitMs?: number } = {},
) => {
  const proxyPassword = password === undefined ? undefined : new Secret(password);
  const client = await openTransport({ cloud: cloudOf(cloud), proxy: chosen, proxyPassword }, limitMs);
  return await client.sendRequest(createPipelineRequest(question));
};

/** The SetupError that came, wherever in the chain of causes it is. */
const failure = async (asked: Promise<unknown>): Promise<SetupError["about"] & { code: string }> => {
  const thrown: unknown = await asked.then(
    () => new Error("it went well"),
    (error: unknown) => error,
  );
  for (let error = thrown; error instanceof Error; error = error.cause) {
    if (error.name === "SetupError")
      return { code: error.message, ...("about" in error && Object(error.about)) };
  }
  throw thrown;
};

describe("without a proxy", () => {
  it("sends method, headers and body, and gives status, headers and text", async () => {
    const server = await azure({ status: 201, headers: { "x-ms-request-id": "abc" }, body: { täg: "ü" } });
    const answer = await ask(server.cloud, {
      url: `${server.url}/a%2Fb?c=d`,
      method: "PUT",
      headers: createHttpHeaders({ Authorization: "Bearer t", "Accept-Encoding": "gzip" }),
      body: '{"ä":1}',
    });
    expect(answer.status).toBe(201);
    expect(answer.headers.get("x-ms-request-id")).toBe("abc");
    expect(answer.bodyAsText).toBe('{"täg":"ü"}');
    expect(server.requests).toMatchObject([{ method: "PUT", path: "/a%2Fb?c=d", body: '{"ä":1}' }]);
    const { headers } = server.requests[0] ?? {};
    expect(headers).toMatchObject({ authorization: "Bearer t", host: `localhost:${server.port}` });
    expect(headers).not.toHaveProperty("accept-encoding");
  });

  it("goes no other way than the one chosen, whatever the environment says", async () => {
    vi.stubEnv("HTTPS_PROXY", `http://127.0.0.1:${await deadPort()}`);
    const server = await azure();
    expect((await ask(server.cloud, { url: server.url })).status).toBe(200);
  });

  it("tells a name that is nowhere, and a server that is not there", async () => {
    const cloud = "public";
    expect(await failure(ask(cloud, { url: "https://nowhere.invalid/" }))).toMatchObject({
      code: "network.name-not-found",
      host: "nowhere.invalid",
    });
    const port = await deadPort();
    expect(await failure(ask(cloud, { url: `https://127.0.0.1:${port}/` }))).toMatchObject({
      code: "network.unreachable",
      port,
      reason: "ECONNREFUSED",
    });
  });

  it("refuses http", async () => {
    await expect(ask("public", { url: "http://127.0.0.1/" })).rejects.toThrow("https only");
  });
});

describe("trust", () => {
  it("refuses a server of an unknown authority, names the authority, and cannot be switched off", async () => {
    vi.stubEnv("NODE_TLS_REJECT_UNAUTHORIZED", "0");
    const server = await azure();
    expect(await failure(ask("public", { url: server.url }))).toMatchObject({
      code: "network.tls-not-trusted",
      host: "localhost",
      issuer: "Backup Server Setup practice authority",
    });
    expect(server.requests).toEqual([]);
  });

  it("refuses a certificate made out to another name", async () => {
    const server = closeLater(await startScriptedAzure(() => ({}), "127.0.0.2"));
    const asked = ask(server.cloud, { url: `https://127.0.0.2:${server.port}/` });
    expect(await failure(asked)).toMatchObject({
      code: "network.tls-not-trusted",
      reason: "ERR_TLS_CERT_ALTNAME_INVALID",
    });
  });

  it("tells a server that speaks no TLS from one that is not trusted", async () => {
    const { port } = closeLater(await startRawServer((socket) => socket.end("220 mail.example ESMTP\r\n")));
    expect(await failure(ask("public", { url: `https://127.0.0.1:${port}/` }))).toMatchObject({
      code: "network.tls-failed",
    });
  });

  it("says so when the cloud's CA file is missing or holds no certificate", async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), "trust-"));
    closers.push(() => rm(folder, { recursive: true }));
    const caFile = path.join(folder, "ca.pem");
    const [armEndpoint, authorityHost] = ["https://localhost", "https://localhost"];
    const cloud = { name: "own", armEndpoint, authorityHost, scope: "s", caFile };
    expect(await failure(ask(cloud, { url: "https://localhost/" }))).toMatchObject({
      code: "file.not-found",
      file: caFile,
    });
    await writeFile(caFile, "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
    expect(await failure(ask(cloud, { url: "https://localhost/" }))).toMatchObject({
      code: "cloud.wrong-value",
      field: "caFile",
    });
  });
});

describe("limits", () => {
  it("reads no more than 8 MiB of an answer", async () => {
    const server = await azure({ body: "x".repeat(8 * 1024 * 1024 + 1) });
    expect(await failure(ask(server.cloud, { url: server.url }))).toMatchObject({
      code: "azure.answer-not-understood",
      field: "length",
    });
  });

  it("gives up on a server that does not answer", async () => {
    const server = await azure(() => new Promise(() => undefined));
    expect(await failure(ask(server.cloud, { url: server.url }, { limitMs: 200 }))).toMatchObject({
      code: "network.timed-out",
      host: "localhost",
    });
  });

  it.each(["before", "middle"] as const)("tells a connection that was cut (%s)", async (cut) => {
    const server = await azure({ cut, body: { some: "answer" } });
    expect(await failure(ask(server.cloud, { url: server.url }))).toMatchObject({ code: "network.cut" });
  });

  it("ends at once when it is cancelled", async () => {
    const controller = new AbortController();
    const server = await azure(() => {
      controller.abort();
      return new Promise(() => undefined);
    });
    const asked = ask(server.cloud, { url: server.url, abortSignal: controller.signal });
    expect((await failure(asked)).code).toBe("run.cancelled");
  });
});

const HARD = { user: "CONTOSO\\svc%41@dom", password: "p%40:s@/ ß:€\\" };

describe("through a proxy", () => {
  it("goes through one that asks for nothing, and trusts no less there", async () => {
    const server = await azure();
    const way = await proxy();
    expect((await ask(server.cloud, { url: server.url }, { proxy: proxyAt(way.port) })).status).toBe(200);
    expect(way.requests).toMatchObject([
      { method: "CONNECT", target: `localhost:${server.port}`, user: null },
    ]);
    expect(await failure(ask("public", { url: server.url }, { proxy: proxyAt(way.port) }))).toMatchObject({
      code: "network.tls-not-trusted",
      issuer: "Backup Server Setup practice authority",
    });
  });

  it("signs in with any characters, the domain among them", async () => {
    const server = await azure();
    const way = await proxy({ auth: HARD });
    const chosen = { proxy: proxyAt(way.port, HARD.user), password: HARD.password };
    expect((await ask(server.cloud, { url: server.url }, chosen)).status).toBe(200);
    expect(way.requests).toMatchObject([{ user: HARD.user, status: 200 }]);
  });

  it.each([
    ["no user", "", undefined, "no"],
    ["a wrong password", HARD.user, "guess", "yes"],
  ])("is refused with %s, and says what the proxy offers", async (_, user, password, signedIn) => {
    const server = await azure();
    const way = await proxy({ auth: HARD, schemes: ["Negotiate", "NTLM", 'Basic realm="a, Digest b"'] });
    const chosen = { proxy: proxyAt(way.port, user), ...(password && { password }) };
    expect(await failure(ask(server.cloud, { url: server.url }, chosen))).toEqual({
      code: "proxy.refused",
      proxy: `127.0.0.1:${way.port}`,
      schemes: "Negotiate, NTLM, Basic",
      signedIn,
    });
    expect(server.requests).toEqual([]);
  });

  it("leaves a 407 of Azure's own an answer of Azure's", async () => {
    const server = await azure({ status: 407 });
    const way = await proxy();
    expect((await ask(server.cloud, { url: server.url }, { proxy: proxyAt(way.port) })).status).toBe(407);
  });

  it.each([403, 502])("tells a proxy that does not pass the host (%i)", async (status) => {
    const server = await azure();
    const way = await proxy({ status });
    expect(await failure(ask(server.cloud, { url: server.url }, { proxy: proxyAt(way.port) }))).toMatchObject(
      { code: "proxy.does-not-pass", status, host: "localhost" },
    );
  });

  it("tells a proxy that is not there, by name and by port", async () => {
    const cloud = "public";
    const port = await deadPort();
    expect(await failure(ask(cloud, { url: "https://localhost/" }, { proxy: proxyAt(port) }))).toMatchObject({
      code: "proxy.unreachable",
      proxy: `127.0.0.1:${port}`,
      reason: "ECONNREFUSED",
    });
    const unknown = { ...proxyAt(8080), host: "proxy.invalid" };
    expect(await failure(ask(cloud, { url: "https://localhost/" }, { proxy: unknown }))).toMatchObject({
      code: "proxy.unreachable",
      reason: "ENOTFOUND",
    });
  });

  it("gives up on a proxy that never answers, and can be cancelled there", async () => {
    const controller = new AbortController();
    let connections = 0;
    const mute = await startRawServer(() => {
      connections += 1;
      if (connections === 2) controller.abort();
    });
    const chosen = proxyAt(closeLater(mute).port);
    const cloud = "public";
    expect(
      await failure(ask(cloud, { url: "https://localhost/" }, { proxy: chosen, limitMs: 200 })),
    ).toMatchObject({ code: "proxy.unreachable", reason: "ETIMEDOUT" });

    const asked = ask(
      cloud,
      { url: "https://localhost/", abortSignal: controller.signal },
      { proxy: chosen },
    );
    expect((await failure(asked)).code).toBe("run.cancelled");
  });
});
