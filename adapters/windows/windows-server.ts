/**
 * The port BackupServer on Windows: which product is there decides which cmdlets are asked, the machine's state decides what
 * has happened, and Microsoft's ids what went wrong. What no source documents is said in plain words.
 */
import os from "node:os";
import { type About, type ErrorCode, SetupError } from "../../core/errors.ts";
import type { Facts } from "../../core/facts.ts";
import type { BackupServer, Clock, Log, Watch } from "../../core/ports.ts";
import { isDpmFamily } from "../../core/products.ts";
import type { Secret } from "../../core/secret.ts";
import type { CredentialsReport } from "../../core/vault/credentials-report.ts";
import { localFolderProblem } from "../../core/vault/folders.ts";
import { nodeFacts } from "../this-machine.ts";
import { type Agent, type AgentFacts, LOOK_TIMEOUT_MS, refusing } from "./agent.ts";
import { agentServicePorts } from "./agent-service.ts";
import { proxySetting, throttlingSetting } from "./agent-settings.ts";
import { caPorts } from "./ca.ts";
import { certificateStorePorts } from "./certificate-store.ts";
import { dpmAgent } from "./dpm.ts";
import { installAgent } from "./install-agent.ts";
import { installBackupServer, setupRuns } from "./install-backup-server.ts";
import { marsAgent } from "./mars.ts";
import { fileSha256, readMedia } from "./media.ts";
import { optInMicrosoftUpdate } from "./microsoft-update.ts";
import type { PowerShell } from "./powershell.ts";
import { askScript, type DpmSetting, type Notes, type ResultOf } from "./questions.ts";
import { recoveryFolderPorts } from "./recovery-folder.ts";
import { resumePorts } from "./resume.ts";

export interface WindowsServerOptions {
  readonly powershell: PowerShell;
  readonly clock: Clock;
  readonly log: Pick<Log, "write">;
  /** Whose vault a credentials file is: the product does not tell it afterwards. */
  readonly readCredentials: (file: string) => Promise<CredentialsReport>;
  /** What else is known of the machine, beside its products. */
  readonly machineFacts?: (signal: AbortSignal) => Promise<Partial<Facts>>;
  /** Of this server, where it is not this machine's. */
  readonly computerName?: string;
}

type Installed = ResultOf<"agent-state">;

export function windowsServer(options: WindowsServerOptions): BackupServer {
  const { powershell, computerName = os.hostname() } = options;
  const agents: Record<"mars" | "dpm", Agent> = {
    mars: marsAgent(powershell),
    dpm: dpmAgent(powershell, { computerName }),
  };
  const installed = (signal: AbortSignal): Promise<Installed> =>
    askScript(powershell, "agent-state", {}, { timeoutMs: LOOK_TIMEOUT_MS, signal });
  const agentOf = ({ product }: Installed): Agent => agents[isDpmFamily(product) ? "dpm" : "mars"];
  /** The agent that is there. Throws `agent.not-installed`. */
  const present = async (signal: AbortSignal): Promise<Agent> => {
    const state = await installed(signal);
    if (state.product === "none") throw new SetupError("agent.not-installed");
    return agentOf(state);
  };
  const set = async (
    setting: DpmSetting,
    secrets: Record<string, Secret>,
    watch: Watch,
    about: About = {},
  ) => {
    const agent = await present(watch.signal);
    const told = { computer: computerName, ...about };
    await refusing(agent.set(setting, secrets, watch), OTHERWISE[setting.set], told);
  };
  const note = (notes: Partial<Notes>, { signal }: Watch) =>
    askScript(powershell, "agent-notes", { notes }, { timeoutMs: LOOK_TIMEOUT_MS, signal });

  return {
    hindrance: () => null,
    probe: (signal = new AbortController().signal) =>
      look({ options, signal, installed, agentOf, computerName }),
    installAgent: (request, watch) => installAgent({ ...options, installed }, request, watch),
    readMedia: (folder, signal) => readMedia(options, folder, signal),
    fileSha256: (file, watch) => fileSha256(powershell, file, watch),
    setupRuns: (answerFile, signal) => setupRuns(options, answerFile, signal),
    installBackupServer: (request, watch) => installBackupServer({ ...options, installed }, request, watch),
    optInMicrosoftUpdate: (watch) => optInMicrosoftUpdate(powershell, watch),
    async setProxy(proxy, password, watch) {
      const setting = proxySetting(proxy, password);
      await set(setting, password && setting.set === "Proxy" ? { proxyPassword: password } : {}, watch);
      await note(proxyNotes(setting), watch);
    },
    async takenName(credentialsFile, signal) {
      const state = await installed(signal);
      return state.product === "none" ? null : agentOf(state).takenName(credentialsFile, signal);
    },
    async register(credentialsFile, watch) {
      const agent = await present(watch.signal);
      const report = await options.readCredentials(credentialsFile);
      await agent.register(credentialsFile, watch);
      await note(registrationNotes(report, options.clock.now()), watch);
    },
    setThrottling: (throttling, watch) => set(throttlingSetting(throttling), {}, watch),
    async setRecoveryFolder(folder, watch) {
      if (localFolderProblem(folder) !== null) throw new SetupError("recovery-folder.not-usable", { folder });
      await set({ set: "StagingArea", stagingAreaPath: folder }, {}, watch, { folder });
    },
    setPassphrase: (passphrase, securityPin, watch) =>
      set({ set: "Encryption" }, { passphrase, ...(securityPin && { securityPin }) }, watch),
    ...agentServicePorts(powershell),
    ...recoveryFolderPorts(powershell),
    ...certificateStorePorts(powershell),
    ...caPorts(powershell),
    ...resumePorts(powershell),
  };
}

/** What a refusal means of which nothing is known, by what was being done. */
const OTHERWISE = {
  NoProxy: "agent.settings-refused",
  Proxy: "agent.settings-refused",
  NoThrottle: "agent.settings-refused",
  Throttle: "agent.settings-refused",
  StagingArea: "recovery-folder.not-usable",
  Encryption: "agent.refused",
} as const satisfies Record<DpmSetting["set"], ErrorCode>;

const proxyNotes = (setting: ReturnType<typeof proxySetting>): Partial<Notes> =>
  setting.set === "Proxy"
    ? {
        ProxyServer: setting.proxyServer,
        ProxyPort: String(setting.proxyPort),
        ProxyUser: setting.proxyUsername,
      }
    : { ProxyServer: "", ProxyPort: "", ProxyUser: "" };

const registrationNotes = (report: CredentialsReport, now: Date): Partial<Notes> => ({
  PassphraseSet: "no",
  Vault: report.vault ?? "",
  ResourceGroup: report.resourceGroup ?? "",
  SubscriptionId: report.subscriptionId ?? "",
  Region: report.region ?? "",
  Thumbprint: report.thumbprint ?? "",
  Since: now.toISOString(),
});

interface Looking {
  readonly options: WindowsServerOptions;
  readonly signal: AbortSignal;
  readonly installed: (signal: AbortSignal) => Promise<Installed>;
  readonly agentOf: (state: Installed) => Agent;
  readonly computerName: string;
}

/** Whatever cannot be looked at stays open; only a cancel is thrown. */
async function look({ options, signal, installed, agentOf, computerName }: Looking): Promise<Facts> {
  const open = async <T>(doing: Promise<T>): Promise<T | null> => {
    try {
      return await doing;
    } catch (thrown) {
      if (signal.aborted) throw new SetupError("run.cancelled");
      options.log.write("warning", "this could not be looked at", { error: thrown });
      return null;
    }
  };
  const [machine, state] = await Promise.all([
    open(options.machineFacts?.(signal) ?? Promise.resolve({})),
    open(installed(signal)),
  ]);
  const base = { ...nodeFacts(options.clock.now(), "win32"), computerName, ...machine };
  if (state === null) return base;
  const told = state.product === "none" ? NOTHING : await open(agentOf(state).look(signal, state));
  return { ...base, ...installedFacts(state), ...(told ?? {}), ...registrationFacts(state, told) };
}

const NOTHING: AgentFacts = { registered: false, encrypted: false, scheduled: false, proxy: { use: "none" } };

const installedFacts = (state: Installed): Partial<Facts> => ({
  product: state.product,
  agentVersion: state.agentVersion || null,
  scratchFolder: state.scratchFolder || null,
  pendingRestart: state.pendingRestart,
  administrator: state.administrator,
});

/** As noted when it was registered: where it is not registered, what was noted holds no longer. */
function registrationFacts({ notes }: Installed, told: AgentFacts | null): Partial<Facts> {
  if (told?.registered === false) return {};
  return {
    vault: notes.Vault || null,
    resourceGroup: notes.ResourceGroup || null,
    subscriptionId: notes.SubscriptionId || null,
    region: notes.Region || null,
    registeredWith: notes.Thumbprint || null,
    since: notes.Since || null,
  };
}
