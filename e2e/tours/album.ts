/**
 * The pages as an admin sees them when all goes well, for the pictures in README and guide: `npm run screenshots` takes them,
 * and browser-host/pictures.spec.ts compares what is seen with what was taken.
 */
import { machineWith } from "../../practice/windows/machine.ts";
import type { Wizard } from "../wizard.ts";
import type { Tour, Visit } from "./tour.ts";

/** CSS pixels; what a remote desktop has at least. */
export const ALBUM_SIZE = { width: 1024, height: 768 } as const;

/** Long enough to take a picture of. */
const STEP_MS = 3000;

const newServer: Tour = {
  name: "a new server, from its first page to its result",
  machine: { knobs: { slowMs: STEP_MS } },
  walk: async (wizard, visit) => {
    await beforeReview(wizard, visit);
    await run(wizard, visit);
  },
};

async function beforeReview(wizard: Wizard, visit: Visit): Promise<void> {
  const { start, proxy, agent, vaultCredentials, throttling, encryption, review } = wizard;
  await start.checked();
  await visit.page("start");
  await start.next();

  await proxy.shown();
  await proxy.test.click();
  await proxy.testAgain.waitFor();
  await proxy.heading.focus();
  await visit.page("proxy");
  await proxy.next();

  await agent.shown();
  await agent.fillInInstaller();
  await agent.heading.focus();
  await visit.page("agent");
  await agent.next();

  await vaultCredentials.shown();
  await vaultCredentials.fillInFile();
  await vaultCredentials.heading.focus();
  await visit.page("vault-credentials");
  await vaultCredentials.next();

  await throttling.shown();
  await throttling.limited.check();
  await throttling.workHourRate.fill("2048");
  await throttling.heading.focus();
  await visit.page("throttling");
  await throttling.next();

  await encryption.shown();
  await encryption.made();
  await visit.page("encryption");
  await encryption.keep();
  await encryption.next();

  await review.shown();
  await review.planned("Register this server", "will-do").waitFor();
  await visit.page("review");
}

async function run({ review, progress, outcome }: Wizard, visit: Visit): Promise<void> {
  await review.commit("set-up");
  await progress.step("Register this server", "running").waitFor();
  await visit.page("progress");
  await outcome.succeeded("set-up");
  await visit.page("outcome");
}

const backupServer: Tour = {
  name: "what only DPM and Azure Backup Server have",
  machine: machineWith("mabs"),
  walk: async (wizard, visit) => {
    const { start, proxy, vaultCredentials, throttling, recoveryFolder } = wizard;
    await start.choose("set-up");
    await proxy.next();
    await vaultCredentials.fillInFile();
    await vaultCredentials.next();
    await throttling.next();
    await recoveryFolder.shown();
    await recoveryFolder.fillInFolder();
    await recoveryFolder.heading.focus();
    await visit.page("recovery-folder");
  },
};

export const album: readonly Tour[] = [newServer, backupServer];
