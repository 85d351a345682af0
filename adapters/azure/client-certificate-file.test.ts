import { createPrivateKey, X509Certificate } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { Secret, type Secrets } from "../../core/secret.ts";
import { testAzure, testRequest } from "../../practice/test-azure.ts";
import { writePfx } from "../pfx-write.ts";
import { azureAdapter } from "./azure.ts";

const SLOW_MS = 60_000;
const PASSWORD = "pfx password ü";

/** The practice application's registered certificate, as the file that an admin has. */
async function certificateFile(form: "pem" | "pfx" | "certificate alone") {
  const practice = await testAzure(onTestFinished);
  const pem = (await practice.makeClientCertificate()).reveal();
  const folder = await mkdtemp(path.join(os.tmpdir(), "client-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, `client.${form === "pfx" ? "pfx" : "pem"}`);
  const certificate = new X509Certificate(pem);
  const pfx = () =>
    writePfx({
      certificate: certificate.raw,
      privateKey: createPrivateKey(pem).export({ format: "der", type: "pkcs8" }),
      friendlyName: "client",
      keyProvider: null,
      password: PASSWORD,
      profile: "aes256-sha256",
    });
  await writeFile(file, form === "pfx" ? pfx() : form === "pem" ? pem : certificate.toString());
  const signIn = (secrets: Secrets = {}) =>
    azureAdapter({ timing: { retryDelayMs: 1 } }).signIn(
      testRequest(practice, "service-principal", { secrets, signIn: { certificateFile: file } }),
      { signal: new AbortController().signal, progress: () => undefined },
    );
  return { signIn };
}

const withPassword = (text: string): Secrets => ({ clientCertificatePassword: new Secret(text) });

it(
  "an application signs in by its certificate: PEM, or PFX with its password",
  async () => {
    expect((await (await certificateFile("pem")).signIn()).who).toBeNull();
    expect((await (await certificateFile("pfx")).signIn(withPassword(PASSWORD))).who).toBeNull();
  },
  SLOW_MS,
);

it(
  "a wrong password, and a file without a key, are told before Entra is asked",
  async () => {
    await expect((await certificateFile("pfx")).signIn(withPassword("guess"))).rejects.toMatchObject({
      code: "azure.sign-in-certificate",
      about: { reason: "wrong-password" },
    });
    await expect((await certificateFile("certificate alone")).signIn()).rejects.toMatchObject({
      code: "azure.sign-in-certificate",
      about: { reason: "no-private-key" },
    });
  },
  SLOW_MS,
);
