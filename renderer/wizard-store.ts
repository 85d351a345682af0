/** The form: what the machine is, what was said, which page is shown. It holds no secrets and knows no rules. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Flow } from "../core/answer-choices.ts";
import type { Answers } from "../core/answers.ts";
import type { CheckResult } from "../core/checks/check.ts";
import { defaultAnswers } from "../core/default-answers.ts";
import { type ErrorData, SetupError } from "../core/errors.ts";
import type { Facts } from "../core/facts.ts";
import type { About, Host } from "../core/host.ts";
import type { KeptDraft } from "../core/run/kept-draft.ts";
import type { Unfinished } from "../core/run/runs.ts";
import { answersFrom, withFlow } from "../core/steps/flows.ts";
import { isBeside, type PageId, pageAfter, pageBefore, pagesFor } from "../core/steps/navigate.ts";
import { type CredentialsReading, isUnread } from "./credentials.ts";
import type { Fault } from "./faults.ts";
import { type DraftKeeper, keepDraft, toKeep } from "./keep-draft.ts";
import { fetchRules, rules } from "./later.ts";
import type { MediaReading } from "./media.ts";
import type { TypedStore } from "./typed-store.ts";

export type Loading<T> =
  | { readonly state: "loading"; readonly last: T | null }
  | { readonly state: "failed"; readonly error: ErrorData }
  | { readonly state: "there"; readonly last: T };

export interface Wizard {
  readonly about: About | null;
  readonly facts: Facts | null;
  readonly trouble: ErrorData | null;
  readonly checks: Loading<readonly CheckResult[]>;
  readonly unfinished: Unfinished | null;
  readonly answers: Answers;
  readonly credentials: CredentialsReading | null;
  readonly media: MediaReading | null;
  readonly page: PageId;
  readonly visited: ReadonlySet<PageId>;
  /** Fields whose fault is shown: left once, or stood in the way of Next. */
  readonly shown: ReadonlySet<string>;
  /** How often Next was refused on this page; each time the page takes the focus to the first fault. */
  readonly refusals: number;
  /** When the form was filled in that an earlier start of this program has kept (ISO 8601), and the page it ended on. */
  readonly earlier: Pick<KeptDraft, "savedAt" | "page"> | null;
  /** Something was answered, so there is something to lose. */
  readonly touched: boolean;
  /** The person has closed the program. */
  readonly closed: boolean;

  /**
   * Reads all that the first page shows. The checks come last, once it is ready: drawn, since they keep the machine busy, and the
   * host speaking its language, since it words them.
   */
  readonly load: (ready?: () => Promise<void>) => Promise<void>;
  /** Reads the machine anew. */
  readonly look: () => Promise<void>;
  /** Whether a run is unfinished, and which secrets it needs. The pages stay those of the form that was run. */
  readonly findUnfinished: () => Promise<void>;
  readonly runChecks: () => Promise<void>;
  /** Looks at one of them again. */
  readonly checkAgain: (id: string) => Promise<void>;
  readonly readCredentials: () => Promise<void>;
  /** Looks into the folder of the media, unless it has done so. */
  readonly readMedia: () => Promise<void>;
  readonly received: (file: string, reading: CredentialsReading) => void;
  readonly answer: (change: Partial<Answers>) => void;
  readonly chooseFlow: (flow: Flow) => void;
  /** A fresh form for the machine as it is now: the one before has been carried out. */
  readonly startAnew: () => void;
  /** Goes on where the form of the earlier start ended. */
  readonly goOn: () => void;
  /** Ends the program. What was answered is kept for the next start, or forgotten. */
  readonly close: (answers: "keep" | "forget") => Promise<void>;
  readonly goTo: (page: PageId) => void;
  /** Goes to a page as if its Next had been pressed there: its faults show, the first has the focus. */
  readonly showFaultsOf: (page: PageId) => void;
  readonly next: () => Promise<void>;
  readonly back: () => void;
  readonly editField: (field: string) => void;
  readonly leaveField: (field: string, empty: boolean) => void;
  readonly faults: () => readonly Fault[];
}

export type WizardStore = StoreApi<Wizard>;

const atFirst = {
  about: null,
  facts: null,
  trouble: null,
  checks: { state: "loading", last: null },
  unfinished: null,
  answers: defaultAnswers(),
  credentials: null,
  media: null,
  page: "start",
  visited: new Set<PageId>(["start"]),
  shown: new Set<string>(),
  refusals: 0,
  earlier: null,
  touched: false,
  closed: false,
} satisfies Partial<Wizard>;

export function makeWizardStore(host: Host, typed: TypedStore): WizardStore {
  const draft = keepDraft(host);
  return createStore<Wizard>((set, get) => ({
    ...atFirst,
    ...reading(host, set, get),
    readMedia: async () =>
      set({ media: await (await fetchRules()).mediaOf(host, get().answers.installation, get().media) }),
    ...moving(set, get, draft, async () =>
      (await fetchRules()).checkUncheckedCertificate(host, typed, get().answers),
    ),
    answer: (change) => {
      set({ answers: { ...get().answers, ...change }, touched: true });
      draft.later(toKeep(get()));
    },
    chooseFlow: (flow) => {
      if (get().answers.flow === flow) return;
      set({
        answers: withFlow(get().answers, flow),
        visited: new Set<PageId>(["start"]),
        earlier: null,
        touched: true,
      });
      draft.later(toKeep(get()));
    },
    startAnew: () => {
      const { facts } = get();
      if (facts) set({ answers: onPage(answersFrom(facts)) });
      set({ visited: new Set<PageId>(["start"]), credentials: null, earlier: null, touched: false });
      void draft.forget().catch(() => undefined);
    },
    goOn: () => {
      const { earlier } = get();
      if (earlier) openAt(earlier.page, set, get);
      set({ earlier: null });
    },
    close: async (answers) => {
      set({ closed: true });
      // The host may be gone before it has answered.
      if (answers === "forget") await draft.forget().catch(() => undefined);
      else if (get().touched) await draft.now(toKeep(get())).catch(() => undefined);
      await host.close(undefined).catch(() => undefined);
    },
    editField: (field) => {
      const faulty = get()
        .faults()
        .some((fault) => fault.field === field);
      if (faulty || !get().shown.has(field)) return;
      set({ shown: new Set([...get().shown].filter((shown) => shown !== field)) });
    },
    leaveField: (field, empty) => {
      if (!empty) set({ shown: new Set([...get().shown, field]) });
    },
    faults: () => rules()?.faultsOf(get().page, get(), typed.getState()) ?? [],
  }));
}

type Set_ = WizardStore["setState"];
type Get = WizardStore["getState"];

/** What is asked of the host. */
function reading(host: Host, set: Set_, get: Get) {
  const failed = (thrown: unknown): ErrorData => SetupError.from(thrown).toData();
  const readMachine = async () => {
    const [facts, unfinished] = await Promise.all([host.readFacts(undefined), host.unfinished(undefined)]);
    return { facts, unfinished, trouble: null };
  };
  const look = () => readMachine().then(set, (thrown: unknown) => set({ trouble: failed(thrown) }));
  const runChecks = async () => {
    const before = get().checks;
    set({ checks: { state: "loading", last: before.state === "failed" ? null : before.last } });
    try {
      set({ checks: { state: "there", last: await host.runChecks({ answers: get().answers }) } });
    } catch (thrown) {
      set({ checks: { state: "failed", error: failed(thrown) } });
    }
  };
  const checkAgain = async (only: string) => {
    try {
      const [result] = await host.runChecks({ answers: get().answers, only });
      const { checks } = get();
      if (checks.state === "failed" || checks.last === null) return;
      // One that does not apply any more goes.
      const last = checks.last.flatMap((one) => (one.id === only ? (result ?? []) : one));
      set({ checks: { ...checks, last } });
    } catch (thrown) {
      set({ checks: { state: "failed", error: failed(thrown) } });
    }
  };
  const readCredentials = async () => {
    const { file } = get().answers.credentials;
    if (file.trim() === "") return set({ credentials: null });
    set({ credentials: { file, state: "reading" } });
    const reading = await host
      .readCredentials({ file })
      .then((report): CredentialsReading => ({ file, state: "read", report }))
      .catch((thrown: unknown): CredentialsReading => ({ file, state: "failed", error: failed(thrown) }));
    // Another file may have been chosen meanwhile.
    if (get().answers.credentials.file === file) set({ credentials: reading });
  };
  const load = async (ready = async () => {}) => {
    set({ trouble: null });
    try {
      // Asked at once: a machine may need seconds to tell what it is, and the page comes with the slowest answer.
      const [draft, machine] = await Promise.all([
        host.draft(undefined),
        readMachine(),
        host.about(undefined).then((about) => set({ about })),
      ]);
      set({
        ...machine,
        answers: onPage(draft?.answers ?? answersFrom(machine.facts)),
        touched: draft !== null,
        earlier: draft?.earlier ? draft : null,
      });
      if (draft?.answers.credentials.file) await readCredentials();
      // Not waited for: without a way out it takes long, and a page that was reloaded over a run has to find that run.
      void ready().then(runChecks);
    } catch (thrown) {
      set({ trouble: failed(thrown) });
    }
  };
  const received = (file: string, reading: CredentialsReading) => {
    get().answer({ credentials: { ...get().answers.credentials, file } });
    set({ credentials: reading });
  };
  const findUnfinished = async () => {
    const unfinished = await host.unfinished(undefined).catch(() => null);
    set({ unfinished });
  };
  return { load, look, findUnfinished, runChecks, checkAgain, readCredentials, received };
}

/** Opens a page with the pages before it open too; one that this form does not have, or a page of a run, is left. */
export function openAt(page: string | null, set: Set_, get: Get): void {
  if (isBeside(page)) get().goTo(page);
  const pages = pagesOf(get());
  const found = pages.find((one) => one === page);
  if (found === undefined || found === "progress" || found === "outcome") return;
  get().goTo(found);
  set({ visited: new Set(pages.slice(0, pages.indexOf(found) + 1)) });
}

/** On the pages a passphrase is always shown or typed; one that nobody sees is for unattended runs. */
const onPage = (answers: Answers): Answers => ({
  ...answers,
  passphrase: { ...answers.passphrase, from: "given" },
});

/** The way through the pages. */
function moving(set: Set_, get: Get, draft: DraftKeeper, lookAtCertificate: () => Promise<void>) {
  const goTo = (page: PageId) => {
    set({ page, visited: new Set([...get().visited, page]), shown: new Set<string>(), refusals: 0 });
    const inRun = page === "progress" || page === "outcome";
    if (get().touched && !inRun) draft.later(toKeep(get()));
  };
  const context = () => {
    const { answers, facts } = get();
    return facts && { answers, facts };
  };
  /** True: something stands in the way, and is shown now. */
  const refuse = (): boolean => {
    const faults = get().faults();
    if (faults.length === 0) return false;
    set({ refusals: get().refusals + 1, shown: new Set(faults.map(({ field }) => field)) });
    return true;
  };
  const lookAt: Partial<Record<PageId, () => Promise<void>>> = {
    agent: () => get().readMedia(),
    certificate: lookAtCertificate,
  };
  return {
    goTo,
    showFaultsOf: (page: PageId) => {
      goTo(page);
      refuse();
    },
    next: async () => {
      const { page } = get();
      // From the review on only the run leads further; from beside the way nothing does.
      if (page === "review" || page === "progress" || page === "outcome" || isBeside(page)) return;
      // A path typed a moment ago: what is in the file decides too.
      if (isUnread(get())) await get().readCredentials();
      await lookAt[page]?.();
      if (page !== "start") await fetchRules();
      const here = context();
      if (here && page === get().page && !refuse()) goTo(pageAfter(page, here));
    },
    back: () => {
      const here = context();
      const before = here && pageBefore(get().page, here);
      if (before) goTo(before);
    },
  };
}

/** The pages of this form on this machine; only the first while the machine is not known. */
export const pagesOf = ({ answers, facts }: Pick<Wizard, "answers" | "facts">): readonly PageId[] =>
  facts ? pagesFor({ answers, facts }) : ["start"];
