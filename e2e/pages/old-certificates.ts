import type { Locator } from "@playwright/test";
import { certificateStore as words } from "../../core/text/certificate-store.ts";
import { WizardPage } from "./wizard-page.ts";

export class OldCertificatesPage extends WizardPage {
  protected readonly titles = [words.title];
  readonly confirmation = this.field(words.fields.subject);
  readonly warning = this.page.getByRole("alert").filter({ hasText: words.lost });

  remove(subject: string): Locator {
    return this.checkbox(words.fields.remove({ subject }));
  }
}
