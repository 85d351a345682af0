/** From nothing to a registered server at an Azure that is not ours: the official files, answered by Prism (decision 0011). */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "@playwright/test";
import { outcomePage } from "../../core/text/outcome-page.ts";
import { EXAMPLE_VAULT, startIndependentAzure } from "../../practice/azure/independent-azure.ts";
import { officialFilesAreThere } from "../../practice/azure/official-files.ts";
import { machineWith } from "../../practice/windows/machine.ts";
import { begin } from "../begin.ts";
import { test } from "../wizard-fixtures.ts";

const there = officialFilesAreThere("the wizard asked nothing of the independent mock");

test.use({ machine: machineWith("mars") });

/** The one server that the official examples list among those with the agent: called so, this one is found there afterwards. */
const LISTED_SERVER = "suchandrtestsa125";

for (const key of ["own", "byService"] as const) {
  const whose = key === "own" ? "its own" : "the service";
  test(`by sign-in alone, with a key of ${whose}`, { tag: key === "own" ? [] : "@long" }, async ({
    wizard,
  }) => {
    test.skip(!there, "no official files");
    const practice = path.join(wizard.dataFolder, "practice");
    const stateFile = path.join(practice, "azure.json");
    const independent = await startIndependentAzure({ certificates: "real", stateFile });
    try {
      writeFileSync(path.join(practice, "azure-cloud.json"), JSON.stringify(independent.cloud));
      wizard.changeMachine(() => ({ computerName: LISTED_SERVER }));
      await begin(wizard, async (page) => {
        await page.fromSignIn.check();
        await page.asServicePrincipal.check();
        await page.fillInTenant();
        await page.fillInApplication();
        await page.fillInSecret();
        await page.signIn.click();
        await page.signedInAs(null);
        await page.pick(page.vaults, EXAMPLE_VAULT.name);
        await page.next();
        await wizard.certificate[key].check();
        await wizard.certificate.back();
      });
      await wizard.outcome.succeeded("set-up");
      expect(wizard.machine().registration?.vault).toBe(EXAMPLE_VAULT.name);
      const listed = outcomePage.proof.listed({ name: LISTED_SERVER, status: "Registered" });
      await expect(wizard.page.getByText(listed)).toBeVisible();
      expect(independent.prism.violations).toEqual([]);
      const puts = independent.asked.filter((line) => line.startsWith("PUT "));
      expect(puts).toEqual([expect.stringContaining("/certificates/")]);
    } finally {
      await independent.close();
    }
  });
}
