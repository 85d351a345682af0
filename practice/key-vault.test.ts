/** The passphrase in a Key Vault: through the whole host and the real adapter, against the practice Key Vault. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Answers } from "../core/answers.ts";
import { defaultAnswers } from "../core/default-answers.ts";
import type { TypedSecrets } from "../core/host.ts";
import { PRACTICE } from "./practice-values.ts";
import { formsOf } from "./secret-forms.ts";
import { firstTime, type PracticeRun, practiceRun, practiceSecrets } from "./test-runs.ts";

const GOOD = "canary-Passphrase+/=&<>\"'%-0001";
const URI = `https://${PRACTICE.keyVault}.vault.azure.net/`;
const { clientSecret } = practiceSecrets;

let run: PracticeRun;
beforeEach(() => {
  run = practiceRun();
});
afterEach(() => run.close());

const place = (secretName: string, passphrase: string = GOOD, uri = URI) => ({
  cloud: "public" as const,
  keyVault: { uri, secretName },
  passphrase,
});

async function signedIn(knobs?: object) {
  const practice = path.join(run.folder, "practice");
  mkdirSync(practice, { recursive: true });
  if (knobs) writeFileSync(path.join(practice, "azure-knobs.json"), JSON.stringify(knobs));
  const { host } = await run.open();
  await host.signIn({ answers: firstTime(), secrets: { clientSecret } as TypedSecrets });
  return host;
}

const textsUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, "latin1"));

describe("a passphrase in Key Vault", () => {
  it("is stored, read back and found again; another one is told from it", async () => {
    const host = await signedIn();
    await expect(host.checkPassphraseInKeyVault(place("fresh"))).rejects.toMatchObject({
      code: "key-vault.no-secret",
      about: { host: "practice-kv.vault.azure.net", secret: "fresh" },
    });
    expect(await host.savePassphraseInKeyVault(place("fresh"))).toEqual({ same: true });
    expect(await host.checkPassphraseInKeyVault(place("fresh"))).toEqual({ same: true });
    expect(await host.checkPassphraseInKeyVault(place("fresh", `${GOOD}x`))).toEqual({ same: false });
    // Saved a second time it is found as it is.
    expect(await host.savePassphraseInKeyVault(place("fresh"))).toEqual({ same: true });
  });

  it("never takes the place of another value", async () => {
    const host = await signedIn();
    await host.savePassphraseInKeyVault(place("mine"));
    await expect(host.savePassphraseInKeyVault(place("mine", `${GOOD}x`))).rejects.toMatchObject({
      code: "key-vault.other-value",
    });
    expect(await host.checkPassphraseInKeyVault(place("mine"))).toEqual({ same: true });
    await expect(host.savePassphraseInKeyVault(place("someone-elses"))).rejects.toMatchObject({
      code: "key-vault.other-value",
    });
  });

  it("cannot take the name of a deleted secret", async () => {
    const host = await signedIn();
    await expect(host.savePassphraseInKeyVault(place("soft-deleted"))).rejects.toMatchObject({
      code: "key-vault.soft-deleted",
      about: { host: "practice-kv.vault.azure.net", secret: "soft-deleted" },
    });
  });

  it("needs a vault that exists, an address of the chosen cloud, a name, and a passphrase the agent takes", async () => {
    const host = await signedIn();
    const refused = (question: ReturnType<typeof place>) =>
      host.savePassphraseInKeyVault(question).catch((thrown: unknown) => thrown);
    expect(await refused(place("x", GOOD, "https://nobody.vault.azure.net"))).toMatchObject({
      code: "key-vault.no-vault",
    });
    expect(await refused(place("x", GOOD, "https://contoso-kv.vault.azure.cn/"))).toMatchObject({
      code: "key-vault.wrong-address",
    });
    expect(await refused(place("a.b"))).toMatchObject({ code: "key-vault.wrong-address" });
    expect(await refused(place("x", "short"))).toMatchObject({ code: "passphrase.too-short" });
  });

  it("says when the account may not, or the way is throttled for too long", async () => {
    const troubles = [
      { operation: "KeyVault_SetSecret", status: 403, times: 1 },
      { operation: "key-vault", status: 429, retryAfterSeconds: 3600, times: 1 },
    ];
    const host = await signedIn({ troubles });
    const refused = () => host.savePassphraseInKeyVault(place("x")).catch((thrown: unknown) => thrown);
    expect(await refused()).toMatchObject({ code: "azure.too-many-requests" });
    expect(await refused()).toMatchObject({ code: "key-vault.forbidden" });
    expect(await refused()).toEqual({ same: true });
  });

  it("wants somebody who has signed in", async () => {
    const { host } = await run.open();
    await expect(host.checkPassphraseInKeyVault(place("x"))).rejects.toMatchObject({
      code: "azure.signed-out",
    });
  });

  it("uses a person's sign-in by code as well, without a second code", async () => {
    const { host } = await run.open();
    const answers = { ...defaultAnswers(), proxy: firstTime().proxy };
    await host.signIn({ answers, secrets: {} });
    expect(await host.savePassphraseInKeyVault(place("by-code"))).toEqual({ same: true });
  });
});

describe("a run with a Key Vault in its answers", () => {
  it("stores the passphrase before anything is registered, and it lies nowhere else", async () => {
    const { host } = await run.open();
    const said = firstTime();
    const answers: Answers = {
      ...said,
      passphrase: { ...said.passphrase, saveTo: "", keyVault: { uri: URI, secretName: "AzBackup-BACKUP01" } },
    };
    const { plan } = await host.preview(answers);
    const kinds = plan.actions.map(({ kind }) => kind);
    expect(kinds).toContain("store-passphrase");
    expect(kinds.indexOf("store-passphrase")).toBeLessThan(kinds.indexOf("register"));
    const outcome = await host.run({ answers, secrets: { ...practiceSecrets, passphrase: GOOD } });
    expect(outcome.kind).toBe("succeeded");
    await host.signIn({ answers: said, secrets: { clientSecret } as TypedSecrets });
    expect(await host.checkPassphraseInKeyVault(place("AzBackup-BACKUP01"))).toEqual({ same: true });
    const haystack = textsUnder(run.folder).join("\n");
    expect(haystack).toContain("AzBackup-BACKUP01"); // the search looks at the right places
    for (const form of formsOf(GOOD)) expect(haystack).not.toContain(form);
  });
});
