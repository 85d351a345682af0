import type { ActionOf } from "../plan/plan.ts";
import { type Handler, nothing } from "./handler.ts";

/** Old certificates, each named by whoever wants it gone. That none of them is in use is looked at once more when it is done. */
export const removeCertificates: Handler<ActionOf<"remove-certificates">> = {
  async alreadyDone({ action, ports, signal }) {
    const thumbprints = action.certificates.map(({ thumbprint }) => thumbprint.toUpperCase());
    return (await ports.backupServer.storedCertificates(thumbprints, signal)).length === 0
      ? nothing
      : undefined;
  },
  async perform({ action, ports, signal, progress }) {
    await ports.backupServer.removeCertificates(action.certificates, { signal, progress });
    return { receipts: { removedCertificates: action.certificates.length } };
  },
};
