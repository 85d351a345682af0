/** Signing in as an application that proves itself with a certificate: PEM or PFX, and what is said when it is not taken. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "@playwright/test";
import type { ErrorData } from "../../core/errors.ts";
import type { Secret } from "../../core/secret.ts";
import { explain } from "../../core/text/errors.ts";
import { makeClientCertificate, registerClientCertificate } from "../../practice/azure/client-certificate.ts";
import { pfxOf } from "../../practice/client-pfx.ts";
import { PRACTICE } from "../../practice/practice-values.ts";
import { machineWith } from "../../practice/windows/machine.ts";
import { begin } from "../begin.ts";
import type { VaultCredentialsPage } from "../pages/vault-credentials.ts";
import { placesOf } from "../secrets.ts";
import type { Wizard } from "../wizard.ts";
import { test } from "../wizard-fixtures.ts";

test.use({ machine: machineWith("mars") });

const PASSWORD = "Certificate password 1";

const register = ({ dataFolder }: Wizard): Promise<Secret> =>
  registerClientCertificate(path.join(dataFolder, "practice", "azure.json"));

/** Beside the data, where no check for left-over secrets looks. */
function fileWith(bytes: Uint8Array | string, name: string): string {
  const file = test.info().outputPath(name);
  writeFileSync(file, bytes);
  return file;
}

async function fillIn(page: VaultCredentialsPage, file: string, password = ""): Promise<void> {
  await page.fromSignIn.check();
  await page.asServicePrincipal.check();
  await page.fillInTenant();
  await page.fillInApplication();
  await page.byCertificate.check();
  await page.certificateFile.fill(file);
  await expect(page.certificatePassword).toHaveCount(file.endsWith(".pfx") ? 1 : 0);
  if (password !== "") await page.certificatePassword.fill(password);
}

for (const kind of ["pem", "pfx"] as const) {
  test(`from nothing to a registered server, signed in with a ${kind.toUpperCase()} file`, {
    tag: kind === "pem" ? "@long" : [],
  }, async ({ wizard }) => {
    const pem = await register(wizard);
    const file = fileWith(kind === "pem" ? pem.reveal() : pfxOf(pem, PASSWORD), `application.${kind}`);
    await begin(wizard, async (page) => {
      await fillIn(page, file, kind === "pfx" ? PASSWORD : "");
      await page.signIn.click();
      await page.signedInAs(null);
      await page.pick(page.subscriptions, PRACTICE.subscriptionName);
      await page.pick(page.vaults, PRACTICE.secondVault);
    });
    await wizard.outcome.succeeded("set-up");
    expect(wizard.machine().registration?.vault).toBe(PRACTICE.secondVault);
    const [, key = ""] = /PRIVATE KEY-----\s+(\S+)/.exec(pem.reveal()) ?? [];
    expect(key).not.toBe("");
    expect(await placesOf([PASSWORD, key], wizard)).toEqual([]);
  });
}

async function refusedWith(wizard: Wizard, file: string, password: string, error: ErrorData): Promise<void> {
  const { start, proxy, vaultCredentials: page } = wizard;
  await start.choose("set-up");
  await proxy.next();
  await fillIn(page, file, password);
  await page.signIn.click();
  const { message, remedy } = explain(error);
  await expect(page.page.getByText(message)).toBeVisible();
  await expect(page.page.getByText(remedy)).toBeVisible();
  await expect(page.signInAgain).toBeVisible();
}

test("a wrong password of the file is told, and the right one works", { tag: "@long" }, async ({
  wizard,
}) => {
  const file = fileWith(pfxOf(await register(wizard), PASSWORD), "application.pfx");
  const about = { reason: "wrong-password" };
  await refusedWith(wizard, file, "wrong", { code: "azure.sign-in-certificate", about });
  await wizard.vaultCredentials.certificatePassword.fill(PASSWORD);
  await wizard.vaultCredentials.signInAgain.click();
  await wizard.vaultCredentials.signedInAs(null);
});

test("a certificate that is not the application's is told", { tag: "@long" }, async ({ wizard }) => {
  const pem = await makeClientCertificate();
  const about = { aadsts: 700_027 };
  await refusedWith(wizard, fileWith(pem.reveal(), "other.pem"), "", {
    code: "azure.sign-in-refused",
    about,
  });
});
