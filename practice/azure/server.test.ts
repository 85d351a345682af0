import { readFile, stat } from "node:fs/promises";
import { connect } from "node:tls";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CustomCloud } from "../../core/answers.ts";
import { PRACTICE } from "../practice-values.ts";
import { startPracticeAzure } from "./server.ts";
import { API, send, TOKEN_PATH, type TryPractice, tryPractice, VAULT } from "./try-practice.ts";

let azure: TryPractice;
beforeAll(async () => {
  azure = await tryPractice();
});
afterAll(() => azure.end());

const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

describe("TLS", () => {
  it("is refused by a client that does not trust its authority", async () => {
    const plain = { method: "GET", headers: {}, body: "" };
    await expect(send(`${azure.practice.origin}/devicelogin`, plain, undefined)).rejects.toMatchObject({
      code: expect.stringMatching(/SELF_SIGNED|UNABLE_TO_VERIFY/),
    });
  });

  it("is reached as 127.0.0.1 and as localhost, and by nothing older than TLS 1.2", async () => {
    const port = Number(new URL(azure.practice.origin).port);
    for (const servername of ["localhost", ""]) {
      const host = servername || "127.0.0.1";
      const socket = connect({ host, port, ca: azure.ca, servername });
      await new Promise((resolve, reject) => socket.on("secureConnect", resolve).on("error", reject));
      expect(socket.authorized).toBe(true);
      socket.destroy();
    }
    const old = connect({
      host: "127.0.0.1",
      port,
      ca: azure.ca,
      maxVersion: "TLSv1.1",
      minVersion: "TLSv1.1",
    });
    await expect(
      new Promise((resolve, reject) => old.on("secureConnect", resolve).on("error", reject)),
    ).rejects.toThrow();
  });

  it("another start has another authority", async () => {
    const other = await tryPractice();
    expect(other.ca).not.toBe(azure.ca);
    const plain = { method: "GET", headers: {}, body: "" };
    await expect(send(`${other.practice.origin}/devicelogin`, plain, azure.ca)).rejects.toThrow();
    await other.end();
  });

  it("writes the authority's certificate for everybody, and no key", async () => {
    const { caFile } = azure.practice.cloud;
    if (process.platform !== "win32") expect((await stat(caFile)).mode & 0o777).toBe(0o644);
    const pem = await readFile(caFile, "utf8");
    expect(pem).toContain("BEGIN CERTIFICATE");
    expect(pem).not.toContain("PRIVATE KEY");
  });
});

describe("the cloud", () => {
  it("is what --cloud takes", () => {
    expect(CustomCloud.parse(azure.practice.cloud)).toEqual(azure.practice.cloud);
  });

  it("tells a taken port", async () => {
    const port = Number(new URL(azure.practice.origin).port);
    const { stateFile } = azure;
    const second = startPracticeAzure({ stateFile, caFile: `${azure.folder}/second.pem`, port });
    await expect(second).rejects.toMatchObject({ code: "EADDRINUSE" });
  });

  it("does not start where its authority cannot be written", async () => {
    const caFile = `${azure.practice.cloud.caFile}/ca.pem`;
    const second = startPracticeAzure({ stateFile: azure.stateFile, caFile });
    await expect(second).rejects.toMatchObject({ code: "file.write-failed", about: { file: caFile } });
  });

  it("takes its authority's file away at the end, unless it is another server's by then", async () => {
    const first = await tryPractice();
    const { caFile } = first.practice.cloud;
    const second = await startPracticeAzure({ stateFile: first.stateFile, caFile });
    await first.practice.close();
    expect(await readFile(caFile, "utf8")).toContain("BEGIN CERTIFICATE");
    await second.close();
    await expect(readFile(caFile)).rejects.toMatchObject({ code: "ENOENT" });
    await first.end().catch(() => undefined);
  });
});

describe("every answer", () => {
  it("carries Azure's request ids, the date, and the client's own ids", async () => {
    const correlation = "0c1d2e3f-1111-4222-8333-444455556666";
    const answer = await azure.ask(`${VAULT}?${API}`, {
      headers: {
        "x-ms-correlation-request-id": correlation,
        "x-ms-client-request-id": "my own",
        "x-ms-return-client-request-id": "true",
      },
    });
    expect(answer.status).toBe(200);
    expect(answer.headers["x-ms-request-id"]).toMatch(GUID);
    expect(answer.headers["x-ms-correlation-request-id"]).toBe(correlation);
    expect(answer.headers["x-ms-client-request-id"]).toBe("my own");
    expect(Math.abs(Date.parse(answer.headers.date ?? "") - Date.now())).toBeLessThan(5_000);
  });

  it.each([
    ["GET", "/", 404, "NotFound"],
    ["GET", "/subscriptions/x/nowhere", 404, "NotFound"],
    ["GET", `${VAULT}/certificates/some`, 405, "MethodNotAllowed"],
    ["POST", VAULT, 405, "MethodNotAllowed"],
    ["GET", "/subscriptions/%E0%A4%A", 400, "BadRequest"],
  ])("%s %s is refused with %i %s", async (method, path, status, code) => {
    const answer = await azure.ask(`${path}?${API}`, { method });
    expect(answer.status).toBe(status);
    expect(answer.json()).toMatchObject({ error: { code, message: expect.any(String) } });
  });

  it("refuses a body that is far too long", async () => {
    const answer = await azure.ask(`${VAULT}?${API}`, { text: " ".repeat(300_000) });
    expect(answer.status).toBe(413);
  });
});

describe("requests", () => {
  it("remembers what was asked, and nothing secret", async () => {
    const own = await tryPractice();
    const pem = (await own.practice.makeClientCertificate()).reveal();
    const token = await own.token();
    await own.ask(`${VAULT}?${API}&secret=in-the-query`, { token, headers: { cookie: "session=abc" } });
    await own.ask(`${VAULT}/certificates/practice?${API}`, { token, json: {} });
    await own.ask("/nowhere", { token: null });
    expect(own.practice.requests).toEqual([
      { operation: "Token", method: "POST", path: TOKEN_PATH, status: 200 },
      { operation: "Vaults_Get", method: "GET", path: VAULT, status: 200 },
      {
        operation: "VaultCertificates_Create",
        method: "PUT",
        path: `${VAULT}/certificates/practice`,
        status: 200,
      },
      { operation: null, method: "GET", path: "/nowhere", status: 404 },
    ]);
    const kept = JSON.stringify(own.practice) + (await readFile(own.stateFile, "utf8"));
    for (const secret of [PRACTICE.clientSecret, token, "in-the-query", "session=abc", pem, "PRIVATE KEY"]) {
      expect(kept).not.toContain(secret);
    }
    await own.end();
  });
});
