import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { Facts } from "../core/facts.ts";
import type { StepId } from "../core/steps/order.ts";
import { space } from "../core/text/space.ts";
import { completeAnswers, wizardHost } from "../practice/test-wizard-host.ts";
import { App } from "./app.tsx";
import { openOn } from "./test-open.ts";

const GIB = 1024 ** 3;
const volumes = [
  { drive: "C:", freeBytes: 40 * GIB, totalBytes: null },
  { drive: "D:", freeBytes: 999 * GIB, totalBytes: null },
];

async function show(page: StepId, facts: Partial<Facts>, recoveryFolder = "") {
  const setup = await openOn(wizardHost({ facts: { volumes, ...facts } }).host);
  setup.wizard.getState().answer({ ...completeAnswers(), recoveryFolder });
  setup.wizard.getState().goTo(page);
  render(<App setup={setup} />);
  return { ...setup, user: userEvent.setup() };
}
const field = (name: string) =>
  screen.findByRole<HTMLInputElement>("textbox", { name: new RegExp(`^${name}`) });

it("the recovery folder: what is free on its drive, and what all items at once need", async () => {
  const { user, wizard } = await show("recovery-folder", { product: "mabs" }, "D:\\Recovery");
  expect(await screen.findByText(space.free({ drive: "D:", gb: 999 }))).toBeTruthy();
  await user.type(await field(space.recovery.each), "100");
  expect(screen.getByText(space.enough({ drive: "D:", gb: 999 }))).toBeTruthy();
  await user.clear(await field(space.recovery.items));
  await user.type(await field(space.recovery.items), "10");
  expect(screen.getByText(space.needed({ gb: 1000 }))).toBeTruthy();
  expect(screen.getByText(space.short({ drive: "D:", gb: 999, more: 1 }))).toBeTruthy();
  // Back and Next again: the numbers are there still.
  wizard.getState().goTo("proxy");
  await screen.findByRole("heading", { level: 1, name: "Network and proxy" });
  wizard.getState().goTo("recovery-folder");
  expect((await field(space.recovery.each)).value).toBe("100");
});

it("the cache: on the system drive where no folder is named, with more for System State", async () => {
  const { user } = await show("agent", { product: "none" });
  await user.type(await field(space.cache.data), "300");
  expect(screen.getByText(space.enough({ drive: "C:", gb: 40 }))).toBeTruthy();
  await user.click(screen.getByRole("checkbox", { name: space.cache.systemState }));
  expect(screen.getByText(space.needed({ gb: 45 }))).toBeTruthy();
  expect(screen.getByText(space.short({ drive: "C:", gb: 40, more: 5 }))).toBeTruthy();
});
