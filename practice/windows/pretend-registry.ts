/** The registry of the pretend server, as far as our scripts read and write it: made from the machine each time it is asked. */
import { isDpmFamily } from "../../core/products.ts";
import { changeMachine, type Machine } from "./machine.ts";
import { readNotes, saveNotes } from "./pretend-scripts.ts";

type Values = Readonly<Record<string, unknown>>;

const SOFTWARE = "HKLM:\\SOFTWARE\\";
const NOTES_KEY = `${SOFTWARE}Backup Server Setup\\Script`;
const RUN_ONCE_KEY = `${SOFTWARE}Microsoft\\Windows\\CurrentVersion\\RunOnce`;
const RESUME = "Backup Server Setup";
const AGENT_KEY = `${SOFTWARE}Microsoft\\Windows Azure Backup\\Config`;

/** The agent's program, in the folder that the agent was installed in. */
export const agentProgram = ({ agentFolder }: Machine): string => `${agentFolder ?? ""}\\bin\\cbengine.exe`;

/** By the name of the key in lower case. */
export function registryOf(machine: Machine, notes: Values): ReadonlyMap<string, Values> {
  const { scratchFolder: ScratchLocation, agentVersion, pendingRestart, resumeAtSignIn } = machine;
  const keys: [string, Values | false][] = [
    [`${SOFTWARE}Microsoft\\Microsoft Data Protection Manager\\Setup`, dpmSetup(machine)],
    [AGENT_KEY, ScratchLocation !== null && { ScratchLocation }],
    [`${AGENT_KEY}\\CloudBackupProvider`, ScratchLocation !== null && { ScratchLocation }],
    [
      "HKLM:\\SYSTEM\\CurrentControlSet\\Services\\obengine",
      agentVersion !== null && { ImagePath: `"${agentProgram(machine)}"`, Start: 2 },
    ],
    [
      "HKLM:\\SYSTEM\\CurrentControlSet\\Control\\Session Manager",
      pendingRestart ? { PendingFileRenameOperations: ["\\??\\C:\\Windows\\Temp\\x"] } : {},
    ],
    [RUN_ONCE_KEY, resumeAtSignIn ? { [RESUME]: "backup-setup" } : {}],
    [NOTES_KEY, Object.values(notes).some((value) => value !== "") && notes],
  ];
  return new Map(keys.flatMap(([key, values]) => (values === false ? [] : [[key.toLowerCase(), values]])));
}

const INSTALL_FOLDERS = {
  dpm: "C:\\Program Files\\Microsoft Data Protection Manager\\DPM\\",
  mabs: "C:\\Program Files\\Microsoft Azure Backup Server\\DPM\\DPM\\",
} as const;

const dpmSetup = ({ product }: Machine): Values | false =>
  isDpmFamily(product) && product !== null && product in INSTALL_FOLDERS
    ? { InstallPath: INSTALL_FOLDERS[product === "mabs" ? "mabs" : "dpm"] }
    : false;

export const readRegistry = (file: string, machine: Machine): ReadonlyMap<string, Values> =>
  registryOf(machine, readNotes(file));

/** Only what our scripts write: their notes, and whether the program opens at the next sign-in. False for anything else. */
export function writeRegistry(file: string, key: string, name: string, value: string | null): boolean {
  if (key.toLowerCase() === NOTES_KEY.toLowerCase() && value !== null) saveNotes(file, { [name]: value });
  else if (key.toLowerCase() === RUN_ONCE_KEY.toLowerCase() && name === RESUME)
    changeMachine(file, () => ({ resumeAtSignIn: value !== null }));
  else return false;
  return true;
}

/** The keys that may be made. */
export const isOurKey = (key: string): boolean =>
  [NOTES_KEY, RUN_ONCE_KEY].some((own) => own.toLowerCase() === key.toLowerCase());
