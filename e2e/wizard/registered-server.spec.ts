import { expect } from "@playwright/test";
import { explain } from "../../core/text/errors.ts";
import { frame } from "../../core/text/frame.ts";
import { outcome as words } from "../../core/text/run-pages.ts";
import { momentText } from "../../core/text/time.ts";
import { PRACTICE } from "../../practice/practice-values.ts";
import { registered } from "../machines.ts";
import { placesOf } from "../secrets.ts";
import { test } from "../wizard-fixtures.ts";

test.describe("a registration that ends soon", () => {
  test.use({ machine: registered("mars", { daysLeft: 3 }) });

  test("is made again, and takes only the same passphrase as before", async ({ wizard }) => {
    const before = wizard.machine();
    const { vaultCredentials, throttling, encryption, outcome } = wizard;
    const { since = "", until = "" } = before.registration ?? {};
    const state = [PRACTICE.vault, PRACTICE.region, momentText(since), momentText(until), "2.0.9262.0"];
    for (const told of state) await expect(wizard.start.server).toContainText(told);
    await expect(wizard.start.flow("re-register")).toBeChecked();
    await wizard.start.next();
    await wizard.proxy.shown();
    await expect(wizard.proxy.leave).toBeChecked();
    await wizard.proxy.next();
    await vaultCredentials.shown();
    await expect(vaultCredentials.registerAnyway).toBeChecked();
    await vaultCredentials.fillInFile();
    await vaultCredentials.next();
    await throttling.shown();
    await throttling.next();
    await encryption.shown();
    await encryption.enter("another passphrase 0123456789");
    await encryption.next();
    await wizard.review.commit("re-register");

    await outcome.ended("failed");
    const { message, remedy } = explain({ code: "passphrase.incorrect", about: {} });
    await expect(wizard.page.getByText(message)).toBeVisible();
    await expect(wizard.page.getByText(remedy)).toBeVisible();
    await outcome.says({ registered: true, encrypted: false, scheduled: true });
    await outcome.goOn("failed", { passphrase: PRACTICE.passphrase });
    await outcome.succeeded("re-register");
    await outcome.says({ registered: true, encrypted: true, scheduled: true });

    const { registration, ...rest } = wizard.machine();
    expect(Date.parse(registration?.until ?? "")).toBeGreaterThan(
      Date.parse(before.registration?.until ?? ""),
    );
    expect(rest).toEqual({ ...before, registration: undefined });
    expect(await placesOf([PRACTICE.passphrase], wizard)).toEqual([]);
  });
});

test.describe("Data Protection Manager", () => {
  const limits = {
    limited: true,
    workDays: ["monday"],
    workHours: { from: "08:00", to: "18:00" },
    workHourKbps: 700,
    nonWorkHourKbps: 2048,
  } as const;
  test.use({
    machine: registered("dpm", {
      proxy: { host: "proxy.contoso.com", port: 3128, user: "" },
      throttling: { ...limits, workDays: [...limits.workDays] },
      recoveryFolder: "D:\\Recovery",
      folders: ["D:\\Recovery", "D:\\Larger"],
      vaultWantsPin: true,
    }),
  });

  test("its settings are changed, and only those; a new passphrase wants the PIN", async ({ wizard }) => {
    const before = wizard.machine();
    const { throttling, recoveryFolder, encryption, review, outcome } = wizard;
    await expect(wizard.start.flow("change-settings")).toBeChecked();
    await wizard.start.next();
    await wizard.proxy.shown();
    await expect(wizard.proxy.leave).toBeChecked();
    await wizard.proxy.next();
    await throttling.shown();
    await throttling.another.check();
    await expect(throttling.workHourRate).toHaveValue("700");
    await throttling.workHourRate.fill("900");
    await expect(throttling.week).toContainText("900 Kbps");
    await throttling.next();
    await recoveryFolder.shown();
    await recoveryFolder.another.check();
    await recoveryFolder.folder.fill("D:\\Larger");
    await recoveryFolder.next();
    await encryption.shown();
    await encryption.change.check();
    await encryption.own.check();
    await encryption.enter(PRACTICE.newPassphrase);
    await encryption.securityPin.fill(PRACTICE.securityPin);
    await encryption.keep();
    await encryption.next();

    await review.shown();
    await review.change(frame.rail.throttling).click();
    await throttling.shown();
    await throttling.workHourRate.fill("1000");
    await wizard.page.getByRole("navigation").getByRole("button", { name: "Review" }).click();
    await review.shown();
    await expect(review.planned("1,000 Kbps", "will-do")).toBeVisible();
    await review.commit("change-settings");

    await outcome.succeeded("change-settings");
    await expect(wizard.page.getByText(words.why.succeeded)).toBeVisible();
    const { passphrase, ...rest } = wizard.machine();
    expect(rest).toEqual({
      ...before,
      passphrase: undefined,
      throttling: { ...limits, workHourKbps: 1000 },
      recoveryFolder: "D:\\Larger",
    });
    expect(passphrase?.scrypt).not.toBe(before.passphrase?.scrypt);
    expect(await placesOf([PRACTICE.newPassphrase], wizard)).toEqual([]);
  });
});
