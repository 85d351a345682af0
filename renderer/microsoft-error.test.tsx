import { act, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ErrorData } from "../core/errors.ts";
import type { LogLine } from "../core/run/log-line.ts";
import { explain } from "../core/text/errors.ts";
import { speak } from "../core/text/speak.ts";
import { agentError } from "../core/vault/agent-errors.ts";
import { wizardHost } from "../practice/test-wizard-host.ts";
import { ErrorBox } from "./error-box.tsx";
import { LogDrawer } from "./log-drawer.tsx";
import { PageContext } from "./page-context.ts";
import { SetupContext } from "./setup.ts";
import { openOn } from "./test-open.ts";

beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
});
afterEach(async () => {
  await speak("en");
});

async function setupWith(lines: readonly LogLine[] = []) {
  const { host } = wizardHost({ calls: { readLog: async () => lines } });
  const setup = await openOn(host);
  return setup;
}

async function showError(error: ErrorData) {
  render(
    <SetupContext value={await setupWith()}>
      <PageContext value="outcome">
        <ErrorBox error={error} live />
      </PageContext>
    </SetupContext>,
  );
  return within(await screen.findByRole("alert"));
}

const more = /what else helps$/;

describe("an error that the agent has caused", () => {
  it("keeps its one next thing to do, and tells behind a line what Microsoft's id means and what else helps", async () => {
    const error = agentError("Invalid vault credentials provided. (ID: 34513)").toData();
    const box = await showError(error);
    const line = await box.findByRole("button", {
      name: "What Microsoft's error 34513 means, and what else helps",
    });
    expect(box.getByText(explain(error).remedy)).toBeTruthy();
    expect(box.queryByRole("list")).toBeNull();

    await userEvent.click(line);
    const steps = within(box.getByRole("list")).getAllByRole("listitem");
    expect(steps[0]?.textContent).toMatch(/^Download new vault credentials/);
    expect(steps.map(({ textContent }) => textContent).join(" ")).toMatch(/time zone.*\.tmp.*virus scanner/);
    expect(box.getByText("Microsoft's error 34513 (0x86D1)")).toBeTruthy();
    expect(box.getByText(/^Source: learn\.microsoft\.com\/azure\/backup\/backup-azure-mars-tr/)).toBeTruthy();
  });

  it("is explained in German", async () => {
    const { about, code } = agentError("(ID: 100050)").toData();
    await speak("de");
    const german = await showError({ about, code });
    await userEvent.click(
      await german.findByRole("button", { name: "Was Microsofts Fehler 100050 bedeutet und was noch hilft" }),
    );
    expect(german.getByRole("list").textContent).toContain("Stellen Sie den Proxy für den Agent ein");
  });

  it("of Windows itself has Windows' number", async () => {
    const box = await showError({
      code: "agent.refused",
      about: { windowsError: 5, microsoftText: "0x80070005" },
    });
    await userEvent.click(await box.findByRole("button", { name: more }));
    expect(box.getByText("Windows' error 5 (0x80070005)")).toBeTruthy();
  });

  it("that nobody knows has nothing more to say", async () => {
    const box = await showError({
      code: "agent.refused",
      about: { microsoftId: 99_999, microsoftText: "?" },
    });
    // What is fetched for it has come by then.
    await import("./microsoft-error.tsx");
    await act(async () => undefined);
    expect(box.queryByRole("button", { name: more })).toBeNull();
  });
});

describe("the log", () => {
  const at = "2026-11-21T22:58:01.123Z";
  const lines: readonly LogLine[] = [
    { line: 1, at, level: "info", text: "Reading the machine, process ID: 34513" },
    { line: 2, at, level: "error", text: 'failed {"microsoftId":34514,"microsoftText":"expired"}' },
    { line: 3, at, level: "warning", text: "Hr: = [0x1FC07] internal service error (ID: 100066)" },
  ];

  it("says of a line with a known number what it means, and of no other", async () => {
    render(
      <SetupContext value={await setupWith(lines)}>
        <LogDrawer field={null} onClosed={() => undefined} />
      </SetupContext>,
    );
    const [plain, expired, cache] = within(
      await screen.findByRole("list", { name: "Lines of the log" }),
    ).getAllByRole("listitem");
    const means = (item: HTMLElement | undefined) =>
      within(item ?? document.body).queryByRole("button", { name: "What this means" });
    expect(means(plain)).toBeNull();
    await userEvent.click(means(expired) ?? document.body);
    expect(expired?.textContent).toContain("Microsoft's error 34514");
    expect(expired?.textContent).toContain("Download new vault credentials");
    await userEvent.click(means(cache) ?? document.body);
    // The number in brackets says what happened; the id only points to it.
    const titles = [...(cache?.querySelectorAll(".microsoft-error-title") ?? [])].map(
      (one) => one.textContent,
    );
    expect(titles[0]).toBe("Microsoft's error 130055 (0x1FC07)");
  });
});
