/**
 * What our scripts would find and do on the pretend server, script by script: what they are asked is parsed by the same shapes
 * that the adapters ask by, and refused as the products refuse it. The registry's notes lie in a file beside the machine's.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import {
  type InputOf,
  NOTES,
  type Notes,
  type QuestionName,
  type ResultOf,
} from "../../adapters/windows/questions.ts";
import type { CertificateToRemove } from "../../core/certificate-store-port.ts";
import { SetupError } from "../../core/errors.ts";
import type { BackupServer, Watch } from "../../core/ports.ts";
import { isDpmFamily } from "../../core/products.ts";
import type { Secret } from "../../core/secret.ts";
import { mediaIn } from "./backup-server-setup.ts";
import {
  asImported,
  machineWithCertificate,
  machineWithoutCertificates,
  storedOf,
} from "./certificate-store.ts";
import { changeMachine, type Machine, readMachine } from "./machine.ts";
import { setMachine } from "./pretend-settings.ts";
import { setupState, startSetup } from "./pretend-setup.ts";
import { refusal } from "./refusals.ts";
import { worldOf } from "./test-world.ts";

export interface PretendServer {
  /** The machine's JSON file. */
  readonly file: string;
  readonly server: BackupServer;
}
type Secrets = Readonly<Record<string, Secret>>;
type Script<N extends QuestionName> = (
  server: PretendServer,
  input: InputOf<N>,
  secrets: Secrets,
) => Promise<ResultOf<N>>;

const unwatched: Watch = { signal: new AbortController().signal, progress: () => {} };

const notesFile = (file: string): string => `${file}.notes`;
const noNotes = Object.fromEntries(NOTES.map((name) => [name, ""])) as Notes;

export function readNotes(file: string): Notes {
  if (!existsSync(notesFile(file))) return noNotes;
  return { ...noNotes, ...(JSON.parse(readFileSync(notesFile(file), "utf8")) as Partial<Notes>) };
}
export const saveNotes = (file: string, notes: Readonly<Record<string, string>>): void =>
  writeFileSync(notesFile(file), JSON.stringify({ ...readNotes(file), ...notes }));

/** The text that Microsoft's products would have printed. */
export const saidBy = (thrown: unknown): string => {
  if (thrown instanceof SetupError) return String(thrown.about.microsoftText ?? thrown.code);
  return thrown instanceof Error ? thrown.message : String(thrown);
};

/** The agent's own cmdlets: refused on DPM and Azure Backup Server. */
export const asAgent = (machine: Machine): void => {
  if (isDpmFamily(machine.product)) throw refusal(100122);
  if (machine.product === "none") throw new Error("The module MSOnlineBackup is not there.");
};
export const asDpm = (machine: Machine): void => {
  if (!isDpmFamily(machine.product)) throw new Error("The cmdlets of DPM are not there.");
};

/** Both cmdlets say by their output that it went well, and the scripts catch what they throw. */
export async function registration(
  { file, server }: PretendServer,
  credentials: string,
  signal = unwatched.signal,
) {
  const { knobs, scheduled } = readMachine(file);
  try {
    await server.register(credentials, { ...unwatched, signal });
  } catch (thrown) {
    return { said: "", thrown: saidBy(thrown), warned: "" };
  }
  const lost = scheduled && knobs.reregistrationDisablesSchedule;
  return {
    said: "Machine registration succeeded.\r\n",
    thrown: lost ? "The current operation failed due to an internal service error [0x7DC]. (ID: 100066)" : "",
    warned: lost
      ? "Existing policy found. Failed to enable scheduled backup according to the policy.\r\n"
      : "",
  };
}

/** As our script says it. */
function withoutOld(machine: Machine, named: readonly CertificateToRemove[]): Partial<Machine> {
  try {
    return machineWithoutCertificates(machine, named, new Date());
  } catch (thrown) {
    const { about } = SetupError.from(thrown);
    throw new Error(`This certificate is not old, or in use: ${about.thumbprint}`);
  }
}

export const PRETEND_SCRIPTS: { readonly [N in QuestionName]: Script<N> } = {
  async "agent-install"({ server }, input) {
    await server.installAgent(input, unwatched);
    return null;
  },
  async "agent-notes"({ file }, { notes }) {
    saveNotes(file, notes);
    return null;
  },
  async "agent-service"({ server }, { wish }) {
    if (wish === "start") await server.startAgentService(unwatched);
    if (wish === "stop") await server.stopAgentService(unwatched);
    return { state: (await server.agentService(unwatched.signal)) ?? "absent" };
  },
  async "agent-state"({ file }) {
    const { product, agentVersion, scratchFolder, passphrase, pendingRestart, administrator } =
      readMachine(file);
    return {
      product,
      agentVersion: agentVersion ?? "",
      scratchFolder: scratchFolder ?? "",
      keyFile: scratchFolder === null ? null : passphrase !== null,
      pendingRestart,
      administrator,
      notes: readNotes(file),
    };
  },
  async "certificate-request"({ server }, { requestId, ...asked }) {
    const told = await server.askCa({ ...asked, requestId: requestId || null }, unwatched);
    return { issued: told.state === "issued", requestId: told.requestId ?? "", said: told.said };
  },
  async "certificate-store"({ file }, { wish, thumbprints, subjects }, { pfx }) {
    const machine = readMachine(file);
    const named = thumbprints.map((thumbprint, at) => ({ thumbprint, subject: subjects[at] ?? "" }));
    if (wish === "import" && pfx) {
      const read = await worldOf(file).readPfx(pfx);
      changeMachine(file, (now) => machineWithCertificate(now, asImported(now, read)));
    } else if (wish === "remove-old") {
      const without = withoutOld(machine, named);
      changeMachine(file, () => without);
    } else if (wish === "take-back") {
      changeMachine(file, ({ certificates }) => ({
        certificates: certificates.filter(({ thumbprint }) => !thumbprints.includes(thumbprint)),
      }));
    }
    return { found: storedOf(readMachine(file), thumbprints) };
  },
  async "dpm-names"({ file }) {
    asDpm(readMachine(file));
    return { names: [...readMachine(file).knobs.namesTaken] };
  },
  async "dpm-register"(server, input) {
    asDpm(readMachine(server.file));
    return registration(server, input.file);
  },
  async "dpm-setting"({ file, server }, input, secrets) {
    asDpm(readMachine(file));
    await setMachine(server, input, secrets);
    if (input.set === "Encryption") saveNotes(file, { PassphraseSet: "yes" });
    return null;
  },
  async "dpm-state"({ file }) {
    asDpm(readMachine(file));
    const { registration: registered, knobs } = readMachine(file);
    return { connected: registered !== null && !knobs.connectionLost };
  },
  async "file-hash"({ file, server }, input) {
    if ((await worldOf(file).state(input.file)) !== "file") throw new Error(`There is no file ${input.file}`);
    return { sha256: await server.fileSha256(input.file, unwatched) };
  },
  async "mars-register"(server, input) {
    asAgent(readMachine(server.file));
    return registration(server, input.file);
  },
  async "mars-setting"({ file, server }, input, secrets) {
    asAgent(readMachine(file));
    await setMachine(server, input, secrets);
    if (input.set === "Encryption") saveNotes(file, { PassphraseSet: "yes" });
    return null;
  },
  async "mars-state"({ file }) {
    const machine = readMachine(file);
    asAgent(machine);
    const { registration: registered, proxy, passphrase, scheduled } = machine;
    return {
      answers: registered !== null,
      text: registered === null ? refusal(100012).message : "",
      hasPolicy: scheduled,
      keyStatus: passphrase === null ? "NotSet" : "Set",
      proxyUsed: proxy !== null,
      proxyServer: proxy === null ? "" : `http://${proxy.host}`,
      proxyPort: proxy?.port ?? null,
    };
  },
  async "recovery-folder"({ server }, { wish, folder }) {
    if (wish === "make") await server.makeRecoveryFolder(folder, unwatched);
    const ready = await server.recoveryFolderIsReady(folder, unwatched.signal);
    if (ready === null) throw refusal(100070);
    return { ready };
  },
  async "media-read"({ file }, { folder }) {
    const { setup, product, version, agentVersion } = mediaIn(readMachine(file), folder);
    return {
      setup: setup === "there",
      names:
        product === "mabs"
          ? "Microsoft Azure Backup Server"
          : `System Center ${version} Data Protection Manager`,
      version: "13.0.415.0",
      hasAgentFolder: product === "mabs",
      agentVersion: agentVersion ?? "",
    };
  },
  async "microsoft-update"({ server }) {
    await server.optInMicrosoftUpdate(unwatched);
    return { on: true, pending: false };
  },
  async "resume-at-sign-in"({ server }, { wish }) {
    if (wish !== "look") await server.setResumeAtSignIn(wish === "on");
    return { resumes: (await server.resumesAtSignIn()) === true };
  },
  async "setup-start"(server, input) {
    startSetup(server, input);
    return { started: true };
  },
  "setup-state": async (server, input) => setupState(server, input),
};
