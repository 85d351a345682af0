import { parts } from "../../core/text/frame.ts";
import { text } from "../../core/text/steps.ts";
import { WizardPage } from "./wizard-page.ts";

const { title, fields } = text["recovery-folder"];

export class RecoveryFolderPage extends WizardPage {
  protected readonly titles = [title];
  readonly leave = this.radio(parts.leave);
  readonly another = this.radio(parts.another);
  readonly folder = this.field(fields.recoveryFolder);

  async fillInFolder(): Promise<void> {
    await this.fillIn(fields.recoveryFolder);
  }
}
