/** The part of the vault's page that makes a new one. */
import { expect } from "@playwright/test";
import { newVault } from "../../core/text/new-vault.ts";
import { text } from "../../core/text/steps.ts";
import { VaultCredentialsPage } from "./vault-credentials.ts";

const { fields } = text["vault-credentials"];

export class NewVaultPage extends VaultCredentialsPage {
  readonly create = this.radio(newVault.create);
  readonly name = this.field(newVault.name);
  readonly region = this.field(newVault.regionTyped);
  readonly groups = this.page.getByRole("combobox", { name: newVault.resourceGroup });
  readonly regions = this.page.getByRole("combobox", { name: newVault.region, exact: true });
  readonly measure = this.button(newVault.measure);
  readonly nearest = this.page.getByRole("group", { name: newVault.nearest }).getByRole("radio");
  readonly zoneRedundant = this.radio(newVault.redundancies["zone-redundant"]);
  readonly publicAccess = this.checkbox(newVault.access);

  /** Signs in by code, and says that a new vault is wanted. */
  async begin(): Promise<void> {
    await this.fromSignIn.check();
    await this.fillInTenant();
    await this.signIn.click();
    await this.signedInAs("admin@practice.test");
    await this.create.check();
  }

  /** The place typed, as an admin does who knows it. */
  async type(name: string, region: string): Promise<void> {
    for (const field of ["subscriptionId", "resourceGroup"] as const) await this.fillIn(fields[field]);
    await this.name.fill(name);
    await this.region.fill(region);
  }

  async says(told: string): Promise<void> {
    await expect(this.page.getByText(told)).toBeVisible();
  }
}
