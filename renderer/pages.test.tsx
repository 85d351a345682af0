import { act, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { CheckResult } from "../core/checks/check.ts";
import type { Outcome } from "../core/run/events.ts";
import type { Unfinished } from "../core/run/runs.ts";
import type { PageId } from "../core/steps/navigate.ts";
import {
  completeAnswers,
  reportOf,
  type WizardHostOptions,
  wizardHost,
} from "../practice/test-wizard-host.ts";
import { App } from "./app.tsx";
import { openOn } from "./test-open.ts";
import { pagesOf } from "./wizard-store.ts";

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
/** The page before stays until the next one is there, so a page that comes is waited for by its name. */
const heading = (name?: string) =>
  screen.findByRole("heading", { level: 1, ...(name !== undefined && { name }) });

describe("every page", () => {
  it.each<[PageId, WizardHostOptions]>([
    ["start", {}],
    ["proxy", {}],
    ["agent", { facts: { product: "none" } }],
    ["vault-credentials", {}],
    ["throttling", {}],
    ["recovery-folder", { facts: { product: "dpm" } }],
    ["encryption", {}],
    ["review", {}],
  ])(
    "%s: one heading with the focus, a title that says where, the banner, a name for every control",
    async (page, options) => {
      const { wizard } = await show(options, page);
      const order = pagesOf(wizard.getState());
      const title = await heading();
      expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1);
      expect(document.activeElement).toBe(title);
      const place = `step ${order.indexOf(page) + 1} of ${order.length}`;
      expect(document.title).toBe(`${title.textContent} – ${place} – Backup Server Setup`);
      expect(screen.getByRole("note").textContent).toContain("Practice mode");
      const current = within(screen.getByRole("navigation", { name: "Steps" })).getAllByRole("listitem", {
        current: "step",
      });
      expect(current).toHaveLength(1);
      for (const role of ["button", "textbox", "radio", "checkbox", "switch", "combobox", "link"]) {
        expect(screen.queryAllByRole(role, { name: /^$/ })).toEqual([]);
      }
    },
  );
});

describe("the first page", () => {
  it("tells the three states apart, and a state that is not known from one that is not so", async () => {
    await show({ facts: { registered: true, encrypted: false, scheduled: null, vault: "contoso-vault" } });
    const states = screen.getAllByRole("listitem").map(({ textContent }) => textContent);
    expect(states).toEqual(
      expect.arrayContaining(["RegisteredYes", "Passphrase setNo", "Scheduled backupCould not tell"]),
    );
    expect(screen.getByText("contoso-vault")).toBeTruthy();
  });

  it("offers the fitting flow first, and says why another cannot be chosen", async () => {
    await show();
    const [first, ...others] = screen.getAllByRole("radio");
    expect(first).toMatchObject({ checked: true, disabled: false });
    expect(others.map((radio) => radio.matches(":disabled"))).toEqual([false, true]);
    expect(screen.getAllByText("Not possible yet: this server is not registered.")).toHaveLength(1);
  });

  it("shows what needs attention, with its remedy; what is fine only when asked for", async () => {
    const check = (title: string, state: CheckResult["state"], remedy: string): CheckResult => ({
      id: title,
      title,
      state,
      found: "this",
      needed: "that",
      remedy,
      source: "",
    });
    const checks = [
      check("Fine thing", "pass", ""),
      check("Bad thing", "fail", "Mend it."),
      check("Odd thing", "warn", "Look at it."),
    ];
    await show({ calls: { runChecks: async () => checks } });
    expect(screen.getByText("Mend it.")).toBeTruthy();
    expect(screen.queryByText("Fine thing")).toBeNull();
    await press("Show the one that is fine");
    expect(screen.getByText("Fine thing")).toBeTruthy();
  });

  it("resumes an unfinished run with the secrets that it needs, and with nothing less", async () => {
    const unfinished: Unfinished = {
      runId: "r",
      startedAt: "2026-11-21T12:00:00.000Z",
      flow: "set-up",
      done: 2,
      total: 5,
      secretsNeeded: ["passphrase"],
    };
    const resume = vi.fn(() => new Promise<Outcome>(() => undefined));
    const { user } = await show({ calls: { unfinished: async () => unfinished, resume } });
    await press("Resume the run");
    expect(resume).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(screen.getByLabelText("Passphrase"));
    await user.keyboard("the passphrase of before");
    await press("Resume the run");
    expect(resume).toHaveBeenCalledExactlyOnceWith({ secrets: { passphrase: "the passphrase of before" } });
  });

  it("Enter beside a secret of that run resumes it, and does not go on to the next page", async () => {
    const unfinished: Unfinished = {
      runId: "r",
      startedAt: "2026-11-21T12:00:00.000Z",
      flow: "set-up",
      done: 2,
      total: 5,
      secretsNeeded: ["passphrase"],
    };
    const resume = vi.fn(() => new Promise<Outcome>(() => undefined));
    const { user, wizard } = await show({ calls: { unfinished: async () => unfinished, resume } });
    await user.type(screen.getByLabelText("Passphrase"), "x{Enter}");
    expect(resume).toHaveBeenCalledOnce();
    expect(wizard.getState().page).toBe("start");
  });
});

describe("Next", () => {
  it("is never dead: it takes the focus to the first fault, which is tied to its field", async () => {
    await show({}, "vault-credentials");
    await press("Next");
    const field = await screen.findByRole("textbox", { name: /Vault credentials file/ });
    expect(document.activeElement).toBe(field);
    expect(field.getAttribute("aria-invalid")).toBe("true");
    const described = (field.getAttribute("aria-describedby") ?? "").split(" ");
    const texts = described.map((id) => document.getElementById(id)?.textContent);
    expect(texts).toContain("Choose the vault credentials file.");
  });

  it("takes the focus to a group too", async () => {
    const { wizard } = await show({}, "throttling");
    const { throttling } = wizard.getState().answers;
    act(() => wizard.getState().answer({ throttling: { ...throttling, limited: true, workDays: [] } }));
    await press("Next");
    expect(document.activeElement).toBe(screen.getByRole("checkbox", { name: "Monday" }));
    expect(screen.getByText("Choose at least one work day.")).toBeTruthy();
  });

  it("by Enter in a field goes on when the page is right, and does nothing when it is not", async () => {
    const { user, wizard } = await show({}, "proxy");
    await user.click(screen.getByRole("radio", { name: "Through a proxy that I enter" }));
    await user.click(screen.getByRole("textbox", { name: /Proxy address/ }));
    await user.keyboard("{Enter}");
    expect(wizard.getState().page).toBe("proxy");
    await user.keyboard("proxy.contoso.com{Enter}");
    await heading("Vault credentials");
  });

  it("Back and Next again find every answer as it was", async () => {
    const { user } = await show({}, "proxy");
    await user.click(screen.getByRole("radio", { name: "Through a proxy that I enter" }));
    await user.type(screen.getByRole("textbox", { name: /Proxy address/ }), "proxy.contoso.com");
    await press("Next");
    await screen.findByRole("heading", { level: 1, name: "Vault credentials" });
    await press("Back");
    await screen.findByRole("heading", { level: 1, name: "Network and proxy" });
    expect(screen.getByRole("textbox", { name: /Proxy address/ })).toMatchObject({
      value: "proxy.contoso.com",
    });
  });
});

describe("the credentials file", () => {
  it("shows what is in it, and every rule that it breaks with the remedy", async () => {
    const problem = {
      code: "vault-credentials.expired",
      about: {},
      message: "It expired.",
      remedy: "Download another.",
    } as const;
    const { wizard } = await show(
      { calls: { readCredentials: async () => reportOf({ problems: [problem] }) } },
      "vault-credentials",
    );
    act(() => wizard.getState().answer({ credentials: completeAnswers().credentials }));
    expect(await screen.findByText("It expired.")).toBeTruthy();
    expect(screen.getByText("Download another.")).toBeTruthy();
    expect(screen.getByText("practice-vault")).toBeTruthy();
  });

  it("chosen on this computer is sent as text; one that is too large is refused here", async () => {
    const receiveCredentials = vi.fn(async () => ({
      file: "D:\\Kept\\v.VaultCredentials",
      report: reportOf(),
    }));
    const { user, wizard } = await show({ calls: { receiveCredentials } }, "vault-credentials");
    const chooser = screen.getByLabelText(/Choose a file/);
    await user.upload(chooser, new File(["x".repeat(65_537)], "big.VaultCredentials"));
    expect(await screen.findByText("vault-credentials.too-large")).toBeTruthy();
    expect(receiveCredentials).not.toHaveBeenCalled();

    await user.upload(chooser, new File(["<xml/>"], "v.VaultCredentials"));
    expect(await screen.findByText("practice-vault")).toBeTruthy();
    expect(receiveCredentials).toHaveBeenCalledExactlyOnceWith({
      name: "v.VaultCredentials",
      text: "<xml/>",
    });
    expect(wizard.getState().answers.credentials.file).toBe("D:\\Kept\\v.VaultCredentials");
  });
});
