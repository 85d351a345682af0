/**
 * The pages as an admin sees them when all goes well, for the pictures in README and guide: `npm run screenshots` takes them,
 * and browser-host/pictures.spec.ts compares what is seen with what was taken.
 */
import { machineWith } from "../../practice/windows/machine.ts";
import { fromMedia } from "./album-media.ts";
import { newServer } from "./album-new-server.ts";
import { registeredServer } from "./album-registered.ts";
import { signedIn } from "./album-signed-in.ts";
import type { Tour } from "./tour.ts";

/** CSS pixels; what a remote desktop has at least. */
export const ALBUM_SIZE = { width: 1024, height: 768 } as const;

const recoveryFolder: Tour = {
  name: "what only DPM and Azure Backup Server have",
  machine: machineWith("mabs"),
  walk: async (wizard, visit) => {
    const { start, proxy, vaultCredentials, throttling, recoveryFolder: page } = wizard;
    await start.choose("set-up");
    await proxy.next();
    await vaultCredentials.fillInFile();
    await vaultCredentials.next();
    await throttling.next();
    await page.shown();
    await page.fillInFolder();
    await page.heading.focus();
    await visit.page("recovery-folder");
  },
};

export const album: readonly Tour[] = [newServer, recoveryFolder, signedIn, fromMedia, registeredServer];
