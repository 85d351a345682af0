import { expect, type Locator } from "@playwright/test";
import { azureLists } from "../../core/text/azure-lists.ts";
import { windowTitle } from "../../core/text/frame.ts";
import { unregister } from "../../core/text/unregister.ts";
import { usage } from "../../core/text/usage.ts";
import { PRACTICE } from "../../practice/practice-values.ts";
import { VaultCredentialsPage } from "./vault-credentials.ts";

/** It signs in as the page of the vault credentials does. */
export class UnregisterPage extends VaultCredentialsPage {
  protected override readonly titles = [unregister.title];
  readonly link = this.button(unregister.link);
  readonly vaultPicker = this.page.getByRole("combobox", { name: azureLists.vault });
  readonly lost = this.page.getByRole("region", { name: unregister.lost.heading });
  readonly askAgain = this.button(unregister.servers.again);
  readonly stop = this.button(unregister.stop);
  readonly toServer = this.button(usage.back);

  /** No step of the way: the window's title names no number. */
  override async shown(): Promise<void> {
    await expect(this.heading).toBeFocused();
    await expect(this.page).toHaveTitle(windowTitle(unregister.title, null));
  }

  async open(): Promise<void> {
    await this.link.click();
    await this.shown();
  }

  async signInByCode(): Promise<void> {
    await this.fillInTenant();
    await this.signIn.click();
    await this.signedInAs("admin@practice.test");
  }

  server(name: string): Locator {
    return this.page.getByRole("radio", { name });
  }

  typed(name: string): Locator {
    return this.field(unregister.confirm.label({ name }));
  }

  deed(name: string): Locator {
    return this.button(unregister.confirm.button({ name, vault: PRACTICE.vault }));
  }
}
