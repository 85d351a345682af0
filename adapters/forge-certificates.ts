/** The certificate port: one worker thread, started when it is first needed, asked one thing at a time. */
import { Worker } from "node:worker_threads";
import { SetupError } from "../core/errors.ts";
import type { Certificates, RegistrationCertificate } from "../core/ports.ts";
import { Secret } from "../core/secret.ts";
import type { CertificateQuestion, CertificateReply } from "./certificate-work.ts";

const MAX_WAITING = 16;
/** A PFX may ask for some seconds of hashing; what takes longer is hostile. */
const TIME_LIMIT_MS = 60_000;
const MAX_MEMORY_MB = 256;

/**
 * Where the worker's file is, as seen from this module: beside it, both in the sources and in the bundle, whose chunks
 * all lie in one folder. Packaged, it lies outside Electron's archive, which a thread cannot read from.
 */
export const workerFileFor = (moduleUrl: string): URL => {
  const outside = moduleUrl.replace("/app.asar/", "/app.asar.unpacked/");
  return new URL(moduleUrl.endsWith(".ts") ? "./certificate-worker.ts" : "./certificate-worker.js", outside);
};

const startWorker = (): Worker =>
  // Not the parent's Node flags: they may be a debugger's or a test runner's.
  new Worker(workerFileFor(import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_MB },
  });

type Outcome = CertificateReply | SetupError;

interface Job {
  readonly question: CertificateQuestion;
  readonly settle: (outcome: Outcome) => void;
}

/** Hands jobs to the worker in turn. An idle worker does not keep the process alive; a dead one is replaced. */
class WorkerQueue {
  readonly #start: () => Worker;
  readonly #waiting: Job[] = [];
  #worker: Worker | null = null;
  #current: Job | null = null;
  #limit: NodeJS.Timeout | undefined;

  constructor(start: () => Worker) {
    this.#start = start;
  }

  add(job: Job): void {
    if (this.#waiting.length >= MAX_WAITING) {
      job.settle(new SetupError("bug", {}, { cause: new Error("too many certificate questions at once") }));
      return;
    }
    this.#waiting.push(job);
    this.#next();
  }

  /** Takes a job back. One that is being worked on ends with its worker. */
  drop(job: Job, outcome: SetupError): void {
    if (job === this.#current) {
      this.#endWorker();
      this.#finish(outcome);
      return;
    }
    const place = this.#waiting.indexOf(job);
    if (place === -1) return;
    this.#waiting.splice(place, 1);
    job.settle(outcome);
  }

  #next(): void {
    if (this.#current !== null) return;
    const job = this.#waiting.shift();
    if (job === undefined) {
      this.#worker?.unref();
      return;
    }
    this.#current = job;
    try {
      this.#worker ??= this.#newWorker();
      this.#worker.ref();
      this.#limit = setTimeout(() => this.drop(job, tooLong(job.question)), TIME_LIMIT_MS);
      this.#worker.postMessage(job.question);
    } catch (cause) {
      this.#finish(new SetupError("bug", {}, { cause }));
    }
  }

  #finish(outcome: Outcome): void {
    clearTimeout(this.#limit);
    const job = this.#current;
    this.#current = null;
    job?.settle(outcome);
    this.#next();
  }

  #endWorker(): void {
    const worker = this.#worker;
    this.#worker = null;
    void worker?.terminate();
  }

  #newWorker(): Worker {
    const worker = this.#start();
    const isStale = (): boolean => worker !== this.#worker;
    const gone = (cause: unknown): void => {
      if (isStale()) return;
      this.#endWorker();
      this.#finish(new SetupError("bug", {}, { cause }));
    };
    worker.on("message", (reply: CertificateReply) => {
      if (!isStale()) this.#finish(reply);
    });
    worker.on("messageerror", gone);
    worker.on("error", gone);
    worker.on("exit", (exitCode) => gone(new Error(`the certificate worker ended with ${exitCode}`)));
    return worker;
  }
}

const tooLong = ({ ask }: CertificateQuestion): SetupError =>
  ask === "inspect" || ask === "join"
    ? new SetupError("certificate.unreadable", { reason: "takes-too-long" })
    : new SetupError("bug", {}, { cause: new Error("making a certificate took too long") });

/** Replies, or throws what the worker said was wrong; `run.cancelled` when the signal was aborted. */
function askWorker(
  queue: WorkerQueue,
  question: CertificateQuestion,
  signal?: AbortSignal,
): Promise<CertificateReply> {
  const cancelled = (): SetupError => new SetupError("run.cancelled");
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(cancelled());
      return;
    }
    const abort = (): void => queue.drop(job, cancelled());
    const settle = (outcome: Outcome): void => {
      signal?.removeEventListener("abort", abort);
      if (outcome instanceof SetupError) reject(outcome);
      else if ("error" in outcome)
        reject(new SetupError(outcome.error.code, outcome.error.about, { cause: outcome.cause }));
      else resolve(outcome);
    };
    const job: Job = { question, settle };
    signal?.addEventListener("abort", abort, { once: true });
    queue.add(job);
  });
}

const wrongReply = (): SetupError =>
  new SetupError("bug", {}, { cause: new Error("the certificate worker answered another question") });

/** What goes to the worker. A copy of the bytes: sending a view would send all of the memory behind it. */
const given = (bytes: Uint8Array, password: Secret | undefined, key: Secret | undefined) => ({
  bytes: new Uint8Array(bytes),
  password: password?.reveal() ?? "",
  key: key?.reveal() ?? "",
});

function madeIn(reply: CertificateReply): RegistrationCertificate {
  if (!("made" in reply)) throw wrongReply();
  const { certificate, pfx, thumbprint } = reply.made;
  return { certificate, pfx: new Secret(pfx), thumbprint };
}

/** Certificates by node-forge and node:crypto. `start` is for tests. */
export function forgeCertificates(start: () => Worker = startWorker): Certificates {
  const queue = new WorkerQueue(start);
  return {
    async makeRegistrationCertificate(request, signal) {
      return madeIn(await askWorker(queue, { ask: "make", request }, signal));
    },
    async inspect(bytes, password, signal, key) {
      const reply = await askWorker(queue, { ask: "inspect", ...given(bytes, password, key) }, signal);
      if (!("inspected" in reply)) throw wrongReply();
      return reply.inspected;
    },
    async makeRequest(commonName, signal) {
      const reply = await askWorker(queue, { ask: "request", commonName }, signal);
      if (!("requested" in reply)) throw wrongReply();
      return { request: reply.requested.request, key: new Secret(reply.requested.key) };
    },
    async join({ bytes, password, key, friendlyName, profile }, signal) {
      const question = { ask: "join", friendlyName, profile, ...given(bytes, password, key) } as const;
      return madeIn(await askWorker(queue, question, signal));
    },
  };
}
