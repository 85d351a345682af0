/** An installation from extracted media, up to the vault's own pages. */
import { expect } from "@playwright/test";
import {
  InstallationSettingsPage,
  MicrosoftUpdatePage,
  SecuritySettingsPage,
  SqlSettingsPage,
  WhatToInstallPage,
} from "../pages/installation.ts";
import type { Tour } from "./tour.ts";

export const fromMedia: Tour = {
  name: "Azure Backup Server from its media",
  machine: {},
  walk: async ({ start, proxy, vaultCredentials, page }, visit) => {
    await start.choose("set-up");
    await proxy.next();
    const what = new WhatToInstallPage(page);
    await what.azureBackupServer.check();
    await what.fillInMedia();
    await expect(what.found).toBeVisible();
    await what.heading.focus();
    await visit.page("install-media");
    await what.next();
    await vaultCredentials.fillInFile();
    await vaultCredentials.next();

    const sql = new SqlSettingsPage(page);
    await sql.fillInInstance();
    await sql.heading.focus();
    await visit.page("sql-settings");
    await sql.next();

    const settings = new InstallationSettingsPage(page);
    await settings.shown();
    await settings.data.fill("1000");
    await expect(settings.row("cache")).toContainText("GB");
    await settings.heading.focus();
    await visit.page("installation-settings");
    await settings.next();

    const security = new SecuritySettingsPage(page);
    await security.fillInPassword();
    await security.heading.focus();
    await visit.page("security-settings");
    await security.next();

    await new MicrosoftUpdatePage(page).shown();
    await visit.page("microsoft-update");
  },
};
