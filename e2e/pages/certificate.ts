import type { Locator } from "@playwright/test";
import { certificate } from "../../core/text/certificate.ts";
import { WizardPage } from "./wizard-page.ts";

const { title, fields, choices, check, problems, request } = certificate;

export class CertificatePage extends WizardPage {
  protected readonly titles = [title];
  readonly own = this.radio(choices.own.title);
  readonly byService = this.radio(choices.service.title);
  readonly bringPfx = this.radio(choices.pfx.title);
  readonly fromCa = this.radio(choices["ad-cs"].title);
  readonly pfx = this.field(fields.pfx);
  readonly pfxPassword = this.field(fields.pfxPassword);
  readonly check = this.button(check.action);
  readonly checkAgain = this.button(check.again);
  readonly commonName = this.field(fields.commonName);
  readonly template = this.field(fields.template);
  readonly makeRequest = this.button(request.make);
  readonly discardRequest = this.button(request.discard);
  readonly signed = this.field(fields.signed);
  readonly ca = this.field(fields.ca);
  readonly rules = this.page.getByRole("list", { name: check.list }).getByRole("listitem");

  get usable(): Locator {
    return this.page.getByRole("alert").filter({ hasText: check.good });
  }

  get notUsable(): Locator {
    const atTheField = problems["credentials.certificate.file"]["not-usable"];
    return this.page.getByRole("alert").filter({ hasText: check.bad, hasNotText: atTheField });
  }

  /** The PFX of practice mode, with its password. */
  async fillInPfx(): Promise<void> {
    await this.fillIn(fields.pfx);
    await this.fillInPassword();
  }

  async fillInPassword(): Promise<void> {
    await this.fillIn(fields.pfxPassword);
  }

  /** The certificate that the practice CA has made of the request. */
  async fillInSigned(): Promise<void> {
    await this.fillIn(fields.signed);
  }
}
