import path from "node:path";
import { expect } from "@playwright/test";
import { explain } from "../../core/text/errors.ts";
import { unregister as words } from "../../core/text/unregister.ts";
import { recordServer } from "../../practice/azure/registry.ts";
import { PRACTICE } from "../../practice/practice-values.ts";
import { fitsSmallWindows, isClean, isCleanInEveryLook } from "../axe.ts";
import { registered } from "../machines.ts";
import type { Wizard } from "../wizard.ts";
import { test } from "../wizard-fixtures.ts";

const { subscriptionId, resourceGroup, vault } = PRACTICE;
const place = { subscriptionId, resourceGroup, name: vault };
const agentVersion = "2.0.9262.0";

/** Servers that the practice vault has since before. */
async function holds(wizard: Wizard, ...names: readonly string[]): Promise<void> {
  const stateFile = path.join(wizard.dataFolder, "practice", "azure.json");
  for (const name of names) await recordServer(stateFile, place, { name, kind: "dpm", agentVersion });
}

test.use({ machine: registered("dpm") });

test("an admin takes a server that is gone out of the vault: what is lost, its name typed, proven by the list", async ({
  wizard,
}) => {
  await holds(wizard, "OLD01", "BACKUP01");
  const { unregister } = wizard;
  await unregister.open();
  await isClean(wizard.page, "removing a server, signed out");
  await unregister.signInByCode();
  await expect(unregister.vaultPicker).toHaveValue(vault);
  await expect(unregister.server("OLD01")).toBeVisible();
  await expect(unregister.lost).toHaveCount(0);
  await unregister.server("OLD01").check();
  await expect(unregister.lost).toContainText(words.lost.data);
  await test.step("another name removes nothing", async () => {
    await unregister.typed("OLD01").fill("BACKUP01");
    await unregister.deed("OLD01").click();
    await expect(wizard.page.getByText(words.confirm.fault({ name: "OLD01" }))).toBeVisible();
    await expect(unregister.typed("OLD01")).toBeFocused();
  });
  await isCleanInEveryLook(wizard.page, "removing a server");
  await fitsSmallWindows(wizard.page, "removing a server");
  await unregister.typed("OLD01").fill("OLD01");
  await unregister.deed("OLD01").click();
  await expect(wizard.page.getByText(words.removed({ name: "OLD01", vault }))).toBeVisible();
  await expect(unregister.server("BACKUP01")).toBeVisible();
  await expect(unregister.server("OLD01")).toHaveCount(0);
  await isClean(wizard.page, "a server removed");
  await unregister.toServer.click();
  await wizard.start.shown();
});

test.describe("a vault that keeps a server with backup items", { tag: "@long" }, () => {
  test.use({ azureKnobs: { servers: { removal: "items-left", items: "7" } } });

  test("says so, and that nothing was removed", async ({ wizard }) => {
    await holds(wizard, "OLD01");
    const { unregister } = wizard;
    await unregister.open();
    await unregister.signInByCode();
    await unregister.server("OLD01").check();
    await unregister.typed("OLD01").fill("OLD01");
    await unregister.deed("OLD01").click();
    const { remedy } = explain({ code: "unregister.items-left", about: {} });
    await expect(wizard.page.getByText(remedy)).toBeVisible();
    await isClean(wizard.page, "a removal refused");
    await unregister.askAgain.click();
    await expect(unregister.server("OLD01")).toBeVisible();
  });
});

test.describe("a vault that goes on listing the server", { tag: "@long" }, () => {
  test.use({ azureKnobs: { servers: { removal: "never-gone" } } });

  test("is not waited for longer than the admin wants, and nothing is called done", async ({ wizard }) => {
    await holds(wizard, "OLD01");
    const { unregister } = wizard;
    await unregister.open();
    await unregister.signInByCode();
    await unregister.server("OLD01").check();
    await unregister.typed("OLD01").fill("OLD01");
    await unregister.deed("OLD01").click();
    await unregister.stop.click();
    await expect(wizard.page.getByText(words.taken({ name: "OLD01" }))).toBeVisible();
  });
});
