/** The three things that can be taken along from the review page. */
import { act, cleanup, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { answerFileText } from "../core/answer-file-text.ts";
import { powershellScript } from "../core/powershell/script.ts";
import { exportWords } from "../core/text/export-script.ts";
import { everything, planOf } from "../practice/powershell/test-plans.ts";
import { completeAnswers, wizardHost } from "../practice/test-wizard-host.ts";
import { App } from "./app.tsx";
import { openOn } from "./test-open.ts";

async function showReview(plan = everything) {
  const saveText = vi.fn(async (_file: { readonly name: string; readonly text: string }) => "D:\\a.txt");
  const preview = async () => ({ plan, actions: [], wouldChange: true, secretsNeeded: [] });
  const { host } = wizardHost({
    about: { nativeDialogs: true, frontEnd: "electron" },
    calls: { saveText, preview },
  });
  const setup = await openOn(host);
  setup.wizard.getState().goTo("review");
  render(<App setup={setup} />);
  const section = await screen.findByRole("region", { name: "Save as" });
  const press = async (name: string) => user.click(await within(section).findByRole("button", { name }));
  const user = userEvent.setup();
  // Nothing that is typed only, such as a passphrase, is missing then.
  const complete = () =>
    act(() => setup.wizard.getState().answer({ ...completeAnswers(), flow: "change-settings" }));
  return { ...setup, section, saveText, press, complete };
}

it("there is no script before there is a plan, and it says why", async () => {
  const { section, complete } = await showReview();
  expect(section.textContent).toContain(exportWords.script.notReady);
  expect(within(section).queryByRole("button", { name: exportWords.script.save })).toBeNull();
  complete();
  expect(await within(section).findByRole("button", { name: exportWords.script.save })).toBeTruthy();
  expect(section.textContent).not.toContain(exportWords.script.notReady);
});

it("the script that is saved and copied is that of the plan, under the server's name", async () => {
  const { press, saveText, complete } = await showReview();
  complete();
  await press(exportWords.script.save);
  const script = powershellScript(everything);
  expect(saveText.mock.lastCall?.[0]).toMatchObject({ name: "BACKUP01-setup.ps1", text: script });
  await press(exportWords.script.copy);
  expect(await navigator.clipboard.readText()).toBe(script);
});

it("says what is left to the admin only where something is", async () => {
  const { section, complete } = await showReview();
  complete();
  await within(section).findByText(exportWords.script.byHand);
  cleanup();
  const other = await showReview(planOf({ flow: "change-settings" }, "mars"));
  other.complete();
  await within(other.section).findByRole("button", { name: exportWords.script.save });
  expect(within(other.section).queryByText(exportWords.script.byHand)).toBeNull();
});

it("answers and command line are copied and saved too; none of the three holds what was typed, and each says so", async () => {
  const canary = "canary-passphrase-0815-4711";
  const { section, press, saveText, typed, wizard, complete } = await showReview();
  complete();
  act(() => typed.setState({ passphrase: canary }));
  await press(exportWords.answers.copy);
  expect(await navigator.clipboard.readText()).toBe(answerFileText(wizard.getState().answers));
  await press(exportWords.script.save);
  await press(exportWords.commandLine.save);
  expect(saveText.mock.lastCall?.[0]).toMatchObject({
    name: "BACKUP01-setup.cmd",
    text: 'backup-setup set --practice --answers "BACKUP01-answers.json"\r\n',
  });
  expect(JSON.stringify(saveText.mock.calls) + section.innerHTML).not.toContain(canary);
  for (const { leaves } of [exportWords.answers, exportWords.script, exportWords.commandLine]) {
    expect(within(section).getByText(leaves)).toBeTruthy();
  }
});
