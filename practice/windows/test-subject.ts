/** For tests: what the cases of the contract are run on, pretended or with the real adapters before a pretend PowerShell. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { BackupServer } from "../../core/ports.ts";
import type { ContractSubject } from "./backup-server-contract.ts";
import { GOOD, serverOver } from "./test-world.ts";

/** @param file the machine's JSON file, in a folder of the test's own */
export const subjectOver = (file: string, server: BackupServer): ContractSubject => ({
  server,
  settings: () => serverOver(file).probe(),
  installer: "C:\\Install\\MARSAgentInstaller.exe",
  goodCredentials: GOOD,
  otherVaultCredentials: "C:\\Install\\other.VaultCredentials",
  expiredCredentials: "C:\\Install\\expired.VaultCredentials",
  recoveryFolder: "D:\\Recovery",
  missingFolder: "D:\\Nowhere",
  dpmMedia: "C:\\Install\\DPM",
  sqlInstance: "MABSSQL",
  writeFile: async (name, text) => {
    const place = path.join(path.dirname(file), name);
    await writeFile(place, text);
    return place;
  },
});
