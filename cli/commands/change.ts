/** Commands that change the server: set and resume. Both print run events as they come, and the outcome last. */
import { SetupError } from "../../core/errors.ts";
import { describeById } from "../../core/plan/describe.ts";
import { type AzureProof, isProven } from "../../core/run/azure-proof.ts";
import type { Outcome, RunEvent } from "../../core/run/events.ts";
import { exitCodeOf } from "../../core/run/exit-code.ts";
import { foldEvent, idleView, type RunView } from "../../core/run/progress.ts";
import type { SecretName } from "../../core/secret.ts";
import { cliWords as words } from "../../core/text/command-line.ts";
import { explain } from "../../core/text/errors.ts";
import { outcomePage } from "../../core/text/outcome-page.ts";
import { stateText, text } from "../../core/text/run.ts";
import type { OpenedHost } from "../../practice/open-host.ts";
import { readAnswers } from "../answers-input.ts";
import type { GlobalFlags } from "../global-flags.ts";
import { withMachine } from "../open-machine.ts";
import { errorLines, say } from "../print.ts";
import { readSecrets } from "../secrets-input.ts";
import type { AnswersFlags } from "./look.ts";

interface RunFlags extends GlobalFlags {
  /** Where a restart is needed: this program opens once at the next sign-in. */
  readonly resumeAtSignIn?: boolean;
}

export const set = (flags: AnswersFlags & RunFlags): Promise<number> =>
  withMachine(flags, async (machine) => {
    const answers = await readAnswers(flags.answers, machine.ports.files);
    const { secretsNeeded, plan } = await machine.host.preview(answers);
    const fromElsewhere = (name: SecretName) =>
      plan.secretFiles[name] !== undefined || (name === "passphrase" && plan.generatesPassphrase);
    const secrets = await readSecrets(secretsNeeded.filter((name) => !fromElsewhere(name)));
    return follow(flags, machine, () => machine.host.run({ answers, secrets }));
  });

export const resume = (flags: RunFlags): Promise<number> =>
  withMachine(flags, async (machine) => {
    const unfinished = await machine.host.unfinished(undefined);
    const secrets = unfinished ? await readSecrets(unfinished.secretsNeeded) : {};
    return follow(flags, machine, () => machine.host.resume({ secrets }));
  });

/** Runs, tells each event, lets Ctrl+C stop before the next action, and turns the outcome into an exit code. */
async function follow(flags: RunFlags, { host }: OpenedHost, work: () => Promise<Outcome>): Promise<number> {
  let view = idleView;
  const stopListening = host.onRunEvent((event) => {
    view = foldEvent(view, event);
    // The outcome is the last line: after what Azure says.
    if (flags.json && event.type !== "outcome") printJson(event);
    if (!flags.json) for (const line of eventLines(event, view)) say(line);
  });
  const stop = () => {
    say(words.stopping);
    void host.cancel(undefined);
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
  try {
    const outcome = await work();
    if (flags.resumeAtSignIn && outcome.kind === "restart-needed") await offerResume(host);
    await tellOutcome(flags, host, outcome);
    return exitCodeOf(outcome);
  } finally {
    stopListening();
    process.off("SIGINT", stop).off("SIGTERM", stop);
  }
}

/** A line of `--json`: what the run tells, and what Azure says after it. */
type Line = RunEvent | ({ readonly type: "azure" } & AzureProof);

const printJson = (event: Line): void => {
  process.stdout.write(`${JSON.stringify(withWords(event))}\n`);
};

/** What Azure says of this server comes with it, where a run has succeeded; Ctrl+C ends the waiting for it. */
async function tellOutcome(flags: RunFlags, { azureProof }: OpenedHost["host"], outcome: Outcome) {
  if (!flags.json) for (const line of outcomeLines(outcome)) process.stdout.write(`${line}\n`);
  const proof = outcome.kind === "succeeded" ? await azureProof(undefined) : null;
  if (flags.json && proof) printJson({ type: "azure", ...proof });
  if (flags.json) printJson({ type: "outcome", ...outcome });
  else if (proof) for (const line of proofLines(proof)) process.stdout.write(`${line}\n`);
}

function proofLines(proof: AzureProof): readonly string[] {
  const said = outcomePage.proof;
  switch (proof.state) {
    case "listed": {
      const { name, status } = proof.server;
      const say = isProven(proof) ? said.listed : said.otherStatus;
      return [say({ name, status: status ?? "" })];
    }
    case "not-listed":
      return [`${said.notListed({ seconds: proof.seconds })} ${said.notListedWhy}`];
    case "failed":
      return [`${said.failed} ${explain(proof.error).message}`];
    case "stopped":
      return [said.stopped];
    // A credentials file needs no sign-in: there is nothing to say.
    case "not-asked":
      return [];
  }
}

/** The run itself has gone as far as it can: what goes wrong here is said, and does not change its exit code. */
async function offerResume(host: OpenedHost["host"]): Promise<void> {
  try {
    if ((await host.resumeAtSignIn({ wanted: true })) === true) say(outcomePage.restart.offered);
    else say(outcomePage.restart.notKnown);
  } catch (thrown) {
    const { message, remedy } = explain(SetupError.from(thrown).toData());
    say(`${message} ${remedy}`);
  }
}

/** An error in an event gets its words: whoever reads JSON lines has no catalogue at hand. */
const withWords = (event: Line): object =>
  "error" in event ? { ...event, error: explain(event.error) } : event;

function eventLines(event: RunEvent, { actions }: RunView): string[] {
  const textOf = (id: string) => describeById(actions, id);
  switch (event.type) {
    case "started":
      return [`…  ${textOf(event.id)}`];
    case "done":
      return event.changed
        ? [`ok ${textOf(event.id)}`]
        : [`== ${words.alreadySo({ action: textOf(event.id) })}`];
    case "failed":
      return [`!! ${textOf(event.id)}`];
    case "progress":
      return noteLines(event);
    default:
      return [];
  }
}

function noteLines({ note }: Extract<RunEvent, { type: "progress" }>): string[] {
  if (!note) return [];
  if (note.kind === "text") return [`   ${note.text}`];
  return [`   ${words.signIn({ address: note.verificationUri, code: note.userCode })}`];
}

function outcomeLines(outcome: Outcome): string[] {
  const lines: string[] = [text.outcome[outcome.kind]];
  if (outcome.kind === "failed") {
    const { message, remedy, code } = explain(outcome.error);
    lines.push(...errorLines({ message, remedy }), `(${code})`);
  }
  for (const state of ["registered", "encrypted", "scheduled"] as const)
    lines.push(stateText(state, outcome[state]));
  if (outcome.notDone.length > 0) lines.push(words.notDone({ actions: outcome.notDone.join(", ") }));
  return lines;
}
