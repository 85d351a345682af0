/** The cases of way-out-contract.ts that are about proxies. */
import assert from "node:assert/strict";
import http from "node:http";
import { deadPort, startRawServer } from "./loopback.ts";
import { AUTHORITY, answered, at, refused, type Stage } from "./way-out-stage.ts";

const HARD = { user: "CONTOSO\\svc%41@dom", password: "p%40:s@/ ß:€\\" };

export const PROXY_CASES: Readonly<Record<string, (stage: Stage) => Promise<void>>> = {
  async "goes through a proxy that asks for nothing, and trusts no less there"({ ask, azure, proxy }) {
    const [server, way] = [await azure(), await proxy()];
    answered(await ask({ url: server.url, caFile: server.caFile, proxy: at(way.port) }));
    assert.partialDeepStrictEqual(way.requests[0], {
      method: "CONNECT",
      target: `localhost:${server.port}`,
      user: null,
    });
    refused(await ask({ url: server.url, proxy: at(way.port) }), "network.tls-not-trusted", {
      issuer: AUTHORITY,
    });
  },

  async "signs in to the proxy with any characters, the domain among them"({ ask, azure, proxy }) {
    const [server, way] = [await azure(), await proxy({ auth: HARD })];
    const asked = { url: server.url, caFile: server.caFile, proxy: at(way.port, HARD.user) };
    answered(await ask({ ...asked, password: HARD.password }));
    assert.partialDeepStrictEqual(way.requests.at(-1) ?? {}, { user: HARD.user, status: 200 });
  },

  async "says what the proxy asks for, and guesses a password once and no user without one"({
    ask,
    azure,
    proxy,
  }) {
    const server = await azure();
    const way = await proxy({ auth: HARD, schemes: ['Basic realm="a, Digest b"'] });
    const about = { proxy: `127.0.0.1:${way.port}`, schemes: "Basic" };
    const asked = { url: server.url, caFile: server.caFile };
    refused(await ask({ ...asked, proxy: at(way.port) }), "proxy.refused", { ...about, signedIn: "no" });
    const named = { ...asked, proxy: at(way.port, HARD.user) };
    refused(await ask(named), "proxy.refused", { ...about, signedIn: "no" });
    assert.ok(way.requests.every(({ user }) => user === null));
    const guess = await ask({ ...named, password: "guess" });
    refused(guess, "proxy.refused", { ...about, signedIn: "yes" });
    assert.equal(way.requests.filter(({ user }) => user === HARD.user).length, 1);
    assert.equal(server.requests.length, 0);
  },

  async "takes the password that is given now, not one that was given before"({ ask, azure, proxy }) {
    const [server, way] = [await azure(), await proxy({ auth: HARD })];
    const asked = { url: server.url, caFile: server.caFile, proxy: at(way.port, HARD.user) };
    refused(await ask({ ...asked, password: "guess" }), "proxy.refused");
    answered(await ask({ ...asked, password: HARD.password }));
    refused(await ask({ ...asked, password: "guess" }), "proxy.refused");
    refused(await ask(asked), "proxy.refused", { signedIn: "no" });
  },

  async "leaves a 407 of Azure's own an answer of Azure's"({ ask, azure, proxy }) {
    const [server, way] = [await azure({ status: 407 }), await proxy()];
    const asked = { url: server.url, caFile: server.caFile, password: HARD.password };
    assert.equal(answered(await ask(asked)).status, 407);
    assert.equal(answered(await ask({ ...asked, proxy: at(way.port, HARD.user) })).status, 407);
  },

  async "tells nobody but the proxy who signs in"({ ask, azure, proxy }) {
    const server = await azure({ status: 401, headers: { "WWW-Authenticate": 'Basic realm="you"' } });
    // It asks nobody who he is, so that the server is the first who does.
    const way = await proxy();
    const asked = { url: server.url, caFile: server.caFile, password: HARD.password };
    assert.equal(answered(await ask({ ...asked, proxy: at(way.port, HARD.user) })).status, 401);
    assert.deepEqual(
      server.requests.map(({ headers }) => headers.authorization ?? headers["proxy-authorization"]),
      [undefined],
    );
  },

  async "tells a proxy that does not pass the host"({ ask, azure, proxy }) {
    const server = await azure();
    for (const status of [403, 502]) {
      const way = await proxy({ status });
      const got = await ask({ url: server.url, caFile: server.caFile, proxy: at(way.port) });
      refused(got, "proxy.does-not-pass", { host: "localhost", proxy: `127.0.0.1:${way.port}` });
    }
  },

  async "tells a proxy that is not there, by name and by port"({ ask }) {
    const port = await deadPort();
    const asked = { url: "https://localhost/" };
    refused(await ask({ ...asked, proxy: at(port) }), "proxy.unreachable", { proxy: `127.0.0.1:${port}` });
    const unknown = { ...at(8080), host: "proxy.invalid" };
    refused(await ask({ ...asked, proxy: unknown }), "proxy.unreachable", { proxy: "proxy.invalid:8080" });
  },

  async "gives up on a proxy that never answers, and can be cancelled there"({ ask, atEnd }) {
    const mute = await startRawServer(() => undefined);
    atEnd(async () => void (await mute.close()));
    const asked = { url: "https://localhost/", proxy: at(mute.port) };
    const got = await ask({ ...asked, limitMs: 300 });
    assert.ok("code" in got);
    // Only Node's way can tell that it was still at the proxy.
    assert.match(got.code, /^(proxy\.unreachable|network\.timed-out)$/);
    refused(await ask({ ...asked, cancelAfterMs: 300 }), "run.cancelled");
  },

  async "asks in clear where the address is http, signed in to the proxy"({ ask, proxy, atEnd }) {
    const server = http.createServer((_request, response) => response.end("Microsoft Connect Test"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    atEnd(async () => void server.close());
    const address = server.address();
    const port = address !== null && typeof address === "object" ? address.port : 0;
    const way = await proxy({ auth: HARD });
    const asked = { url: `http://127.0.0.1:${port}/`, proxy: at(way.port, HARD.user) };
    const got = answered(await ask({ ...asked, password: HARD.password }));
    assert.deepEqual([got.text, got.tlsIssuer], ["Microsoft Connect Test", null]);
    refused(await ask({ ...asked, password: "guess" }), "proxy.refused", { schemes: "Basic" });
  },
};
