import { describe, expect, it, vi } from "vitest";
import { SetupError } from "../core/errors.ts";
import type { Outcome, RunEvent } from "../core/run/events.ts";
import { completeAnswers, wizardHost } from "../practice/test-wizard-host.ts";
import { linkTo } from "./link.ts";
import { makeSetup, open, type Place } from "./stores.ts";

const at = "2026-11-21T12:00:00.000Z";
const planned: RunEvent = {
  type: "planned",
  version: 1,
  runId: "r",
  at,
  plan: {
    version: 1,
    flow: "set-up",
    practice: true,
    actions: [
      { id: "register", kind: "register", credentialsFile: null, registerAnyway: false },
      { id: "confirm", kind: "confirm" },
    ],
    secretFiles: {},
    generatesPassphrase: false,
  },
};
const started: RunEvent = { type: "started", at, id: "register" };
const done: RunEvent = { type: "done", at, id: "register", changed: true, receipts: {} };
const outcome: Outcome = {
  kind: "succeeded",
  registered: true,
  encrypted: true,
  scheduled: false,
  changed: true,
  done: ["register", "confirm"],
  notDone: [],
  receipts: {},
};

const nowhere: Place = { read: () => null, write: () => undefined };

const setUp = async (options: Parameters<typeof wizardHost>[0] = {}, place = nowhere) => {
  const { host, tell } = wizardHost(options);
  const setup = makeSetup(linkTo(host));
  await open(setup, place);
  setup.typed.getState().type({ passphrase: "a passphrase of the admin", made: false });
  return { ...setup, tell };
};

describe("a run", () => {
  it("is followed from page to page, and its secrets are forgotten when it is over", async () => {
    let end: (outcome: Outcome) => void = () => undefined;
    const running = new Promise<Outcome>((resolve) => {
      end = resolve;
    });
    const { run, wizard, typed, tell } = await setUp({ calls: { run: () => running } });
    const over = run.getState().begin(completeAnswers(), { passphrase: "x" });
    expect(run.getState()).toMatchObject({ busy: true });
    for (const event of [planned, started]) tell(event);
    expect(wizard.getState().page).toBe("progress");
    expect(run.getState().flow).toBe("set-up");
    expect(run.getState().view.actions.map(({ state }) => state)).toEqual(["running", "waiting"]);
    expect(typed.getState().passphrase).not.toBe("");

    tell(done);
    end(outcome);
    await over;
    expect(wizard.getState().page).toBe("outcome");
    expect(run.getState().view.outcome).toEqual(outcome);
    expect(typed.getState()).toMatchObject({ passphrase: "", made: false });
  });

  it("that fails is tried again with the secrets of the first try, which are forgotten once it succeeds", async () => {
    const error = { code: "network.timed-out", about: {} } as const;
    const failed: Outcome = { ...outcome, kind: "failed", at: "register", error };
    const resume = vi.fn(async () => outcome);
    const { run, typed } = await setUp({ calls: { run: async () => failed, resume } });
    await run.getState().begin(completeAnswers(), { passphrase: "x", clientSecret: "y" });
    expect(typed.getState().passphrase).not.toBe("");
    expect(run.getState().held).toEqual(expect.arrayContaining(["passphrase", "clientSecret"]));
    await run.getState().resume({ clientSecret: "z" });
    expect(resume).toHaveBeenCalledExactlyOnceWith({ secrets: { passphrase: "x", clientSecret: "z" } });
    expect(run.getState().held).toEqual([]);
    expect(typed.getState().passphrase).toBe("");
    await run.getState().resume({});
    expect(resume).toHaveBeenLastCalledWith({ secrets: {} });
  });

  it("that is refused stays where it is, says why, and keeps what was typed", async () => {
    const calls = {
      run: async () => {
        throw new SetupError("run.busy", { holder: "another" });
      },
    };
    const { run, wizard, typed } = await setUp({ calls });
    await run.getState().begin(completeAnswers(), {});
    expect(run.getState()).toMatchObject({ busy: false, refused: { code: "run.busy" } });
    expect(wizard.getState().page).toBe("start");
    expect(typed.getState().passphrase).not.toBe("");
  });

  it("outlives a lost connection: what was missed is caught up with", async () => {
    const calls = {
      run: async () => {
        throw new SetupError("host.connection-lost");
      },
      eventsSoFar: async () => [planned, started, done, { type: "outcome", ...outcome } as const],
    };
    const { run, wizard } = await setUp({ calls: { ...calls, eventsSoFar: async () => [] } });
    await run.getState().begin(completeAnswers(), {});
    expect(run.getState().refused).toBeNull();

    const again = await setUp({ calls });
    expect(again.run.getState().view.outcome).toMatchObject({ kind: "succeeded" });
    expect(again.wizard.getState().page).toBe("outcome");
    expect(wizard.getState().page).toBe("start");
  });

  it("can be told to stop; where that fails the button is there again", async () => {
    const calls = {
      cancel: async () => {
        throw new SetupError("host.connection-lost");
      },
    };
    const { run } = await setUp({ calls });
    await run.getState().stop();
    expect(run.getState().stopping).toBe(false);
    const { run: willing } = await setUp();
    await willing.getState().stop();
    expect(willing.getState().stopping).toBe(true);
  });
});

describe("a reload", () => {
  const remembering = (page: string): Place => ({ read: () => page, write: () => undefined });

  it("comes back to the page it was on, with the pages before it open", async () => {
    const { wizard } = await setUp({}, remembering("throttling"));
    expect(wizard.getState().page).toBe("throttling");
    expect([...wizard.getState().visited]).toEqual(["start", "proxy", "vault-credentials", "throttling"]);
  });

  it("while a run goes on finds the run, whatever page it was on", async () => {
    const calls = { eventsSoFar: async () => [planned, started] };
    const { wizard } = await setUp({ calls }, remembering("review"));
    expect(wizard.getState().page).toBe("progress");
  });

  it("after a run that ended unseen shows how it ended; one that was left is not shown again", async () => {
    const calls = { eventsSoFar: async () => [planned, { type: "outcome", ...outcome } as const] };
    expect((await setUp({ calls }, remembering("progress"))).wizard.getState().page).toBe("outcome");
    expect((await setUp({ calls }, remembering("start"))).wizard.getState().page).toBe("start");
  });

  it("knows no page that this form does not have", async () => {
    const { wizard } = await setUp({}, remembering("recovery-folder"));
    expect(wizard.getState().page).toBe("start");
  });
});
