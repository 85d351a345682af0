import { expect, type Locator } from "@playwright/test";
import { azureLists } from "../../core/text/azure-lists.ts";
import { parts } from "../../core/text/frame.ts";
import { credentialsPage } from "../../core/text/pages.ts";
import { progress } from "../../core/text/run-pages.ts";
import { signInWords } from "../../core/text/sign-in.ts";
import { text } from "../../core/text/steps.ts";
import { WizardPage } from "./wizard-page.ts";

const { title, fields, choices, methods } = text["vault-credentials"];
const PLACE = ["subscriptionId", "resourceGroup", "vault"] as const;

export interface DroppedFile {
  readonly name: string;
  readonly text: string;
}

export class VaultCredentialsPage extends WizardPage {
  protected readonly titles = [title];
  readonly fromFile = this.radio(choices.file);
  readonly fromSignIn = this.radio(choices["sign-in"]);
  readonly file = this.field(fields.file);
  readonly browse = this.button(parts.browse);
  readonly deleteAfter = this.checkbox(fields.deleteAfter);
  readonly byCode = this.radio(methods["device-code"]);
  readonly inBrowser = this.radio(methods.browser);
  readonly byAzureCli = this.radio(methods["azure-cli"]);
  readonly asServicePrincipal = this.radio(methods["service-principal"]);
  readonly tenantId = this.field(fields.tenantId);
  readonly clientId = this.field(fields.clientId);
  readonly clientSecret = this.field(fields.clientSecret);
  readonly byCertificate = this.radio(signInWords.withCertificate);
  readonly certificateFile = this.field(signInWords.certificateFile);
  readonly certificatePassword = this.field(signInWords.certificatePassword);
  readonly subscriptionId = this.field(fields.subscriptionId);
  readonly resourceGroup = this.field(fields.resourceGroup);
  readonly vault = this.field(fields.vault);
  readonly registerAnyway = this.checkbox(fields.registerAnyway);
  readonly signIn = this.button(azureLists.signIn);
  readonly signInAgain = this.button(azureLists.signInAgain);
  readonly cancelSignIn = this.button(azureLists.cancel);
  readonly signOut = this.button(azureLists.signOut);
  readonly subscriptions = this.page.getByRole("combobox", { name: azureLists.subscription });
  readonly vaults = this.page.getByRole("combobox", { name: azureLists.vault });
  /** The file that the browser host offers to choose on the computer that the browser runs on. */
  readonly chosenFile = this.page.locator("input[type=file]");

  /** The file that practice mode has ready, read and found good. */
  async fillInFile(): Promise<void> {
    await this.fillIn(fields.file);
    await expect(this.usable).toBeVisible();
  }

  get usable(): Locator {
    return this.page.getByRole("alert").filter({ hasText: credentialsPage.usable });
  }

  /** What is said of a file that cannot be used: each rule it breaks. */
  get notUsable(): Locator {
    const problems = this.page.getByRole("list");
    return this.page.getByRole("alert").filter({ hasText: credentialsPage.notUsable, has: problems });
  }

  /** Tenant and vault of practice mode; the method is chosen before. */
  async fillInVault(): Promise<void> {
    await this.fillInTenant();
    await this.typeVault();
  }

  async typeVault(): Promise<void> {
    for (const field of PLACE) await this.fillIn(fields[field]);
  }

  async fillInTenant(): Promise<void> {
    await this.fillIn(fields.tenantId);
  }

  /** The code to sign in with, as it is shown to be typed elsewhere. */
  get code(): Locator {
    return this.page.getByRole("alert").filter({ hasText: progress.code.title });
  }

  async signedInAs(who: string | null): Promise<void> {
    const told = who === null ? azureLists.asApplication : azureLists.as({ who });
    await expect(this.page.getByRole("alert").filter({ hasText: told })).toBeVisible();
  }

  /** By keyboard: types a part of the name, and takes the first entry that has it. */
  async pick(list: Locator, part: string): Promise<void> {
    await list.focus();
    await list.press("ControlOrMeta+a");
    await list.pressSequentially(part);
    // The frame's list of languages has options too.
    const options = this.page.getByRole("listbox").getByRole("option");
    await expect(options.first()).toContainText(part);
    // A name that begins with what is typed is marked already.
    if (!(await list.getAttribute("aria-activedescendant"))) await list.press("ArrowDown");
    await list.press("Enter");
    await expect(options).toHaveCount(0);
  }

  async fillInApplication(): Promise<void> {
    await this.fillIn(fields.clientId);
  }

  async fillInSecret(): Promise<void> {
    await this.fillIn(fields.clientSecret);
  }

  /** Drops a file on the page, as from the desktop. */
  async drop({ name, text: content }: DroppedFile): Promise<void> {
    const transfer = await this.page.evaluateHandle(
      ([fileName, fileText]) => {
        const dropped = new DataTransfer();
        dropped.items.add(new File([fileText], fileName, { type: "text/plain" }));
        return dropped;
      },
      [name, content] as const,
    );
    const zone = this.page.getByRole("region", { name: fields.file });
    await zone.dispatchEvent("dragover", { dataTransfer: transfer });
    await zone.dispatchEvent("drop", { dataTransfer: transfer });
  }
}
