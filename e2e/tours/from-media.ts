/** DPM from its media: the pages that only an installation has, with what can be wrong on them. */
import { expect } from "@playwright/test";
import {
  InstallationSettingsPage,
  MicrosoftUpdatePage,
  SecuritySettingsPage,
  SqlSettingsPage,
  WhatToInstallPage,
} from "../pages/installation.ts";
import type { Wizard } from "../wizard.ts";
import type { Tour, Visit } from "./tour.ts";

export const fromMedia: Tour = {
  name: "an installation from media",
  machine: {},
  walk: async (wizard, visit) => {
    await wizard.start.choose("set-up");
    await wizard.proxy.next();
    await whatToInstall(wizard, visit);
    await wizard.vaultCredentials.fillInFile();
    await wizard.vaultCredentials.next();
    await sqlSettings(wizard, visit);
    await settings(wizard, visit);
    await security(wizard, visit);
    await new MicrosoftUpdatePage(wizard.page).shown();
    await visit.page("Microsoft Update");
  },
};

async function whatToInstall({ page }: Wizard, visit: Visit): Promise<void> {
  const what = new WhatToInstallPage(page);
  await what.dpm.check();
  await what.next();
  await visit.state("what to install: DPM, with faults");
  await what.fillInMedia();
  await expect(what.found).toBeVisible();
  await what.fillInKey();
  await visit.state("what to install: DPM, with what was found");
  await what.next();
}

async function sqlSettings({ page }: Wizard, visit: Visit): Promise<void> {
  const sql = new SqlSettingsPage(page);
  await sql.shown();
  await visit.page("SQL settings");
  await sql.server.fill("sql01.contoso.com");
  await sql.user.fill("CONTOSO\\sqladmin");
  await expect(sql.password).toBeVisible();
  await sql.next();
  await visit.state("SQL settings of another computer, with faults");
  await sql.server.fill("");
  await sql.user.fill("");
  await sql.next();
}

async function settings({ page }: Wizard, visit: Visit): Promise<void> {
  const room = new InstallationSettingsPage(page);
  await room.shown();
  await visit.page("installation settings");
  await room.data.fill("90000");
  await expect(room.row("cache")).toContainText("GB");
  await visit.state("installation settings, with too little room");
  await room.next();
}

async function security({ page }: Wizard, visit: Visit): Promise<void> {
  const passwords = new SecuritySettingsPage(page);
  await passwords.shown();
  await visit.page("security settings");
  await passwords.next();
  await visit.state("security settings, with a fault");
  await passwords.fillInPassword();
  await passwords.next();
}
