/** What every page of the wizard has, found as a person finds it: by role and name. */
import { expect, type Locator, type Page } from "@playwright/test";
import type { SecretName } from "../../core/secret.ts";
import "../../core/text/icu.ts";
import { frame, parts, secretNames, windowTitle } from "../../core/text/frame.ts";
import { escaped } from "./escaped.ts";

export type SecretsAgain = Partial<Record<SecretName, string>>;

export abstract class WizardPage {
  readonly page: Page;
  /** Of the heading; a page whose heading depends on what happens has several. */
  protected abstract readonly titles: readonly string[];

  /** What stands before the page's name in the window's title: a pattern. */
  protected readonly mark: string = "";

  constructor(page: Page) {
    this.page = page;
  }

  get heading(): Locator {
    return this.page.getByRole("heading", { level: 1, name: new RegExp(`^${this.#title()}$`) });
  }

  /** The page is there: the heading has the focus, the window says which step it is, practice mode is told. */
  async shown(): Promise<void> {
    await expect(this.heading).toBeFocused();
    const title = escaped(windowTitle("TITLE", { step: 0, of: 0 }));
    const pattern = title.replaceAll("0", "\\d+").replace("TITLE", this.#title());
    await expect(this.page).toHaveTitle(new RegExp(`^${this.mark}${pattern}$`));
    await expect(this.page.getByRole("note")).toContainText(frame.practice.title);
  }

  async next(): Promise<void> {
    await this.button(frame.next).click();
  }

  async back(): Promise<void> {
    await this.button(frame.back).click();
  }

  /** A button of the page itself; the frame around it has others, of the same names too. */
  button(name: string): Locator {
    return this.page.getByRole("main").getByRole("button", { name, exact: true });
  }

  /** A field by its label, whatever stands behind the label. */
  field(label: string): Locator {
    return this.page
      .getByLabel(new RegExp(`^${escaped(label)}( \\(${escaped(parts.optional)}\\))?$`))
      .and(this.page.locator("input, select"));
  }

  radio(title: string): Locator {
    return this.page.getByRole("radio", { name: title });
  }

  checkbox(label: string): Locator {
    return this.page.getByRole("checkbox", { name: label, exact: true });
  }

  switch(label: string): Locator {
    return this.page.getByRole("switch", { name: label, exact: true });
  }

  /** Presses the button that fills in what works in practice mode. */
  async fillIn(label: string): Promise<void> {
    await this.button(parts.practiceValueFor({ field: label })).click();
  }

  /** Secrets that a run needs again to go on. */
  async giveSecrets(secrets: SecretsAgain): Promise<void> {
    for (const [name, { label }] of Object.entries(secretNames)) {
      const secret = secrets[name as SecretName];
      if (secret !== undefined) await this.field(label).fill(secret);
    }
  }

  /** Next is refused: the first faulty control has the focus, and its fault is told with it. */
  async refuses(control: Locator, fault: string): Promise<void> {
    await this.next();
    await expect(control).toBeFocused();
    await expect(control).toHaveAccessibleDescription(new RegExp(escaped(fault)));
    const described = (await control.getAttribute("aria-describedby"))?.split(" ") ?? [];
    expect(described, "each description is read out once").toEqual([...new Set(described)]);
    await expect(this.heading).toBeVisible();
  }

  #title(): string {
    return `(?:${this.titles.map(escaped).join("|")})`;
  }
}
