import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { inspect } from "node:util";
import { Worker } from "node:worker_threads";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import type { PfxProfile, RegistrationCertificate } from "../core/ports.ts";
import { Secret } from "../core/secret.ts";
import { forgeCertificates, workerFileFor } from "./forge-certificates.ts";

const HOUR_MS = 3_600_000;
const NAME = "vault-111111111-2222-3333-4444-555555555555-7-22-2026-vaultcredentials";
const now = new Date();

const request = (profile: PfxProfile) => ({
  friendlyName: NAME,
  notBefore: new Date(now.getTime() - HOUR_MS / 6),
  notAfter: new Date(now.getTime() + 48 * HOUR_MS),
  profile,
});

const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "certificates-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function openssl(...args: string[]): { text: string; exitCode: number | null } {
  const { stdout, stderr, status } = spawnSync("openssl", args, { cwd: folder, encoding: "utf8" });
  return { text: stdout + stderr, exitCode: status };
}

if (!hasOpenssl) {
  test("openssl is missing: nothing written here was compared with it", ({ skip }) => skip());
}

describe.each<PfxProfile>(["3des-sha1", "aes256-sha256"])("the registration certificate, %s", (profile) => {
  const certificates = forgeCertificates();
  let made: RegistrationCertificate;

  beforeAll(async () => {
    made = await certificates.makeRegistrationCertificate(request(profile));
    writeFileSync(path.join(folder, `${profile}.pfx`), Buffer.from(made.pfx.reveal(), "base64"));
    writeFileSync(path.join(folder, `${profile}.cer`), made.certificate);
  });

  it("is found to be what was asked for", async () => {
    const found = await certificates.inspect(Buffer.from(made.pfx.reveal(), "base64"));
    const seconds = (date: Date): string => new Date(Math.floor(date.getTime() / 1000) * 1000).toISOString();
    expect(found).toStrictEqual({
      form: "pfx",
      version: 3,
      subject: "CN=Windows Azure Tools",
      issuer: "CN=Windows Azure Tools",
      serialNumber: expect.stringMatching(/^[4-7][0-9A-F]{31}$/),
      thumbprint: made.thumbprint,
      validFrom: seconds(request(profile).notBefore),
      validTo: seconds(request(profile).notAfter),
      keyAlgorithm: "RSA",
      keyBits: 2048,
      keyUsage: null,
      extendedKeyUsage: ["1.3.6.1.5.5.7.3.2"],
      friendlyName: NAME,
      hasPrivateKey: true,
      keyMatches: true,
      keyProvider: "Microsoft Enhanced Cryptographic Provider v1.0",
      pfxProfile: profile,
    });
  });

  it("has a public half of its own, without the key", async () => {
    const found = await certificates.inspect(made.certificate);
    expect(found).toMatchObject({ form: "certificate", hasPrivateKey: false, thumbprint: made.thumbprint });
    expect(made.thumbprint).toMatch(/^[0-9A-F]{40}$/);
  });

  it("does not show its key", () => {
    expect(inspect(made)).not.toContain(made.pfx.reveal().slice(0, 20));
    expect(() => JSON.stringify(made)).toThrow("cannot be serialised");
  });

  describe.runIf(hasOpenssl)("as openssl sees it", () => {
    it("opens with an empty password and no other, in the encryption of its profile", () => {
      const { text, exitCode } = openssl(
        "pkcs12",
        "-in",
        `${profile}.pfx`,
        "-passin",
        "pass:",
        "-info",
        "-noout",
      );
      expect(exitCode).toBe(0);
      if (profile === "3des-sha1") {
        expect(text).toContain("MAC: sha1, Iteration 2000");
        expect(text).toContain("Shrouded Keybag: pbeWithSHA1And3-KeyTripleDES-CBC, Iteration 2000");
        expect(text).toContain("PKCS7 Encrypted data: pbeWithSHA1And3-KeyTripleDES-CBC");
      } else {
        expect(text).toContain("MAC: sha256, Iteration 2000");
        expect(text).toContain(
          "Shrouded Keybag: PBES2, PBKDF2, AES-256-CBC, Iteration 2000, PRF hmacWithSHA256",
        );
        expect(text).toContain("PKCS7 Encrypted data: PBES2, PBKDF2, AES-256-CBC");
      }
      const wrong = openssl("pkcs12", "-in", `${profile}.pfx`, "-passin", "pass:x", "-noout");
      expect(wrong.exitCode).not.toBe(0);
    });

    it("names the legacy provider, the friendly name and the key's certificate", () => {
      const { text } = openssl("pkcs12", "-in", `${profile}.pfx`, "-passin", "pass:", "-nodes");
      expect(text).toContain("Microsoft CSP Name: Microsoft Enhanced Cryptographic Provider v1.0");
      expect(text.split(`friendlyName: ${NAME}`)).toHaveLength(3);
      const ids = [...text.matchAll(/localKeyID: ([0-9A-F ]+)/g)].map(([, id]) => id);
      expect(ids).toHaveLength(2);
      expect(ids[0]).toBe(ids[1]);
    });

    it("holds one key pair", () => {
      const nodes = openssl(
        "pkcs12",
        "-in",
        `${profile}.pfx`,
        "-passin",
        "pass:",
        "-nodes",
        "-out",
        "both.pem",
      );
      expect(nodes.exitCode).toBe(0);
      const ofKey = openssl("rsa", "-in", "both.pem", "-noout", "-modulus");
      const ofCertificate = openssl("x509", "-in", `${profile}.cer`, "-inform", "der", "-noout", "-modulus");
      expect(ofKey.text).toMatch(/^Modulus=[0-9A-F]{512}\n$/);
      expect(ofCertificate.text).toBe(ofKey.text);
      expect(openssl("rsa", "-in", "both.pem", "-check", "-noout").text).toContain("RSA key ok");
    });

    it("is X.509 v3, signed with SHA-256, with client authentication as its one extension, not critical", () => {
      const { text } = openssl("x509", "-in", `${profile}.cer`, "-inform", "der", "-noout", "-text");
      expect(text).toContain("Version: 3 (0x2)");
      expect(text).toContain("Signature Algorithm: sha256WithRSAEncryption");
      expect(text).toMatch(/Issuer: CN ?= ?Windows Azure Tools/);
      expect(text).toMatch(/Subject: CN ?= ?Windows Azure Tools/);
      expect(text).toContain("Public-Key: (2048 bit)");
      const extensions = text.slice(
        text.indexOf("X509v3 extensions:"),
        text.lastIndexOf("Signature Algorithm"),
      );
      expect(extensions.match(/X509v3 /g)).toHaveLength(2);
      expect(extensions).toMatch(/Extended Key Usage: *\n +TLS Web Client Authentication\n/);
    });

    it("verifies for client authentication, and for nothing else", () => {
      openssl("x509", "-in", `${profile}.cer`, "-inform", "der", "-out", "it.pem");
      const verify = (purpose: string) =>
        openssl("verify", "-purpose", purpose, "-CAfile", "it.pem", "it.pem");
      expect(verify("sslclient").text).toContain("it.pem: OK");
      expect(verify("sslserver").exitCode).not.toBe(0);
    });
  });
});

describe("the worker", () => {
  const echo = `const { parentPort } = require("node:worker_threads");`;
  const worker = (code: string) => () => new Worker(echo + code, { eval: true });

  it("is found from the sources, the bundle and the package", () => {
    const from = (module: string): string => workerFileFor(`file:///C:/app/${module}`).pathname;
    expect(from("adapters/forge-certificates.ts")).toBe("/C:/app/adapters/certificate-worker.ts");
    expect(from("out/main/chunk-certificates-A1.js")).toBe("/C:/app/out/main/certificate-worker.js");
    expect(from("resources/app.asar/out/main/electron-main.js")).toBe(
      "/C:/app/resources/app.asar.unpacked/out/main/certificate-worker.js",
    );
  });

  it("does its questions in turn, however many come at once", async () => {
    const certificates = forgeCertificates();
    const bytes = new TextEncoder().encode("no certificate");
    const all = Array.from({ length: 10 }, () => certificates.inspect(bytes));
    const codes = (await Promise.allSettled(all)).map((one) => one.status === "rejected" && one.reason.code);
    expect(new Set(codes)).toEqual(new Set(["certificate.unreadable"]));
  });

  it("refuses more than it can hold", async () => {
    const certificates = forgeCertificates(worker(`parentPort.on("message", () => {});`));
    const end = new AbortController();
    const all = Array.from({ length: 30 }, () =>
      certificates.inspect(new Uint8Array(1), undefined, end.signal),
    );
    const settled = Promise.allSettled(all);
    end.abort();
    const codes = (await settled).map((one) => (one.status === "rejected" ? one.reason.code : "answered"));
    expect(codes.filter((code) => code === "bug")).toHaveLength(13);
    expect(codes.filter((code) => code === "run.cancelled")).toHaveLength(17);
  });

  it.each([
    ["ends", `parentPort.on("message", () => process.exit(3));`],
    ["throws", `parentPort.on("message", () => { throw new Error("crash"); });`],
    ["cannot start", "throw new Error('no');"],
    [
      "runs out of memory",
      `parentPort.on("message", () => { const all = []; for (;;) all.push(new Array(1e5).fill("x")); });`,
    ],
  ])("is replaced when it %s, and the question ends as a bug", async (how, code) => {
    const limits = how === "runs out of memory" ? { maxOldGenerationSizeMb: 16 } : {};
    let started = 0;
    const certificates = forgeCertificates(() => {
      started += 1;
      return new Worker(echo + code, { eval: true, resourceLimits: limits });
    });
    const twice = [certificates.inspect(new Uint8Array(1)), certificates.inspect(new Uint8Array(1))];
    for (const one of twice) await expect(one).rejects.toMatchObject({ code: "bug" });
    expect(started).toBe(2);
  });

  it("ends a question as a bug when no worker can be had", async () => {
    const certificates = forgeCertificates(() => {
      throw new Error("no threads");
    });
    await expect(certificates.inspect(new Uint8Array(1))).rejects.toMatchObject({ code: "bug" });
    await expect(certificates.inspect(new Uint8Array(1))).rejects.toMatchObject({ code: "bug" });
  });

  it("stops at once when cancelled, and serves the next", async () => {
    const started: Worker[] = [];
    const certificates = forgeCertificates(() => {
      const answers = `parentPort.on("message", () => parentPort.postMessage({ error: { code: "certificate.unreadable", about: {} }, cause: "" }));`;
      const code = started.length === 0 ? `parentPort.on("message", () => { for (;;); });` : answers;
      started.push(worker(code)());
      return started.at(-1) as Worker;
    });
    const cancel = new AbortController();
    const endless = certificates.inspect(new Uint8Array(1), undefined, cancel.signal);
    const waiting = certificates.inspect(new Uint8Array(1));
    await nextTurn();
    cancel.abort();
    await expect(endless).rejects.toMatchObject({ code: "run.cancelled" });
    await expect(waiting).rejects.toMatchObject({ code: "certificate.unreadable" });
    const already = certificates.inspect(new Uint8Array(1), undefined, cancel.signal);
    await expect(already).rejects.toMatchObject({ code: "run.cancelled" });
    expect(started).toHaveLength(2);
  });

  it("does not keep a process alive that has its answer", () => {
    const module = new URL("./forge-certificates.ts", import.meta.url).href;
    const code = `const { forgeCertificates } = await import(${JSON.stringify(module)});
      const certificates = forgeCertificates();
      await certificates.inspect(new Uint8Array(3)).catch((error) => console.log(error.code));`;
    const { stdout, stderr, status } = spawnSync(process.execPath, ["--input-type=module", "-e", code], {
      encoding: "utf8",
      timeout: 20_000,
    });
    expect({ stdout, stderr, status }).toEqual({ stdout: "certificate.unreadable\n", stderr: "", status: 0 });
  });

  it("takes a password as a secret only", async () => {
    const certificates = forgeCertificates();
    const made = await certificates.makeRegistrationCertificate(request("3des-sha1"));
    const wrong = certificates.inspect(
      Buffer.from(made.pfx.reveal(), "base64"),
      new Secret("not-the-password"),
    );
    await expect(wrong).rejects.toMatchObject({ code: "certificate.wrong-password" });
    const thrown: unknown = await wrong.catch((error: unknown) => error);
    expect(inspect(thrown, { depth: 9 })).not.toContain("not-the-password");
  });
});
