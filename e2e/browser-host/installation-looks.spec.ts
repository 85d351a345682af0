import { expect } from "@playwright/test";
import { fitsSmallWindows, isClean } from "../axe.ts";
import {
  InstallationSettingsPage,
  MicrosoftUpdatePage,
  SecuritySettingsPage,
  SqlSettingsPage,
  WhatToInstallPage,
} from "../pages/installation.ts";
import { test } from "../wizard-fixtures.ts";

// Opened in the pseudo-language, so that the looks can be gone through; the wizard speaks English.
test.use({ language: "ar-XB" });

test("its pages are clean in every theme and direction, and fit small windows", async ({ wizard }) => {
  const { page } = wizard;
  await wizard.start.choose("set-up");
  await wizard.proxy.next();
  const what = new WhatToInstallPage(page);
  await what.dpm.check();
  await what.fillInMedia();
  await expect(what.found).toBeVisible();
  await isClean(page, "what to install");
  await fitsSmallWindows(page, "what to install");
  await what.fillInKey();
  await what.next();
  await wizard.vaultCredentials.shown();
  await wizard.vaultCredentials.fillInFile();
  await wizard.vaultCredentials.next();
  const sql = new SqlSettingsPage(page);
  await sql.server.fill("SQL01");
  await sql.user.fill("CONTOSO\\sqladmin");
  await expect(sql.password).toBeVisible();
  await isClean(page, "SQL settings");
  await fitsSmallWindows(page, "SQL settings");
  await sql.server.fill("");
  await sql.user.fill("");
  await sql.next();
  const settings = new InstallationSettingsPage(page);
  await settings.shown();
  await isClean(page, "installation settings");
  await fitsSmallWindows(page, "installation settings");
  await settings.next();
  await new SecuritySettingsPage(page).shown();
  await isClean(page, "security settings");
  await new SecuritySettingsPage(page).fillInPassword();
  await new SecuritySettingsPage(page).next();
  await new MicrosoftUpdatePage(page).shown();
  await isClean(page, "Microsoft Update");
});
