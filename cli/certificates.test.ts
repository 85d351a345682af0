/** A certificate of one's own, from the command line: openssl plays the CA, the practice Azure the vault. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { PRACTICE } from "../practice/practice-values.ts";
import { spawnCli } from "./spawn-cli.ts";

const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;
const PASSWORD = "Test password 1";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "certificates-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const inFolder = (name: string): string => path.join(folder, name);
const keyFile = () => inFolder("certificate/request.json");

function openssl(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync("openssl", args, { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

const cli = (args: readonly string[], secrets: object = {}) =>
  spawnCli([...args, "--practice", "--json", "--data", folder], JSON.stringify(secrets));

const make = (key: string, certificate: string, secrets: object = {}) => {
  const { tenantId, clientId, clientSecret, subscriptionId, resourceGroup, vault } = PRACTICE;
  const who = ["--sign-in", "service-principal", "--tenant", tenantId, "--client", clientId];
  const which = ["--subscription", subscriptionId, "--resource-group", resourceGroup, "--vault", vault];
  const brought = ["--key", key, "--certificate", certificate, "--out", folder];
  return cli(["credentials", "make", ...who, ...which, ...brought], { clientSecret, ...secrets });
};

/** A root of the test's own, and what it makes of a request. */
function makeCa(): void {
  const root = ["-x509", "-newkey", "rsa:2048", "-noenc", "-subj", "/CN=Test CA", "-days", "30"];
  openssl("req", ...root, "-keyout", "ca.key", "-out", "ca.pem");
  writeFileSync(inFolder("client.cnf"), "extendedKeyUsage=clientAuth\nkeyUsage=critical,digitalSignature\n");
}
const sign = (request: string, out: string, days = "365") =>
  openssl(
    ...["x509", "-req", "-in", request, "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial"],
    ...["-days", days, "-extfile", "client.cnf", "-out", out],
  );
const filesIn = (ending: string): string[] =>
  spawnSync("ls", [folder], { encoding: "utf8" })
    .stdout.split("\n")
    .filter((name) => name.endsWith(ending));

if (!hasOpenssl) {
  test("openssl is missing: no CA signed a request", ({ skip }) => skip());
}

describe.runIf(hasOpenssl)("a request for a CA of one's own", () => {
  it("is signed, joined with its key, and makes vault credentials; the key is gone then", async () => {
    makeCa();
    const asked = await cli(["certificate", "request", "--name", "backup01.contoso.com", "--out", folder]);
    expect(asked.exitCode).toBe(0);
    expect(statSync(keyFile()).mode & 0o777).toBe(0o600);
    const { privateKey } = JSON.parse(readFileSync(keyFile(), "utf8")) as { privateKey: string };
    expect(asked.stdout + asked.stderr).not.toContain(privateKey.split("\n")[2]);

    const shown = openssl("req", "-in", "request.req", "-noout", "-text", "-verify");
    expect(shown).toMatch(/CN ?= ?backup01\.contoso\.com/);
    expect(shown).toContain("TLS Web Client Authentication");
    expect(shown).toContain("Digital Signature, Key Encipherment");

    sign("request.req", "server.cer");
    const made = await make("ad-cs", inFolder("server.cer"));
    expect(made.exitCode, made.stdout).toBe(0);
    const [file = ""] = filesIn(".VaultCredentials");
    const read = await cli(["credentials", "read", inFolder(file)]);
    expect(read.exitCode).toBe(0);
    const print = openssl("x509", "-in", "server.cer", "-noout", "-fingerprint", "-sha1");
    expect(read.json[0]).toMatchObject({
      thumbprint: print.split("=")[1]?.trim().replaceAll(":", ""),
      hasPrivateKey: true,
      problems: [],
    });
    expect(() => statSync(keyFile())).toThrow();
  });

  it("that waits already is shown again, not made anew", async () => {
    const first = await cli(["certificate", "request", "--name", "one", "--out", folder]);
    const again = await cli(["certificate", "request", "--name", "other", "--out", folder]);
    expect(again.json[0]).toMatchObject({ commonName: "one", request: first.json[0]?.request });
    await cli(["certificate", "discard-request"]);
    const anew = await cli(["certificate", "request", "--name", "other", "--out", folder]);
    expect(anew.json[0]).toMatchObject({ commonName: "other" });
    expect(anew.json[0]?.request).not.toBe(first.json[0]?.request);
  });

  it("takes no certificate of another request, and keeps its key", async () => {
    makeCa();
    openssl(
      "req",
      "-newkey",
      "rsa:2048",
      "-noenc",
      "-subj",
      "/CN=other",
      "-keyout",
      "o.key",
      "-out",
      "o.req",
    );
    sign("o.req", "other.cer");
    await cli(["certificate", "request", "--name", "backup01", "--out", folder]);
    const made = await make("ad-cs", inFolder("other.cer"));
    expect(made.exitCode).toBe(20);
    expect(made.json[0]).toMatchObject({ error: { code: "certificate.not-of-request" } });
    expect(statSync(keyFile()).isFile()).toBe(true);
    expect(filesIn(".VaultCredentials")).toEqual([]);
  });

  it("has to be there", async () => {
    writeFileSync(inFolder("server.cer"), "-----BEGIN CERTIFICATE-----");
    const made = await make("ad-cs", inFolder("server.cer"));
    expect(made.json[0]).toMatchObject({ error: { code: "certificate.no-request" } });
  });
});

describe.runIf(hasOpenssl)("a PFX that is brought", () => {
  const pfxOf = (out: string, ...more: string[]) =>
    openssl("pkcs12", "-export", "-in", "own.pem", "-inkey", "own.key", "-out", out, ...more);

  it("makes vault credentials, with its password on standard input alone", async () => {
    makeCa();
    openssl(
      "req",
      "-newkey",
      "rsa:3072",
      "-noenc",
      "-subj",
      "/CN=own",
      "-keyout",
      "own.key",
      "-out",
      "own.req",
    );
    sign("own.req", "own.pem");
    pfxOf("own.pfx", "-passout", `pass:${PASSWORD}`);
    const wrong = await make("pfx", inFolder("own.pfx"), { pfxPassword: "another password" });
    expect(wrong.json[0]).toMatchObject({ error: { code: "certificate.wrong-password" } });
    expect(wrong.stdout + wrong.stderr).not.toContain("another password");

    pfxOf("keyless.pfx", "-nokeys", "-passout", `pass:${PASSWORD}`);
    const keyless = await make("pfx", inFolder("keyless.pfx"), { pfxPassword: PASSWORD });
    expect(keyless.json[0]).toMatchObject({ error: { code: "certificate.no-private-key" } });

    const made = await make("pfx", inFolder("own.pfx"), { pfxPassword: PASSWORD });
    expect(made.exitCode, made.stdout).toBe(0);
    expect(made.stdout + made.stderr).not.toContain(PASSWORD);
    const [file = ""] = filesIn(".VaultCredentials");
    expect((await cli(["credentials", "read", inFolder(file)])).exitCode).toBe(0);
  });

  it("needs its password and its file", async () => {
    const without = await make("pfx", inFolder("own.pfx"));
    expect(without.json[0]).toMatchObject({
      error: { code: "secrets.missing", about: { name: "pfxPassword" } },
    });
    const absent = await make("pfx", inFolder("absent.pfx"), { pfxPassword: PASSWORD });
    expect(absent.json[0]).toMatchObject({ error: { code: "file.not-found" } });
    const surplus = await make("own", inFolder("own.pfx"));
    expect(surplus.json[0]).toMatchObject({ error: { code: "command.wrong-use" } });
  });
});

describe("the example of a certificate of one's own", () => {
  it("registers a new server, and changes nothing the second time", async () => {
    const answers = fileURLToPath(new URL("../examples/own-certificate.yaml", import.meta.url));
    const first = await spawnCli(["set", "--practice", "--json", "--data", folder, "--answers", answers]);
    expect(first.exitCode, first.stdout).toBe(0);
    expect(first.stdout + first.stderr).not.toContain(PRACTICE.pfxPassword);
    const again = await spawnCli(["plan", "--practice", "--json", "--data", folder, "--answers", answers]);
    expect(again.json[0]).toMatchObject({ wouldChange: false });
  });
});
