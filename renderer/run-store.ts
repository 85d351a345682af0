/** The run as this page sees it: the host's events, folded. A page that was reloaded folds them again. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Flow } from "../core/answer-choices.ts";
import type { Answers } from "../core/answers.ts";
import { type ErrorData, SetupError } from "../core/errors.ts";
import type { Host, TypedSecrets } from "../core/host.ts";
import type { Outcome, RunEvent } from "../core/run/events.ts";
import { foldEvent, foldRun, idleView, type RunView } from "../core/run/progress.ts";
import { SECRET_NAMES, type SecretName } from "../core/secret.ts";

export interface Run {
  readonly view: RunView;
  /** What the run does: a resumed one does not do what the form says. */
  readonly flow: Flow;
  /** The call is on its way: from the press of the button until the outcome is there. */
  readonly busy: boolean;
  /** The last step will be finished, then the run stops. */
  readonly stopping: boolean;
  /** The run could not be begun at all. */
  readonly refused: ErrorData | null;
  /** Secrets of the last try that this page still has in its memory: it does not ask for them twice. */
  readonly held: readonly SecretName[];

  /** Both resolve when the run is over or was refused; they never reject. */
  readonly begin: (answers: Answers, secrets: TypedSecrets) => Promise<void>;
  readonly resume: (secrets: TypedSecrets) => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Asks for the events so far: after a reload, or when the connection is back. */
  readonly catchUp: () => Promise<void>;
  readonly hear: (event: RunEvent) => void;
  readonly forget: () => void;
}

export type RunStore = StoreApi<Run>;

/** @param forgetTyped called once a run has succeeded: until then it may be tried again with the same secrets */
export function makeRunStore(host: Host, forgetTyped: () => void): RunStore {
  // Out of the store: what a store holds may be shown.
  let given: TypedSecrets = {};
  const store = createStore<Run>((set, get) => {
    const hold = (secrets: TypedSecrets) => {
      given = secrets;
      set({ held: SECRET_NAMES.filter((name) => secrets[name]) });
    };
    const forget = (kind: Outcome["kind"] | undefined) => {
      if (kind !== "succeeded") return;
      hold({});
      forgetTyped();
    };
    const whole = async (ask: () => Promise<Outcome>) => {
      set({ busy: true, stopping: false, refused: null });
      try {
        const outcome = await ask();
        forget(outcome.kind);
        // The same words come as the last event too; whichever is first.
        if (get().view.phase !== "ended")
          set({ view: foldEvent(get().view, { type: "outcome", ...outcome }) });
        set({ busy: false });
      } catch (thrown) {
        const refused = SetupError.from(thrown).toData();
        // The way to the host was lost, not the run: it is found again by catchUp.
        set({ busy: false, refused: refused.code === "host.connection-lost" ? null : refused });
      }
    };
    return {
      view: idleView,
      flow: "set-up",
      busy: false,
      stopping: false,
      refused: null,
      held: [],
      begin: (answers, secrets) => {
        hold(secrets);
        return whole(() => host.run({ answers, secrets }));
      },
      resume: (secrets) => {
        hold({ ...given, ...secrets });
        return whole(() => host.resume({ secrets: given }));
      },
      stop: async () => {
        set({ stopping: true });
        await host.cancel(undefined).catch(() => set({ stopping: false }));
      },
      catchUp: async () => {
        const events = await host.eventsSoFar(undefined).catch(() => null);
        if (events) set({ view: foldRun(events), flow: flowOf(events) ?? get().flow });
        forget(get().view.outcome?.kind);
      },
      hear: (event) => set({ view: foldEvent(get().view, event), flow: flowOf([event]) ?? get().flow }),
      forget: () => set({ view: idleView, busy: false, stopping: false, refused: null }),
    };
  });
  host.onRunEvent((event) => store.getState().hear(event));
  return store;
}

const flowOf = (events: readonly RunEvent[]): Flow | undefined =>
  events.find((event) => event.type === "planned")?.plan.flow;
