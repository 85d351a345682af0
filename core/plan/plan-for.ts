/** Answers to plan on this very machine: looked at first, checked by the pages' own rules. */
import type { Answers } from "../answers.ts";
import { SetupError } from "../errors.ts";
import type { Ports } from "../ports.ts";
import { withPresentSettings } from "../present-settings.ts";
import { problemsOf } from "../steps/index.ts";
import { problemText } from "../text/problems.ts";
import { setupFolderOf, setupLogFile } from "../vault/backup-server.ts";
import { signedFileOf } from "../vault/certificate-request.ts";
import { withAbsolutePaths } from "./absolute-paths.ts";
import { makePlan } from "./make-plan.ts";
import type { Plan } from "./plan.ts";

/** Checks the answers by the steps' own rules and plans. Throws `answers.not-complete` with the first fault. */
export async function planFor(ports: Ports, given: Answers): Promise<Plan> {
  const hindrance = ports.backupServer.hindrance();
  if (hindrance) throw new SetupError(hindrance.code, hindrance.about);
  const facts = await ports.backupServer.probe();
  const answers = withAbsolutePaths(withPresentSettings(given, facts), ports.files);
  if (answers.flow === "change-settings" && facts.product === "none")
    throw new SetupError("agent.not-installed");
  const [fault] = problemsOf({ answers, facts });
  if (fault) {
    const { step, field, problem } = fault;
    throw new SetupError("answers.not-complete", { step, field, problem, words: problemText(fault) });
  }
  // The step has checked the vault's name where one is asked for; elsewhere nothing is made.
  const { from, vault } = answers.credentials;
  const name = from === "sign-in" ? vault.name : "none";
  const setupFolder = setupFolderOf(ports.files);
  const madeCredentialsFile = ports.files.dataPath("credentials", `${name}.VaultCredentials`);
  return makePlan(answers, facts, {
    practice: ports.practice,
    madeCredentialsFile,
    signedCertificateFile: signedFileOf(ports.files),
    setupFolder,
    setupLogFile: setupLogFile(setupFolder),
    madeAt: ports.clock.now().toISOString(),
  });
}
