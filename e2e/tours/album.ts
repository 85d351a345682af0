/**
 * The pages as an admin sees them when all goes well, for the pictures in README and guide: `npm run screenshots` takes them,
 * and browser-host/pictures.spec.ts compares what is seen with what was taken.
 */
import { machineWith } from "../../practice/windows/machine.ts";
import { OldCertificatesPage } from "../pages/old-certificates.ts";
import { fromMedia } from "./album-media.ts";
import { newServer } from "./album-new-server.ts";
import { registeredServer } from "./album-registered.ts";
import { signedIn } from "./album-signed-in.ts";
import type { Tour } from "./tour.ts";

/** CSS pixels; what a remote desktop has at least. */
export const ALBUM_SIZE = { width: 1024, height: 768 } as const;

const SUBJECT = "CN=Windows Azure Tools";

const recoveryFolder: Tour = {
  name: "what only DPM and Azure Backup Server have",
  machine: machineWith("mabs", {
    certificates: [{ subject: SUBJECT, thumbprint: "A1".repeat(20), validTo: "2031-03-01T00:00:00.000Z" }],
  }),
  walk: async (wizard, visit) => {
    const { start, proxy, vaultCredentials, throttling, recoveryFolder: page } = wizard;
    await start.choose("set-up");
    await proxy.next();
    await vaultCredentials.fillInFile();
    await vaultCredentials.next();
    const old = new OldCertificatesPage(wizard.page);
    await old.remove(SUBJECT).check();
    await old.confirmation.fill(SUBJECT);
    await old.heading.focus();
    await visit.page("old-certificates");
    await old.next();
    await throttling.next();
    await page.shown();
    await page.fillInFolder();
    await page.heading.focus();
    await visit.page("recovery-folder");
  },
};

export const album: readonly Tour[] = [newServer, recoveryFolder, signedIn, fromMedia, registeredServer];
