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
const plan = (said: object, facts: Facts = factsOf()) => makePlan(Answers.parse(said), facts, context);
const kinds = (said: object, facts?: Facts) => plan(said, facts).actions.map(({ kind }) => kind);

const byFile = { credentials: { from: "file", file: "/reg/v.VaultCredentials" } };
const bySignIn = {
  credentials: { from: "sign-in", vault: { subscriptionId: "s", resourceGroup: "g", name: "vault1" } },
};

describe("the order of what is done", () => {
  it("first set-up: way out before registration, passphrase saved before it is set, proof before the file is deleted", () => {
    expect(kinds({ ...bySignIn, passphrase: { from: "generated", saveTo: "E:\\keep" } })).toEqual([
      "install-agent",
      "set-proxy",
      "save-passphrase",
      "make-credentials",
      "register",
      "set-throttling",
      "set-passphrase",
      "confirm",
      "remove-credentials-file",
    ]);
  });

  it("DPM and MABS get a recovery folder; where an agent is, none is installed", () => {
    for (const product of ["dpm", "mabs"] as const) {
      const all = kinds({ ...byFile, recoveryFolder: "D:\\R" }, factsOf({ product }));
      expect(all).toContain("set-recovery-folder");
      expect(all).not.toContain("install-agent");
    }
    expect(kinds(byFile, factsOf({ product: "mars" }))).not.toContain("set-recovery-folder");
  });

  it("a server built anew gets its agent back when it is registered again", () => {
    expect(kinds({ ...byFile, flow: "re-register" })[0]).toBe("install-agent");
  });

  it("changing settings neither registers nor touches the passphrase, unless that is asked for", () => {
    const mars = factsOf({ product: "mars" });
    expect(kinds({ flow: "change-settings" }, mars)).toEqual(["set-proxy", "set-throttling"]);
    expect(kinds({ flow: "change-settings", passphrase: { change: true } }, mars)).toContain(
      "set-passphrase",
    );
  });
});

describe("the saved copy of the passphrase", () => {
  const fileOf = (said: object) =>
    plan(said, factsOf({ product: "mars" })).actions.find(({ kind }) => kind === "save-passphrase");

  it("is named for the server; that of a changed passphrase for the time too, so that the older one stays", () => {
    const passphrase = { from: "generated", saveTo: "E:\\keep" };
    expect(fileOf({ ...byFile, passphrase })).toMatchObject({ file: "E:\\keep\\BACKUP01-passphrase.txt" });
    expect(fileOf({ flow: "change-settings", passphrase: { ...passphrase, change: true } })).toMatchObject({
      file: "E:\\keep\\BACKUP01-passphrase-2026-11-21T12-34-56.txt",
    });
  });
});

describe("what is left alone", () => {
  it("settings that are to stay are not in the plan", () => {
    const all = kinds({ ...byFile, leave: ["proxy", "throttling"] });
    for (const left of ["set-proxy", "set-throttling"]) expect(all).not.toContain(left);
    expect(
      kinds({ flow: "change-settings", leave: ["proxy", "throttling"] }, factsOf({ product: "mars" })),
    ).toEqual([]);
  });

  it("a credentials file that the admin wants to keep is kept; one that we made never is", () => {
    const keep = { from: "file", file: "/reg/v.VaultCredentials", deleteAfter: false };
    expect(kinds({ credentials: keep })).not.toContain("remove-credentials-file");
    expect(kinds({ credentials: { ...bySignIn.credentials, deleteAfter: false } })).toContain(
      "remove-credentials-file",
    );
  });
});

describe("the plan as data", () => {
  it("is pure: the same form on the same machine gives the same plan, and it reads back from JSON", () => {
    const made = plan(bySignIn);
    expect(plan(bySignIn)).toEqual(made);
    expect(Plan.parse(JSON.parse(JSON.stringify(made)))).toEqual(made);
  });

  it("every id is unique, and every action has a sentence", () => {
    const { actions } = plan(
      { ...bySignIn, passphrase: { from: "generated", saveTo: "E:\\keep" }, recoveryFolder: "D:\\R" },
      factsOf({ product: "dpm" }),
    );
    expect(new Set(actions.map(({ id }) => id)).size).toBe(actions.length);
    for (const action of actions) expect(describeAction(action)).toMatch(/^[A-Z].{10,}[^.]$/);
  });

  it("takes the host alone from a proxy address, and sets a password anew when settings are changed", () => {
    const proxy = { use: "custom", host: "http://proxy1/", port: 3128, user: "u" };
    const find = (said: object) =>
      plan(said, factsOf({ product: "mars" })).actions.find(({ kind }) => kind === "set-proxy");
    expect(find({ ...byFile, proxy })).toMatchObject({
      proxy: { host: "proxy1", port: 3128, user: "u" },
      newPassword: false,
    });
    expect(find({ flow: "change-settings", proxy })).toMatchObject({ newPassword: true });
  });
});
