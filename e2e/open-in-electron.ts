/** The wizard in Electron, or in its stand-in: the real main process, preload and pages. */
import { once } from "node:events";
import path from "node:path";
import { ROOT } from "./built.ts";
import { launchElectron } from "./launch-electron.ts";
import type { Opened } from "./opened.ts";

/** @param profiles where Chromium's profiles go; a killed app leaves its own behind */
export async function openInElectron(dataFolder: string, profiles: string): Promise<Opened> {
  const app = await launchElectron({
    appPath: ROOT,
    userData: path.join(dataFolder, "electron"),
    args: ["--practice", "--data", dataFolder],
    env: { TMPDIR: profiles },
  });
  let said = "";
  const process = app.process();
  for (const stream of [process.stdout, process.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  }
  const closed = new Promise<void>((resolve) => app.once("close", () => resolve()));
  const ended = once(process, "exit").then(() => undefined);
  const kill = async () => {
    process.kill("SIGKILL");
    await Promise.all([ended, closed]);
  };
  return { page: await app.firstWindow(), context: app.context(), app, said: () => said, ended, kill };
}
