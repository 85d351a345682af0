import { expect, type Locator } from "@playwright/test";
import type { Flow } from "../../core/answer-choices.ts";
import { start } from "../../core/text/pages.ts";
import { startPage } from "../../core/text/start-page.ts";
import { type SecretsAgain, WizardPage } from "./wizard-page.ts";

export class StartPage extends WizardPage {
  /** The computer's name; the pretend server's, unless a test gave it another. */
  protected readonly titles = ["BACKUP01"];

  flow(flow: Flow): Locator {
    return this.radio(start.flows[flow].title);
  }

  async choose(flow: Flow): Promise<void> {
    await this.flow(flow).check();
    await this.next();
  }

  /** What the server is said to be. */
  get server(): Locator {
    return this.page.getByRole("region", { name: start.title });
  }

  /** The prerequisites have been looked at. */
  async checked(): Promise<void> {
    await expect(this.button(start.checks.again)).toBeVisible();
  }

  /** The offer to go on with a run that was not finished. */
  get unfinished(): Locator {
    return this.page.getByRole("region", { name: start.unfinished.title });
  }

  /** Opens what fills in the pages from a file; gives the section. */
  async answerFile(): Promise<Locator> {
    await this.button(startPage.open.show).click();
    return this.page.getByRole("region", { name: startPage.open.heading });
  }

  async openAnswerFile(path: string): Promise<void> {
    const section = await this.answerFile();
    await section.getByRole("textbox", { name: startPage.open.path }).fill(path);
    await section.getByRole("button", { name: startPage.open.button }).click();
  }

  async resume(secrets: SecretsAgain = {}): Promise<void> {
    await expect(this.unfinished).toBeVisible();
    await this.giveSecrets(secrets);
    await this.button(start.unfinished.resume).click();
  }
}
