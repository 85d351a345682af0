/** Brings together the secrets a run needs, before its first change: what was typed or sent, the files it names, a passphrase made. */
import { withoutLineEnd } from "../actions/passphrase.ts";
import { SetupError } from "../errors.ts";
import type { Plan } from "../plan/plan.ts";
import type { Ports } from "../ports.ts";
import { SECRET_NAMES, Secret, type SecretName, type Secrets } from "../secret.ts";
import { makePassphrase, passphraseProblems } from "../vault/passphrase.ts";

const MAX_SECRET_FILE_BYTES = 64 * 1024;

/**
 * @param plan the whole plan, what is done of it included: where a made passphrase was saved is in it
 * @param done ids of what earlier sittings of the run have done
 * @param needed what the preview says must be at hand
 * @throws SetupError secrets.missing, secrets.unreadable, passphrase.*: nothing has been changed then
 */
export async function gatherSecrets(
  plan: Plan,
  given: Secrets,
  needed: readonly SecretName[],
  ports: Ports,
  done: ReadonlyMap<string, unknown> = new Map(),
): Promise<Secrets> {
  const found = await present(plan, given, ports);
  if (needed.includes("passphrase") && plan.generatesPassphrase && !found.passphrase) {
    const made = (await savedPassphrase(plan, ports)) ?? newPassphrase(plan, done);
    if (made) found.passphrase = made;
  }
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

const saveOf = (plan: Plan) => plan.actions.find((action) => action.kind === "save-passphrase");

/** The passphrase that this plan has made and saved, where its file still lies. */
export async function savedPassphrase(
  plan: Plan,
  { files }: Pick<Ports, "files">,
): Promise<Secret | undefined> {
  const save = saveOf(plan);
  if (!save || (await files.state(save.file)) !== "file") return undefined;
  return new Secret(
    withoutLineEnd(new TextDecoder().decode(await files.read(save.file, MAX_SECRET_FILE_BYTES))),
  );
}

/**
 * A new one only while none has been saved. One that was, and lies there no more, has been put in its safe place, and may be
 * in use already: another would be set on the server while the admin keeps the old. It is asked for instead.
 */
function newPassphrase(plan: Plan, done: ReadonlyMap<string, unknown>): Secret | undefined {
  return done.has(saveOf(plan)?.id ?? "") ? undefined : new Secret(makePassphrase());
}

function checkPassphrase(passphrase: Secret | undefined): void {
  const [problem] = passphrase ? passphraseProblems(passphrase.reveal()) : [];
  if (problem) throw new SetupError(problem);
}
