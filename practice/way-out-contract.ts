/**
 * What every way out of this computer must do (adapters/azure/way-out.ts), as cases that run in any test runner: Node's
 * own way runs them in the process of the test, Electron's in Electron or its stand-in.
 */
import assert from "node:assert/strict";
import { deadPort, startRawServer } from "./loopback.ts";
import { type Script, startScriptedAzure } from "./scripted-azure.ts";
import { PROXY_CASES } from "./way-out-proxy-cases.ts";
import { type Ask, type AtEnd, AUTHORITY, answered, refused, type Stage, stage } from "./way-out-stage.ts";

const never: Script = () => new Promise(() => undefined);

const DIRECT_CASES: Readonly<Record<string, (stage: Stage) => Promise<void>>> = {
  async "sends method, headers and body as they are, and gives status, headers and text"({ ask, azure }) {
    const server = await azure({ status: 201, headers: { "x-ms-request-id": "abc" }, body: { täg: "ü" } });
    const got = answered(
      await ask({
        url: `${server.url}/a%2Fb?c=d`,
        method: "PUT",
        headers: { Authorization: "Bearer t", "Content-Length": "8", "Content-Type": "application/json" },
        body: '{"ä":1}',
        caFile: server.caFile,
      }),
    );
    assert.equal(got.status, 201);
    assert.equal(got.headers["x-ms-request-id"], "abc");
    assert.equal(got.text, '{"täg":"ü"}');
    assert.equal(got.tlsIssuer, AUTHORITY);
    const [{ method, path, body, headers } = { headers: {} as Record<string, unknown> }, ...more] =
      server.requests;
    assert.deepEqual([method, path, body, more.length], ["PUT", "/a%2Fb?c=d", '{"ä":1}', 0]);
    assert.partialDeepStrictEqual(headers, {
      authorization: "Bearer t",
      "content-type": "application/json",
      host: `localhost:${server.port}`,
    });
    assert.match(String(headers["accept-encoding"] ?? "identity"), /^identity$/);
  },

  async "tells a name that is nowhere, and a server that is not there"({ ask }) {
    refused(await ask({ url: "https://nowhere.invalid/" }), "network.name-not-found", {
      host: "nowhere.invalid",
    });
    const port = await deadPort();
    refused(await ask({ url: `https://127.0.0.1:${port}/` }), "network.unreachable", { port });
  },

  async "refuses a server of an unknown authority, names the authority, and sends nothing"({ ask, azure }) {
    const server = await azure();
    refused(await ask({ url: server.url }), "network.tls-not-trusted", {
      host: "localhost",
      issuer: AUTHORITY,
    });
    assert.equal(server.requests.length, 0);
  },

  async "refuses a certificate made out to another name"({ ask, atEnd }) {
    const server = await startScriptedAzure(() => ({}), "127.0.0.2");
    atEnd(() => server.close());
    const got = await ask({ url: `https://127.0.0.2:${server.port}/`, caFile: server.caFile });
    refused(got, "network.tls-not-trusted", { reason: "ERR_TLS_CERT_ALTNAME_INVALID" });
  },

  async "tells a server that speaks no TLS from one that is not trusted"({ ask, atEnd }) {
    const server = await startRawServer((socket) => socket.end("220 mail.example ESMTP\r\n"));
    atEnd(async () => void (await server.close()));
    refused(await ask({ url: `https://127.0.0.1:${server.port}/` }), "network.tls-failed");
  },

  async "reads no more than 8 MiB of an answer"({ ask, azure }) {
    const server = await azure({ body: "x".repeat(8 * 1024 * 1024 + 1) });
    const got = await ask({ url: server.url, caFile: server.caFile });
    refused(got, "azure.answer-not-understood", { field: "length" });
  },

  async "gives up on a server that does not answer, and can be cancelled there and before"({ ask, azure }) {
    const server = await azure(never);
    const asked = { url: server.url, caFile: server.caFile };
    refused(await ask({ ...asked, limitMs: 300 }), "network.timed-out", { host: "localhost" });
    refused(await ask({ ...asked, cancelAfterMs: 300 }), "run.cancelled");
    const count = server.requests.length;
    refused(await ask({ ...asked, cancelAfterMs: 0 }), "run.cancelled");
    assert.equal(server.requests.length, count, "nothing is sent any more");
  },

  async "tells a connection that was cut, before the answer and in its middle"({ ask, azure }) {
    for (const cut of ["before", "middle"] as const) {
      const server = await azure({ cut, body: { some: "answer" } });
      refused(await ask({ url: server.url, caFile: server.caFile }), "network.cut", { host: "localhost" });
    }
  },

  async "sends nothing a second time, however the connection was used before"({ ask, azure }) {
    const server = await azure(({ method }) => (method === "PUT" ? { cut: "before" } : {}));
    const asked = { url: server.url, caFile: server.caFile };
    answered(await ask(asked));
    refused(await ask({ ...asked, method: "PUT", body: "{}" }), "network.cut");
    const methods = server.requests.map(({ method }) => method);
    assert.deepEqual(methods, ["GET", "PUT"]);
  },

  async "follows no redirect"({ ask, azure }) {
    const server = await azure({ status: 302, headers: { Location: "/elsewhere" } });
    const got = answered(await ask({ url: `${server.url}/here`, caFile: server.caFile }));
    assert.deepEqual([got.status, got.headers.location], [302, "/elsewhere"]);
    assert.deepEqual(
      server.requests.map(({ path }) => path),
      ["/here"],
    );
  },

  async "keeps no cookie and no answer"({ ask, azure }) {
    const server = await azure({
      headers: { "Set-Cookie": "who=me; Secure", "Cache-Control": "max-age=3600", ETag: '"1"' },
      body: { some: "answer" },
    });
    for (let turn = 0; turn < 2; turn += 1) answered(await ask({ url: server.url, caFile: server.caFile }));
    assert.equal(server.requests.length, 2);
    for (const { headers } of server.requests) {
      assert.equal(headers.cookie, undefined);
      assert.equal(headers["if-none-match"], undefined);
    }
  },
};

export interface ContractCase {
  readonly name: string;
  /** Throws where the way out does not keep to the contract. */
  readonly run: (ask: Ask, atEnd: AtEnd) => Promise<void>;
}

export const WAY_OUT_CONTRACT: readonly ContractCase[] = Object.entries({
  ...DIRECT_CASES,
  ...PROXY_CASES,
}).map(([name, run]) => ({
  name,
  run: (ask, atEnd) => run(stage(ask, atEnd)),
}));
