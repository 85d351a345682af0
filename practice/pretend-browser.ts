/** The desktop's browser in practice mode and in tests: opens the practice sign-in page and presses its only button. */
import { readFile } from "node:fs/promises";
import http from "node:http";
import https from "node:https";
import { buffer } from "node:stream/consumers";
import type { PracticeAzure } from "./azure/server.ts";

type Practice = Pick<PracticeAzure, "cloud" | "knobs">;

async function pageAt(address: string, ca: string): Promise<string> {
  const response = await new Promise<http.IncomingMessage>((resolve, reject) => {
    https.get(address, { ca, agent: false }, resolve).on("error", reject);
  });
  return (await buffer(response)).toString("utf8");
}

const plain = (text: string): string =>
  text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&amp;", "&");

/** The only form of the page; null where it has none. */
function formIn(page: string): { readonly action: string; readonly body: string } | null {
  const action = /<form method="post" action="([^"]*)"/.exec(page)?.[1];
  if (action === undefined) return null;
  const fields = [...page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)];
  const body = new URLSearchParams(fields.map(([, name = "", value = ""]) => [name, plain(value)]));
  return { action: plain(action), body: body.toString() };
}

function post(action: string, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { "Content-Type": "application/x-www-form-urlencoded" };
    const request = http.request(action, { method: "POST", headers, agent: false }, (response) => {
      response.resume().once("end", resolve);
    });
    request.once("error", reject).end(body);
  });
}

async function visit(address: string, { cloud }: Practice): Promise<void> {
  const form = formIn(await pageAt(address, await readFile(cloud.caFile, "utf8")));
  if (form) await post(form.action, form.body);
}

/** Resolves as soon as the browser has started, as a real one does. */
export const pretendBrowser =
  (practice: () => Promise<Practice>) =>
  async (address: string): Promise<boolean> => {
    const running = await practice();
    if (!running.knobs.signInPage.desktop) return false;
    // Whoever waits for its answer has given up when it finds nobody there.
    void visit(address, running).catch(() => undefined);
    return true;
  };
