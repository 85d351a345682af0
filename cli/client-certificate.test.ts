/** Signing in with an application's certificate, on the command line: PEM, PFX, and what is said when it is not taken. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Secret } from "../core/secret.ts";
import { makeClientCertificate, registerClientCertificate } from "../practice/azure/client-certificate.ts";
import { pfxOf } from "../practice/client-pfx.ts";
import { PRACTICE } from "../practice/practice-values.ts";
import { spawnCli } from "./spawn-cli.ts";

const PASSWORD = "Certificate password 1";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "client-certificate-"));
  mkdirSync(path.join(folder, "practice"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const register = (): Promise<Secret> =>
  registerClientCertificate(path.join(folder, "practice", "azure.json"));

const fileWith = (bytes: Uint8Array | string, name: string): string => {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
};

const run = (file: string, secrets: object, ...args: readonly string[]) => {
  const { tenantId, clientId } = PRACTICE;
  const who = ["--sign-in", "service-principal", "--tenant", tenantId, "--client", clientId];
  const where = ["--client-certificate", file, "--practice", "--data", folder, "--json"];
  return spawnCli([...args, ...who, ...where], JSON.stringify(secrets));
};

describe("signing in with an application's certificate", () => {
  it.each(["pem", "pfx"])("makes vault credentials (%s)", async (kind) => {
    const pem = await register();
    const file = fileWith(kind === "pem" ? pem.reveal() : pfxOf(pem, PASSWORD), `application.${kind}`);
    const { subscriptionId, resourceGroup, vault } = PRACTICE;
    const which = ["--subscription", subscriptionId, "--resource-group", resourceGroup, "--vault", vault];
    const secrets = kind === "pfx" ? { clientCertificatePassword: PASSWORD } : {};
    const made = await run(file, secrets, "credentials", "make", ...which, "--out", folder);
    expect(made.exitCode, made.stdout + made.stderr).toBe(0);
    expect(readdirSync(folder).filter((name) => name.endsWith(".VaultCredentials"))).toHaveLength(1);
    const [, key = ""] = /PRIVATE KEY-----\s+(\S+)/.exec(pem.reveal()) ?? [];
    expect(made.stdout + made.stderr).not.toContain(PASSWORD);
    expect(made.stdout + made.stderr).not.toContain(key);
  });

  it("tells of a wrong password of the file", async () => {
    const file = fileWith(pfxOf(await register(), PASSWORD), "application.pfx");
    const { exitCode, json } = await run(file, { clientCertificatePassword: "wrong" }, "vaults", "list");
    expect(exitCode).not.toBe(0);
    expect(json).toMatchObject([
      {
        error: {
          code: "azure.sign-in-certificate",
          message: "The certificate to sign in with cannot be used: its password is not the right one.",
          remedy: "Enter the password that was set when the PFX was exported.",
        },
      },
    ]);
  });

  it("tells of a certificate that is not the application's", async () => {
    const file = fileWith((await makeClientCertificate()).reveal(), "other.pem");
    const { exitCode, json } = await run(file, {}, "vaults", "list");
    expect(exitCode).toBe(80);
    expect(json).toMatchObject([
      { error: { code: "azure.sign-in-refused", message: expect.stringContaining("AADSTS700027") } },
    ]);
  });
});
