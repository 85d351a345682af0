import { act, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { closing } from "../core/text/closing.ts";
import { completeAnswers, type WizardHostOptions, wizardHost } from "../practice/test-wizard-host.ts";
import { App } from "./app.tsx";
import { openOn } from "./test-open.ts";

beforeEach(() => {
  // jsdom has the element, but not what it does.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
  Element.prototype.getClientRects = () => [{}] as unknown as DOMRectList;
});
async function show(options: WizardHostOptions = {}) {
  const close = vi.fn(async () => undefined);
  const told = wizardHost({ ...options, calls: { close, ...options.calls } });
  const setup = await openOn(told.host);
  render(<App setup={setup} />);
  await screen.findByRole("heading", { level: 1 });
  const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));
  return { ...setup, ...told, close, press };
}

const kept = { savedAt: "2026-11-20T12:00:00.000Z", earlier: true, page: "throttling" };

describe("closing", () => {
  it("with nothing answered, there is nothing to keep or to discard", async () => {
    const { close, press, drafts } = await show();
    await press(closing.close);
    expect(close).toHaveBeenCalledOnce();
    expect(drafts).toHaveLength(0);
  });

  it("keeps a form with what was answered last, and says what is kept", async () => {
    const { wizard, close, press, drafts } = await show();
    act(() => wizard.getState().answer({ recoveryFolder: "D:\\Recovery" }));
    await press(closing.saveAndClose);
    expect(drafts.at(-1)?.answers.recoveryFolder).toBe("D:\\Recovery");
    expect(close).toHaveBeenCalledOnce();
    expect(screen.getByText(closing.closedKept)).toBeDefined();
  });

  it("Cancel discards only after a question", async () => {
    const { wizard, close, press, drafts } = await show();
    act(() => wizard.getState().answer({ recoveryFolder: "D:\\Recovery" }));
    await press(closing.cancel);
    await press(closing.keepWorking);
    expect(close).not.toHaveBeenCalled();
    await press(closing.cancel);
    await press(closing.discard);
    expect(close).toHaveBeenCalledOnce();
    expect(drafts).toHaveLength(0);
  });
});

describe("a form that an earlier start has kept", () => {
  const draft = async () => ({ ...kept, answers: { ...completeAnswers(), recoveryFolder: "E:\\Staging" } });

  it("is offered on the first page, and goes on at the page where it ended", async () => {
    const { wizard, press } = await show({ calls: { draft } });
    expect(screen.getByText(closing.earlierTitle)).toBeDefined();
    await press(closing.goOn);
    expect(wizard.getState().page).toBe("throttling");
    expect(wizard.getState().answers.recoveryFolder).toBe("E:\\Staging");
    expect([...wizard.getState().visited]).toContain("vault-credentials");
  });

  it("is forgotten by starting anew", async () => {
    const forgetDraft = vi.fn(async () => undefined);
    const { wizard, press } = await show({ calls: { draft, forgetDraft } });
    await press(closing.startAnew);
    expect(wizard.getState().answers.recoveryFolder).toBe("");
    expect(forgetDraft).toHaveBeenCalledOnce();
    expect(screen.queryByText(closing.earlierTitle)).toBeNull();
  });

  it("a reload of the page is none", async () => {
    const again = async () => ({ ...(await draft()), earlier: false });
    await show({ calls: { draft: again } });
    expect(screen.queryByText(closing.earlierTitle)).toBeNull();
  });
});

describe("F6", () => {
  it("moves between the steps, the page and its buttons, and round", async () => {
    await show();
    const user = userEvent.setup();
    const heading = screen.getByRole("heading", { level: 1 });
    heading.focus();
    await user.keyboard("{F6}");
    expect(document.activeElement?.closest(".buttons")).not.toBeNull();
    await user.keyboard("{F6}");
    expect(document.activeElement?.closest(".side")).not.toBeNull();
    await user.keyboard("{F6}");
    expect(document.activeElement).toBe(heading);
    await user.keyboard("{Shift>}{F6}{/Shift}");
    expect(document.activeElement?.closest(".side")).not.toBeNull();
  });
});
