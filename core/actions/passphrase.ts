/** The two actions that need the passphrase: a copy is saved before it is set, so that no moment exists at which only this server knows it. */
import { SetupError } from "../errors.ts";
import type { ActionOf } from "../plan/plan.ts";
import type { Secret } from "../secret.ts";
import { type Handler, nothing, type Turn } from "./handler.ts";

const MAX_FILE_BYTES = 4096;

const passphraseOf = ({ secrets }: Turn): Secret => {
  if (!secrets.passphrase) throw new SetupError("secrets.missing", { name: "passphrase" });
  return secrets.passphrase;
};

/** Whether the server has its passphrase and is to keep it. */
async function isSetAndStays({
  ports,
  signal,
  action,
}: Turn<ActionOf<"save-passphrase"> | ActionOf<"set-passphrase">>): Promise<boolean> {
  return !action.change && (await ports.backupServer.probe(signal)).encrypted === true;
}

export const savePassphrase: Handler<ActionOf<"save-passphrase">> = {
  async alreadyDone(turn) {
    const { action, ports, secrets } = turn;
    if (await isSetAndStays(turn)) return nothing;
    if (!secrets.passphrase || (await ports.files.state(action.file)) !== "file") return undefined;
    return (await isTheSame(turn, secrets.passphrase))
      ? { receipts: { passphraseFile: action.file } }
      : undefined;
  },
  async perform(turn) {
    const { action, ports } = turn;
    const passphrase = passphraseOf(turn);
    // Another passphrase in that file may be the only copy of one that is in use.
    if ((await ports.files.state(action.file)) === "file" && !(await isTheSame(turn, passphrase))) {
      throw new SetupError("passphrase.file-differs", { file: action.file });
    }
    await ports.files.writePrivate(action.file, new TextEncoder().encode(`${passphrase.reveal()}\r\n`));
    if (!(await isTheSame(turn, passphrase)))
      throw new SetupError("file.write-failed", { file: action.file });
    return { receipts: { passphraseFile: action.file } };
  },
  secrets: () => ["passphrase"],
};

async function isTheSame(
  { action, ports }: Turn<ActionOf<"save-passphrase">>,
  passphrase: Secret,
): Promise<boolean> {
  const bytes = await ports.files.read(action.file, MAX_FILE_BYTES);
  return withoutLineEnd(new TextDecoder().decode(bytes)) === passphrase.reveal();
}

/** A secret file holds the secret and nothing else; editors add a line end. */
export const withoutLineEnd = (text: string): string => text.replace(/^\uFEFF/, "").replace(/\r?\n$/, "");

export const setPassphrase: Handler<ActionOf<"set-passphrase">> = {
  async alreadyDone(turn) {
    return (await isSetAndStays(turn)) ? nothing : undefined;
  },
  async perform(turn) {
    const { ports, secrets, signal, progress } = turn;
    await ports.backupServer.setPassphrase(passphraseOf(turn), secrets.securityPin, { signal, progress });
    return nothing;
  },
  secrets: () => ["passphrase"],
  // A server that is registered again may ask for its passphrase again: it must be at hand before the first change.
  follows: "register",
  cannotKnow: ({ change }) => change,
};
