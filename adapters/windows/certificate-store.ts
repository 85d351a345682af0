/** The machine's certificate store: put in, read back, taken out. What a script throws there has no ids of Microsoft's. */
import type { CertificateStoreServer, CertificateToRemove } from "../../core/certificate-store-port.ts";
import { SetupError } from "../../core/errors.ts";
import type { Secret } from "../../core/secret.ts";
import { isLegacyCsp } from "../../core/vault/certificate-rules.ts";
import { LOOK_TIMEOUT_MS, SETTING_TIMEOUT_MS } from "./agent.ts";
import { type PowerShell, PowerShellError } from "./powershell.ts";
import { askScript, type InputOf } from "./questions.ts";

/** What our own script says of one that must stay. */
const NOT_OLD = /not old, or in use: ([0-9A-F]{40})/;

type Wish = InputOf<"certificate-store">["wish"];

interface Asking {
  readonly wish: Wish;
  readonly thumbprints: readonly string[];
  readonly subjects?: readonly string[];
  readonly secrets?: Readonly<Record<string, Secret>>;
  readonly signal: AbortSignal;
}

export function certificateStorePorts(powershell: PowerShell): CertificateStoreServer {
  const ask = async ({ wish, thumbprints, subjects = [], secrets = {}, signal }: Asking) => {
    const timeoutMs = wish === "look" ? LOOK_TIMEOUT_MS : SETTING_TIMEOUT_MS;
    const input = {
      wish,
      thumbprints: thumbprints.map((thumbprint) => thumbprint.toUpperCase()),
      subjects: [...subjects],
    };
    try {
      return (await askScript(powershell, "certificate-store", input, { timeoutMs, signal, secrets })).found;
    } catch (thrown) {
      throw thrown instanceof PowerShellError ? refusalOf(thrown) : thrown;
    }
  };
  return {
    storedCertificates: (thumbprints, signal) => ask({ wish: "look", thumbprints, signal }),
    async importCertificate(pfx, thumbprint, { signal, progress }) {
      const thumbprints = [thumbprint];
      const before = await ask({ wish: "look", thumbprints, signal });
      const [stored] = await ask({ wish: "import", thumbprints, secrets: { pfx }, signal });
      if (!stored?.hasPrivateKey) throw new SetupError("certificate-store.refused");
      if (!isLegacyCsp(stored.provider)) {
        if (before.length === 0) await ask({ wish: "take-back", thumbprints, signal });
        throw new SetupError("certificate.not-legacy-csp", { keyProvider: stored.provider ?? "CNG" });
      }
      progress(1);
    },
    async removeCertificates(certificates, { signal, progress }) {
      const thumbprints = certificates.map((each) => each.thumbprint);
      const left = await ask({ wish: "remove-old", thumbprints, subjects: subjectsOf(certificates), signal });
      if (left.length > 0) throw new SetupError("certificate-store.refused");
      progress(1);
    },
  };
}

const subjectsOf = (certificates: readonly CertificateToRemove[]): string[] =>
  certificates.map(({ subject }) => subject.trim());

function refusalOf(thrown: PowerShellError): SetupError {
  const [, thumbprint] = NOT_OLD.exec(thrown.message) ?? [];
  if (thumbprint !== undefined)
    return new SetupError("certificate-store.not-old", { thumbprint }, { cause: thrown });
  const about = { microsoftText: thrown.message.slice(0, 400) };
  return new SetupError("certificate-store.refused", about, { cause: thrown });
}
