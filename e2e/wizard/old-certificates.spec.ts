import { expect } from "@playwright/test";
import { certificateStore as words } from "../../core/text/certificate-store.ts";
import { PRACTICE } from "../../practice/practice-values.ts";
import { machineWith } from "../../practice/windows/machine.ts";
import { fitsAnyWindow, isCleanInEveryLook } from "../axe.ts";
import { OldCertificatesPage } from "../pages/old-certificates.ts";
import { test } from "../wizard-fixtures.ts";

const SUBJECT = "CN=Windows Azure Tools";
const leftOver = { subject: SUBJECT, thumbprint: "A1".repeat(20), validTo: "2031-03-01T00:00:00.000Z" };
const other = { ...leftOver, subject: "CN=backup01.contoso.com", thumbprint: "B2".repeat(20) };
test.use({ machine: machineWith("mars", { certificates: [leftOver, other] }) });

test("an old certificate goes by its typed name, and by nothing less; no other one is offered", async ({
  wizard,
}) => {
  const { start, proxy, vaultCredentials, throttling, encryption, review, outcome, page } = wizard;
  await start.choose("set-up");
  await proxy.next();
  await vaultCredentials.fillInFile();
  await vaultCredentials.next();
  const old = new OldCertificatesPage(page);
  await old.shown();
  await expect(page.getByRole("checkbox")).toHaveCount(1);
  await old.remove(SUBJECT).check();
  await expect(old.warning).toBeVisible();
  // The looks are those of the page, the same in both hosts.
  if (test.info().project.name === "browser-host") {
    await isCleanInEveryLook(page, "old certificates");
    await fitsAnyWindow(page, "old certificates");
  }
  await old.next();
  await old.refuses(old.confirmation, words.problem);
  await old.confirmation.fill("cn=windows azure tools");
  await old.next();
  await throttling.next();
  await encryption.own.check();
  await encryption.enter(PRACTICE.passphrase);
  await encryption.keep();
  await encryption.next();
  await expect(
    page.getByText(words.actions["remove-certificates"]({ count: 1, names: SUBJECT })),
  ).toBeVisible();
  expect(wizard.machine().certificates).toHaveLength(2);
  await review.commit("set-up");
  await outcome.succeeded("set-up");
  expect(wizard.machine().certificates).toMatchObject([{ subject: other.subject }]);
});
