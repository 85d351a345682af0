/** Whole runs with a certificate of one's own, on the practice machine. */
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { KeyAnswer } from "../core/answer-choices.ts";
import type { Answers } from "../core/answers.ts";
import { PRACTICE_PFX_FILE, PRACTICE_SIGNED_FILE } from "./practice-hints.ts";
import { PRACTICE } from "./practice-values.ts";
import { firstTime, type PracticeRun, practiceRun, practiceSecrets } from "./test-runs.ts";
import type { MachineInput } from "./windows/machine.ts";

let run: PracticeRun;
afterEach(() => run.close());

const open = (machine: MachineInput = {}) => {
  run = practiceRun(machine);
  return run.open();
};

function answersWith(key: KeyAnswer, file: string): Answers {
  const answers = firstTime();
  const certificate = { ...answers.credentials.certificate, file };
  return { ...answers, credentials: { ...answers.credentials, key, certificate } };
}
const withPfx = () => answersWith("pfx", PRACTICE_PFX_FILE);
const fromCa = () => answersWith("ad-cs", PRACTICE_SIGNED_FILE);
const secrets = { ...practiceSecrets, pfxPassword: PRACTICE.pfxPassword };
const keyFile = () => path.join(run.folder, "certificate", "request.json");
const untouched = () => {
  expect(run.machine().product).toBe("none");
  expect(() => run.journals()).toThrow();
};

describe("a PFX that is brought", () => {
  it("registers the server with its own certificate", async () => {
    const { host } = await open();
    const { certificate } = await host.readCertificate({
      file: PRACTICE_PFX_FILE,
      key: "pfx",
      pfxPassword: PRACTICE.pfxPassword,
    });
    expect((await host.preview(withPfx())).secretsNeeded).toContain("pfxPassword");
    expect(await host.run({ answers: withPfx(), secrets })).toMatchObject({ kind: "succeeded" });
    expect(run.machine().registration?.registeredWith).toBe(certificate.thumbprint);
    expect(run.leftCredentials()).toEqual([]);
    expect(run.journals().join()).not.toContain(PRACTICE.pfxPassword);
    expect((await host.preview(withPfx())).wouldChange).toBe(false);
  });

  it.each([
    ["another password", "good", { ...secrets, pfxPassword: "not it" }, "certificate.wrong-password"],
    ["one that has expired", "expired", secrets, "certificate.expired"],
    ["one with an EC key", "ec-key", secrets, "certificate.key-not-rsa"],
    ["one with 1,024 bits", "short-key", secrets, "certificate.key-too-short"],
    ["one for four years", "too-long", secrets, "certificate.valid-too-long"],
    ["one whose key is another's", "other-key", secrets, "certificate.key-does-not-match"],
    ["a certificate alone", "no-key", secrets, "certificate.not-a-pfx"],
    ["one for servers", "no-client-authentication", secrets, "certificate.no-client-authentication"],
  ] as const)("%s is told before anything is changed", async (_, certificate, given, code) => {
    const { host } = await open({ knobs: { certificate } });
    await expect(host.run({ answers: withPfx(), secrets: given })).rejects.toMatchObject({ code });
    untouched();
  });

  it("needs its password", async () => {
    const { host } = await open();
    const without = host.run({ answers: withPfx(), secrets: practiceSecrets });
    await expect(without).rejects.toMatchObject({ code: "secrets.missing", about: { name: "pfxPassword" } });
    untouched();
  });
});

describe("a certificate from a CA", () => {
  it("is joined with the key that waited here, which is deleted once the server is registered", async () => {
    const first = await open();
    const { request } = await first.host.makeCertificateRequest({ commonName: "backup01" });
    expect(statSync(keyFile()).mode & 0o777).toBe(0o600);
    // The admin comes back another day.
    const { host } = await run.open();
    expect(await host.certificateRequest(undefined)).toMatchObject({ commonName: "backup01", request });
    const report = await host.readCertificate({ file: PRACTICE_SIGNED_FILE, key: "ad-cs" });
    expect(report.usable).toBe(true);
    expect(JSON.stringify(report)).not.toContain("PRIVATE");
    expect(await host.run({ answers: fromCa(), secrets: practiceSecrets })).toMatchObject({
      kind: "succeeded",
    });
    expect(run.machine().registration?.registeredWith).toBe(report.certificate.thumbprint);
    expect(existsSync(keyFile())).toBe(false);
    expect(run.leftCredentials()).toEqual([]);
  });

  it("is the same after a registration that failed: no second key, and the key goes in the end", async () => {
    const { host } = await open({ knobs: { failAt: { register: { times: 1 } } } });
    await host.makeCertificateRequest({ commonName: "backup01" });
    const { certificate } = await host.readCertificate({ file: PRACTICE_SIGNED_FILE, key: "ad-cs" });
    expect(await host.run({ answers: fromCa(), secrets: practiceSecrets })).toMatchObject({ kind: "failed" });
    const again = await run.open();
    expect(await again.host.resume({ secrets: practiceSecrets })).toMatchObject({ kind: "succeeded" });
    expect(run.machine().registration?.registeredWith).toBe(certificate.thumbprint);
    expect(existsSync(keyFile())).toBe(false);
  });

  it("of another request is told before anything is changed, and the key stays", async () => {
    const { host } = await open({ knobs: { certificate: "other-key" } });
    await host.makeCertificateRequest({ commonName: "backup01" });
    const wrong = host.run({ answers: fromCa(), secrets: practiceSecrets });
    await expect(wrong).rejects.toMatchObject({ code: "certificate.not-of-request" });
    untouched();
    expect(existsSync(keyFile())).toBe(true);
  });

  it("without a request waiting here is told before anything is changed", async () => {
    const { host } = await open();
    const without = host.run({ answers: fromCa(), secrets: practiceSecrets });
    await expect(without).rejects.toMatchObject({ code: "certificate.no-request" });
    untouched();
  });
});
