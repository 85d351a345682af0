import { parts } from "../../core/text/frame.ts";
import { proxyPage } from "../../core/text/pages.ts";
import { text } from "../../core/text/steps.ts";
import { WizardPage } from "./wizard-page.ts";

const { title, fields, choices } = text.proxy;

export class ProxyPage extends WizardPage {
  protected readonly titles = [title];
  readonly cloud = this.field(fields.cloud);
  readonly leave = this.radio(parts.leave);
  readonly direct = this.radio(choices.none);
  readonly custom = this.radio(choices.custom);
  readonly host = this.field(fields.host);
  readonly port = this.field(fields.port);
  readonly user = this.field(fields.user);
  readonly password = this.field(fields.password);
  readonly test = this.button(proxyPage.test);
  readonly testAgain = this.button(proxyPage.testAgain);
}
