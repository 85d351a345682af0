import { installation } from "../../core/text/installation.ts";
import { text } from "../../core/text/steps.ts";
import { WizardPage } from "./wizard-page.ts";

const { fields } = text.agent;

export class AgentPage extends WizardPage {
  protected readonly titles = [installation.what];
  readonly installer = this.field(fields.installer);
  readonly agentFolder = this.field(fields.agentFolder);
  readonly scratchFolder = this.field(fields.scratchFolder);
  readonly microsoftUpdate = this.checkbox(fields.microsoftUpdate);

  async fillInInstaller(): Promise<void> {
    await this.fillIn(fields.installer);
  }
}
