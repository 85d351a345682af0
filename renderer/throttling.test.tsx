import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import type { ThrottlingAnswer } from "../core/answers.ts";
import { week } from "../core/text/week.ts";
import { completeAnswers, wizardHost } from "../practice/test-wizard-host.ts";
import { App } from "./app.tsx";
import { openOn } from "./test-open.ts";

async function show(some: Partial<ThrottlingAnswer> = {}) {
  const setup = await openOn(wizardHost().host);
  const answers = completeAnswers();
  const throttling = { ...answers.throttling, limited: true, ...some };
  setup.wizard.getState().answer({ ...answers, flow: "set-up", throttling });
  setup.wizard.getState().goTo("throttling");
  render(<App setup={setup} />);
  await screen.findByRole("grid", { name: week.grid });
  return { ...setup, user: userEvent.setup() };
}

const rate = () => screen.getByRole<HTMLInputElement>("textbox", { name: "During work hours" });
const unit = () => screen.getByRole<HTMLSelectElement>("combobox", { name: "Unit: During work hours" });
const focused = () => document.activeElement?.getAttribute("aria-label");

describe("a rate", () => {
  it("comes back in the unit it was typed in", async () => {
    const { user, wizard } = await show();
    await user.clear(rate());
    await user.type(rate(), "2048");
    wizard.getState().goTo("proxy");
    await screen.findByRole("heading", { level: 1, name: "Network and proxy" });
    wizard.getState().goTo("throttling");
    await screen.findByRole("grid");
    expect([rate().value, unit().value]).toEqual(["2048", "kbps"]);
    expect(wizard.getState().answers.throttling.workHourKbps).toBe(2048);
    await user.selectOptions(unit(), "mbps");
    expect(wizard.getState().answers.throttling.workHourKbps).toBe(2048 * 1024);
  });

  it("that was typed in Mbps stays so too, and one that is not whole Mbps is shown in Kbps", async () => {
    const { user, wizard } = await show({ workHourKbps: 1500 });
    expect([rate().value, unit().value]).toEqual(["1500", "kbps"]);
    await user.clear(rate());
    await user.type(rate(), "2");
    await user.selectOptions(unit(), "mbps");
    wizard.getState().goTo("proxy");
    await screen.findByRole("heading", { level: 1, name: "Network and proxy" });
    wizard.getState().goTo("throttling");
    await screen.findByRole("grid");
    expect([rate().value, unit().value]).toEqual(["2", "mbps"]);
  });
});

describe("the week", () => {
  it("is one stop of the Tab key, and is walked through with the arrow keys, Home and End", async () => {
    const { user } = await show({ workHourKbps: 1500 });
    const cells = screen.getAllByRole("gridcell");
    expect(cells).toHaveLength(7 * 24);
    expect(cells.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    cells[0]?.focus();
    expect(focused()).toBe("Monday, 00:00 to 01:00: 1,023 Mbps");
    await user.keyboard("{ArrowUp}{ArrowLeft}");
    expect(focused()).toMatch(/^Monday, 00:00/);
    await user.keyboard("{ArrowRight>9/}");
    expect(focused()).toBe("Monday, 09:00 to 10:00: 1,500 Kbps");
    await user.keyboard("{ArrowDown>5/}");
    expect(focused()).toBe("Saturday, 09:00 to 10:00: 1,023 Mbps");
    await user.keyboard("{End}");
    expect(focused()).toMatch(/^Saturday, 23:00 to 24:00/);
    await user.keyboard("{Home}");
    expect(focused()).toMatch(/^Saturday, 00:00/);
    await user.keyboard("{Control>}{End}{/Control}");
    expect(focused()).toMatch(/^Sunday, 23:00/);
    expect(cells.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    await user.tab();
    expect(document.activeElement?.getAttribute("role")).not.toBe("gridcell");
  });

  it("says that hours over midnight are nowhere documented, and that an hour is work time in part", async () => {
    await show({ workHours: { from: "22:00", to: "06:30" } });
    expect(screen.getByText(week.overMidnight)).toBeTruthy();
    expect(screen.getByRole("gridcell", { name: /^Tuesday, 06:00 to 07:00: .* for a part/ })).toBeTruthy();
  });
});
