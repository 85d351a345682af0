/** A first registration, with everything that can be wrong on the way. */
import { expect } from "@playwright/test";
import { frame } from "../../core/text/frame.ts";
import { review as reviewWords } from "../../core/text/run-pages.ts";
import { PRACTICE } from "../../practice/practice-values.ts";
import type { Wizard } from "../wizard.ts";
import type { Tour, Visit } from "./tour.ts";

export const newServer: Tour = {
  name: "a new server",
  machine: { administrator: false, knobs: { internet: "proxy-only", slowMs: 100 } },
  walk: async (wizard, visit) => {
    await start(wizard, visit);
    await proxy(wizard, visit);
    await agent(wizard, visit);
    await vaultCredentials(wizard, visit);
    await throttling(wizard, visit);
    await encryption(wizard, visit);
    await review(wizard, visit);
  },
};

async function start({ start, page }: Wizard, visit: Visit): Promise<void> {
  await start.checked();
  await visit.page("start");
  const folded = page.getByRole("button", { name: /^Show the/ });
  while ((await folded.count()) > 0) await folded.first().click();
  await visit.state("start, with prerequisites that are not met");
  await start.next();
}

async function proxy({ proxy, page }: Wizard, visit: Visit): Promise<void> {
  await proxy.shown();
  await visit.page("proxy");
  await proxy.test.click();
  await expect(proxy.testAgain).toBeEnabled();
  await proxy.custom.check();
  await proxy.user.fill("backup");
  await proxy.next();
  await visit.state("proxy, with faults and a failed test");
  await proxy.host.fill("proxy.contoso.com");
  await proxy.password.fill("a password");
  await proxy.testAgain.click();
  await expect(page.getByText(/^All \d+ addresses answered/)).toBeVisible();
  await visit.state("proxy, with a test that went well");
  await proxy.next();
}

async function agent({ agent }: Wizard, visit: Visit): Promise<void> {
  await agent.shown();
  await visit.page("agent");
  await agent.next();
  await visit.state("agent, with faults");
  await agent.fillInInstaller();
  await agent.next();
}

async function vaultCredentials({ vaultCredentials }: Wizard, visit: Visit): Promise<void> {
  await vaultCredentials.shown();
  await visit.page("vault-credentials");
  await vaultCredentials.drop({ name: "notes.VaultCredentials", text: "some notes" });
  await expect(vaultCredentials.notUsable).toBeVisible();
  await vaultCredentials.next();
  await visit.state("vault credentials, with a file that cannot be used");
  await vaultCredentials.fillInFile();
  await visit.state("vault credentials, with a good file");
  await vaultCredentials.fromSignIn.check();
  await vaultCredentials.asServicePrincipal.check();
  await vaultCredentials.next();
  await visit.state("vault credentials, signing in, with faults");
  await vaultCredentials.fromFile.check();
  await vaultCredentials.next();
}

async function throttling({ throttling }: Wizard, visit: Visit): Promise<void> {
  await throttling.shown();
  await visit.page("throttling");
  await throttling.limited.check();
  await throttling.workHourRate.fill("1");
  await throttling.day("monday").uncheck();
  await throttling.next();
  await visit.state("throttling, with limits and a fault");
  await throttling.workHourRate.fill("512");
  await throttling.next();
}

async function encryption({ encryption }: Wizard, visit: Visit): Promise<void> {
  await encryption.shown();
  await encryption.made();
  await visit.page("encryption");
  await encryption.next();
  await visit.state("encryption, with a passphrase made here and a fault");
  await encryption.own.check();
  await encryption.passphrase.fill("short");
  await encryption.next();
  await visit.state("encryption, with an own passphrase and faults");
  await encryption.enter(PRACTICE.passphrase);
  await encryption.keep();
  await encryption.next();
}

async function review({ review, vaultCredentials, page }: Wizard, visit: Visit): Promise<void> {
  await review.shown();
  await review.change(frame.rail["vault-credentials"]).click();
  await vaultCredentials.file.fill("");
  await page.getByRole("navigation").getByRole("button", { name: frame.rail.review }).click();
  await expect(page.getByText(reviewWords.notReady)).toBeVisible();
  await visit.state("review, not ready and with prerequisites that are not met");
}
