import { SetupError } from "../errors.ts";
import type { ActionOf } from "../plan/plan.ts";
import { openBrought, refuseUnusable } from "../vault/certificate-report.ts";
import { isLegacyCsp } from "../vault/certificate-rules.ts";
import { type Done, type Handler, nothing, type Turn } from "./handler.ts";

type Import = ActionOf<"import-certificate">;

const MAX_CERTIFICATE_BYTES = 1024 * 1024;
const FRIENDLY_NAME = "Backup Server Setup";

/** The certificate that was brought, in the machine's store with its key in a legacy provider: for programs other than the agent. */
export const importCertificate: Handler<Import> = {
  async alreadyDone(turn) {
    const { ports, signal } = turn;
    const thumbprint = await thumbprintOf(turn);
    if (thumbprint === null) return undefined;
    const stored = await ports.backupServer.storedCertificates([thumbprint], signal);
    const isThere = stored.some(({ hasPrivateKey, provider }) => hasPrivateKey && isLegacyCsp(provider));
    return isThere ? doneWith(thumbprint) : undefined;
  },
  async perform(turn) {
    const { action, ports, signal, progress } = turn;
    const { bytes, key, report } = await openBrought(ports, broughtOf(turn), signal);
    refuseUnusable(report);
    const password = action.key === "pfx" ? turn.secrets.pfxPassword : undefined;
    const { pfx, thumbprint } = await ports.certificates.join(
      // What Server 2016 and older can read too; it is gone as soon as it is in the store.
      { bytes, key, password, friendlyName: FRIENDLY_NAME, profile: "3des-sha1" },
      signal,
    );
    await ports.backupServer.importCertificate(pfx, thumbprint, { signal, progress });
    return doneWith(thumbprint);
  },
  secrets: ({ key }) => (key === "pfx" ? ["pfxPassword"] : []),
};

const doneWith = (thumbprint: string): Done => ({ ...nothing, receipts: { storedCertificate: thumbprint } });

const broughtOf = ({ action, ports, secrets }: Turn<Import>) => ({
  file: ports.files.absolute(action.certificateFile),
  key: action.key,
  password: action.key === "pfx" ? secrets.pfxPassword : undefined,
});

/** Of the certificate alone: the key of a request is gone once the server is registered, and so may the file be. */
async function thumbprintOf({ action, ports, secrets, signal }: Turn<Import>): Promise<string | null> {
  const file = ports.files.absolute(action.certificateFile);
  try {
    const bytes = await ports.files.read(file, MAX_CERTIFICATE_BYTES);
    const password = action.key === "pfx" ? secrets.pfxPassword : undefined;
    return (await ports.certificates.inspect(bytes, password, signal)).thumbprint;
  } catch (thrown) {
    if (SetupError.from(thrown).code !== "file.not-found") throw thrown;
    return (await ports.backupServer.probe(signal)).registeredWith;
  }
}
