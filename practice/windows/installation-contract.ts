/** What every BackupServer must do with media: more cases of the contract, to run beside `backupServerContract`. */
import assert from "node:assert/strict";
import { setupIniText } from "../../core/vault/setup-ini.ts";
import {
  type ContractCase,
  type ContractSubject,
  changesNothing,
  define,
  look,
  refuses,
  watching,
} from "./backup-server-contract.ts";

/** DPM's set-up needs no vault; its answer file is written by the core. */
async function dpmInstallation(
  { dpmMedia, sqlInstance, writeFile }: ContractSubject,
  instance = sqlInstance,
) {
  const text = setupIniText([
    ["UserName", "Contract"],
    ["CompanyName", "Contoso"],
    ["SQLMachineName", "localhost"],
    ["SQLInstanceName", instance],
    ["ReportingMachineName", "localhost"],
    ["ReportingInstanceName", "SSRS"],
    ["SqlAccountPassword", "Contract-account-01"],
  ]);
  return {
    product: "dpm",
    media: dpmMedia,
    answerFile: await writeFile("setup.ini", text),
    logFile: await writeFile("setup.log", ""),
  } as const;
}

export const installationContract: readonly ContractCase[] = [
  define("tells what media a folder holds, and that there is none", { product: "none" }, async (subject) => {
    const { server, dpmMedia, missingFolder } = subject;
    const media = await server.readMedia(dpmMedia);
    assert.equal(media.setup, "there");
    assert.equal(media.product, "dpm");
    assert.match(media.version ?? "", /2022/);
    assert.match(media.agentVersion ?? "", /^2\.0\.\d+\.\d+$/);
    assert.equal((await server.readMedia(missingFolder)).setup, "absent");
    await refuses("run.cancelled", server.readMedia(dpmMedia, AbortSignal.abort()));
  }),
  define("installs DPM by its own set-up", { product: "none" }, async (subject) => {
    const watch = watching();
    const ended = await subject.server.installBackupServer(await dpmInstallation(subject), watch);
    assert.deepEqual(ended, { finished: true, restartNeeded: false });
    const facts = await look(subject.server);
    assert.equal(facts.product, "dpm");
    // DPM itself tells only that it is not connected, which may have other causes.
    assert.notEqual(facts.registered, true);
    assert.match(facts.agentVersion ?? "", /^2\.0\.\d+\.\d+$/);
    assert.equal(watch.parts.at(-1), 1);
  }),
  define("refuses a SQL Server instance that is not there", { product: "none" }, (subject) =>
    changesNothing(subject.server, async () => {
      const request = await dpmInstallation(subject, "NOSUCH");
      await refuses("backup-server.sql-refused", subject.server.installBackupServer(request, watching()));
    }),
  ),
  define("refuses a server that has an agent already", { product: "mars" }, (subject) =>
    changesNothing(subject.server, async () => {
      const request = await dpmInstallation(subject);
      await refuses("backup-server.conflict", subject.server.installBackupServer(request, watching()));
    }),
  ),
  define("refuses to begin without its answer file", { product: "none" }, (subject) =>
    changesNothing(subject.server, async () => {
      const request = {
        ...(await dpmInstallation(subject)),
        answerFile: `${subject.missingFolder}\\setup.ini`,
      };
      await refuses("backup-server.answers-refused", subject.server.installBackupServer(request, watching()));
    }),
  ),
  define("lets Windows update Microsoft products too", { product: "mars" }, async ({ server }) => {
    await server.optInMicrosoftUpdate(watching());
    assert.equal((await look(server)).microsoftUpdate, true);
  }),
];
