/** Installs DPM or Azure Backup Server by its own set-up, which reads what it needs from a file that lives no longer than it must. */
import { SetupError } from "../errors.ts";
import type { ActionOf } from "../plan/plan.ts";
import type { Secret, SecretName, Secrets } from "../secret.ts";
import { emptySetupFolder, isSqlHere } from "../vault/backup-server.ts";
import { joinPath } from "../vault/folders.ts";
import { mediaFault } from "../vault/media.ts";
import { setupAnswers } from "../vault/setup-answers.ts";
import { setupIniText } from "../vault/setup-ini.ts";
import { type Done, type Handler, nothing, type Turn } from "./handler.ts";

type Install = ActionOf<"install-backup-server">;

const MAX_CREDENTIALS_BYTES = 64 * 1024;

export const installBackupServer: Handler<Install> = {
  async alreadyDone({ action, ports, signal }) {
    const { product, pendingRestart } = await ports.backupServer.probe(signal);
    if (product !== action.product) return undefined;
    return { receipts: {}, restartNeeded: pendingRestart === true };
  },
  async perform(turn) {
    const { action, ports, signal, progress } = turn;
    const { product, installation, folder, logFile } = action;
    const fault = mediaFault(await ports.backupServer.readMedia(installation.media, signal), installation);
    if (fault) throw new SetupError(fault.code, fault.about);
    await emptySetupFolder(ports.files, folder);
    const answerFile = joinPath(folder, "setup.ini");
    return await withoutTraces(turn, async () => {
      await ports.files.writePrivate(answerFile, new TextEncoder().encode(await answersFor(turn)));
      const request = { product, media: installation.media, answerFile, logFile };
      const ended = await ports.backupServer.installBackupServer(request, { signal, progress });
      return doneOf(ended);
    });
  },
  secrets: ({ product, installation, computer }) => {
    const needed: SecretName[] = [];
    if (product === "mabs") needed.push("passphrase");
    if (product === "dpm" && !installation.evaluation) needed.push("productKey");
    if (installation.sql.user !== "") needed.push("sqlPassword");
    if (isSqlHere(installation, computer)) needed.push("localAccountPassword");
    return needed;
  },
};

/** Set-up that waits for a restart in its middle is called again after it. */
const doneOf = ({ finished, restartNeeded }: { finished: boolean; restartNeeded: boolean }): Done =>
  finished ? { ...nothing, restartNeeded } : { ...nothing, restartNeeded: true, again: true };

/** However it ends, what was written for set-up is overwritten and deleted; after a power cut the next run does it. */
async function withoutTraces({ ports, action }: Turn<Install>, doing: () => Promise<Done>): Promise<Done> {
  let done: Done;
  try {
    done = await doing();
  } catch (thrown) {
    // What went wrong comes first; what cannot be deleted now, the next run deletes.
    await emptySetupFolder(ports.files, action.folder).catch((error: unknown) =>
      ports.log.write("warning", "the answer file of set-up could not be deleted", { error }),
    );
    throw thrown;
  }
  await emptySetupFolder(ports.files, action.folder);
  return done;
}

async function answersFor(turn: Turn<Install>): Promise<string> {
  const { action, secrets } = turn;
  const { product, installation: said, computer } = action;
  const { localAccountPassword, sqlPassword, productKey } = secrets;
  const registration = product === "mabs" ? await registrationFor(turn) : undefined;
  return setupIniText(
    setupAnswers({
      ...{ product, said, computer, localAccountPassword, sqlPassword, productKey },
      ...(registration && { registration }),
    }),
  );
}

/** Set-up takes no credentials file with a blank in its path, so it gets a copy. */
async function registrationFor({ action, ports, receipts, secrets }: Turn<Install>) {
  const from = action.credentialsFile ?? receipts.credentialsFile;
  if (typeof from !== "string") throw new SetupError("vault-credentials.not-found", { file: "" });
  const credentialsFile = joinPath(action.folder, "v.VaultCredentials");
  await ports.files.writePrivate(credentialsFile, await ports.files.read(from, MAX_CREDENTIALS_BYTES));
  return { credentialsFile, passphrase: given(secrets, "passphrase"), passphraseFolder: action.folder };
}

function given(secrets: Secrets, name: SecretName): Secret {
  const secret = secrets[name];
  if (!secret) throw new SetupError("secrets.missing", { name });
  return secret;
}
