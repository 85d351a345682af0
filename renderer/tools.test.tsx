import { act, cleanup, configure, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { LogLine } from "../core/run/read-log.ts";
import type { PageId } from "../core/steps/navigate.ts";
import { help } from "../core/text/help.ts";
import { type WizardHostOptions, wizardHost } from "../practice/test-wizard-host.ts";
import { App } from "./app.tsx";
import { linkTo } from "./link.ts";
import { makeSetup, open } from "./setup.ts";

configure({ asyncUtilTimeout: 10_000 });

beforeEach(() => {
  const query = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined };
  vi.stubGlobal("matchMedia", () => query);
  vi.stubGlobal("requestIdleCallback", () => 0);
  vi.stubGlobal("cancelIdleCallback", () => undefined);
  vi.stubGlobal("scrollTo", () => undefined);
  // What jsdom lacks of a dialog; that it keeps the focus, and Esc, are tested in a browser.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    if (!this.open) return;
    this.open = false;
    this.dispatchEvent(new Event("close"));
  };
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function show(options: WizardHostOptions = {}, page: PageId = "start") {
  const told = wizardHost(options);
  const setup = makeSetup(linkTo(told.host));
  await open(setup, { read: () => null, write: () => undefined });
  setup.wizard.getState().goTo(page);
  render(<App setup={setup} />);
  await screen.findByRole("heading", { level: 1 });
  return { ...setup, ...told, user: userEvent.setup() };
}

describe("help", () => {
  it("opens with F1 at the field that has the focus, and closes without losing what was typed", async () => {
    const { user, wizard } = await show({}, "vault-credentials");
    const file = await screen.findByRole("textbox", { name: /Vault credentials file/ });
    await user.type(file, "C:\\a.VaultCredentials");
    await user.keyboard("{F1}");
    const drawer = await screen.findByRole("dialog", { name: "Help: Vault credentials" });
    expect(drawer.contains(document.activeElement)).toBe(true);
    expect(drawer.textContent).toContain(help["vault-credentials"].what);
    expect(drawer.querySelector("[aria-current]")?.textContent).toContain("Backup Credentials, Download");
    await user.click(within(drawer).getByRole("button", { name: "Close" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(wizard.getState().answers.credentials.file).toBe("C:\\a.VaultCredentials");
  });

  it.each(Object.keys(help))("%s: says what the page is for and what happens next", (page) => {
    const { what, next, fields, rules } = help[page as PageId];
    for (const words of [what, next, ...fields.map(({ says }) => says)])
      expect(words).toMatch(/^[A-Z0-9].*\.$/);
    for (const { source } of rules) expect(source).toMatch(/^[a-z0-9-]+$/);
  });
});

describe("the log", () => {
  const line = (number: number, level: LogLine["level"], text: string): LogLine => ({
    line: number,
    at: "2026-11-21T12:00:00.000Z",
    level,
    text,
  });

  it("opens with Ctrl+L, shows levels in words, asks only for what is new, and filters", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const asked: unknown[] = [];
    const answers = [[line(1, "info", "One"), line(2, "error", "Two")], [line(3, "warning", "Three")], []];
    const readLog = async (question: unknown) => {
      asked.push(question);
      return answers[asked.length - 1] ?? [];
    };
    const { user } = await show({ calls: { readLog } });
    await user.keyboard("{Control>}l{/Control}");
    const drawer = await screen.findByRole("dialog", { name: "Log" });
    await within(drawer).findByText("One");
    await act(() => vi.advanceTimersByTimeAsync(2500));
    await within(drawer).findByText("Three");
    expect(asked.slice(0, 2)).toEqual([{ afterLine: 0 }, { afterLine: 2 }]);
    const texts = () =>
      within(drawer)
        .getAllByRole("listitem")
        .map((item) => item.textContent);
    expect(texts()).toHaveLength(3);
    await user.selectOptions(within(drawer).getByRole("combobox", { name: "Show" }), "Errors");
    expect(texts()).toEqual([expect.stringMatching(/Error.*Two/)]);
    vi.useRealTimers();
  });

  it("a log that cannot be read says why, in place of its lines", async () => {
    const { user } = await show({ calls: { readLog: () => Promise.reject(new Error("no")) } });
    await user.click(screen.getByRole("button", { name: /^Log/ }));
    const drawer = await screen.findByRole("dialog", { name: "Log" });
    expect(await within(drawer).findByText("bug")).toBeTruthy();
  });
});
