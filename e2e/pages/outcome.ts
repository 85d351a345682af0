import { expect, type Locator } from "@playwright/test";
import type { Flow } from "../../core/answer-choices.ts";
import { error } from "../../core/text/frame.ts";
import { outcomePage } from "../../core/text/outcome-page.ts";
import { start } from "../../core/text/pages.ts";
import { outcome } from "../../core/text/run-pages.ts";
import { text } from "../../core/text/steps.ts";
import { type SecretsAgain, WizardPage } from "./wizard-page.ts";

const { succeeded, ...otherwise } = outcome.title;
/** A run may take this long on a machine that has much else to do. */
const RUN_WITHIN_MS = 60_000;

export class OutcomePage extends WizardPage {
  protected readonly titles = [...Object.values(succeeded), ...Object.values(otherwise)];
  readonly done = this.page.getByRole("region", { name: outcome.done, exact: true });
  readonly notDone = this.page.getByRole("region", { name: outcome.notDone, exact: true });
  readonly states = this.page.getByRole("region", {
    name: new RegExp(`^(${outcome.states}|${outcomePage.proof.heading})$`),
  });
  readonly undo = this.page.getByRole("region", { name: outcomePage.undo.heading });
  readonly leftCredentials = this.page
    .locator(".notice")
    .filter({ hasText: outcomePage.credentials.heading });
  readonly atSignIn = this.page.getByRole("region", { name: outcomePage.restart.heading });
  readonly secretFields = this.page.getByRole("main").locator("[data-field^='resume.']");
  readonly nextSteps = this.page.getByRole("region", { name: outcome.next });
  readonly copyDetails = this.button(error.copy);
  readonly changeAnswers = this.button(outcome.changeAnswers);
  readonly startAgain = this.button(outcome.restart);

  async succeeded(flow: Flow): Promise<void> {
    await this.#ended(succeeded[flow]);
  }

  async ended(how: keyof typeof otherwise): Promise<void> {
    await this.#ended(otherwise[how]);
  }

  /** The three states as the server tells them after the run. */
  async says(states: Readonly<Record<"registered" | "encrypted" | "scheduled", boolean>>): Promise<void> {
    for (const [name, is] of Object.entries(states)) {
      const state = this.state(start.states[name as keyof typeof states]);
      await expect(state).toContainText(is ? text.values.yes : text.values.no);
    }
  }

  state(name: string): Locator {
    return this.states.getByRole("listitem").filter({ hasText: name });
  }

  /** Goes on with the run; secrets that the page holds no more, or that were refused, are given again. */
  async goOn(how: keyof typeof outcome.resume, secrets: SecretsAgain = {}): Promise<void> {
    const button = this.button(outcome.resume[how]);
    await expect(button).toBeVisible();
    await this.giveSecrets(secrets);
    await button.click();
  }

  async #ended(title: string): Promise<void> {
    const heading = this.page.getByRole("heading", { level: 1, name: title, exact: true });
    await expect(heading).toBeVisible({ timeout: RUN_WITHIN_MS });
    await this.shown();
  }
}
