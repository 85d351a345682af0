import { expect, type Locator } from "@playwright/test";
import type { Flow } from "../../core/answer-choices.ts";
import type { PreviewState } from "../../core/run/preview.ts";
import { start } from "../../core/text/pages.ts";
import { review } from "../../core/text/run-pages.ts";
import { WizardPage } from "./wizard-page.ts";

export class ReviewPage extends WizardPage {
  protected readonly titles = [review.title];
  readonly plan = this.page.getByRole("region", { name: review.plan });
  readonly answers = this.page.getByRole("region", { name: review.answers });

  /** The way back to the page with this name in the rail. */
  change(railName: string): Locator {
    return this.button(review.changeOf({ page: railName }));
  }

  /** The one line of the plan that says this. */
  planned(action: string, state: PreviewState): Locator {
    return this.plan
      .getByRole("listitem")
      .filter({ hasText: action })
      .filter({ hasText: review.states[state] });
  }

  /** Presses the button that is named for the deed, once the plan is there. */
  async commit(flow: Flow): Promise<void> {
    await expect(this.plan.getByRole("listitem").first()).toBeVisible();
    await this.button(start.flows[flow].deed).click();
  }
}
