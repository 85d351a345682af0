import type { Locator } from "@playwright/test";
import type { WorkDay } from "../../core/answer-choices.ts";
import { parts } from "../../core/text/frame.ts";
import { throttlingPage } from "../../core/text/pages.ts";
import { text } from "../../core/text/steps.ts";
import { WizardPage } from "./wizard-page.ts";

const { title, fields } = text.throttling;

export class ThrottlingPage extends WizardPage {
  protected readonly titles = [title];
  readonly leave = this.radio(parts.leave);
  readonly another = this.radio(parts.another);
  readonly limited = this.switch(fields.limited);
  readonly workHourRate = this.field(fields.workHourKbps);
  readonly nonWorkHourRate = this.field(fields.nonWorkHourKbps);
  readonly workHourUnit = this.field(`${throttlingPage.unit}: ${fields.workHourKbps}`);
  readonly from = this.field(fields.from);
  readonly to = this.field(fields.to);
  /** The week in one sentence. */
  readonly week = this.page.getByRole("figure");

  day(day: WorkDay): Locator {
    return this.checkbox(text.values.dayNames[day]);
  }
}
