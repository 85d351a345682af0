/** The wizard through the browser host: its real process, and a browser that opens the address it prints. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import type { Browser, BrowserContextOptions } from "@playwright/test";
import { ROOT } from "./built.ts";
import type { Opened } from "./opened.ts";

/** A process that ends with the test: its address, what it said, and how to end it. */
async function startHost(dataFolder: string) {
  const program = path.join(ROOT, "out", "main", "web.js");
  const child = spawn(process.execPath, [program, "--practice", "--no-open", "--data", dataFolder], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  }
  const ended = once(child, "exit").then(() => undefined);
  const addressIn = () => /http:\S+(?=\s)/.exec(said)?.[0];
  while (addressIn() === undefined) {
    await Promise.race([once(child.stdout, "data"), ended]);
    if (child.exitCode !== null) throw new Error(`The browser host ended with ${child.exitCode}: ${said}`);
  }
  const kill = async () => {
    child.kill("SIGKILL");
    await ended;
  };
  return { address: addressIn() ?? "", said: () => said, ended, kill };
}

export async function openInBrowser(
  browser: Browser,
  dataFolder: string,
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const host = await startHost(dataFolder);
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const { address, said, ended } = host;
  const kill = async () => {
    await context.close();
    await host.kill();
  };
  return { page, context, address, said, ended, kill };
}
