import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it, test } from "vitest";
import type { MadeCertificate } from "../../adapters/certificate-make.ts";
import { forgeCertificates } from "../../adapters/forge-certificates.ts";
import { throwawayCertificate, throwawayPfx } from "../../practice/credentials-fixtures.ts";
import { defaultAnswers } from "../default-answers.ts";
import { SetupError } from "../errors.ts";
import type {
  AzureSession,
  Certificates,
  Files,
  ProgressNote,
  RegistrationCertificate,
  Vault,
  VaultIdentity,
} from "../ports.ts";
import { Secret } from "../secret.ts";
import { parseCredentialsXml } from "./credentials-file.ts";
import { type CredentialsRequest, makeCredentials } from "./make-credentials.ts";

const now = new Date("2026-02-03T12:00:00Z");
const certificates = forgeCertificates();

const vault: Vault = {
  subscriptionId: "11111111-2222-3333-4444-555555555555",
  resourceGroup: "rg-1",
  name: "vault-1",
  region: "westeurope",
  privateEndpointStateForBackup: "Enabled",
  publicNetworkAccess: null,
  redundancy: null,
};

const identity = (certificate: Uint8Array, change: Partial<VaultIdentity> = {}): VaultIdentity => ({
  resourceId: "8726350008099341699",
  aadAuthority: "https://login.windows.net",
  aadTenantId: "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee",
  aadAudience:
    "api://aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee/RecoveryServiceVault/EU/vault-1/8726350008099341699",
  servicePrincipalClientId: "99999999-8888-7777-6666-555555555555",
  azureManagementEndpointAudience: "https://pod01-id1.we.backup.windowsazure.com/restapi/",
  thumbprint: thumbprintOf(certificate),
  validFrom: "2026-02-03T17:20:00+05:30",
  validTo: "2026-02-05T17:30:00+05:30",
  ...change,
});

const thumbprintOf = (der: Uint8Array): string => createHash("sha1").update(der).digest("hex");

/** One certificate for all equal requests: making a key takes its time. */
const madeBefore = new Map<string, Promise<RegistrationCertificate>>();
const thrifty: Certificates = {
  ...certificates,
  makeRegistrationCertificate(request) {
    const key = JSON.stringify(request);
    const made = madeBefore.get(key) ?? certificates.makeRegistrationCertificate(request);
    madeBefore.set(key, made);
    return made;
  },
};

interface World {
  readonly written: Map<string, Uint8Array>;
  readonly asked: string[];
  readonly told: [number, string | undefined][];
}

interface Setting {
  readonly session?: Partial<AzureSession>;
  readonly vault?: Partial<Vault>;
  readonly identity?: Partial<VaultIdentity>;
  readonly servicePfx?: string;
  readonly serviceCertificate?: MadeCertificate;
  readonly state?: Files["state"];
}

let service: MadeCertificate;
beforeAll(async () => {
  service = await throwawayCertificate(now);
});

function worldOf(setting: Setting = {}) {
  const world: World = { written: new Map(), asked: [], told: [] };
  // Those parts of a session that making credentials asks.
  const session = {
    who: null,
    listSubscriptions: async () => [],
    listVaults: async () => [],
    readVault: async () => ({ ...vault, ...setting.vault }),
    uploadCertificate: async (_vault, name, der) => {
      world.asked.push(`upload ${name}`);
      return identity(der, setting.identity);
    },
    requestCertificate: async (_vault, name) => {
      world.asked.push(`request ${name}`);
      const pfx = setting.servicePfx ?? throwawayPfx(service).toString("base64");
      return { identity: identity(service.certificate, setting.identity), pfx: new Secret(pfx) };
    },
    readSecret: () => Promise.reject(new Error("no Key Vault is asked here")),
    writeSecret: () => Promise.reject(new Error("no Key Vault is asked here")),
    ...setting.session,
  } as AzureSession;
  const files = {
    absolute: (path: string, base?: string) => (base === undefined ? `/abs/${path}` : `${base}/${path}`),
    state: setting.state ?? (async () => "absent"),
    writePrivate: async (path: string, bytes: Uint8Array) => {
      world.written.set(path, bytes);
    },
    read: async (path: string) => world.written.get(path) ?? new Uint8Array(),
    list: async (): Promise<readonly string[]> => [],
  } as unknown as Files;
  const azure = {
    signIn: async (_request: unknown, watch: { progress: (part: number, note?: ProgressNote) => void }) => {
      watch.progress(0.5, {
        kind: "device-code",
        userCode: "ABC",
        verificationUri: "https://x.y",
        expiresAt: "",
      });
      return session;
    },
  };
  const clock = { now: () => now, wait: async () => {}, newRunId: () => "1" };
  return { world, ports: { azure, certificates: thrifty, files, clock } };
}

const { cloud, proxy, credentials } = defaultAnswers();
const requestFor = (
  key: "own" | "service",
  file: CredentialsRequest["file"] = { folder: "out" },
): CredentialsRequest => ({
  signIn: { cloud, proxy, signIn: credentials.signIn, secrets: {} },
  vault,
  key,
  file,
});

function make(
  setting: Setting,
  key: "own" | "service",
  file?: CredentialsRequest["file"],
  signal?: AbortSignal,
) {
  const { world, ports } = worldOf(setting);
  const progress = (part: number, note?: ProgressNote): void => {
    world.told.push([part, note?.kind === "text" ? note.text : note?.kind]);
  };
  const made = makeCredentials(ports, requestFor(key, file), {
    signal: signal ?? new AbortController().signal,
    progress,
  });
  return { world, made };
}

function readBack(bytes: Uint8Array | undefined) {
  const parsed = parseCredentialsXml(bytes ?? new Uint8Array());
  if (!parsed.ok) throw new Error(parsed.problem.code);
  return parsed.credentials;
}

describe.each(["own", "service"] as const)("with a key of its %s", (key) => {
  it("writes a file that can be used at once, under the portal's name", async () => {
    const { world, made } = make({}, key);
    const { file, report } = await made;
    expect(file).toBe("/abs/out/vault-1_Tue Feb 03 2026.VaultCredentials");
    expect([...world.written.keys()]).toEqual([file]);
    expect(report).toMatchObject({ kind: "backup", problems: [], hasPrivateKey: true, vault: "vault-1" });
    expect(readBack(world.written.get(file))).toMatchObject({
      subscriptionId: vault.subscriptionId,
      resourceGroup: "rg-1",
      region: "westeurope",
      resourceId: "8726350008099341699",
      aadAudience: expect.stringMatching(/^api:/),
      privateEndpointStateForBackup: "Enabled",
    });
  });

  it("asks once, under Azure PowerShell's name, and tells how far it is", async () => {
    const { world, made } = make({}, key);
    await made;
    const verb = key === "own" ? "upload" : "request";
    const date = `${now.getMonth() + 1}-${now.getDate()}-${now.getFullYear()}`;
    expect(world.asked).toEqual([`${verb} vault-1${vault.subscriptionId}-${date}-vaultcredentials`]);
    expect(world.told[0]).toEqual([0.1, "device-code"]);
    const parts = world.told.map(([part]) => part);
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
    expect(world.told.at(-1)).toEqual([1, "Wrote /abs/out/vault-1_Tue Feb 03 2026.VaultCredentials"]);
  });

  it("fills in the audience that the service left out, and leaves null what the vault does not say", async () => {
    const setting = { identity: { aadAudience: null }, vault: { privateEndpointStateForBackup: null } };
    const { world, made } = make(setting, key, "mine.VaultCredentials");
    const { file } = await made;
    expect(file).toBe("/abs/mine.VaultCredentials");
    expect(readBack(world.written.get(file))).toMatchObject({
      aadAudience: "https://RecoveryServiceVault/westeurope/vault-1/8726350008099341699",
      privateEndpointStateForBackup: null,
    });
  });

  test.each<[string, Partial<VaultIdentity>]>([
    ["resourceId", { resourceId: "8.726350008099342e18" }],
    ["resourceId", { resourceId: "" }],
    ["aadTenantId", { aadTenantId: "contoso.com" }],
    ["servicePrincipalClientId", { servicePrincipalClientId: "" }],
    ["aadAuthority", { aadAuthority: "login.windows.net" }],
    ["azureManagementEndpointAudience", { azureManagementEndpointAudience: "http://pod01/" }],
    ["aadAudience", { aadAudience: "a\nb" }],
    ["thumbprint", { thumbprint: "00".repeat(20) }],
    ["thumbprint", { thumbprint: "" }],
    ["validFrom", { validFrom: "yesterday" }],
    ["validTo", { validTo: "2026-02-03T11:00:00Z" }],
    ["validTo", { validFrom: "2026-02-09T11:00:00Z" }],
  ])("an answer with a bad %s is not understood, and no file is left", async (field, change) => {
    const { world, made } = make({ identity: change }, key);
    await expect(made).rejects.toMatchObject({ code: "azure.answer-not-understood", about: { field } });
    expect(world.written.size).toBe(0);
  });

  it("asks the vault for nothing when the file could not be written anyway", async () => {
    const wrong = make({}, key, "mine.xml");
    await expect(wrong.made).rejects.toMatchObject({ code: "vault-credentials.wrong-extension" });
    const folder = make({ state: async () => "folder" }, key, "mine.VaultCredentials");
    await expect(folder.made).rejects.toMatchObject({ code: "file.write-failed" });
    expect([...wrong.world.asked, ...folder.world.asked]).toEqual([]);
  });

  it("leaves nothing behind when Azure refuses, or when cancelled in between", async () => {
    const forbidden = new SetupError("azure.forbidden", { status: 403 });
    const refuse = async () => {
      throw forbidden;
    };
    const refused = make({ session: { uploadCertificate: refuse, requestCertificate: refuse } }, key);
    await expect(refused.made).rejects.toBe(forbidden);
    const cancel = new AbortController();
    const readVault = async () => {
      cancel.abort();
      return vault;
    };
    const cancelled = make({ session: { readVault } }, key, undefined, cancel.signal);
    await expect(cancelled.made).rejects.toMatchObject({ code: "run.cancelled" });
    expect([refused.world.written.size, cancelled.world.written.size, cancelled.world.asked.length]).toEqual([
      0, 0, 0,
    ]);
  });

  it("does not write for another vault than was asked for", async () => {
    const { world, made } = make({ vault: { name: "vault-2" } }, key);
    await expect(made).rejects.toMatchObject({ code: "vault-credentials.other-vault" });
    expect(world.written.size).toBe(0);
  });
});

describe("the certificate", () => {
  it("of its own is valid from ten minutes ago for 48 hours, in the encryption every server reads", async () => {
    const { made, world } = make({}, "own");
    const { file, report } = await made;
    expect(report).toMatchObject({
      validFrom: "2026-02-03T11:50:00.000Z",
      validTo: "2026-02-05T12:00:00.000Z",
    });
    const { managementCert } = readBack(world.written.get(file));
    const found = await certificates.inspect(Buffer.from(managementCert.reveal(), "base64"));
    expect(found).toMatchObject({ pfxProfile: "3des-sha1", keyMatches: true });
    expect(found.friendlyName).toMatch(/^vault-11{8}-.*-vaultcredentials$/);
  });

  test.each<[string, () => string]>([
    ["vault-credentials.no-private-key", () => service.certificate.toString("base64")],
    ["vault-credentials.not-a-pfx", () => "AAAA"],
    [
      "vault-credentials.pfx-has-password",
      () => throwawayPfx(service, { password: "Test password 1" }).toString("base64"),
    ],
  ])("of the service is opened before it is written: %s", async (code, servicePfx) => {
    const { world, made } = make({ servicePfx: servicePfx() }, "service");
    await expect(made).rejects.toMatchObject({ code });
    expect(world.written.size).toBe(0);
  });
});
