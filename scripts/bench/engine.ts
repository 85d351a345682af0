/** What the engine itself costs, action by action: a whole run on ports that do nothing. */
import { open } from "node:fs/promises";
import path from "node:path";
import { nodeClock } from "../../adapters/clock.ts";
import { journalFolder } from "../../adapters/journal-file.ts";
import type { Plan } from "../../core/plan/plan.ts";
import type { BackupServer, JournalLines, Ports } from "../../core/ports.ts";
import { run } from "../../core/run/run.ts";
import { factsOf } from "../../practice/test-facts.ts";
import {
  type Findings,
  interleave,
  type Row,
  type Side,
  type Spread,
  type Turns,
  timed,
} from "./measures.ts";
import type { Workplace } from "./product.ts";

/** As many as a plan may have. */
const ACTIONS = 64;

const plan: Plan = {
  version: 1,
  flow: "change-settings",
  practice: true,
  actions: Array.from({ length: ACTIONS }, (_, index) => ({
    id: `set-recovery-folder-${index}`,
    kind: "set-recovery-folder",
    folder: `D:\\Recovery-${index}`,
  })),
  secretFiles: {},
  generatesPassphrase: false,
};

const done = async (): Promise<void> => undefined;
const notAsked = (): Promise<never> => Promise.reject(new Error("the bench's plan does not ask this"));

const backupServer: BackupServer = {
  hindrance: () => null,
  probe: async () => factsOf(),
  installAgent: notAsked,
  readMedia: notAsked,
  installBackupServer: notAsked,
  fileSha256: notAsked,
  setupRuns: notAsked,
  optInMicrosoftUpdate: notAsked,
  setProxy: notAsked,
  takenName: notAsked,
  register: notAsked,
  recoveryFolderIsReady: notAsked,
  makeRecoveryFolder: notAsked,
  agentService: notAsked,
  startAgentService: notAsked,
  stopAgentService: notAsked,
  askCa: notAsked,
  storedCertificates: notAsked,
  importCertificate: notAsked,
  removeCertificates: notAsked,
  setThrottling: notAsked,
  setRecoveryFolder: done,
  setPassphrase: notAsked,
  resumesAtSignIn: notAsked,
  setResumeAtSignIn: notAsked,
};

const idlePorts: Ports = {
  backupServer,
  azure: { signIn: notAsked },
  certificates: {
    makeRegistrationCertificate: notAsked,
    inspect: notAsked,
    makeRequest: notAsked,
    join: notAsked,
  },
  files: {
    read: notAsked,
    writePrivate: notAsked,
    makePrivateFolder: notAsked,
    remove: notAsked,
    state: notAsked,
    freeBytes: notAsked,
    list: notAsked,
    dataPath: (...relative) => path.join(...relative),
    absolute: (given) => given,
  },
  journals: { create: notAsked, list: notAsked, lock: notAsked },
  network: { probe: notAsked, distance: notAsked },
  clock: nodeClock(),
  log: { write: () => {}, hide: () => {}, scrub: (text) => text, read: notAsked, readBefore: notAsked },
  practice: true,
};

const journalInMemory = (): JournalLines & { readonly lines: readonly string[] } => {
  const lines: string[] = [];
  return {
    runId: "bench",
    lines,
    read: async () => lines.map((line) => `${line}\n`).join(""),
    append: async (line) => {
      lines.push(line);
    },
  };
};

/** A whole run. Throws when it did not do everything: else nothing would have been measured. */
async function wholeRun(journal: JournalLines): Promise<void> {
  const signal = new AbortController().signal;
  const outcome = await run(plan, { ports: idlePorts, journal, secrets: {}, signal, tell: () => {} });
  if (outcome.kind !== "succeeded" || outcome.done.length !== ACTIONS)
    throw new Error("the run was not whole");
}

const perAction = (ms: number): number => (ms * 1000) / ACTIONS;

const onDisk = (workplace: Workplace): Side => ({
  name: "whole run, journal on disk",
  async measure() {
    const journals = journalFolder(workplace.newFolder("journal"));
    const journal = await journals.create(idlePorts.clock.newRunId());
    return perAction(await timed(() => wholeRun(journal)));
  },
});

const inMemory: Side = {
  name: "whole run, journal in memory",
  measure: async () => perAction(await timed(() => wholeRun(journalInMemory()))),
};

/** The least that could be done: the same lines, each flushed, to a file that stays open. */
const bareAppends = async (workplace: Workplace): Promise<Side> => {
  const journal = journalInMemory();
  await wholeRun(journal);
  return {
    name: `${journal.lines.length} appends, each flushed`,
    async measure() {
      const file = await open(path.join(workplace.newFolder("bare"), "lines.jsonl"), "a");
      const ms = await timed(async () => {
        for (const line of journal.lines) {
          await file.write(`${line}\n`);
          await file.sync();
        }
      });
      await file.close();
      return perAction(ms);
    },
  };
};

export async function measureEngine(workplace: Workplace, turns: Turns): Promise<Findings> {
  const bare = await bareAppends(workplace);
  const [disk, memory, appends] = await interleave(turns, [onDisk(workplace), inMemory, bare]);
  if (!disk || !memory || !appends) throw new Error("three sides, three spreads");
  const row = (what: string, ours: Spread): Row => ({
    what: `Run of ${ACTIONS} idle actions, ${what}, per action`,
    unit: "µs",
    ours,
    against: { name: bare.name, spread: appends },
  });
  return { rows: [row("journal on disk", disk), row("journal in memory", memory)], notes: [] };
}
