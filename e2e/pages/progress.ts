import type { Locator } from "@playwright/test";
import type { ActionState } from "../../core/run/progress.ts";
import { progressPage } from "../../core/text/progress-page.ts";
import { progress } from "../../core/text/run-pages.ts";
import { WizardPage } from "./wizard-page.ts";

export class ProgressPage extends WizardPage {
  protected readonly titles = [...Object.values(progress.title), progress.titleStopped];
  /** How far the run is. */
  protected override readonly mark = "\\d+\\s?% – ";
  readonly lastLine = this.page.locator(".last-line");
  readonly showLog = this.button(progressPage.log);
  readonly lines = this.page.getByRole("list", { name: progressPage.lines });
  readonly stop = this.button(progress.stop);
  readonly bar = this.page.getByRole("progressbar");
  /** The code to sign in with, while it is wanted. */
  readonly code = this.page.getByRole("alert").filter({ hasText: progress.code.title });

  /** The one step of the run that says this. */
  step(action: string, state: ActionState): Locator {
    return this.page
      .getByRole("listitem")
      .filter({ hasText: action })
      .filter({ hasText: progress.states[state] });
  }
}
