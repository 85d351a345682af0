/**
 * A credentials file that is always there to be chosen, as if it had just been downloaded from the practice vault. It is
 * made when it is read: first, and again when the vault would not take the one that lies there any more.
 */
import { SetupError } from "../core/errors.ts";
import type { Files, Ports } from "../core/ports.ts";
import { Secret } from "../core/secret.ts";
import { fileNameOf } from "../core/vault/folders.ts";
import { makeCredentials } from "../core/vault/make-credentials.ts";
import { reportCredentials } from "../core/vault/read-credentials.ts";
import { lookUpCertificate } from "./azure/registry.ts";
import { PRACTICE_CREDENTIALS_FILE } from "./practice-hints.ts";
import { PRACTICE } from "./practice-values.ts";

type Parts = Pick<Ports, "files" | "azure" | "certificates" | "clock"> & { readonly stateFile: string };

const NO_LIMIT = new AbortController().signal;

export function withPracticeDownload(parts: Parts): Files {
  const { files } = parts;
  let making: Promise<void> | undefined;
  const ready = (): Promise<void> => {
    making ??= makeUnlessGood(parts).finally(() => {
      making = undefined;
    });
    return making;
  };
  return {
    ...files,
    state: async (place) => (isTheFile(place) ? "file" : files.state(place)),
    async read(place, maxBytes) {
      if (isTheFile(place)) await ready();
      return files.read(place, maxBytes);
    },
  };
}

const isTheFile = (place: string): boolean =>
  place.replaceAll("/", "\\").toLowerCase() === PRACTICE_CREDENTIALS_FILE.toLowerCase();

async function makeUnlessGood(parts: Parts): Promise<void> {
  if (await isGood(parts)) return;
  const { subscriptionId, resourceGroup, vault: name, tenantId, clientId, clientSecret } = PRACTICE;
  await makeCredentials(
    parts,
    {
      signIn: {
        cloud: "public",
        signIn: { method: "service-principal", tenantId, clientId },
        proxy: { use: "none", host: "", port: 8080, user: "" },
        secrets: { clientSecret: new Secret(clientSecret) },
      },
      vault: { subscriptionId, resourceGroup, name },
      key: "service",
      file: PRACTICE_CREDENTIALS_FILE,
    },
    { signal: NO_LIMIT, progress: () => {} },
  );
}

const MAX_BYTES = 64 * 1024;

async function isGood({ files, certificates, clock, stateFile }: Parts): Promise<boolean> {
  try {
    const bytes = await files.read(PRACTICE_CREDENTIALS_FILE, MAX_BYTES);
    const fileName = fileNameOf(PRACTICE_CREDENTIALS_FILE);
    const report = await reportCredentials({ fileName, bytes, certificates, now: clock.now() });
    const known = await lookUpCertificate(stateFile, report.thumbprint ?? "");
    return report.problems.length === 0 && known?.newest === true;
  } catch (thrown) {
    if (SetupError.from(thrown).code === "file.not-found") return false;
    throw thrown;
  }
}
