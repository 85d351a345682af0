/** The machine behind a command: this one, or the pretend one. */
import { dataFolder } from "../adapters/data-folder.ts";
import { browserHost } from "../core/text/hosts.ts";
import { type OpenedHost, openHost } from "../practice/open-host.ts";
import type { GlobalFlags } from "./global-flags.ts";
import { say } from "./print.ts";

/** Opens the machine, does the work, and closes what practice mode has started, whatever happens. */
export async function withMachine<T>(
  { practice = false, data }: GlobalFlags,
  work: (machine: OpenedHost) => Promise<T>,
): Promise<T> {
  if (practice) say(browserHost.practice);
  const folder = dataFolder(process.env, process.platform, data);
  const machine = await openHost({ practice, dataFolder: folder, kind: "browser" });
  try {
    return await work(machine);
  } finally {
    await machine.close();
  }
}
