import { describe, expect, it } from "vitest";
import { factsOf } from "../../practice/test-facts.ts";
import { Answers } from "../answers.ts";
import type { Facts } from "../facts.ts";
import { describeAction } from "./describe.ts";
import { makePlan } from "./make-plan.ts";
import { Plan } from "./plan.ts";

const context = {
  practice: true,
  madeCredentialsFile: "/data/credentials/vault1.VaultCredentials",
  signedCertificateFile: "/data/certificate/signed.cer",
  setupFolder: "/data/setup",
  setupLogFile: "/data/setup.log",
  madeAt: "2026-11-21T12:34:56.789Z",
};
const plan = (installation: object, facts: Partial<Facts> = {}, more: object = {}) =>
  makePlan(
    Answers.parse({
      installation: { media: "C:\\Media", ...installation },
      credentials: { from: "sign-in", vault: { name: "vault1" } },
      passphrase: { from: "generated", saveTo: "E:\\keep" },
      recoveryFolder: "D:\\R",
      ...more,
    }),
    factsOf(facts),
    context,
  );
const kinds = (...said: Parameters<typeof plan>) => plan(...said).actions.map(({ kind }) => kind);

describe("the order of an installation from media", () => {
  it("Azure Backup Server: passphrase saved and credentials made before its set-up, which registers the server", () => {
    expect(kinds({ product: "azure-backup-server" }).slice(0, 6)).toEqual([
      "save-passphrase",
      "make-credentials",
      "install-backup-server",
      "opt-in-microsoft-update",
      "set-proxy",
      "register",
    ]);
  });

  it("DPM: installed first, and everything else by its own commands", () => {
    expect(kinds({ product: "dpm", microsoftUpdate: false }).slice(0, 5)).toEqual([
      "install-backup-server",
      "set-proxy",
      "save-passphrase",
      "make-credentials",
      "register",
    ]);
  });

  it("both get a recovery folder and no agent of their own; a server that has its product gets none", () => {
    for (const product of ["azure-backup-server", "dpm"]) {
      expect(kinds({ product })).toContain("set-recovery-folder");
      expect(kinds({ product })).not.toContain("install-agent");
    }
    expect(kinds({ product: "dpm" }, { product: "dpm" })).not.toContain("install-backup-server");
    const changing = { flow: "change-settings" };
    expect(kinds({ product: "dpm" }, { product: "dpm" }, changing)).not.toContain("install-backup-server");
    expect(kinds({ product: "mars-agent" })[0]).toBe("install-agent");
  });

  it("says where set-up's file lies, reads back from JSON, and has a sentence", () => {
    const made = plan({ product: "azure-backup-server" });
    expect(Plan.parse(JSON.parse(JSON.stringify(made)))).toEqual(made);
    const install = made.actions.find(({ kind }) => kind === "install-backup-server");
    expect(install).toMatchObject({ folder: "/data/setup", credentialsFile: null, computer: "BACKUP01" });
    expect(install && describeAction(install)).toContain("C:\\Media");
  });
});
