import { expect, type Locator } from "@playwright/test";
import { frame, windowTitle } from "../../core/text/frame.ts";
import { usage } from "../../core/text/usage.ts";
import { VaultCredentialsPage } from "./vault-credentials.ts";

/** It signs in as the page of the vault credentials does. */
export class UsagePage extends VaultCredentialsPage {
  protected override readonly titles = [usage.title];
  readonly link = this.button(usage.link);
  readonly numbers = this.page.getByRole("region", { name: usage.numbers.heading, exact: true });
  readonly unknown = this.page.getByRole("region", { name: usage.counters.unknown });
  readonly three = this.page.getByRole("region", { name: usage.three.heading });
  readonly again = this.button(usage.again);
  readonly perInstance = this.field(usage.estimate.perInstance);
  readonly perGigabyte = this.field(usage.estimate.perGigabyte);
  readonly estimate = this.page.getByRole("region", { name: usage.estimate.heading });
  readonly copyCsv = this.button(usage.counters.copy);
  readonly saveCsv = this.button(usage.counters.save);
  readonly toServer = this.button(usage.back);
  readonly toResult = this.button(usage.backToResult);

  /** No step of the way: the window's title names no number. */
  override async shown(): Promise<void> {
    await expect(this.heading).toBeFocused();
    await expect(this.page).toHaveTitle(windowTitle(usage.title, null));
    await expect(this.page.getByRole("note")).toContainText(frame.practice.title);
  }

  async signInByCode(): Promise<void> {
    await this.fillInTenant();
    await this.signIn.click();
    await this.signedInAs("admin@practice.test");
  }

  /** A line of the table of numbers. */
  row(label: string): Locator {
    return this.numbers.getByRole("row").filter({ hasText: label });
  }
}
