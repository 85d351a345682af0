import { expect } from "@playwright/test";
import { installation } from "../../core/text/installation.ts";
import { practiceMachineFile } from "../../practice/practice-ports.ts";
import { PRACTICE } from "../../practice/practice-values.ts";
import { restartPracticeMachine } from "../../practice/windows/machine.ts";
import {
  InstallationSettingsPage,
  MicrosoftUpdatePage,
  SecuritySettingsPage,
  SqlSettingsPage,
  WhatToInstallPage,
} from "../pages/installation.ts";
import { placesOf } from "../secrets.ts";
import type { Wizard } from "../wizard.ts";
import { test } from "../wizard-fixtures.ts";

const { problems } = installation;
const INSTALL = "Install Azure Backup Server";
const SECRETS = [PRACTICE.passphrase, PRACTICE.localAccountPassword];

/** From the vault credentials to the button that begins. The passphrase is that of practice mode. */
async function finish(wizard: Wizard): Promise<void> {
  await wizard.throttling.next();
  await wizard.recoveryFolder.shown();
  await wizard.recoveryFolder.fillInFolder();
  await wizard.recoveryFolder.next();
  await wizard.encryption.own.check();
  await wizard.encryption.enter(PRACTICE.passphrase);
  await wizard.encryption.keep();
  await wizard.encryption.next();
  await wizard.review.shown();
}

async function toCredentials(wizard: Wizard): Promise<void> {
  await wizard.vaultCredentials.shown();
  await wizard.vaultCredentials.fillInFile();
  await wizard.vaultCredentials.next();
}

test("Azure Backup Server is installed from its media, registered by its set-up, and set up", async ({
  wizard,
}) => {
  const { page } = wizard;
  await wizard.start.choose("set-up");
  await wizard.proxy.next();

  const what = new WhatToInstallPage(page);
  await what.shown();
  await what.azureBackupServer.check();
  await what.refuses(what.media, problems["installation.media"].empty);
  await what.media.fill("C:\\Nowhere");
  await what.userName.fill("Backup operations");
  await what.companyName.fill("Contoso");
  await expect(page.getByText(/There is no setup\.exe in C:\\Nowhere/)).toBeHidden(); // told once it was left
  await what.next();
  await expect(page.getByText(/There is no setup\.exe in C:\\Nowhere/)).toBeVisible();
  await expect(what.media).toBeFocused();
  await what.fillInMedia();
  await expect(what.found).toContainText("Azure Backup Server");
  await expect(what.found).toContainText("2.0.9262.0");
  await what.next();
  await toCredentials(wizard);

  const sql = new SqlSettingsPage(page);
  await sql.shown();
  await sql.refuses(sql.instance, problems["installation.sql.instance"]["not-named"]);
  await sql.fillInInstance();
  await sql.next();

  const settings = new InstallationSettingsPage(page);
  await settings.shown();
  await expect(settings.row("programFiles")).toContainText(installation.folders.states.enough);
  await expect(settings.row("cache")).toContainText(installation.folders.states["could-not-tell"]);
  await settings.data.fill("1000");
  await expect(page.getByText("At least 50 GB, better 100 GB.")).toBeVisible();
  await expect(settings.row("cache")).toContainText(installation.folders.states.enough);
  await settings.data.fill("90000");
  await expect(settings.row("cache")).toContainText(installation.folders.states.short);
  await settings.next();

  const security = new SecuritySettingsPage(page);
  await security.shown();
  await security.refuses(security.password, problems.localAccountPassword.missing);
  await security.password.fill(PRACTICE.localAccountPassword);
  await security.refuses(security.confirm, problems.localAccountConfirm.differs);
  await security.confirm.fill(PRACTICE.localAccountPassword);
  await security.next();
  await new MicrosoftUpdatePage(page).shown();
  await new MicrosoftUpdatePage(page).next();
  await finish(wizard);

  await expect(wizard.review.planned(INSTALL, "will-do")).toBeVisible();
  await wizard.review.commit("set-up");
  await wizard.outcome.succeeded("set-up");
  await wizard.outcome.says({ registered: true, encrypted: true, scheduled: false });
  await expect(wizard.outcome.done).toContainText(INSTALL);
  expect(wizard.machine()).toMatchObject({
    product: "mabs",
    microsoftUpdate: true,
    registration: { vault: PRACTICE.vault },
    passphrase: { confirmed: true },
    recoveryFolder: "D:\\Recovery",
  });
  expect(await placesOf(SECRETS, wizard)).toEqual([]);
});

test.describe("set-up that waits for a restart in its middle", () => {
  test.use({ machine: { knobs: { restartAfter: ["installBackupServer"] } } });

  test("goes on after it, with the secrets given again @long", async ({ wizard }) => {
    await wizard.start.choose("set-up");
    await wizard.proxy.next();
    const what = new WhatToInstallPage(wizard.page);
    await what.azureBackupServer.check();
    await what.fillInMedia();
    await what.next();
    await toCredentials(wizard);
    await new SqlSettingsPage(wizard.page).fillInInstance();
    await new SqlSettingsPage(wizard.page).next();
    await new InstallationSettingsPage(wizard.page).shown();
    await new InstallationSettingsPage(wizard.page).next();
    const security = new SecuritySettingsPage(wizard.page);
    await security.fillInPassword();
    await security.next();
    await new MicrosoftUpdatePage(wizard.page).shown();
    await new MicrosoftUpdatePage(wizard.page).not.check();
    await new MicrosoftUpdatePage(wizard.page).next();
    await finish(wizard);
    await wizard.review.commit("set-up");

    await wizard.outcome.ended("restart-needed");
    await expect(wizard.outcome.notDone).toContainText(INSTALL);
    expect(wizard.machine().product).toBe("none");
    expect(await placesOf([PRACTICE.localAccountPassword], wizard)).toEqual([]);

    restartPracticeMachine(practiceMachineFile(wizard.dataFolder));
    await wizard.restart();
    const { passphrase, localAccountPassword } = PRACTICE;
    await wizard.start.resume({ passphrase, localAccountPassword });
    await wizard.outcome.succeeded("set-up");
    expect(wizard.machine()).toMatchObject({ product: "mabs", microsoftUpdate: false });
    expect(await placesOf(SECRETS, wizard)).toEqual([]);
  });
});
