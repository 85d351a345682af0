/** The run as this page sees it: the host's events, folded. A page that was reloaded folds them again. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Answers, Flow } from "../core/answers.ts";
import { type ErrorData, SetupError } from "../core/errors.ts";
import type { Host, TypedSecrets } from "../core/host.ts";
import type { Outcome, RunEvent } from "../core/run/events.ts";
import { foldEvent, foldRun, idleView, type RunView } from "../core/run/progress.ts";

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

/** @param forgetSecrets called once a run that was begun is over: it has had them */
export function makeRunStore(host: Host, forgetSecrets: () => void): RunStore {
  const store = createStore<Run>((set, get) => {
    const whole = async (ask: () => Promise<Outcome>) => {
      set({ busy: true, stopping: false, refused: null });
      try {
        const outcome = await ask();
        forgetSecrets();
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
      begin: (answers, secrets) => whole(() => host.run({ answers, secrets })),
      resume: (secrets) => whole(() => host.resume({ secrets })),
      stop: async () => {
        set({ stopping: true });
        await host.cancel(undefined).catch(() => set({ stopping: false }));
      },
      catchUp: async () => {
        const events = await host.eventsSoFar(undefined).catch(() => null);
        if (events) set({ view: foldRun(events), flow: flowOf(events) ?? get().flow });
        if (get().view.phase === "ended") forgetSecrets();
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
