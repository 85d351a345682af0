/** The pages of an installation from media. */
import type { Locator } from "@playwright/test";
import { installation } from "../../core/text/installation.ts";
import { PRACTICE } from "../../practice/practice-values.ts";
import { WizardPage } from "./wizard-page.ts";

const { fields, pages, products } = installation;

/** What to install: the page that the agent's installer is asked for on, too. */
export class WhatToInstallPage extends WizardPage {
  protected readonly titles = [installation.what];
  readonly azureBackupServer = this.radio(products["azure-backup-server"].title);
  readonly dpm = this.radio(products.dpm.title);
  readonly media = this.field(fields.media);
  readonly userName = this.field(fields.userName);
  readonly companyName = this.field(fields.companyName);
  readonly productKey = this.field(fields.productKey);
  readonly evaluation = this.checkbox(fields.evaluation);

  /** What was found in the folder. */
  get found(): Locator {
    return this.page.getByRole("region", { name: installation.media.title });
  }

  async fillInMedia(): Promise<void> {
    await this.fillIn(fields.media);
    await this.userName.fill("Backup operations");
    await this.companyName.fill("Contoso");
  }

  async fillInKey(): Promise<void> {
    await this.fillIn(fields.productKey);
  }
}

export class SqlSettingsPage extends WizardPage {
  protected readonly titles = [pages["sql-settings"].title];
  readonly bundled = this.radio(installation.sql.bundled.title);
  readonly server = this.field(fields.sqlServer);
  readonly instance = this.field(fields.instance);
  readonly user = this.field(fields.sqlUser);
  readonly password = this.field(fields.sqlPassword);

  async fillInInstance(): Promise<void> {
    await this.fillIn(fields.instance);
  }
}

export class InstallationSettingsPage extends WizardPage {
  protected readonly titles = [pages["installation-settings"].title];
  readonly programFiles = this.field(fields.programFiles);
  readonly data = this.field(fields.data);
  readonly table = this.page.getByRole("table", { name: installation.folders.table });

  row(place: keyof typeof fields): Locator {
    return this.table.getByRole("row").filter({ has: this.page.getByText(fields[place], { exact: true }) });
  }
}

export class SecuritySettingsPage extends WizardPage {
  protected readonly titles = [pages["security-settings"].title];
  readonly password = this.field(fields.password);
  readonly confirm = this.field(fields.confirm);

  async fillInPassword(): Promise<void> {
    await this.password.fill(PRACTICE.localAccountPassword);
    await this.confirm.fill(PRACTICE.localAccountPassword);
  }
}

export class MicrosoftUpdatePage extends WizardPage {
  protected readonly titles = [pages["microsoft-update"].title];
  readonly not = this.radio(installation.update.not.title);
}
