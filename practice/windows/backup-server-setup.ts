/**
 * The pretend setup.exe of DPM and Azure Backup Server: it reads its answer file, looks at the machine, and refuses as the
 * real ones do. What it returns is the machine afterwards; until then nothing has changed.
 */
import type { BackupServerInstallation, Media, TellProgress } from "../../core/ports.ts";
import { Secret } from "../../core/secret.ts";
import { joinPath } from "../../core/vault/folders.ts";
import { setupIniValues } from "../../core/vault/setup-ini.ts";
import { NEEDED_BYTES } from "../../core/vault/space.ts";
import { AGENT_FOLDERS, type Machine } from "./machine.ts";
import { Refusal, refusal } from "./refusals.ts";
import { type PracticeWorld, registeredMachine } from "./registering.ts";
import { machineWithSetting } from "./settings.ts";

type Answers = ReadonlyMap<string, string>;
type Changed = Partial<Machine>;

const MAX_PASSWORD_KINDS = 3;
const MIN_PASSWORD_CHARACTERS = 8;

const canonical = (folder: string): string => folder.replace(/[\\/]+$/, "").toLowerCase();

/** The media that lies in a folder, as the pretend machine has it. */
export function mediaIn(machine: Machine, folder: string): Media {
  const found = machine.media.find((each) => canonical(each.folder) === canonical(folder));
  if (!found) return { setup: "absent", product: null, version: null, agentVersion: null, bundlesSql: null };
  const { product, version, agentVersion, bundlesSql } = found;
  return { setup: "there", product, version, agentVersion, bundlesSql };
}

/** One run of setup.exe. `null`: Windows must restart before it can go on. */
export async function machineWithBackupServer(
  machine: Machine,
  request: BackupServerInstallation,
  world: PracticeWorld,
  progress: TellProgress,
): Promise<Changed> {
  const media = mediaIn(machine, request.media);
  if (media.setup !== "there")
    throw new Refusal(`${request.media}\\setup.exe could not be started: 0x80070002`);
  const answers = await answersIn(request.answerFile, world);
  refuseMachine(machine, request.product);
  refuseSql(machine, media, answers, request.product);
  refuseAnswers(answers, request.product);
  if (machine.pendingRestart) return {};
  if (machine.knobs.restartAfter.includes("installBackupServer")) return waitingForRestart(machine);
  const say = (part: number, text: string) => progress(part, { kind: "text", text });
  say(0.2, "Microsoft Azure Recovery Services Agent");
  const withAgent = installed(machine, media, request.product);
  const registered =
    request.product === "mabs" ? await registration({ ...machine, ...withAgent }, answers, world) : {};
  say(0.5, answers.get("useexistingsql") === "0" ? "SQL Server" : "Microsoft SQL Server database");
  say(0.8, request.product === "mabs" ? "Microsoft Azure Backup Server" : "Data Protection Manager");
  return { ...withAgent, ...registered };
}

/** Once: the set-up that is started after the restart goes on. */
const waitingForRestart = ({ knobs }: Machine): Changed => ({
  pendingRestart: true,
  knobs: { ...knobs, restartAfter: knobs.restartAfter.filter((act) => act !== "installBackupServer") },
});

async function answersIn(file: string, world: PracticeWorld): Promise<Answers> {
  if (/\s/.test(file) || (await world.state(file)) !== "file") throw refusal(4080);
  const answers = setupIniValues(new TextDecoder("utf-8", { fatal: true }).decode(await world.read(file)));
  if (answers === null) throw refusal(4080);
  return answers;
}

function refuseMachine(machine: Machine, product: "mabs" | "dpm"): void {
  if (!machine.administrator) throw refusal(801);
  if (machine.product === "mars") throw refusal(33495);
  if (machine.product !== "none") throw refusal(33496);
  if (!machine.domainJoined) throw refusal(4021);
  const { system, programFiles, database } = NEEDED_BYTES[product];
  if ((machine.drives.C?.freeBytes ?? 0) < system + programFiles + database) throw refusal(4001);
}

/** DPM takes SQL Server on another computer by its short name; Azure Backup Server only a named instance right here. */
function refuseSql(machine: Machine, media: Media, answers: Answers, product: "mabs" | "dpm"): void {
  const server = answers.get("sqlmachinename") ?? "";
  const isHere = ["localhost", machine.computerName.toLowerCase()].includes(server.toLowerCase());
  if (server.includes(".")) throw refusal(832);
  if (isBundled(answers, product)) refuseWithoutSql(media);
  else refuseInstance(machine, answers, { isHere, server, product });
  if (answers.has("sqlmachineusername") && !answers.get("sqlmachinepassword")) throw refusal(4306);
  if (isHere) refusePassword(answers.get("sqlaccountpassword") ?? "");
}

const isBundled = (answers: Answers, product: "mabs" | "dpm"): boolean =>
  product === "mabs" && answers.get("useexistingsql") === "0";

function refuseWithoutSql({ bundlesSql }: Media): void {
  if (bundlesSql !== true) throw refusal(4308);
}

function refuseInstance(
  machine: Machine,
  answers: Answers,
  { isHere, server, product }: { isHere: boolean; server: string; product: "mabs" | "dpm" },
): void {
  const instance = answers.get("sqlinstancename") ?? "";
  if (product === "mabs" && (!isHere || instance === "")) throw refusal(4324);
  const instances = isHere ? machine.sqlInstances : machine.remoteSql[server.toUpperCase()];
  if (instances === undefined) throw refusal(4307);
  const wanted = (instance || "MSSQLSERVER").toLowerCase();
  if (!instances.some((each) => each.toLowerCase() === wanted)) throw refusal(4308);
}

function refusePassword(password: string): void {
  if (password === "") throw refusal(530);
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/].filter((kind) => kind.test(password)).length;
  if (password.length < MIN_PASSWORD_CHARACTERS || kinds < MAX_PASSWORD_KINDS) throw refusal(3023);
}

function refuseAnswers(answers: Answers, product: "mabs" | "dpm"): void {
  if (!answers.get("username")) throw refusal(4065);
  if (!answers.get("companyname")) throw refusal(4066);
  const key = answers.get("productkey");
  if (product === "dpm" && key !== undefined && !/^([A-Z0-9]{5}-){4}[A-Z0-9]{5}$/.test(key))
    throw refusal(858);
}

function installed(machine: Machine, { agentVersion, bundlesSql }: Media, product: "mabs" | "dpm"): Changed {
  const agentFolder = AGENT_FOLDERS[product];
  const { sqlInstances } = machine;
  return {
    product,
    agentVersion,
    agentFolder,
    scratchFolder: `${agentFolder}\\Scratch`,
    sqlInstances: bundlesSql && sqlInstances.length === 0 ? ["MSDPMINSTANCE"] : sqlInstances,
  };
}

/** Azure Backup Server registers before anything else is installed, and leaves the passphrase where it was told to. */
async function registration(machine: Machine, answers: Answers, world: PracticeWorld): Promise<Changed> {
  const credentials = answers.get("vaultcredentialfilepath") ?? "";
  if (/\s/.test(credentials)) throw refusal(34527);
  const folder = answers.get("passphrasesavelocation") ?? "";
  if ((await world.state(folder)) !== "folder") throw refusal(4072);
  const registered = await registeredMachine(machine, credentials, world);
  const passphrase = answers.get("securitypassphrase") ?? "";
  await world.write(joinPath(folder, "MABSPassphrase.txt"), passphrase);
  const encryptionPassphrase = new Secret(passphrase);
  const withPassphrase = await machineWithSetting(
    { ...machine, ...registered },
    { set: "Encryption", encryptionPassphrase },
    world,
  );
  return { ...registered, ...withPassphrase };
}
