import { SetupError } from "../errors.ts";
import type { Facts } from "../facts.ts";
import type { ActionOf } from "../plan/plan.ts";
import { text } from "../text/run.ts";
import { windowsRun } from "../text/windows-run.ts";
import type { CredentialsReport } from "../vault/credentials-report.ts";
import { readCredentialsFile } from "../vault/read-credentials.ts";
import { isRegisteredWell, isSameVault } from "../vault/registration.ts";
import type { Done, Handler, Turn } from "./handler.ts";

type Register = ActionOf<"register">;

/** Registration can fail in the service and work a minute later: one public case needed a third try. */
const MAX_TRIES = 3;
const PAUSE_MS = 60_000;

/** Ties this server to the vault of the credentials file. */
export const register: Handler<Register> = {
  async alreadyDone(turn) {
    const facts = await turn.ports.backupServer.probe(turn.signal);
    if (facts.registered !== true) return undefined;
    const file = fileOf(turn);
    // No file: make-credentials found the server well registered with its vault, and made none.
    if (file === null) return turn.action.registerAnyway ? undefined : wellRegistered(facts, turn);
    const report = await readCredentialsFile(turn.ports, file);
    if (report.thumbprint !== null && report.thumbprint === facts.registeredWith) return receiptOf(facts);
    if (turn.action.registerAnyway || !isSameVault(facts, vaultOf(report))) return undefined;
    return wellRegistered(facts, turn);
  },
  async perform(turn) {
    const file = fileOf(turn);
    if (file === null) throw new SetupError("vault-credentials.not-found", { file: "" });
    await refuseOtherVault(turn, file);
    await registerPatiently(turn, file);
    const facts = await turn.ports.backupServer.probe(turn.signal);
    if (facts.registered === false) throw new SetupError("agent.not-registered");
    return receiptOf(facts);
  },
  /** Asked of the vault with a file that is there already: one that the run makes cannot be asked with. */
  async caution({ action: { credentialsFile }, ports, signal }) {
    if (credentialsFile === null) return null;
    const name = await ports.backupServer.takenName(credentialsFile, signal);
    return name === null ? null : windowsRun.nameTaken({ name });
  },
  // A file of ours that was refused or has run out will never do: resuming makes a new one.
  redoAfter: ({ code }, action) =>
    action.credentialsFile === null &&
    code.startsWith("vault-credentials.") &&
    code !== "vault-credentials.other-vault"
      ? ["make-credentials"]
      : [],
};

const fileOf = ({ action, receipts }: Turn<Register>): string | null => {
  if (action.credentialsFile !== null) return action.credentialsFile;
  return typeof receipts.credentialsFile === "string" ? receipts.credentialsFile : null;
};

const vaultOf = (report: CredentialsReport) => ({
  name: report.vault,
  resourceGroup: report.resourceGroup,
  subscriptionId: report.subscriptionId,
});

const wellRegistered = (facts: Facts, { ports }: Turn<Register>): Done | undefined =>
  isRegisteredWell(facts, ports.clock.now()) ? receiptOf(facts) : undefined;

const receiptOf = ({ vault, region }: Facts): Done => ({
  receipts: { ...(vault ? { vault } : {}), ...(region ? { region } : {}) },
});

/** Data cannot be moved between vaults: a server that is in one stays there until it is unregistered (id 100110). */
async function refuseOtherVault({ ports, signal }: Turn<Register>, file: string): Promise<void> {
  const report = await readCredentialsFile(ports, file);
  const [fault] = report.problems;
  if (fault) throw new SetupError(fault.code, fault.about);
  const facts = await ports.backupServer.probe(signal);
  if (facts.registered === true && facts.vault !== null && !isSameVault(facts, vaultOf(report))) {
    throw new SetupError("vault-credentials.other-vault", {
      vault: report.vault ?? "",
      present: facts.vault,
    });
  }
}

async function registerPatiently(turn: Turn<Register>, file: string): Promise<void> {
  const { ports, signal, progress } = turn;
  for (let attempt = 1; ; attempt++) {
    try {
      return await ports.backupServer.register(file, { signal, progress });
    } catch (thrown) {
      const error = SetupError.from(thrown);
      if (error.code !== "agent.service-trouble" || attempt === MAX_TRIES)
        throw await forgetRefused(error, turn, file);
      ports.log.write("warning", "registration will be tried again", { attempt, ...error.about });
      progress(attempt / MAX_TRIES, { kind: "text", text: text.retry({ attempt, tries: MAX_TRIES }) });
      await ports.clock.wait(PAUSE_MS, signal);
    }
  }
}

/** A file that we made and the service refused must not be taken for a good one by the next run. */
async function forgetRefused(
  error: SetupError,
  { action, ports }: Turn<Register>,
  file: string,
): Promise<SetupError> {
  const ours = action.credentialsFile === null && error.code.startsWith("vault-credentials.");
  if (ours) await ports.files.remove(file);
  return error;
}
