/** Only the newest credentials of a vault register: a newer file beside the one that was chosen, and files that a new one has made worthless. */
import { SetupError } from "../errors.ts";
import type { Ports } from "../ports.ts";
import type { CredentialsReport } from "./credentials-report.ts";
import { fileNameOf, folderOf, joinPath } from "./folders.ts";
import { readCredentialsFile } from "./read-credentials.ts";
import { isSameVault } from "./registration.ts";

/** A folder of downloads may hold anything: so many names are looked at, and so many files are opened. */
export const MAX_NAMES = 2_000;
export const MAX_FILES = 20;

export interface NewerCredentials {
  /** In the folder of the file that was asked about. */
  readonly file: string;
  readonly validFrom: string;
  readonly validTo: string;
}

type Reading = Pick<Ports, "files" | "certificates" | "clock">;

/** Usable, of the same vault, and made later (or, made at the same time, good for longer). null: there is none. Never throws. */
export async function newerCredentials(ports: Reading, file: string): Promise<NewerCredentials | null> {
  const chosen = await reportOf(ports, file);
  if (!chosen?.vault) return null;
  let newest: (CredentialsReport & { readonly file: string }) | null = null;
  for (const other of await othersBeside(ports, file)) {
    const report = await reportOf(ports, other);
    if (!report || report.problems.length > 0 || !isOfSameVault(report, chosen)) continue;
    if (isNewer(report, newest ?? chosen)) newest = { ...report, file: other };
  }
  if (!newest?.validFrom || !newest.validTo) return null;
  return { file: newest.file, validFrom: newest.validFrom, validTo: newest.validTo };
}

/**
 * The files beside this one that it has made worthless: those of the same vault that could have registered a server until
 * now. Absolute paths; never throws.
 */
export async function supersededBy(ports: Reading, file: string): Promise<readonly string[]> {
  const made = await reportOf(ports, file);
  if (!made?.vault) return [];
  const found: string[] = [];
  for (const other of await othersBeside(ports, file)) {
    const report = await reportOf(ports, other);
    if (report && report.problems.length === 0 && isOfSameVault(report, made)) found.push(other);
  }
  return found;
}

/** What cannot be read says nothing here; of the chosen file it is told where that is read. */
async function reportOf(ports: Reading, file: string): Promise<CredentialsReport | null> {
  try {
    return await readCredentialsFile(ports, file);
  } catch (thrown) {
    if (SetupError.from(thrown).code === "bug") throw thrown;
    return null;
  }
}

async function othersBeside({ files }: Reading, file: string): Promise<readonly string[]> {
  const folder = folderOf(file);
  const self = fileNameOf(file).toLowerCase();
  const names = await files.list(folder, MAX_NAMES).catch((): readonly string[] => []);
  return names
    .filter((name) => /\.vaultcredentials$/i.test(name) && name.toLowerCase() !== self)
    .sort()
    .slice(0, MAX_FILES)
    .map((name) => joinPath(folder, name));
}

const isOfSameVault = (one: CredentialsReport, { vault, resourceGroup, subscriptionId }: CredentialsReport) =>
  isSameVault(one, { name: vault, resourceGroup, subscriptionId });

const ms = (moment: string | null): number => (moment === null ? 0 : Date.parse(moment));

const isNewer = (one: CredentialsReport, other: CredentialsReport): boolean =>
  ms(one.validFrom) > ms(other.validFrom) ||
  (ms(one.validFrom) === ms(other.validFrom) && ms(one.validTo) > ms(other.validTo));
