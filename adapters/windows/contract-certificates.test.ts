/** The machine's certificate store: the pretend server and the real adapters before a pretend PowerShell, by the same cases. */
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { BackupServer } from "../../core/ports.ts";
import { Secret } from "../../core/secret.ts";
import { type MachineInput, machineWith, readMachine } from "../../practice/windows/machine.ts";
import { openPretend } from "../../practice/windows/test-pretend.ts";
import { fromNow, serverWith, watch } from "../../practice/windows/test-world.ts";
import { forgeCertificates } from "../forge-certificates.ts";

interface Subject {
  readonly server: BackupServer;
  readonly file: string;
  readonly told: () => Promise<string>;
}
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const overPowerShell = async (machine: MachineInput): Promise<Subject> => {
  const made = await openPretend(machine);
  closing.push(made.close);
  return made;
};
const pretended = async (machine: MachineInput): Promise<Subject> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), "machine-"));
  closing.push(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, "machine.json");
  return { server: serverWith(file, machine), file, told: async () => "" };
};

const { signal } = new AbortController();
const made = forgeCertificates().makeRegistrationCertificate({
  friendlyName: "canary-friendly",
  notBefore: new Date(Date.now() - 60_000),
  notAfter: new Date(Date.now() + 86_400_000),
  profile: "3des-sha1",
});

const thumbprintOf = (digit: string): string => digit.repeat(40);
const leftOver = { subject: "CN=Windows Azure Tools", thumbprint: thumbprintOf("A"), validTo: fromNow(100) };
const expired = {
  subject: "CN=CB_BACKUP01",
  thumbprint: thumbprintOf("B"),
  validTo: fromNow(-3),
  friendlyName: "vault1-1-2-2020-vaultcredentials",
};
const needed = { subject: "CN=backup01.contoso.com", thumbprint: thumbprintOf("C"), validTo: fromNow(-1) };
const inUse = { ...expired, thumbprint: "AA".padEnd(40, "0") };
const certificates = [leftOver, expired, needed];

describe.each([
  ["the pretend server", pretended],
  ["Windows", overPowerShell],
] as const)("%s", (_, make) => {
  const withThese = (more: MachineInput = {}) => make(machineWith("mars", { certificates, ...more }));

  it("tells which certificates are old, and never the one in use", async () => {
    const machine = machineWith("mars", {
      certificates: [...certificates, inUse],
      registration: {
        ...{ vault: "v", resourceGroup: "g", subscriptionId: "s", region: "r" },
        ...{ since: fromNow(-9), until: fromNow(9), registeredWith: inUse.thumbprint },
      },
    });
    const removing = (await make(machine)).server.removeCertificates([inUse], watch());
    await expect(removing).rejects.toMatchObject({ code: "certificate-store.not-old" });
    const { server } = await pretended(machine);
    const { oldCertificates, azureToolsCertificates } = (await server.probe()).windows.trust;
    expect(oldCertificates?.map(({ thumbprint, why }) => [thumbprint, why])).toEqual([
      [leftOver.thumbprint, "left-over"],
      [expired.thumbprint, "expired"],
    ]);
    expect(azureToolsCertificates).toBe(1);
  });

  it("removes those that are named, and no other; again is fine", async () => {
    const { server, file } = await withThese();
    for (let times = 0; times < 2; times++) {
      await server.removeCertificates([leftOver, { ...expired, subject: " cn=cb_backup01 " }], watch());
      expect(readMachine(file).certificates.map(({ thumbprint }) => thumbprint)).toEqual([needed.thumbprint]);
    }
  });

  it.each([
    ["one that is not old", needed],
    ["one whose name was typed wrongly", { ...expired, subject: "CN=Windows Azure Tools" }],
  ])("removes none where there is %s among them", async (_case, wrong) => {
    const { server, file } = await withThese();
    await expect(server.removeCertificates([leftOver, wrong], watch())).rejects.toMatchObject({
      code: "certificate-store.not-old",
      about: { thumbprint: wrong.thumbprint },
    });
    expect(readMachine(file).certificates).toHaveLength(3);
  });

  it("puts a certificate in with its key, reads thumbprint and provider back; again is fine", async () => {
    const { server } = await withThese();
    const { pfx, thumbprint } = await made;
    expect(await server.storedCertificates([thumbprint], signal)).toEqual([]);
    for (let times = 0; times < 2; times++) {
      await server.importCertificate(pfx, thumbprint, watch());
      expect(await server.storedCertificates([thumbprint, needed.thumbprint], signal)).toContainEqual({
        thumbprint,
        hasPrivateKey: true,
        provider: "Microsoft Enhanced Cryptographic Provider v1.0",
      });
    }
  });

  it("takes it out again where its key did not get into a legacy provider", async () => {
    const { server, file } = await withThese({ knobs: { newerKeyProvider: true } });
    const { pfx, thumbprint } = await made;
    await expect(server.importCertificate(pfx, thumbprint, watch())).rejects.toMatchObject({
      code: "certificate.not-legacy-csp",
    });
    expect(readMachine(file).certificates).toHaveLength(3);
  });

  it("does nothing once it is cancelled", async () => {
    const { server, file } = await withThese();
    const { pfx, thumbprint } = await made;
    const gone = AbortSignal.abort();
    for (const doing of [
      server.importCertificate(pfx, thumbprint, watch(gone)),
      server.removeCertificates([leftOver], watch(gone)),
      server.storedCertificates([thumbprint], gone),
    ])
      await expect(doing).rejects.toMatchObject({ code: "run.cancelled" });
    expect(readMachine(file).certificates).toHaveLength(3);
  });
});

it("the PFX goes as a secret: it is in no question, no command line, no environment", async () => {
  const { server, told } = await overPowerShell(machineWith("mars"));
  const { pfx, thumbprint } = await made;
  await server.importCertificate(pfx, thumbprint, watch());
  const everything = await told();
  expect(everything).toContain('"secrets":["pfx"]');
  const text = pfx.reveal();
  for (const part of [text.slice(200, 240), Buffer.from(text).toString("base64").slice(400, 440)])
    expect(everything).not.toContain(part);
});

it("what the store says is told as Windows said it", async () => {
  const { server } = await overPowerShell(machineWith("mars"));
  const nonsense = new Secret(Buffer.from("no PFX").toString("base64"));
  await expect(server.importCertificate(nonsense, thumbprintOf("D"), watch())).rejects.toMatchObject({
    code: "certificate-store.refused",
  });
});

describe("asking a CA", () => {
  const question = (folder: string) => ({
    ca: "CA01\\Contoso Issuing CA",
    template: "DPMClientAuth",
    requestId: null,
    requestFile: path.join(folder, "request.req"),
    certificateFile: path.join(folder, "server.cer"),
  });

  it.each([
    ["issues", "issued"],
    ["waits", "pending"],
    ["denies", "denied"],
  ] as const)("one that %s: %s", async (ca, state) => {
    const { server, file } = await overPowerShell({ knobs: { ca } });
    const asked = question(path.dirname(file));
    await writeFile(asked.requestFile, "a request");
    expect(await server.askCa(asked, watch())).toMatchObject({ state, requestId: "1" });
    expect(existsSync(asked.certificateFile)).toBe(state === "issued");
    expect(await server.askCa({ ...asked, requestId: "1" }, watch())).toMatchObject({
      state,
      requestId: "1",
    });
    expect(readMachine(file).caRequests).toBe(1);
  });

  it("one that cannot be reached", async () => {
    const { server, file } = await overPowerShell({ knobs: { ca: "unreachable" } });
    await expect(server.askCa(question(path.dirname(file)), watch())).rejects.toMatchObject({
      code: "certificate-request.not-submitted",
      about: { ca: "CA01\\Contoso Issuing CA", microsoftText: expect.stringContaining("RPC") },
    });
  });
});
