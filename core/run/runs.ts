/** The runs of this process: one at a time, and the events of the last one for whoever listens or comes back. */
import type { Answers } from "../answers.ts";
import { SetupError } from "../errors.ts";
import type { Plan } from "../plan/plan.ts";
import { planFor } from "../plan/plan-for.ts";
import type { JournalLines, Ports } from "../ports.ts";
import type { SecretName, Secrets } from "../secret.ts";
import { forgetSetup, hasSetupTraces } from "../vault/backup-server.ts";
import { mediaFault } from "../vault/media.ts";
import { readCredentialsFile } from "../vault/read-credentials.ts";
import { checkCertificate } from "./check-certificate.ts";
import type { Outcome, RunEvent } from "./events.ts";
import { gatherSecrets, savedPassphrase } from "./gather-secrets.ts";
import { lineOf, type Past, readPast } from "./journal.ts";
import { logRunEvent } from "./log-run-event.ts";
import { preview } from "./preview.ts";
import { withdrawResume } from "./resume-at-sign-in.ts";
import { run } from "./run.ts";
import { keepTimes } from "./usual-times.ts";

/** A run that was started and not finished. */
export interface Unfinished {
  readonly runId: string;
  readonly startedAt: string;
  readonly flow: Answers["flow"];
  readonly done: number;
  readonly total: number;
  readonly secretsNeeded: readonly SecretName[];
}

interface UnfinishedRun {
  readonly past: Past;
  readonly plan: Plan;
  readonly journal: JournalLines;
}

export class Runs {
  readonly #ports: Ports;
  readonly #hearers = new Set<(event: RunEvent) => void>();
  #events: RunEvent[] = [];
  #stop: AbortController | null = null;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  get events(): readonly RunEvent[] {
    return this.#events;
  }

  /** Of this process's last run; where it had none, of the newest one that is kept on disk, as far as it was written. */
  async lastEvents(): Promise<readonly RunEvent[]> {
    if (this.#events.length > 0) return this.#events;
    for (const journal of await this.#ports.journals.list()) {
      const past = await readPast(journal).catch(() => null);
      if (past?.plan?.practice === this.#ports.practice) return past.events;
    }
    return [];
  }

  listen(hear: (event: RunEvent) => void): () => void {
    this.#hearers.add(hear);
    return () => {
      this.#hearers.delete(hear);
    };
  }

  cancel(): void {
    this.#stop?.abort();
  }

  /** A new run. Unfinished ones before it are closed: it looks at everything anew. */
  begin(answers: Answers, secrets: Secrets): Promise<Outcome> {
    return this.#alone(async () => {
      const plan = await planFor(this.#ports, answers);
      const ready = await this.#ready(plan, secrets);
      await this.#checkCredentials(plan);
      await this.#checkMedia(plan);
      await checkCertificate(plan, this.#ports, ready, this.#signal());
      for (const past of await this.#unfinishedPasts()) await this.#supersede(past);
      return this.#sit(plan, await this.#ports.journals.create(this.#ports.clock.newRunId()), ready);
    });
  }

  /** The newest unfinished run, to its end. */
  resume(secrets: Secrets): Promise<Outcome> {
    return this.#alone(async () => {
      const [newest] = await this.#unfinishedPasts();
      if (!newest) throw new SetupError("run.nothing-to-resume");
      const ready = await this.#ready(remaining(newest.past), secrets, newest);
      for (const event of newest.past.events) this.#tell(event);
      this.#ports.log.write("info", "Run resumed", { runId: newest.past.runId });
      return this.#sit(newest.plan, newest.journal, ready);
    });
  }

  /** What was begun and not finished. Asked when the program is opened: what set-up was given in clear then is gone from here on. */
  async unfinished(): Promise<Unfinished | null> {
    await this.#tidyUp();
    const [newest] = await this.#unfinishedPasts();
    if (!newest) return null;
    const { past, plan } = newest;
    const { signal } = new AbortController();
    const { secretsNeeded } = await preview(remaining(past), this.#ports, {}, signal, past.receipts);
    const saved = plan.generatesPassphrase && (await savedPassphrase(plan, this.#ports)) !== undefined;
    return {
      runId: past.runId,
      startedAt: past.startedAt ?? "",
      flow: plan.flow,
      done: past.done.size,
      total: plan.actions.length,
      secretsNeeded: secretsNeeded.filter(
        (name) => !(plan.secretFiles[name] || (saved && name === "passphrase")),
      ),
    };
  }

  /** One at a time in this process (the stop button) and on this machine (the lock). */
  async #alone(work: () => Promise<Outcome>): Promise<Outcome> {
    if (this.#stop) throw new SetupError("run.busy", { holder: "this program" });
    this.#stop = new AbortController();
    try {
      const unlock = await this.#ports.journals.lock();
      try {
        this.#events = [];
        await this.#forgetSetup();
        return await work();
      } finally {
        await unlock();
      }
    } finally {
      this.#stop = null;
    }
  }

  /** What is left to do says which secrets are needed; the whole plan says where they may be found. */
  async #ready(left: Plan, secrets: Secrets, resumed?: UnfinishedRun): Promise<Secrets> {
    const { secretsNeeded } = await preview(
      left,
      this.#ports,
      secrets,
      this.#signal(),
      resumed?.past.receipts,
    );
    return gatherSecrets(resumed?.plan ?? left, secrets, secretsNeeded, this.#ports, resumed?.past.done);
  }

  /** A credentials file that cannot be used is told before anything is changed. */
  async #checkCredentials(plan: Plan): Promise<void> {
    const action = plan.actions.find((candidate) => candidate.kind === "register");
    if (!action?.credentialsFile) return;
    const [fault] = (await readCredentialsFile(this.#ports, action.credentialsFile)).problems;
    if (fault) throw new SetupError(fault.code, fault.about);
  }

  /** Nor media that set-up cannot be run from. */
  async #checkMedia(plan: Plan): Promise<void> {
    const action = plan.actions.find((candidate) => candidate.kind === "install-backup-server");
    if (!action) return;
    const media = await this.#ports.backupServer.readMedia(action.installation.media, this.#signal());
    const fault = mediaFault(media, action.installation);
    if (fault) throw new SetupError(fault.code, fault.about);
  }

  /** A run that goes on, here or in another process, needs what it has written. */
  async #tidyUp(): Promise<void> {
    if (this.#stop || !(await hasSetupTraces(this.#ports.files).catch(() => false))) return;
    const unlock = await this.#ports.journals.lock().catch(() => null);
    if (unlock === null) return;
    try {
      await this.#forgetSetup();
    } finally {
      await unlock();
    }
  }

  /** What a run that was cut off has left for set-up holds secrets in clear. */
  async #forgetSetup(): Promise<void> {
    await forgetSetup(this.#ports).catch((error: unknown) =>
      this.#ports.log.write("warning", "the answer file of set-up could not be deleted", { error }),
    );
  }

  async #sit(plan: Plan, journal: JournalLines, secrets: Secrets): Promise<Outcome> {
    // The events of earlier sittings are among those that were told; only this one's are measured.
    const sitting: RunEvent[] = [{ ...plannedNow(plan, journal.runId), at: "" }];
    const tell = (event: RunEvent) => {
      sitting.push(event);
      logRunEvent(event, this.#ports.log);
      this.#tell(event);
    };
    const outcome = await run(plan, { ports: this.#ports, journal, secrets, signal: this.#signal(), tell });
    await keepTimes(this.#ports, sitting);
    if (outcome.kind === "succeeded") await withdrawResume(this.#ports);
    return outcome;
  }

  #signal(): AbortSignal {
    return this.#stop?.signal ?? new AbortController().signal;
  }

  #tell(event: RunEvent): void {
    this.#events.push(event);
    for (const hear of this.#hearers) hear(event);
  }

  async #unfinishedPasts(): Promise<UnfinishedRun[]> {
    const found: UnfinishedRun[] = [];
    for (const journal of await this.#ports.journals.list()) {
      const past = await readPast(journal);
      // What was begun in practice is never finished on the real machine, nor the other way round.
      if (past.plan?.practice === this.#ports.practice && !past.closed)
        found.push({ past, plan: past.plan, journal });
    }
    return found;
  }

  async #supersede({ journal }: UnfinishedRun): Promise<void> {
    const at = this.#ports.clock.now().toISOString();
    await journal.append(lineOf({ type: "closed", at, because: "superseded" }));
  }
}

const plannedNow = (plan: Plan, runId: string) => ({ type: "planned", version: 1, runId, plan }) as const;

/** The part of the plan that is still to do. */
function remaining(past: Past): Plan {
  if (!past.plan) throw new SetupError("run.nothing-to-resume");
  return { ...past.plan, actions: past.plan.actions.filter(({ id }) => !past.done.has(id)) };
}
