/** A new server with the agent alone, from its first page to its result. */
import { expect } from "@playwright/test";
import { azureLists } from "../../core/text/azure-lists.ts";
import { helpWords } from "../../core/text/help-text.ts";
import { keyVault } from "../../core/text/key-vault.ts";
import type { Wizard } from "../wizard.ts";
import { scrolledTo } from "./scrolled.ts";
import type { Tour, Visit } from "./tour.ts";

/** Long enough to take a picture of. */
const STEP_MS = 3000;

export const newServer: Tour = {
  name: "a new server, from its first page to its result",
  machine: { knobs: { slowMs: STEP_MS } },
  azureKnobs: { deviceCode: { pendingPolls: 0, intervalSeconds: 0 } },
  walk: async (wizard, visit) => {
    await untilThrottling(wizard, visit);
    await passphrase(wizard, visit);
    await run(wizard, visit);
    await drawers(wizard, visit);
  },
};

async function untilThrottling(wizard: Wizard, visit: Visit): Promise<void> {
  const { start, proxy, agent, vaultCredentials, throttling } = wizard;
  await start.checked();
  await visit.page("start");
  await start.next();

  await proxy.shown();
  await proxy.test.click();
  await proxy.testAgain.waitFor();
  await proxy.heading.focus();
  await visit.page("proxy");
  await proxy.next();

  await agent.shown();
  await agent.fillInInstaller();
  await agent.heading.focus();
  await visit.page("agent");
  await agent.next();

  await vaultCredentials.shown();
  await vaultCredentials.fillInFile();
  await vaultCredentials.heading.focus();
  await visit.page("vault-credentials");
  await vaultCredentials.next();

  await throttling.shown();
  await throttling.limited.check();
  await throttling.workHourRate.fill("2048");
  await throttling.heading.focus();
  await visit.page("throttling");
  await throttling.next();
}

/** The page itself, and further down the card of Azure Key Vault. */
async function passphrase({ encryption, page }: Wizard, visit: Visit): Promise<void> {
  await encryption.shown();
  await encryption.made();
  await visit.page("encryption");

  const card = page.getByRole("region", { name: keyVault.title, exact: true });
  await encryption.fillIn(keyVault.uri);
  await card.getByRole("button", { name: azureLists.signIn, exact: true }).click();
  await card.getByRole("button", { name: keyVault.save }).waitFor();
  await scrolledTo(card);
  await visit.page("key-vault");
  await encryption.field(keyVault.uri).fill("");
  await encryption.field(keyVault.secretName).fill("");
  await encryption.keep();
  await encryption.next();
}

async function run({ review, progress, outcome }: Wizard, visit: Visit): Promise<void> {
  await review.shown();
  await review.planned("Register this server", "will-do").waitFor();
  await visit.page("review");
  await scrolledTo(review.plan);
  await visit.page("review-plan");
  await review.commit("set-up");
  await progress.step("Register this server", "running").waitFor();
  await visit.page("progress");
  await outcome.succeeded("set-up");
  await visit.page("outcome");
}

/** What can be had on every page. */
async function drawers({ page }: Wizard, visit: Visit): Promise<void> {
  const drawer = page.getByRole("dialog");
  await page.keyboard.press("Control+l");
  await drawer.getByRole("searchbox").or(drawer.getByRole("textbox")).fill("done");
  await drawer.getByRole("listitem").first().waitFor();
  // The path of the log is another one on each computer.
  await drawer.getByText(/log\.jsonl/).evaluate((where) => {
    where.style.visibility = "hidden";
  });
  await visit.page("log");
  await page.keyboard.press("F1");
  await expect(drawer).toContainText(helpWords.next);
  await visit.page("help");
}
