import { once } from "node:events";
import http from "node:http";
import net from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { type PracticeProxyOptions, startPracticeProxy } from "./proxy.ts";

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const start = async (options?: PracticeProxyOptions) => {
  const proxy = await startPracticeProxy(options);
  closers.push(() => proxy.close());
  return proxy;
};

const webServer = async (): Promise<number> => {
  const server = http.createServer((request, response) => {
    response.end(`${request.url} ${request.headers["proxy-authorization"] ?? "no credentials"}`);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  closers.push(() => server.close());
  const address = server.address();
  return address !== null && typeof address === "object" ? address.port : 0;
};

/** What the proxy answers to these lines, up to the end of the connection. */
const say = async (port: number, lines: readonly string[]): Promise<string> => {
  const socket = net.connect(port, "127.0.0.1");
  socket.write(`${lines.join("\r\n")}\r\n\r\n`);
  let heard = "";
  for await (const chunk of socket) heard += chunk;
  return heard;
};

const basic = (user: string, password: string) =>
  `Proxy-Authorization: Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;

describe("the practice proxy", () => {
  const auth = { user: "CONTOSO\\u", password: "p:%@" };

  it("asks for a sign-in, with one header for each scheme", async () => {
    const proxy = await start({ auth, schemes: ["Negotiate", "NTLM"] });
    const answer = await say(proxy.port, ["CONNECT localhost:1 HTTP/1.1", "Host: localhost:1"]);
    expect(answer).toMatch(/^HTTP\/1\.1 407 /);
    expect(answer).toContain("Proxy-Authenticate: Negotiate\r\nProxy-Authenticate: NTLM\r\n");
  });

  it("opens a tunnel for the right user, and remembers the user but not the password", async () => {
    const [proxy, port] = [await start({ auth }), await webServer()];
    const target = `127.0.0.1:${port}`;
    const heard = await say(proxy.port, [
      `CONNECT ${target} HTTP/1.1`,
      `Host: ${target}`,
      basic(auth.user, auth.password),
      "",
      "GET /through HTTP/1.1",
      `Host: ${target}`,
      "Connection: close",
    ]);
    expect(heard).toMatch(/200 Connection established.*\/through no credentials$/s);
    expect(proxy.requests).toEqual([{ method: "CONNECT", target, user: auth.user, status: 200 }]);
  });

  it("passes plain requests on, without the sign-in", async () => {
    const [proxy, port] = [await start({ auth }), await webServer()];
    const heard = await say(proxy.port, [
      `GET http://127.0.0.1:${port}/plain HTTP/1.1`,
      `Host: 127.0.0.1:${port}`,
      basic(auth.user, auth.password),
      "Connection: close",
    ]);
    expect(heard).toContain("/plain no credentials");
  });

  it.each(["CONNECT login.microsoftonline.com:443", "GET http://www.example.com/", "CONNECT 10.0.0.1:443"])(
    "lets nothing off this machine (%s)",
    async (line) => {
      const proxy = await start();
      expect(await say(proxy.port, [`${line} HTTP/1.1`, "Host: x", "Connection: close"])).toMatch(
        /^HTTP\/1\.1 403/,
      );
    },
  );

  it("cuts its tunnels when it ends", async () => {
    const [proxy, port] = [await startPracticeProxy(), await webServer()];
    const socket = net.connect(proxy.port, "127.0.0.1");
    socket.write(`CONNECT 127.0.0.1:${port} HTTP/1.1\r\nHost: x\r\n\r\n`);
    await once(socket, "data");
    socket.on("error", () => undefined);
    await Promise.all([once(socket, "close"), proxy.close()]);
    expect(socket.destroyed).toBe(true);
  });
});
