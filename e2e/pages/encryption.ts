import { expect } from "@playwright/test";
import { encryptionPage } from "../../core/text/pages.ts";
import { text } from "../../core/text/steps.ts";
import { WizardPage } from "./wizard-page.ts";

const { title, fields } = text.encryption;

export class EncryptionPage extends WizardPage {
  protected readonly titles = [title];
  readonly change = this.switch(fields.change);
  readonly own = this.radio(encryptionPage.own);
  readonly passphrase = this.field(fields.passphrase);
  readonly confirm = this.field(fields.confirm);
  readonly saveTo = this.field(fields.saveTo);
  readonly kept = this.checkbox(fields.kept);
  readonly securityPin = this.field(fields.securityPin);
  readonly anew = this.button(encryptionPage.anew);
  /** Where a passphrase that was made here is shown. */
  readonly plate = this.page.getByRole("region", { name: fields.passphrase, exact: true });

  /** The passphrase that was made here, as an admin would write it down. */
  async made(): Promise<string> {
    const groups = this.plate.locator("p");
    await expect(groups).toHaveText(/^\S{4}(-\S{4}){7}$/);
    return (await groups.textContent()) ?? "";
  }

  async enter(passphrase: string): Promise<void> {
    await this.passphrase.fill(passphrase);
    await this.confirm.fill(passphrase);
  }
}
