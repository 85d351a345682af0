/** Installs DPM or Azure Backup Server by its own set-up, which reads what it needs from a file that lives no longer than it must. */
import { SetupError } from "../errors.ts";
import type { ActionOf } from "../plan/plan.ts";
import type { Log, TellProgress } from "../ports.ts";
import type { Secret, SecretName, Secrets } from "../secret.ts";
import { emptySetupFolder, isSqlHere, setupAnswerFile } from "../vault/backup-server.ts";
import { folderOf, joinPath } from "../vault/folders.ts";
import { mediaFault } from "../vault/media.ts";
import { setupAnswers } from "../vault/setup-answers.ts";
import { setupIniText } from "../vault/setup-ini.ts";
import { checkDownload } from "./check-download.ts";
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
    const { action, ports, signal } = turn;
    const { product, installation, folder, logFile } = action;
    const answerFile = setupAnswerFile(folder);
    // One that has outlived this program was given its answers then, and reads them still.
    const runsAlready = await ports.backupServer.setupRuns(answerFile, signal);
    if (!runsAlready) await makeReady(turn);
    return await withoutTraces(turn, async () => {
      if (!runsAlready)
        await ports.files.writePrivate(answerFile, new TextEncoder().encode(await answersFor(turn)));
      const request = { product, media: installation.media, answerFile, logFile };
      const ended = await ports.backupServer.installBackupServer(request, {
        signal,
        progress: scrubbed(turn),
      });
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

/** Media that can be used, and an empty folder that nobody else can reach; the log is kept beside, for whoever looks for a cause. */
async function makeReady(turn: Turn<Install>): Promise<void> {
  const { action, ports, signal } = turn;
  const { installation, folder, logFile } = action;
  const fault = mediaFault(await ports.backupServer.readMedia(installation.media, signal), installation);
  if (fault) throw new SetupError(fault.code, fault.about);
  await checkDownload(turn);
  await ports.files.makePrivateFolder(folder);
  await ports.files.makePrivateFolder(folderOf(logFile));
  await emptySetupFolder(ports.files, folder);
}

/** Set-up's log is nobody's to keep secrets out of: what it says is shown without them. */
const scrubbed =
  ({ progress, ports }: Turn<Install>): TellProgress =>
  (part, note) =>
    progress(part, note?.kind === "text" ? { ...note, text: ports.log.scrub(note.text) } : note);

/** Set-up that waits for a restart in its middle is called again after it. */
const doneOf = ({ finished, restartNeeded }: { finished: boolean; restartNeeded: boolean }): Done =>
  finished ? { ...nothing, restartNeeded } : { ...nothing, restartNeeded: true, again: true };

/** Nor what it says of an error: that goes to the journal, and to the page. */
function withoutSecrets(thrown: unknown, log: Pick<Log, "scrub">): unknown {
  if (!(thrown instanceof SetupError)) return thrown;
  const { code, about } = thrown;
  const told = Object.entries(about).map(([key, value]) => [
    key,
    typeof value === "string" ? log.scrub(value) : value,
  ]);
  return new SetupError(code, Object.fromEntries(told), { cause: thrown.cause });
}

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
    throw withoutSecrets(thrown, ports.log);
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
