/** Installing DPM or Azure Backup Server: which of them, what its set-up asks for, and where its files lie. */
import type { Answers, InstallationAnswer } from "../answers.ts";
import type { Facts } from "../facts.ts";
import type { BackupServer, Files } from "../ports.ts";
import type { Product } from "../products.ts";
import { fileNameOf, joinPath } from "./folders.ts";
import type { SpacePlace } from "./space.ts";

export type BackupServerProduct = "mabs" | "dpm";

/** The product of an answer; null for the MARS agent alone. */
export const backupServerOf = ({
  product,
}: Pick<InstallationAnswer, "product">): BackupServerProduct | null =>
  product === "mars-agent" ? null : product === "dpm" ? "dpm" : "mabs";

type Form = Pick<Answers, "flow" | "installation">;

/** What this form installs on this machine; null where it installs no DPM and no Azure Backup Server. */
export const productToInstall = (
  { flow, installation }: Form,
  { product }: Pick<Facts, "product">,
): BackupServerProduct | null =>
  flow !== "change-settings" && product === "none" ? backupServerOf(installation) : null;

/** What the machine will be when the settings are set; null where that cannot be told. */
export const productAfter = (answers: Form, facts: Pick<Facts, "product">): Product | null =>
  productToInstall(answers, facts) ?? (facts.product === "none" ? "mars" : facts.product);

/** A DPM or Azure Backup Server is wanted where something else is installed already (33494 to 33498). */
export const isInTheWay = (said: InstallationAnswer, product: Facts["product"]): boolean => {
  const wanted = backupServerOf(said);
  return wanted !== null && product !== null && product !== "none" && product !== wanted;
};

/** SQL Server on this very machine: then set-up makes the two local accounts that the password is for. */
export const isSqlHere = ({ sql }: Pick<InstallationAnswer, "sql">, computerName: string | null): boolean => {
  const server = sql.server.trim().toLowerCase();
  return server === "" || server === "localhost" || server === computerName?.toLowerCase();
};

/** `C:` and the products' own folders below it (install-dpm; backup-azure-microsoft-azure-backup). */
const OWN_FOLDERS = {
  mabs: {
    programFiles: "\\Program Files\\Microsoft Azure Backup Server\\DPM",
    database: "\\Program Files\\Microsoft Azure Backup Server\\DPM\\DPM\\DPMDB",
    cache: "\\Program Files\\Microsoft Azure Backup Server\\DPM\\DPM\\Cache",
  },
  dpm: {
    programFiles: "\\Program Files\\Microsoft Data Protection Manager",
    database: "\\Program Files\\Microsoft Data Protection Manager\\DPM\\DPMDB",
  },
} as const;

/**
 * Where it goes: what was said, else the product's own folders; empty where the drive of Windows could not be told, or
 * where no page names the folder. Azure Backup Server's answer file has no keys for folders: it always takes its own.
 */
export function installationFolders(
  product: BackupServerProduct,
  said: Pick<InstallationAnswer, "programFiles" | "databaseFiles">,
  systemDrive: string | null,
): Readonly<Record<SpacePlace, string>> {
  const own = (folder: string) => (systemDrive === null ? "" : systemDrive + folder);
  const system = systemDrive ?? "";
  if (product === "mabs") {
    const { programFiles, database, cache } = OWN_FOLDERS.mabs;
    return { system, programFiles: own(programFiles), database: own(database), cache: own(cache) };
  }
  const programFiles = said.programFiles || own(OWN_FOLDERS.dpm.programFiles);
  const below = said.programFiles && joinPath(said.programFiles, "DPM\\DPMDB");
  return {
    system,
    programFiles,
    database: said.databaseFiles || below || own(OWN_FOLDERS.dpm.database),
    // Where DPM puts the agent's cache is documented nowhere.
    cache: "",
  };
}

type Folders = Pick<Files, "dataPath" | "state" | "list" | "remove">;

/**
 * The private folder of what set-up reads: its answer file and a copy of the vault credentials. Set-up takes no path with a
 * blank in it, neither in the folder nor in the file name, so the program's own folder serves only where it has none.
 */
export function setupFolderOf({ dataPath }: Pick<Files, "dataPath">): string {
  const own = dataPath("setup");
  if (!/\s/.test(own)) return own;
  const drive = /^[A-Za-z]:/.exec(own)?.[0] ?? "C:";
  return `${drive}\\ProgramData\\BackupServerSetup`;
}

const MAX_FILES = 100;

/** Where set-up's log lies: without a blank in its path too, and left there when the rest is deleted. */
export const setupLogFile = (folder: string): string => joinPath(joinPath(folder, "log"), "setup.log");

export const setupAnswerFile = (folder: string): string => joinPath(folder, "setup.ini");

interface Machine {
  readonly files: Folders;
  readonly backupServer: Pick<BackupServer, "setupRuns">;
}

/** Whether a run that was cut off has left something there. */
export async function hasSetupTraces(files: Folders, folder = setupFolderOf(files)): Promise<boolean> {
  return (await files.state(folder)) === "folder" && (await files.list(folder, 1)).length > 0;
}

/** Empties that folder, unless the set-up that was begun then has outlived that run and still reads in it: whoever waits for it does so then. */
export async function forgetSetup({ files, backupServer }: Machine): Promise<void> {
  const folder = setupFolderOf(files);
  if (!(await hasSetupTraces(files, folder))) return;
  if (await backupServer.setupRuns(setupAnswerFile(folder))) return;
  await emptySetupFolder(files, folder);
}

/** Overwrites and deletes all that lies in that folder: what a run that was cut off has left there holds secrets in clear. */
export async function emptySetupFolder(files: Folders, folder = setupFolderOf(files)): Promise<void> {
  if ((await files.state(folder)) !== "folder") return;
  for (const file of await files.list(folder, MAX_FILES))
    await files.remove(joinPath(folder, fileNameOf(file)));
}
