import { expect, type Locator } from "@playwright/test";
import { keeping } from "../../core/text/keeping.ts";
import { encryptionPage } from "../../core/text/pages.ts";
import { text } from "../../core/text/steps.ts";
import { charactersAt, lastCharacters } from "../../core/vault/kept-places.ts";
import { WizardPage } from "./wizard-page.ts";

const { title, fields } = text.encryption;

export class EncryptionPage extends WizardPage {
  protected readonly titles = [title];
  readonly change = this.switch(fields.change);
  readonly own = this.radio(encryptionPage.own);
  readonly passphrase = this.field(fields.passphrase);
  readonly confirm = this.field(fields.confirm);
  readonly saveTo = this.field(fields.saveTo);
  /** One for each place, by its title. */
  readonly onPaper = this.place(keeping.sheet.title);
  readonly inFile = this.place(keeping.file.title);
  readonly inManager = this.place(keeping.manager.title);
  readonly fromPaper = this.field(keeping.sheet.field);
  readonly fromManager = this.page.getByLabel(/, from the password manager$/);
  readonly print = this.button(keeping.sheet.print);
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

  /** Shows the two places that need nothing of the machine. */
  async keep(): Promise<void> {
    const passphrase = (await this.own.isChecked()) ? await this.passphrase.inputValue() : await this.made();
    await this.fromPaper.fill(lastCharacters(passphrase));
    await this.fromManager.fill(await this.askedOfManager(passphrase));
    await expect(this.page.getByText(keeping.count({ shown: 2 }))).toBeVisible();
  }

  /** What the password manager's field asks for, by the numbers in its label. */
  async askedOfManager(passphrase: string): Promise<string> {
    const label = await this.fromManager.evaluate(
      (input: HTMLInputElement) => input.labels?.[0]?.textContent,
    );
    const positions = [...(label ?? "").matchAll(/\d+/g)].map(([number]) => Number(number));
    return charactersAt(passphrase, positions);
  }

  private place(title: string): Locator {
    return this.page.getByRole("region", { name: title, exact: true });
  }
}
