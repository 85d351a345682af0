/** A server that reaches nothing: the way by credentials file, help and fonts need nobody else; and nobody else is ever told. */

import { frame } from "../../core/text/frame.ts";
import { help } from "../../core/text/help.ts";
import { helpWords } from "../../core/text/help-text.ts";
import { machineWith } from "../../practice/windows/machine.ts";
import { expect, test } from "../wizard-fixtures.ts";

test.use({ machine: machineWith("mars", { knobs: { internet: "none" } }) });

test("without any network the way by credentials file leads to the review, and the page asks its own host alone", async ({
  wizard,
}) => {
  const { page, opened, start, proxy, vaultCredentials, throttling, encryption, review } = wizard;
  const own = new URL(opened.address ?? "").host;
  const others: string[] = [];
  const hear = (address: string) => {
    const { protocol, host } = new URL(address);
    if (/^(?:https?|wss?):$/.test(protocol) && host !== own) others.push(address);
  };
  page.on("request", (request) => hear(request.url()));
  page.on("websocket", (socket) => hear(socket.url()));
  await page.reload();

  await start.shown();
  await start.next();
  await proxy.shown();
  await page.keyboard.press("F1");
  const drawer = page.getByRole("dialog", { name: helpWords.title({ page: frame.rail.proxy }) });
  await expect(drawer).toContainText(help.proxy.what);
  await page.keyboard.press("Escape");
  await proxy.next();
  await vaultCredentials.fillInFile();
  await vaultCredentials.next();
  await throttling.next();
  await encryption.made();
  await encryption.keep();
  await encryption.next();
  await review.shown();
  await expect(review.plan.getByRole("listitem").first()).toBeVisible();
  expect(await page.evaluate(() => document.fonts.check("16px 'Atkinson Hyperlegible Next'"))).toBe(true);
  expect(others).toEqual([]);
});
