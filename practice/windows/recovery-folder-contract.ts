/** What every BackupServer must do about the recovery folder itself: more cases of the contract, to run beside `backupServerContract`. */
import assert from "node:assert/strict";
import { changesNothing, define, refuses, watching } from "./backup-server-contract.ts";

export const recoveryFolderContract = [
  define("makes the recovery folder, which is set afterwards", { product: "mabs" }, async (subject) => {
    const { server, missingFolder } = subject;
    const { signal } = new AbortController();
    assert.equal(await server.recoveryFolderIsReady(missingFolder, signal), false);
    for (let times = 0; times < 2; times++) {
      const watch = watching();
      await server.makeRecoveryFolder(missingFolder, watch);
      assert.equal(watch.parts.at(-1), 1);
      assert.equal(await server.recoveryFolderIsReady(missingFolder, signal), true);
    }
    await server.setRecoveryFolder(missingFolder, watching());
    assert.equal((await subject.settings()).recoveryFolder, missingFolder);
  }),
  define(
    "can be made before there is any product",
    { product: "none" },
    async ({ server, missingFolder }) => {
      await server.makeRecoveryFolder(missingFolder, watching());
      assert.equal(await server.recoveryFolderIsReady(missingFolder, new AbortController().signal), true);
    },
  ),
  define("makes none on a share, as a drive, on no drive", { product: "mabs" }, ({ server }) =>
    changesNothing(server, async () => {
      for (const folder of ["\\\\server\\share\\R", "D:\\", "relative", "Q:\\Recovery", ""]) {
        await refuses("recovery-folder.not-usable", server.makeRecoveryFolder(folder, watching()));
        assert.equal(await server.recoveryFolderIsReady(folder, new AbortController().signal), null);
      }
    }),
  ),
  define("makes none in place of a file", { product: "mabs" }, ({ server, installer }) =>
    refuses("recovery-folder.not-usable", server.makeRecoveryFolder(installer, watching())),
  ),
  define("does nothing about it once it is cancelled", { product: "mabs" }, async (subject) => {
    const { server, missingFolder } = subject;
    const gone = AbortSignal.abort();
    await refuses("run.cancelled", server.makeRecoveryFolder(missingFolder, watching(gone)));
    await refuses("run.cancelled", server.recoveryFolderIsReady(missingFolder, gone));
    assert.equal(await server.recoveryFolderIsReady(missingFolder, new AbortController().signal), false);
  }),
] as const;
