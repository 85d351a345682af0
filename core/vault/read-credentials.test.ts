import { beforeAll, describe, expect, it, test } from "vitest";
import type { MadeCertificate } from "../../adapters/certificate-make.ts";
import { forgeCertificates } from "../../adapters/forge-certificates.ts";
import {
  exampleText,
  otherKindText,
  SERVER_AUTHENTICATION,
  throwawayCertificate,
  throwawayPfx,
  withElement,
  withoutElement,
} from "../../practice/credentials-fixtures.ts";
import { SetupError } from "../errors.ts";
import type { Files } from "../ports.ts";
import type { CredentialsReport } from "./credentials-report.ts";
import { readCredentialsFile, reportCredentials } from "./read-credentials.ts";

const HOUR_MS = 3_600_000;
const now = new Date("2026-07-22T12:00:00Z");
const later = (hours: number): Date => new Date(now.getTime() + hours * HOUR_MS);
const certificates = forgeCertificates();
const FILE = "vault-1_Wed Jul 22 2026.VaultCredentials";

let made: MadeCertificate;
let pfx: Buffer;

beforeAll(async () => {
  made = await throwawayCertificate(now);
  pfx = throwawayPfx(made);
});

const report = (text: string | Uint8Array, change: object = {}): Promise<CredentialsReport> =>
  reportCredentials({ fileName: FILE, bytes: Buffer.from(text), certificates, now, ...change });

const codes = ({ problems }: CredentialsReport): string[] =>
  problems.map(({ code }) => code.replace("vault-credentials.", ""));

describe("a good file", () => {
  it("has no problems, and everything is read", async () => {
    expect(await report(exampleText(pfx))).toStrictEqual({
      kind: "backup",
      vault: "vault-1",
      resourceGroup: "rg & sons",
      subscriptionId: "11111111-2222-3333-4444-555555555555",
      tenantId: "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee",
      region: "westeurope",
      resourceId: "8726350008099341699",
      validFrom: "2026-07-22T11:00:00.000Z",
      validTo: "2026-07-24T11:00:00.000Z",
      thumbprint: expect.stringMatching(/^[0-9A-F]{40}$/),
      hasPrivateKey: true,
      aadAuthority: "https://login.windows.net",
      serviceEndpoint: "https://pod01-id1.we.backup.windowsazure.com/restapi/",
      problems: [],
    });
  });

  it("may be of either profile, without a provider, with its base64 in lines, under a name in any case", async () => {
    const newer = throwawayPfx(made, { profile: "aes256-sha256", keyProvider: null });
    expect(codes(await report(exampleText(newer)))).toEqual([]);
    const lines = pfx.toString("base64").replaceAll(/.{76}/g, "$&\r\n");
    const fileName = "a.vaultcredentials";
    expect(codes(await report(withElement(exampleText(pfx), "ManagementCert", lines), { fileName }))).toEqual(
      [],
    );
  });

  it("is for the vault that was chosen, whatever the case", async () => {
    const vault = {
      name: "VAULT-1",
      resourceGroup: "RG & SONS",
      subscriptionId: "11111111-2222-3333-4444-555555555555",
    };
    expect(codes(await report(exampleText(pfx), { expectedVault: vault }))).toEqual([]);
    const other = { ...vault, resourceGroup: "another" };
    const found = await report(exampleText(pfx), { expectedVault: { ...other, name: "vault-2" } });
    expect(codes(found)).toEqual(["other-vault"]);
    expect(found.problems[0]?.message).toContain("vault-1, not to vault-2");
    const [sameName] = (await report(exampleText(pfx), { expectedVault: other })).problems;
    expect(sameName?.message).toContain("vault-1 (resource group rg & sons, ");
    expect(sameName?.message).toContain("not to VAULT-1 (resource group another, ");
  });
});

describe("the certificate", () => {
  it("without its private key is never called expired, however old", async () => {
    for (const time of [now, later(1000), later(-1000)]) {
      const found = await report(exampleText(made.certificate), { now: time });
      expect(codes(found)).toEqual(["no-private-key"]);
      expect(found).toMatchObject({ hasPrivateKey: false, validTo: "2026-07-24T11:00:00.000Z" });
      expect(found.problems[0]?.message).toContain("without its private key");
    }
  });

  it.each([
    [47, "expired"],
    [46.9, undefined],
    [-1, undefined],
    [-1.1, "not-yet-valid"],
  ])("%d hours from now: %s", async (hours, code) => {
    expect(codes(await report(exampleText(pfx), { now: later(hours) }))).toEqual(code ? [code] : []);
  });

  it("a little in the future is the clock's fault; far in the future it may be", async () => {
    const [soon] = (await report(exampleText(pfx), { now: later(-1.2) })).problems;
    expect(soon?.message).toContain("this computer's clock says 22 July 2026");
    expect(soon?.remedy).toContain("Its clock is probably slow");
    const [far] = (await report(exampleText(pfx), { now: later(-100) })).problems;
    expect(far?.remedy).toMatch(/^Check this computer's date, time and time zone first\. Download/);
  });

  it("of a wrong kind has each of its faults told", async () => {
    const small = await throwawayCertificate(now, {
      rsaBits: 1024,
      extendedKeyUsage: [SERVER_AUTHENTICATION],
      notAfter: later(-0.5),
    });
    const found = await report(exampleText(throwawayPfx(small)));
    expect(codes(found)).toEqual(["key-too-short", "no-client-authentication", "expired"]);
    expect(found.problems[0]?.message).toContain("RSA 1024");
  });

  it("with another's key", async () => {
    const other = await throwawayCertificate(now);
    const mixed = throwawayPfx({ certificate: made.certificate, privateKey: other.privateKey });
    expect(codes(await report(exampleText(mixed)))).toEqual(["key-does-not-match"]);
  });

  it("that cannot be opened ends the search", async () => {
    const locked = throwawayPfx(made, { password: "Test password 1" });
    expect(codes(await report(exampleText(locked), { now: later(1000) }))).toEqual(["pfx-has-password"]);
    const twice = await report(exampleText(Buffer.from(pfx.toString("base64"))));
    expect(codes(twice)).toEqual(["not-a-pfx"]);
    expect(twice.problems[0]?.message).toContain("encoded ManagementCert twice");
    expect(codes(await report(exampleText(Buffer.from([1, 2, 3]))))).toEqual(["not-a-pfx"]);
    expect(codes(await report(exampleText(pfx.subarray(0, 900))))).toEqual(["not-a-pfx"]);
    const noBase64 = withElement(exampleText(pfx), "ManagementCert", "MIIK*zQ=");
    expect((await report(noBase64)).problems[0]?.message).toContain("not base64");
  });
});

describe("the file", () => {
  it.each([
    "credentials.txt",
    "vault-1.VaultCredentials.txt",
    "VaultCredentials",
    "vault-1.VaultCredentials (1)",
  ])("%s is refused for its ending before it is read", async (fileName) => {
    const found = await report("", { fileName });
    expect(codes(found)).toEqual(["wrong-extension"]);
    expect(found.problems[0]?.about).toEqual({ file: fileName });
  });

  it("of another kind is named, with what can be read, its certificate too", async () => {
    const found = await report(otherKindText("RSVaultAsrCreds", pfx));
    expect(found).toMatchObject({
      kind: "site-recovery",
      vault: "old-vault",
      resourceId: "8726350008099341699",
      validTo: "2026-07-24T11:00:00.000Z",
    });
    expect(codes(found)).toEqual(["site-recovery"]);
    expect(codes(await report(otherKindText("BackupVaultCreds", made.certificate)))).toEqual([
      "classic-vault",
    ]);
    expect(codes(await report(otherKindText("ASRVaultCreds", Buffer.from("x"))))).toEqual([
      "site-recovery-classic",
    ]);
  });

  it("broken in its form has that one problem, and the rest is still told", async () => {
    const found = await report(withoutElement(exampleText(made.certificate), "Location"), {
      now: later(1000),
    });
    expect(codes(found)).toEqual(["missing-element"]);
    expect(found).toMatchObject({ kind: "backup", vault: "vault-1", region: null, hasPrivateKey: false });
    expect(found.problems[0]).toMatchObject({ about: { file: FILE, element: "Location" } });
  });

  it("can be put into JSON whole, and holds nothing of the key", async () => {
    const json = JSON.stringify(await report(exampleText(pfx)));
    expect(json).not.toContain(pfx.toString("base64").slice(40, 80));
    expect(json).not.toContain("ManagementCert");
  });

  it("is given up when cancelled", async () => {
    const cancelled = report(exampleText(pfx), { signal: AbortSignal.abort() });
    await expect(cancelled).rejects.toMatchObject({ code: "run.cancelled" });
  });
});

describe("from disk", () => {
  const portsWith = (read: Files["read"]) => ({
    files: { read } as Files,
    certificates,
    clock: { now: () => now, wait: async () => {}, newRunId: () => "1" },
  });

  test.each([
    ["file.not-found", "not-found"],
    ["file.no-access", "no-access"],
    ["file.too-large", "too-large"],
  ] as const)("%s is a problem of the report", async (thrown, code) => {
    const ports = portsWith(async (file) => {
      throw new SetupError(thrown, { file });
    });
    const found = await readCredentialsFile(ports, `/somewhere/${FILE}`);
    expect(codes(found)).toEqual([code]);
    expect(found.problems[0]?.about).toEqual({ file: `/somewhere/${FILE}` });
  });

  it("is not touched under another ending, and bounded", async () => {
    const reads: [string, number][] = [];
    const ports = portsWith(async (file, maxBytes) => {
      reads.push([file, maxBytes]);
      return new Uint8Array();
    });
    expect(codes(await readCredentialsFile(ports, "C:\\files\\vault.xml"))).toEqual(["wrong-extension"]);
    expect(reads).toEqual([]);
    const found = await readCredentialsFile(ports, `C:\\files\\${FILE}`);
    expect(codes(found)).toEqual(["empty"]);
    expect(found.problems[0]?.message).toBe(`The file ${FILE} is empty.`);
    expect(reads).toEqual([[`C:\\files\\${FILE}`, 65_536]]);
  });

  it("throws what is nobody's fault", async () => {
    const ports = portsWith(async () => {
      throw new Error("disk on fire");
    });
    await expect(readCredentialsFile(ports, FILE)).rejects.toThrow("disk on fire");
  });
});
