/** Brings together the secrets a run needs, before its first change: what was typed or sent, the files it names, a passphrase made. */
import { withoutLineEnd } from "../actions/passphrase.ts";
import { SetupError } from "../errors.ts";
import type { Plan } from "../plan/plan.ts";
import type { Ports } from "../ports.ts";
import { SECRET_NAMES, Secret, type SecretName, type Secrets } from "../secret.ts";
import { makePassphrase, passphraseProblems } from "../vault/passphrase.ts";

const MAX_SECRET_FILE_BYTES = 64 * 1024;

/**
 * @param needed what the preview says must be at hand
 * @throws SetupError secrets.missing, secrets.unreadable, passphrase.*: nothing has been changed then
 */
export async function gatherSecrets(
  plan: Plan,
  given: Secrets,
  needed: readonly SecretName[],
  ports: Ports,
): Promise<Secrets> {
  const found = await present(plan, given, ports);
  if (needed.includes("passphrase") && plan.generatesPassphrase)
    found.passphrase ??= await generated(plan, ports);
  for (const secret of Object.values(found)) ports.log.hide(secret);
  const missing = needed.find((name) => !found[name] && !isReplaced(name, found));
  if (missing) throw new SetupError("secrets.missing", { name: missing });
  if (needed.includes("passphrase")) checkPassphrase(found.passphrase);
  return found;
}

type Found = Partial<Record<SecretName, Secret>>;

/** What was typed or sent comes before what a file holds; an empty text is none. */
async function present(plan: Plan, given: Secrets, ports: Ports): Promise<Found> {
  const found: Found = {};
  for (const name of SECRET_NAMES) {
    const secret = given[name] ?? (await fromFile(plan, name, ports));
    if (secret && !secret.isEmpty) found[name] = secret;
  }
  return found;
}

/** A service principal signs in with a secret or with a certificate. */
const isReplaced = (name: SecretName, found: Secrets): boolean =>
  name === "clientSecret" && found.clientCertificatePem !== undefined;

async function fromFile(plan: Plan, name: SecretName, ports: Ports): Promise<Secret | undefined> {
  const file = plan.secretFiles[name]?.file;
  if (file === undefined) return undefined;
  const bytes = await ports.files.read(file, MAX_SECRET_FILE_BYTES);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new SetupError("secrets.unreadable", { name, file }, { cause });
  }
  return new Secret(withoutLineEnd(text));
}

/** A passphrase made before a power cut lies in its file already, and may be in use: that one, else a new one. */
async function generated(plan: Plan, ports: Ports): Promise<Secret> {
  const saved = plan.actions.find((action) => action.kind === "save-passphrase");
  if (saved && (await ports.files.state(saved.file)) === "file") {
    const bytes = await ports.files.read(saved.file, MAX_SECRET_FILE_BYTES);
    return new Secret(withoutLineEnd(new TextDecoder().decode(bytes)));
  }
  return new Secret(makePassphrase());
}

function checkPassphrase(passphrase: Secret | undefined): void {
  const [problem] = passphrase ? passphraseProblems(passphrase.reveal()) : [];
  if (problem) throw new SetupError(problem);
}
