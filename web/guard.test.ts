import { expect, test } from "vitest";
import { WIRE_PATH, WIRE_PROTOCOL } from "../core/wire.ts";
import { type Asked, makeGate, ownHosts, pathnameOf, refuseRequest, refuseUpgrade } from "./guard.ts";

const HOST = "127.0.0.1:8787";
const hosts = ownHosts(8787);

const request = (headers: Asked["headers"] = {}, rest: Partial<Asked> = {}): Asked => ({
  method: "GET",
  url: "/",
  ...rest,
  headers: { host: HOST, ...headers },
});

const upgrade = (headers: Asked["headers"] = {}, rest: Partial<Asked> = {}): Asked =>
  request(
    { origin: `http://${HOST}`, "sec-websocket-protocol": WIRE_PROTOCOL, ...headers },
    { url: WIRE_PATH, ...rest },
  );

test.each<[string, Asked]>([
  ["an address typed into the browser", request({ "sec-fetch-site": "none" })],
  ["localhost", request({ host: "localhost:8787" })],
  ["LOCALHOST", request({ host: "LOCALHOST:8787" })],
  [
    "our page's own files",
    request({ "sec-fetch-site": "same-origin", "sec-fetch-mode": "cors", "sec-fetch-dest": "script" }),
  ],
  [
    "a link or redirect from elsewhere",
    request({ "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" }),
  ],
  ["a browser too old to say where from", request()],
  ["HEAD", request({}, { method: "HEAD" })],
])("a file may be asked for: %s", (_what, asked) => {
  expect(refuseRequest(asked, hosts)).toBeNull();
});

test.each<[string, Asked, number]>([
  ["a name that was made to lead here", request({ host: "evil.example:8787" }), 421],
  ["our address with another port", request({ host: "127.0.0.1:8788" }), 421],
  ["our address without the port", request({ host: "127.0.0.1" }), 421],
  ["a name that begins like ours", request({ host: "127.0.0.1:8787.evil.example" }), 421],
  ["another loopback address", request({ host: "127.0.0.2:8787" }), 421],
  ["no name at all", { method: "GET", url: "/", headers: {} }, 421],
  ["POST", request({}, { method: "POST" }), 405],
  ["OPTIONS, as before a cross-site request", request({}, { method: "OPTIONS" }), 405],
  ["CONNECT", request({}, { method: "CONNECT" }), 405],
  ["TRACE", request({}, { method: "TRACE" }), 405],
  ["no method", request({}, { method: undefined }), 405],
  [
    "a script tag on another site",
    request({ "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors", "sec-fetch-dest": "script" }),
    403,
  ],
  [
    "an image on another port of this machine",
    request({ "sec-fetch-site": "same-site", "sec-fetch-mode": "no-cors", "sec-fetch-dest": "image" }),
    403,
  ],
  [
    "a frame on another site",
    request({ "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe" }),
    403,
  ],
  ["a fetch from another site", request({ origin: "https://evil.example" }), 403],
  ["a fetch from another port of this machine", request({ origin: "http://127.0.0.1:9999" }), 403],
  ["a fetch from a sandboxed frame", request({ origin: "null" }), 403],
])("a file is refused: %s", (_what, asked, status) => {
  expect(refuseRequest(asked, hosts)?.status).toBe(status);
});

test("the WebSocket of our own page is let in", () => {
  expect(refuseUpgrade(upgrade(), hosts)).toBeNull();
  expect(
    refuseUpgrade(upgrade({ host: "localhost:8787", origin: "http://localhost:8787" }), hosts),
  ).toBeNull();
  expect(refuseUpgrade(upgrade({ "sec-websocket-protocol": `other, ${WIRE_PROTOCOL}` }), hosts)).toBeNull();
});

test.each<[string, Asked, number]>([
  ["from another site", upgrade({ origin: "https://evil.example" }), 403],
  ["from another port of this machine", upgrade({ origin: "http://127.0.0.1:9999" }), 403],
  ["from our address over another scheme", upgrade({ origin: `https://${HOST}` }), 403],
  ["under our other name", upgrade({ origin: "http://localhost:8787" }), 403],
  ["from a sandboxed frame", upgrade({ origin: "null" }), 403],
  [
    "without an origin: no browser",
    request({ "sec-websocket-protocol": WIRE_PROTOCOL }, { url: WIRE_PATH }),
    403,
  ],
  [
    "under a rebound name with a matching origin",
    upgrade({ host: "evil.example:8787", origin: "http://evil.example:8787" }),
    421,
  ],
  ["to another path", upgrade({}, { url: "/" }), 404],
  ["to our path with a query, where a token could be", upgrade({}, { url: `${WIRE_PATH}?t=1` }), 404],
  ["with another method", upgrade({}, { method: "POST" }), 405],
  ["in another protocol", upgrade({ "sec-websocket-protocol": "chat" }), 400],
  ["in no protocol", request({ origin: `http://${HOST}` }, { url: WIRE_PATH }), 400],
])("a WebSocket is refused: %s", (_what, asked, status) => {
  expect(refuseUpgrade(asked, hosts)?.status).toBe(status);
});

test("a tunnel's other end is let in when it was named, and only then", () => {
  const tunnelled = upgrade({ host: "admin-pc:9000", origin: "http://admin-pc:9000" });
  expect(refuseUpgrade(tunnelled, hosts)?.status).toBe(421);
  expect(refuseUpgrade(tunnelled, ownHosts(8787, ["Admin-PC:9000"]))).toBeNull();
});

test("on port 80 browsers leave the port out", () => {
  expect(refuseRequest(request({ host: "127.0.0.1" }), ownHosts(80))).toBeNull();
});

test("an address is taken as it was sent, without its query", () => {
  expect(pathnameOf(request({}, { url: "/a/..%2fb?c#d" }))).toBe("/a/..%2fb");
  expect(pathnameOf(request({}, { url: undefined }))).toBe("");
});

const MINUTE_MS = 60_000;

const gateAt = (start = 0) => {
  const clock = { nowMs: start };
  return { clock, gate: makeGate(5 * MINUTE_MS, () => clock.nowMs) };
};

test("a token lets in once; the session key it earns lets in again", () => {
  const { gate } = gateAt();
  const token = gate.newToken();
  const session = gate.admit(token);
  expect(session).toMatch(/^[\w-]{43}$/);
  expect(session).not.toBe(token);
  expect(gate.admit(token)).toBeNull();
  expect(gate.admit(session ?? "")).toBe(session);
});

test("a token is worth nothing five minutes after it was made, and stays so", () => {
  const { gate, clock } = gateAt(1_000);
  const token = gate.newToken();
  clock.nowMs += 5 * MINUTE_MS;
  expect(gate.admit(token)).toBeNull();
  clock.nowMs -= MINUTE_MS;
  expect(gate.admit(token)).toBeNull();
});

test("a token is good until just before; a session has no end of its own", () => {
  const { gate, clock } = gateAt();
  const token = gate.newToken();
  clock.nowMs += 5 * MINUTE_MS - 1;
  const session = gate.admit(token);
  expect(session).not.toBeNull();
  clock.nowMs += 600 * MINUTE_MS;
  expect(gate.admit(session ?? "")).toBe(session);
});

test.each([[""], ["x"], ["null"], ["A".repeat(43)]])(
  "a guess is refused (%j), and does not use up the token",
  (guess) => {
    const { gate } = gateAt();
    expect(gate.admit(guess)).toBeNull();
    const token = gate.newToken();
    expect(gate.admit(guess)).toBeNull();
    expect(gate.admit(token.slice(0, -1))).toBeNull();
    expect(gate.admit(`${token} `)).toBeNull();
    expect(gate.admit(token)).not.toBeNull();
  },
);

test("a newer token ends the older one, and used, the session before it", () => {
  const { gate } = gateAt();
  const first = gate.newToken();
  const second = gate.newToken();
  expect(gate.admit(first)).toBeNull();
  const before = gate.admit(second) ?? "";
  const after = gate.admit(gate.newToken()) ?? "";
  expect(after).not.toBe(before);
  expect(gate.admit(before)).toBeNull();
  expect(gate.admit(after)).toBe(after);
});

test("no two tokens are alike", () => {
  const { gate } = gateAt();
  expect(new Set(Array.from({ length: 100 }, () => gate.newToken())).size).toBe(100);
});
