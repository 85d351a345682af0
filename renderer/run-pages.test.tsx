import { act, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { SetupError } from "../core/errors.ts";
import type { Outcome, RunEvent } from "../core/run/events.ts";
import type { Unfinished } from "../core/run/runs.ts";
import type { PageId } from "../core/steps/navigate.ts";
import { explain } from "../core/text/errors.ts";
import { completeAnswers, type WizardHostOptions, wizardHost } from "../practice/test-wizard-host.ts";
import { App } from "./app.tsx";
import type { ConnectionState } from "./link.ts";
import { makeSetup, open } from "./stores.ts";
import { openOn } from "./test-open.ts";

/** The whole wizard on a scripted host, read and shown. */
async function show(options: WizardHostOptions = {}, page: PageId = "start") {
  const told = wizardHost(options);
  const setup = await openOn(told.host);
  setup.wizard.getState().goTo(page);
  render(<App setup={setup} />);
  await screen.findByRole("heading", { level: 1 });
  return { ...setup, ...told, user: userEvent.setup() };
}

const press = (name: string | RegExp) => userEvent.click(screen.getByRole("button", { name }));

describe("from passphrase to result", () => {
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
      actions: [{ id: "register", kind: "register", credentialsFile: null, registerAnyway: false }],
      secretFiles: {},
      generatesPassphrase: false,
    },
  };
  const ending = { registered: false, encrypted: false, scheduled: false, changed: false, receipts: {} };

  it("runs with the passphrase that was shown, and forgets it afterwards", async () => {
    const run = vi.fn(
      async (): Promise<Outcome> => ({ kind: "succeeded", ...ending, done: ["register"], notDone: [] }),
    );
    const { wizard, typed, tell } = await show({ calls: { run } }, "encryption");
    act(() => wizard.getState().answer(completeAnswers()));
    const shown = screen.getByRole("region", { name: "Passphrase" }).querySelector("p")?.textContent;
    expect(shown).toMatch(/^([2-9A-Z]{4}-){7}[2-9A-Z]{4}$/);
    await press("Next");
    expect(screen.getByText("Show below that the passphrase is kept in two places.")).toBeTruthy();
    // How it is shown is tested in keep.test.tsx.
    act(() => typed.getState().type({ kept: ["sheet", "manager"] }));
    await press("Next");
    await screen.findByRole("heading", { level: 1, name: "Review" });
    expect(document.body.textContent).not.toContain(shown);

    await press("Register this server");
    expect(run).toHaveBeenCalledExactlyOnceWith({
      answers: wizard.getState().answers,
      secrets: { passphrase: shown },
    });
    act(() => tell(planned));
    expect(typed.getState().passphrase).toBe("");
  });

  it("the review leads to what is missing instead of starting", async () => {
    const run = vi.fn(() => new Promise<Outcome>(() => undefined));
    await show({ calls: { run } }, "review");
    await press("Register this server");
    expect(
      (await screen.findByRole("heading", { level: 1, name: "Vault credentials" })).textContent,
    ).toBeTruthy();
    expect(run).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(
      await screen.findByRole("textbox", { name: /Vault credentials file/ }),
    );
  });

  it("a run that goes on shows its steps in words, the code to sign in with, and can be stopped", async () => {
    const code = {
      kind: "device-code",
      userCode: "HX7QK4MPZ",
      verificationUri: "https://contoso.com/device",
      expiresAt: at,
    } as const;
    const events: RunEvent[] = [
      planned,
      { type: "started", at, id: "register" },
      { type: "progress", id: "register", part: 0.5, note: code },
    ];
    const cancel = vi.fn(async () => undefined);
    await show({ calls: { eventsSoFar: async () => events, cancel } }, "progress");
    expect(screen.getByText("HX7QK4MPZ")).toBeTruthy();
    expect(screen.getByRole("progressbar", { name: "0 of 1 done" })).toBeTruthy();
    expect(screen.getByText(/^Running/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Back" })).toBeNull();
    await press("Stop after this step");
    expect(cancel).toHaveBeenCalledOnce();
    expect(screen.getByRole("button", { name: "Stops after this step" })).toBeTruthy();
  });

  it("a failure says the cause, the one thing to do, what was and was not done, and tries again", async () => {
    const error = { code: "network.timed-out", about: { host: "login.contoso.com" } } as const;
    const outcome: RunEvent = {
      type: "outcome",
      kind: "failed",
      at: "register",
      error,
      ...ending,
      done: [],
      notDone: ["register"],
    };
    const unfinished: Unfinished = {
      runId: "r",
      startedAt: at,
      flow: "set-up",
      done: 0,
      total: 1,
      secretsNeeded: [],
    };
    const resume = vi.fn(async (): Promise<Outcome> => {
      throw new SetupError("run.busy", { holder: "another" });
    });
    await show(
      { calls: { eventsSoFar: async () => [planned, outcome], unfinished: async () => unfinished, resume } },
      "outcome",
    );
    expect(screen.getByText(explain(error).message)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Copy details" })).toBeTruthy();
    expect(
      within(screen.getByRole("region", { name: "Not done" })).getByText(
        "Register this server with the vault",
      ),
    ).toBeTruthy();
    await press("Try again");
    expect(resume).toHaveBeenCalledOnce();
    expect(await screen.findByText("run.busy")).toBeTruthy();
  });
});

it("a lost connection is told calmly, can be tried again, and goes when it is back", async () => {
  const { host } = wizardHost();
  let state: ConnectionState = "connected";
  let hear: (state: ConnectionState) => void = () => undefined;
  const reconnect = vi.fn();
  const onState = (hearer: typeof hear) => {
    hear = hearer;
    return () => undefined;
  };
  const setup = makeSetup({ host, state: () => state, onState, reconnect });
  await open(setup, { read: () => null, write: () => undefined });
  render(<App setup={setup} />);
  const become = (next: ConnectionState) =>
    act(() => {
      state = next;
      hear(next);
    });
  become("lost");
  expect(screen.getByRole("alert").textContent).toContain("Nothing is lost");
  await press("Try now");
  expect(reconnect).toHaveBeenCalledOnce();
  become("connected");
  expect(screen.queryByRole("alert")).toBeNull();
});
