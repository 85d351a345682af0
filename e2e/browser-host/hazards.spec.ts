/** What only the browser host can show: who is let in, from where, and how often. */
import http from "node:http";
import { expect } from "@playwright/test";
import { connection } from "../../core/text/frame.ts";
import { WIRE_PATH, WIRE_PROTOCOL } from "../../core/wire.ts";
import { test } from "../wizard-fixtures.ts";

const UPGRADE = {
  connection: "Upgrade",
  upgrade: "websocket",
  "sec-websocket-key": "AAAAAAAAAAAAAAAAAAAAAA==",
  "sec-websocket-version": "13",
  "sec-websocket-protocol": WIRE_PROTOCOL,
};

/** The status of one request, its headers sent exactly as given. */
const statusOf = (origin: string, path: string, headers: http.OutgoingHttpHeaders): Promise<number> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    http
      .get({ hostname, port, path, headers, agent: false }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      })
      .on("upgrade", (_response, socket) => {
        socket.destroy();
        resolve(101);
      })
      .on("error", reject);
  });

test("only our own page is served, and only from our own address", async ({ wizard, browserOnDemand }) => {
  const { page, address = "" } = wizard.opened;
  const { origin, host } = new URL(address);
  expect(page.url()).toBe(`${origin}/?lang=en`); // the token is taken out of the address at once

  expect(await statusOf(origin, "/", { host })).toBe(200);
  expect(await statusOf(origin, "/", { host: "evil.example" })).toBe(421);
  expect(await statusOf(origin, "/", { host, origin: "https://evil.example" })).toBe(403);
  expect(await statusOf(origin, WIRE_PATH, { ...UPGRADE, host, origin })).toBe(101);
  expect(await statusOf(origin, WIRE_PATH, { ...UPGRADE, host })).toBe(403);
  expect(await statusOf(origin, WIRE_PATH, { ...UPGRADE, host, origin: "https://evil.example" })).toBe(403);

  const context = await (await browserOnDemand()).newContext();
  const stranger = await context.newPage();
  await stranger.goto(address);
  await expect(stranger.getByRole("alert")).toContainText(connection["not-welcome"].title);
  await stranger.goto(`${origin}/?again`);
  await expect(stranger.getByRole("alert")).toContainText(connection["no-key"].title);
  await context.close();

  await wizard.start.next();
  await wizard.proxy.shown();
});

test("a second tab takes the wizard over; the first says so, and takes it back", async ({ wizard }) => {
  await wizard.start.next();
  await wizard.proxy.shown();
  const [second] = await Promise.all([
    wizard.page.waitForEvent("popup"),
    wizard.page.evaluate(() => void window.open(location.href)),
  ]);
  await expect(second.getByRole("heading", { level: 1 })).toBeVisible();
  const told = wizard.page.getByRole("alert").filter({ hasText: connection["opened-elsewhere"].title });
  await expect(told).toBeVisible();
  await second.close();
  await wizard.page.reload();
  await wizard.proxy.shown();
});

test("a file is chosen on the computer that the browser runs on", async ({ wizard }) => {
  await wizard.start.next();
  await wizard.proxy.next();
  await wizard.agent.fillInInstaller();
  await wizard.agent.next();
  await wizard.vaultCredentials.shown();
  await wizard.vaultCredentials.chosenFile.setInputFiles({
    name: "my vault.VaultCredentials",
    mimeType: "text/xml",
    buffer: Buffer.from("<nothing/>"),
  });
  await expect(wizard.vaultCredentials.notUsable).toBeVisible();
  await expect(wizard.vaultCredentials.file).toHaveValue(/my-vault\.VaultCredentials$/);
});
