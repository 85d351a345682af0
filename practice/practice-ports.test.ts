import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Answers } from "../core/answers.ts";
import { makeHost } from "../core/make-host.ts";
import { Secret } from "../core/secret.ts";
import { readCredentialsFile } from "../core/vault/read-credentials.ts";
import { practiceHints } from "./practice-hints.ts";
import { type PracticePorts, practiceMachineFile, practicePorts } from "./practice-ports.ts";
import { PRACTICE } from "./practice-values.ts";
import { startPracticeProxy } from "./proxy.ts";
import { readMachine, writeMachine } from "./windows/machine.ts";

let data: string;
let ports: PracticePorts;
beforeEach(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), "practice-"));
  ports = await practicePorts({ dataFolder: data });
});
afterEach(async () => {
  await ports.close();
  await rm(data, { recursive: true, force: true });
});

const hint = (name: string): string => practiceHints[name] ?? "";
const never = new AbortController().signal;
const NO_PROXY = { use: "none", host: "", port: 8080, user: "" } as const;
const customProxy = (port: number, host = "127.0.0.1") => ({ use: "custom", host, port, user: "" }) as const;
const ENDPOINT = { host: "management.azure.com", port: 443, purpose: "azure-resource-manager" } as const;

const signIn = (proxy: Answers["proxy"] = NO_PROXY) =>
  ports.azure.signIn(
    {
      cloud: "us-government",
      signIn: { method: "service-principal", tenantId: PRACTICE.tenantId, clientId: PRACTICE.clientId },
      proxy,
      secrets: { clientSecret: new Secret(PRACTICE.clientSecret) },
    },
    { signal: never, progress: () => {} },
  );

const VAULT = {
  subscriptionId: PRACTICE.subscriptionId,
  resourceGroup: PRACTICE.resourceGroup,
  name: PRACTICE.vault,
};

describe("practice", () => {
  it("begins with a fresh server that can be edited, and no Azure until it is asked", async () => {
    expect(ports.practice).toBe(true);
    expect(await ports.backupServer.probe()).toMatchObject({ computerName: "BACKUP01", product: "none" });
    expect(await readdir(path.join(data, "practice"))).toEqual(["machine.json"]);
  });

  it("answers for every cloud, and tidies up after itself", async () => {
    const session = await signIn();
    expect(await session.readVault(VAULT, never)).toMatchObject({
      name: PRACTICE.vault,
      region: PRACTICE.region,
    });
    await ports.close();
    expect((await readdir(path.join(data, "practice"))).filter((name) => name.endsWith(".pem"))).toEqual([]);
  });

  it("probes Azure's addresses here", async () => {
    const found = await ports.network.probe(ENDPOINT, NO_PROXY, undefined, "public", never);
    expect(found).toMatchObject({
      endpoint: ENDPOINT,
      error: null,
      tlsIssuer: expect.stringContaining("practice"),
    });
  });

  it("does not contact a proxy that is elsewhere, and uses one that is here", async () => {
    // 192.0.2.0/24 is for documentation: a connection would hang or fail.
    await signIn(customProxy(3128, "192.0.2.1"));
    const proxy = await startPracticeProxy();
    try {
      await signIn(customProxy(proxy.port));
      const found = await ports.network.probe(ENDPOINT, customProxy(proxy.port), undefined, "public", never);
      expect(found.error).toBeNull();
      expect(proxy.requests.length).toBeGreaterThanOrEqual(2);
      expect(proxy.requests.every(({ target }) => target.startsWith("127.0.0.1:"))).toBe(true);
    } finally {
      await proxy.close();
    }
  });

  it("has no way out where the machine has none", async () => {
    writeMachine(practiceMachineFile(data), { knobs: { internet: "proxy-only" } });
    await expect(signIn()).rejects.toMatchObject({ code: "network.unreachable" });
    const found = await ports.network.probe(ENDPOINT, NO_PROXY, undefined, "public", never);
    expect(found.error).toMatchObject({ code: "network.unreachable", about: { host: ENDPOINT.host } });
    await signIn(customProxy(3128, "proxy.contoso.local"));
  });

  it("turns Azure's knobs by a file", async () => {
    const knobs = { troubles: [{ operation: "arm", status: 403 }] };
    await writeFile(path.join(data, "practice", "azure-knobs.json"), JSON.stringify(knobs));
    const session = await signIn();
    await expect(session.readVault(VAULT, never)).rejects.toMatchObject({ code: "azure.forbidden" });
  });
});

describe("the credentials file that is always there", () => {
  const file = hint("credentialsFile");

  it("can register, is the same until another takes its place, and then is made anew", async () => {
    expect(await ports.files.state(file)).toBe("file");
    const first = await readCredentialsFile(ports, file);
    expect(first).toMatchObject({ vault: PRACTICE.vault, problems: [], hasPrivateKey: true });
    expect((await readCredentialsFile(ports, file)).thumbprint).toBe(first.thumbprint);
    await (await signIn()).requestCertificate(VAULT, "another", never);
    const second = await readCredentialsFile(ports, file);
    expect(second.problems).toEqual([]);
    expect(second.thumbprint).not.toBe(first.thumbprint);
  });

  it("is made once for two that ask at the same time", async () => {
    const [one, other] = await Promise.all([
      readCredentialsFile(ports, file),
      readCredentialsFile(ports, file),
    ]);
    expect(one.thumbprint).toBe(other.thumbprint);
  });

  it("can be had by a server that has no way out itself", async () => {
    writeMachine(practiceMachineFile(data), { knobs: { internet: "none" } });
    expect((await readCredentialsFile(ports, file)).problems).toEqual([]);
  });
});

const answers = Answers.parse({
  agent: { installer: hint("installer") },
  credentials: { file: hint("credentialsFile") },
  passphrase: { saveTo: hint("passphraseFolder") },
});

const hostOver = (over: PracticePorts) =>
  makeHost(over, { kind: "browser", version: "0", dataFolder: data, logFile: "", practiceHints });

describe("a whole first registration", () => {
  it("ends registered and encrypted, with nothing secret kept but the saved copy", async () => {
    const canary = "canary-passphrase-4711";
    const outcome = await hostOver(ports).run({ answers, secrets: { passphrase: canary } });
    expect(outcome).toMatchObject({ kind: "succeeded", registered: true, encrypted: true });
    expect(await ports.backupServer.probe()).toMatchObject({ product: "mars", vault: PRACTICE.vault });

    const names = await readdir(data, { recursive: true, withFileTypes: true });
    for (const entry of names.filter((each) => each.isFile())) {
      const text = await readFile(path.join(entry.parentPath, entry.name), "latin1");
      const isTheCopy = entry.name === "BACKUP01-passphrase.txt";
      for (const encoding of ["utf8", "base64", "hex"] as const) {
        const shown = Buffer.from(canary).toString(encoding).replaceAll("=", "");
        expect(text.includes(shown), `${entry.name} in ${encoding}`).toBe(isTheCopy && encoding === "utf8");
      }
    }
  });

  it("is finished after the process was killed between doing and writing down", {
    timeout: 30_000,
  }, async () => {
    const machineFile = practiceMachineFile(data);
    // The tenth line tells that the server is registered: that has happened, and is not written down.
    writeMachine(machineFile, { knobs: { killAt: { line: 10, when: "before" } } });
    const script = path.join(data, "run.ts");
    const here = (file: string) => JSON.stringify(path.join(import.meta.dirname, file));
    await writeFile(
      script,
      `import { practicePorts } from ${here("practice-ports.ts")};
       import { makeHost } from ${here("../core/make-host.ts")};
       const ports = await practicePorts({ dataFolder: ${JSON.stringify(data)} });
       const host = makeHost(ports, { kind: "browser", version: "0", dataFolder: "", logFile: "", practiceHints: {} });
       await host.run({ answers: ${JSON.stringify(answers)}, secrets: { passphrase: "killed-passphrase-1" } });`,
    );
    const [exitCode, signal] = await once(fork(script, { env: {}, silent: true }), "exit");
    expect([exitCode, signal]).toEqual([null, "SIGKILL"]);
    const { since } = await ports.backupServer.probe();
    expect(since).not.toBeNull();

    const outcome = await hostOver(ports).resume({ secrets: { passphrase: "killed-passphrase-1" } });
    expect(outcome).toMatchObject({ kind: "succeeded", registered: true, encrypted: true });
    expect(readMachine(machineFile).registration?.since).toBe(since);
  });
});

it("does not ask the proxy that the environment names", async () => {
  const asked: string[] = [];
  const elsewhere = http.createServer((request, response) => {
    asked.push(request.url ?? "");
    response.end();
  });
  elsewhere.listen(0, "127.0.0.1");
  await once(elsewhere, "listening");
  const address = elsewhere.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  // What the environment says about proxies is not what the admin chose.
  const kept = { ...process.env };
  Object.assign(process.env, {
    HTTPS_PROXY: `http://127.0.0.1:${port}`,
    HTTP_PROXY: `http://127.0.0.1:${port}`,
  });
  try {
    await signIn();
    await ports.network.probe(ENDPOINT, NO_PROXY, undefined, "public", never);
    expect(asked).toEqual([]);
  } finally {
    for (const name of ["HTTPS_PROXY", "HTTP_PROXY"]) {
      if (kept[name] === undefined) delete process.env[name];
      else process.env[name] = kept[name];
    }
    elsewhere.close();
  }
});
