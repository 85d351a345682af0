import { act, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { answerFileText } from "../core/answer-file-text.ts";
import type { CheckResult } from "../core/checks/check.ts";
import type { Outcome, RunEvent } from "../core/run/events.ts";
import type { LogLine } from "../core/run/log-line.ts";
import type { PageId } from "../core/steps/navigate.ts";
import { help } from "../core/text/help.ts";
import {
  completeAnswers,
  reportOf,
  type WizardHostOptions,
  wizardHost,
} from "../practice/test-wizard-host.ts";
import { App } from "./app.tsx";
import { openOn } from "./test-open.ts";

beforeEach(() => {
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
async function show(options: WizardHostOptions = {}, page: PageId = "start") {
  const told = wizardHost(options);
  const setup = await openOn(told.host);
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
    // First without a line: what stood in the log before this one comes too.
    expect(asked.slice(0, 2)).toEqual([{}, { afterLine: 2 }]);
    const texts = () =>
      within(drawer)
        .getAllByRole("listitem")
        .map((item) => item.textContent);
    expect(texts()).toHaveLength(3);
    await user.selectOptions(within(drawer).getByRole("combobox", { name: "Show" }), "Errors");
    expect(texts()).toEqual([expect.stringMatching(/Error.*Two/)]);
    await user.selectOptions(within(drawer).getByRole("combobox", { name: "Show" }), "Everything");
    await user.type(within(drawer).getByRole("searchbox", { name: "Find" }), "thr");
    expect(texts()).toEqual([expect.stringMatching(/Three/)]);
    await user.type(within(drawer).getByRole("searchbox", { name: "Find" }), "x");
    expect(within(drawer).getByText("No line has “thrx” in it.")).toBeTruthy();
    vi.useRealTimers();
  });

  it("a log that cannot be read says why, in place of its lines", async () => {
    const { user } = await show({ calls: { readLog: () => Promise.reject(new Error("no")) } });
    await user.click(screen.getByRole("button", { name: /^Log/ }));
    const drawer = await screen.findByRole("dialog", { name: "Log" });
    expect(await within(drawer).findByText("bug")).toBeTruthy();
  });
});

describe("what can be saved", () => {
  const native = { nativeDialogs: true, frontEnd: "electron" } as const;

  it("the answers, exactly as an answer file; the command line names the file that was saved", async () => {
    const saveText = vi.fn(async (_file: { readonly name: string; readonly text: string }) => "D:\\a b.json");
    const { user, wizard } = await show({ about: native, calls: { saveText } }, "review");
    act(() => wizard.getState().answer(completeAnswers()));
    const section = await screen.findByRole("region", { name: "Save as" });
    expect(section.textContent).toContain('--answers "BACKUP01-answers.json"');
    await user.click(within(section).getByRole("button", { name: "Save the answer file…" }));
    expect(saveText).toHaveBeenCalledExactlyOnceWith({
      name: "BACKUP01-answers.json",
      title: "Save the answer file…",
      text: answerFileText(wizard.getState().answers),
    });
    expect(section.textContent).toContain('backup-setup set --practice --answers "D:\\a b.json"');
    expect(within(section).getByText("Saved as D:\\a b.json")).toBeTruthy();
  });

  it("a dialog that is closed changes nothing, and a disk that is full is told", async () => {
    const saveText = vi.fn(async (): Promise<string | null> => null);
    const { user } = await show({ about: native, calls: { saveText } }, "review");
    const section = await screen.findByRole("region", { name: "Save as" });
    const press = () => user.click(within(section).getByRole("button", { name: "Save the answer file…" }));
    await press();
    expect(within(section).queryByText(/^Saved as/)).toBeNull();
    saveText.mockRejectedValueOnce(new Error("full"));
    await press();
    expect(await within(section).findByRole("alert")).toBeTruthy();
  });

  it("in a browser it is a download", async () => {
    const clicked: string[] = [];
    vi.stubGlobal(
      "URL",
      Object.assign(URL, { createObjectURL: () => "blob:x", revokeObjectURL: () => undefined }),
    );
    const click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      clicked.push(`${this.download} ${this.href}`);
    });
    const { user } = await show({}, "review");
    await user.click(await screen.findByRole("button", { name: "Save the answer file…" }));
    expect(clicked).toEqual(["BACKUP01-answers.json blob:x"]);
    click.mockRestore();
  });

  it("the report tells its contents first, leaves ids and names out until they are wanted, and saves what was shown", async () => {
    const outcome: Outcome = {
      kind: "succeeded",
      registered: true,
      encrypted: true,
      scheduled: false,
      changed: true,
      done: [],
      notDone: [],
      receipts: {},
    };
    const events: RunEvent[] = [{ type: "outcome", ...outcome }];
    const makeReport = vi.fn(async ({ keepIds, keepNames }: { keepIds: boolean; keepNames: boolean }) => ({
      name: "backup-server-report.zip",
      contents: [{ file: "log.jsonl", what: "The log", bytes: 2049 }],
      text: `ids ${keepIds}, names ${keepNames}`,
      zip: btoa("PK"),
    }));
    const saveReport = vi.fn(async () => "D:\\a b.zip");
    const calls = { eventsSoFar: async () => events, makeReport, saveReport };
    const { user } = await show({ about: native, calls }, "outcome");
    const section = await screen.findByRole("region", { name: "Report" });
    const inIt = within(section);
    expect(inIt.queryByRole("button", { name: "Save the report…" })).toBeNull();
    await user.click(inIt.getByRole("button", { name: "Make a report" }));
    expect(inIt.getByText("What is in backup-server-report.zip")).toBeTruthy();
    expect(inIt.getByRole("listitem").textContent).toBe("log.jsonlThe log3 KB");
    await user.click(inIt.getByRole("button", { name: "Look at report.txt" }));
    expect(inIt.getByText("ids false, names false")).toBeTruthy();
    await user.click(inIt.getByRole("checkbox", { name: /^IDs of tenant/ }));
    await user.click(await inIt.findByRole("checkbox", { name: /^Names of servers/ }));
    await user.click(await inIt.findByRole("button", { name: "Look at report.txt" }));
    expect(await inIt.findByText("ids true, names true")).toBeTruthy();
    await user.click(inIt.getByRole("button", { name: "Save the report…" }));
    expect(saveReport).toHaveBeenCalledExactlyOnceWith({ title: "Save the report…" });
    expect(await inIt.findByText("Saved as D:\\a b.zip")).toBeTruthy();
  });
});

describe("what stands in the way", () => {
  const check = (id: string, state: CheckResult["state"]): CheckResult => ({
    id,
    title: `Title ${id}`,
    state,
    found: "little",
    needed: "more",
    remedy: state === "pass" ? "" : "Give it more.",
    source: "801",
  });

  it("one prerequisite is looked at again, alone", async () => {
    const asked: unknown[] = [];
    const runChecks = async ({ only }: { readonly only?: string | undefined }) => {
      asked.push(only);
      return only ? [check(only, "pass")] : [check("a", "fail"), check("b", "warn")];
    };
    const { user, wizard } = await show({ calls: { runChecks } });
    expect(await screen.findByText("2 need attention")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Check again: Title a" }));
    expect(await screen.findByText("1 needs attention")).toBeTruthy();
    expect(asked).toEqual([undefined, "a"]);
    const { checks } = wizard.getState();
    expect(checks.state === "there" && checks.last.map(({ state }) => state)).toEqual(["pass", "warn"]);
  });

  it("the firewall's list holds Microsoft's patterns, and the addresses of the file that was read", async () => {
    const { user, wizard } = await show({}, "proxy");
    await user.click(await screen.findByRole("button", { name: "Addresses for the firewall" }));
    const rows = () => screen.getAllByRole("row").map((row) => row.textContent);
    expect(rows()).toContain("*.windowsazure.com443Backup service");
    const report = reportOf({
      aadAuthority: "https://login.contoso.com",
      serviceEndpoint: "https://pod.contoso.com",
    });
    act(() => wizard.setState({ credentials: { file: "a", state: "read", report } }));
    expect(rows()).toContain("pod.contoso.com443Backup service");
  });
});
