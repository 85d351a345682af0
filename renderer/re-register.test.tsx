/** What only a server that is registered again is asked. */
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { Flow } from "../core/answer-choices.ts";
import type { Facts } from "../core/facts.ts";
import { text } from "../core/text/steps.ts";
import { completeAnswers, wizardHost } from "../practice/test-wizard-host.ts";
import { App } from "./app.tsx";
import { openOn } from "./test-open.ts";

const words = text["vault-credentials"];

async function show(flow: Flow, product: Facts["product"]) {
  const setup = await openOn(wizardHost({ facts: { product } }).host);
  setup.wizard.getState().answer({ ...completeAnswers(), flow });
  setup.wizard.getState().goTo("vault-credentials");
  render(<App setup={setup} />);
  await screen.findByRole("heading", { level: 1, name: words.title });
  return setup.wizard;
}

const box = () => screen.queryByRole("checkbox", { name: words.fields.restartService });

it.each(["mars", "dpm", "mabs"] as const)(
  "the restart of %s's service is offered, never ticked by itself, with what it costs",
  async (product) => {
    const wizard = await show("re-register", product);
    expect(box()).toHaveProperty("checked", false);
    const described = box()?.getAttribute("aria-describedby") ?? "";
    expect(document.getElementById(described)?.textContent).toContain("A backup that runs then may fail.");
    await userEvent.click(box() ?? document.body);
    expect(wizard.getState().answers.restartService).toBe(true);
  },
);

it.each<[Flow, Facts["product"]]>([
  ["set-up", "mars"],
  ["re-register", "none"],
  ["re-register", null],
])("in the flow %s on a server with %s it is not", async (flow, product) => {
  await show(flow, product);
  expect(box()).toBeNull();
});
