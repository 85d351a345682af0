/** Whole runs that touch the machine's certificate store, on the practice machine. */
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { PRACTICE_PFX_FILE, PRACTICE_SIGNED_FILE } from "../../practice/practice-hints.ts";
import { practiceMachineFile } from "../../practice/practice-ports.ts";
import { PRACTICE } from "../../practice/practice-values.ts";
import { firstTime, type PracticeRun, practiceRun, practiceSecrets } from "../../practice/test-runs.ts";
import { changeMachine, type MachineInput, machineWith } from "../../practice/windows/machine.ts";
import { fromNow } from "../../practice/windows/test-world.ts";
import type { KeyAnswer } from "../answer-choices.ts";
import type { Answers } from "../answers.ts";

let run: PracticeRun;
afterEach(() => run.close());
const open = (machine: MachineInput = machineWith("mars")) => {
  run = practiceRun(machine);
  return run.open();
};

const leftOver = {
  subject: "CN=Windows Azure Tools",
  thumbprint: "A".repeat(40),
  validTo: fromNow(100),
};
const other = { subject: "CN=backup01.contoso.com", thumbprint: "C".repeat(40), validTo: fromNow(-1) };
const machine = () => machineWith("mars", { certificates: [leftOver, other] });
const naming = (thumbprint: string, subject: string): Answers =>
  firstTime({ removeCertificates: [{ thumbprint, subject }] });

describe("old certificates", () => {
  it("stay where nobody names them", async () => {
    const { host } = await open(machine());
    expect((await host.preview(firstTime())).actions.map(({ kind }) => kind)).not.toContain(
      "remove-certificates",
    );
    await host.run({ answers: firstTime(), secrets: practiceSecrets });
    expect(run.machine().certificates).toHaveLength(2);
  });

  it("that are named go before the server is registered; a second run finds them gone", async () => {
    const { host } = await open(machine());
    const answers = naming(leftOver.thumbprint.toLowerCase(), "CN=Windows Azure Tools");
    const { actions } = await host.preview(answers);
    expect(actions[0]).toMatchObject({ kind: "remove-certificates", state: "will-do" });
    expect(actions[0]?.text).toContain("CN=Windows Azure Tools");
    const [check] = await host.runChecks({ answers, only: "azure-tools-certificate" });
    expect(check).toMatchObject({ state: "warn" });
    expect(await host.run({ answers, secrets: practiceSecrets })).toMatchObject({ kind: "succeeded" });
    expect(run.machine().certificates.map(({ subject }) => subject)).toEqual([other.subject]);
    expect(await host.run({ answers, secrets: practiceSecrets })).toMatchObject({ changed: false });
    expect(await host.runChecks({ answers, only: "azure-tools-certificate" })).toMatchObject([
      { state: "pass" },
    ]);
  });

  it("whose name was not typed are refused before anything is done", async () => {
    const { host } = await open(machine());
    for (const subject of ["", "Windows Azure Tools", "CN=another"]) {
      const refused = host.run({ answers: naming(leftOver.thumbprint, subject), secrets: practiceSecrets });
      await expect(refused).rejects.toMatchObject({
        code: "answers.not-complete",
        about: { step: "old-certificates", problem: "not-typed" },
      });
    }
    expect(run.machine().certificates).toHaveLength(2);
  });

  it("that are not old are refused by the run, and stay", async () => {
    const { host } = await open(machine());
    const answers = naming(other.thumbprint, other.subject);
    expect(await host.run({ answers, secrets: practiceSecrets })).toMatchObject({
      kind: "failed",
      at: "remove-certificates",
      error: { code: "certificate-store.not-old" },
      changed: false,
    });
    expect(run.machine().certificates).toHaveLength(2);
  });
});

describe("a certificate that was brought, kept in the machine's store", () => {
  const brought = (key: KeyAnswer, file: string, install = true): Answers => {
    const answers = firstTime();
    const certificate = { ...answers.credentials.certificate, file, install };
    return { ...answers, credentials: { ...answers.credentials, key, certificate } };
  };
  const secrets = { ...practiceSecrets, pfxPassword: PRACTICE.pfxPassword };
  const stored = () => run.machine().certificates;

  it("is there with its key in a legacy provider, and only where that was asked for", async () => {
    const { host } = await open();
    await host.run({ answers: brought("pfx", PRACTICE_PFX_FILE, false), secrets });
    expect(stored()).toEqual([]);
    const answers = { ...brought("pfx", PRACTICE_PFX_FILE), registerAnyway: true };
    const { actions } = await host.preview(answers);
    const kinds = actions.map(({ kind }) => kind);
    expect(kinds.indexOf("import-certificate")).toBeGreaterThan(kinds.indexOf("confirm"));
    const outcome = await host.run({ answers, secrets });
    expect(outcome).toMatchObject({ kind: "succeeded" });
    expect(stored()).toMatchObject([
      {
        thumbprint: run.machine().registration?.registeredWith,
        provider: "Microsoft Enhanced Cryptographic Provider v1.0",
        hasPrivateKey: true,
      },
    ]);
    expect(outcome.receipts.storedCertificate).toBe(stored()[0]?.thumbprint);
    expect(run.journals().join()).not.toContain(PRACTICE.pfxPassword);
    const again = await host.run({ answers: brought("pfx", PRACTICE_PFX_FILE), secrets });
    expect(again).toMatchObject({ kind: "succeeded", changed: false });
  });

  it("from a CA too, before the key that waited is deleted; a second run needs that key no more", async () => {
    const { host } = await open();
    await host.makeCertificateRequest({ commonName: "backup01" });
    const answers = brought("ad-cs", PRACTICE_SIGNED_FILE);
    expect(await host.run({ answers, secrets: practiceSecrets })).toMatchObject({ kind: "succeeded" });
    expect(stored()).toHaveLength(1);
    const { actions } = await host.preview(answers);
    expect(actions.find(({ kind }) => kind === "import-certificate")).toMatchObject({ state: "already-so" });
  });

  it("whose key does not get into a legacy provider fails the run after the registration, which stands", async () => {
    const { host } = await open(machineWith("mars", { knobs: { newerKeyProvider: true } }));
    expect(await host.run({ answers: brought("pfx", PRACTICE_PFX_FILE), secrets })).toMatchObject({
      kind: "failed",
      at: "import-certificate",
      error: { code: "certificate.not-legacy-csp" },
      registered: true,
      encrypted: true,
    });
    expect(stored()).toEqual([]);
  });
});

describe("a CA that the run asks itself", () => {
  const CA = "CA01\\Practice CA";
  const fromCa = (more: object = {}): Answers => {
    const answers = firstTime();
    const certificate = { ...answers.credentials.certificate, ca: CA, template: "DPMClientAuth", ...more };
    return { ...answers, credentials: { ...answers.credentials, key: "ad-cs", certificate } };
  };
  const withCa = (ca: "issues" | "waits" | "denies" | "unreachable") =>
    open(machineWith("mars", { knobs: { ca } }));
  const letIssue = () => changeMachine(machineFile(), ({ knobs }) => ({ knobs: { ...knobs, ca: "issues" } }));
  const machineFile = () => practiceMachineFile(run.folder);
  const left = () => {
    const folder = path.join(run.folder, "certificate");
    return existsSync(folder) ? readdirSync(folder) : [];
  };

  it("makes the certificate, with which the server registers; nothing of it is left", async () => {
    const { host } = await withCa("issues");
    const { actions } = await host.preview(fromCa());
    expect(actions.find(({ kind }) => kind === "request-certificate")?.text).toContain(CA);
    const outcome = await host.run({ answers: fromCa({ install: true }), secrets: practiceSecrets });
    expect(outcome).toMatchObject({ kind: "succeeded" });
    expect(run.machine().caRequests).toBe(1);
    expect(run.machine().certificates[0]?.thumbprint).toBe(run.machine().registration?.registeredWith);
    expect(left()).toEqual([]);
    expect(await host.run({ answers: fromCa(), secrets: practiceSecrets })).toMatchObject({ changed: false });
    expect(run.machine().caRequests).toBe(1);
  });

  it("that waits is asked for the same request when the run is resumed, in another process", async () => {
    const { host } = await withCa("waits");
    for (let times = 0; times < 2; times++) {
      const doing =
        times === 0
          ? host.run({ answers: fromCa(), secrets: practiceSecrets })
          : host.resume({ secrets: practiceSecrets });
      expect(await doing).toMatchObject({
        kind: "failed",
        at: "request-certificate",
        error: { code: "certificate-request.pending", about: { requestId: "1", ca: CA } },
      });
    }
    expect(run.machine().registration).toBeNull();
    letIssue();
    const again = await run.open();
    expect(await again.host.resume({ secrets: practiceSecrets })).toMatchObject({ kind: "succeeded" });
    expect(run.machine().caRequests).toBe(1);
  });

  it("that refuses gets the same key's request anew the next time", async () => {
    const { host } = await withCa("denies");
    expect(await host.run({ answers: fromCa(), secrets: practiceSecrets })).toMatchObject({
      error: { code: "certificate-request.denied" },
    });
    const request = (await host.certificateRequest(undefined))?.request;
    letIssue();
    expect(await host.resume({ secrets: practiceSecrets })).toMatchObject({ kind: "succeeded" });
    expect(request).toContain("CERTIFICATE REQUEST");
    expect(run.machine().caRequests).toBe(2);
  });

  it("that cannot be reached is told, and the request waits", async () => {
    const { host } = await withCa("unreachable");
    expect(await host.run({ answers: fromCa(), secrets: practiceSecrets })).toMatchObject({
      error: { code: "certificate-request.not-submitted", about: { ca: CA } },
    });
    expect(left()).toEqual(["request.json"]);
  });

  it("whose certificate breaks a rule stops the run before anything is made in Azure", async () => {
    const { host } = await open(machineWith("mars", { knobs: { certificate: "no-client-authentication" } }));
    expect(await host.run({ answers: fromCa(), secrets: practiceSecrets })).toMatchObject({
      at: "request-certificate",
      error: { code: "certificate.no-client-authentication" },
      done: ["set-proxy"],
    });
  });

  it.each(["CA01", 'CA01\\x" -f', "\\\\CA"])(
    "of the name %j is refused before anything is done",
    async (ca) => {
      const { host } = await withCa("issues");
      const refused = host.run({ answers: fromCa({ ca }), secrets: practiceSecrets });
      await expect(refused).rejects.toMatchObject({ about: { field: "credentials.certificate.ca" } });
    },
  );
});
