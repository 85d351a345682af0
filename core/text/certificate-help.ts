/** Help for the page "Certificate". Read when it is shown, in the language that is spoken then. */
import { certificate } from "./certificate.ts";

const { fields, help } = certificate;

export const certificateHelp = {
  get what() {
    return help.what;
  },
  get fields() {
    return [
      { field: "credentials.key", name: fields.key, says: help.key },
      { field: "credentials.certificate.file", name: certificate.check.action, says: help.file },
      { field: "pfxPassword", name: fields.pfxPassword, says: help.password },
      {
        field: "credentials.certificate.commonName",
        name: certificate.request.heading,
        says: help.request,
      },
    ];
  },
  get rules() {
    return [{ rule: help.rules.use, source: "backup-azure-dpm-introduction" }];
  },
  get next() {
    return help.next;
  },
};
