/**
 * The port BackupServer over the pretend server: picks the cmdlets by product, commits what DPM wants committed, and has
 * every refusal read by the same mapping that real servers go through.
 */

import { SetupError } from "../../core/errors.ts";
import type { Facts } from "../../core/facts.ts";
import type { BackupServer, ThrottlingSetting, Watch } from "../../core/ports.ts";
import { isDpmFamily } from "../../core/products.ts";
import { agentError } from "../../core/vault/agent-errors.ts";
import { throwIfCancelled } from "./acting.ts";
import { agentServiceOn } from "./agent-service.ts";
import { machineWithBackupServer, mediaIn } from "./backup-server-setup.ts";
import { caOn } from "./ca.ts";
import { certificateStoreOn } from "./certificate-store.ts";
import { dpmCmdlets, marsCmdlets } from "./cmdlets.ts";
import { machineWithAgent } from "./installing.ts";
import { type Act, changeMachine, type Machine, readMachine } from "./machine.ts";
import { recoveryFolderOn } from "./recovery-folder.ts";
import { Refusal, refusal } from "./refusals.ts";
import { type PracticeWorld, takenName } from "./registering.ts";
import type { Setting } from "./settings.ts";
import { windowsOf } from "./windows-facts.ts";

export interface PracticeWindowsOptions extends PracticeWorld {
  /** The machine's JSON file; a fresh machine where there is none. */
  readonly file: string;
}

type About = SetupError["about"];
type Doing = (machine: Machine) => Promise<Partial<Machine>>;

const TICKS = 4;
const KBPS = 1024;

export function practiceWindows({ file, ...world }: PracticeWindowsOptions): BackupServer {
  const act = (name: Act, watch: Watch, about: About, doing: Doing) =>
    actOnce({ file, world, name, watch, about }, doing);

  /** DPM keeps nothing until it is committed; here every setting is committed by itself, so that it is there when it is said to be. */
  const applySetting = (machine: Machine, setting: Setting): Promise<Partial<Machine>> => {
    if (!isDpmFamily(machine.product) && setting.set !== "StagingArea") {
      return marsCmdlets(machine, world).setMachineSetting(setting);
    }
    const dpm = dpmCmdlets(machine, world);
    const settings = dpm.setSubscriptionSetting(dpm.getSubscriptionSetting(), setting);
    return dpm.commit(settings, setting.set === "Encryption" ? setting.securityPin : undefined);
  };

  return {
    hindrance: () => null,
    async probe(signal) {
      throwIfCancelled(signal);
      return factsOf(readMachine(file), world.clock.now());
    },
    async installAgent(request, watch) {
      await act("installAgent", watch, { file: request.installer }, (machine) =>
        machineWithAgent(machine, request, world),
      );
      return { restartNeeded: readMachine(file).pendingRestart };
    },
    ...installing(file, world, act),
    ...{ ...agentServiceOn(file, act), ...recoveryFolderOn(file, world, act) },
    ...certificateStoreOn(file, world, act),
    ...caOn(file, world, act),
    setProxy: (proxy, password, watch) =>
      act("setProxy", watch, {}, (machine) =>
        applySetting(
          machine,
          proxy === null
            ? { set: "NoProxy" }
            : {
                set: "Proxy",
                proxyServer: `http://${proxy.host}`,
                proxyPort: proxy.port,
                proxyUsername: proxy.user,
                ...(password && { proxyPassword: password }),
              },
        ),
      ),
    register: (credentialsFile, watch) =>
      act("register", watch, { file: credentialsFile }, (machine) =>
        isDpmFamily(machine.product)
          ? dpmCmdlets(machine, world).startCloudRegistration(credentialsFile)
          : marsCmdlets(machine, world).startRegistration(credentialsFile),
      ),
    setThrottling: (throttling, watch) =>
      act("setThrottling", watch, {}, (machine) => applySetting(machine, throttlingSetting(throttling))),
    takenName: async (_credentialsFile, signal) => {
      throwIfCancelled(signal);
      return takenName(readMachine(file));
    },
    setRecoveryFolder: (folder, watch) =>
      act("setRecoveryFolder", watch, { folder }, (machine) =>
        applySetting(machine, { set: "StagingArea", stagingAreaPath: folder }),
      ),
    setPassphrase: (passphrase, securityPin, watch) =>
      act("setPassphrase", watch, {}, (machine) =>
        applySetting(machine, {
          set: "Encryption",
          encryptionPassphrase: passphrase,
          ...(securityPin && { securityPin }),
        }),
      ),
    resumesAtSignIn: async () => readMachine(file).resumeAtSignIn,
    setResumeAtSignIn: async (wanted) => changeMachine(file, () => ({ resumeAtSignIn: wanted })),
  };
}

/** What brings DPM or Azure Backup Server onto the machine. */
function installing(
  file: string,
  world: PracticeWorld,
  act: (name: Act, watch: Watch, about: About, doing: Doing) => Promise<void>,
): Pick<
  BackupServer,
  "readMedia" | "fileSha256" | "setupRuns" | "installBackupServer" | "optInMicrosoftUpdate"
> {
  return {
    async readMedia(folder, signal) {
      throwIfCancelled(signal);
      return mediaIn(readMachine(file), folder);
    },
    fileSha256: async (_file, watch) => {
      await beSlow(readMachine(file).knobs.slowMs, world, watch);
      throwIfCancelled(watch.signal);
      return readMachine(file).downloadSha256;
    },
    // It is a part of this process, and ends with it.
    setupRuns: async () => false,
    async installBackupServer(request, watch) {
      await act("installBackupServer", watch, { folder: request.media }, (machine) =>
        machineWithBackupServer(machine, request, world, watch.progress),
      );
      const { product, pendingRestart } = readMachine(file);
      return { finished: product === request.product, restartNeeded: pendingRestart };
    },
    optInMicrosoftUpdate: (watch) =>
      act("optInMicrosoftUpdate", watch, {}, async () => ({ microsoftUpdate: true })),
  };
}

const throttlingSetting = (throttling: ThrottlingSetting | null): Setting =>
  throttling === null
    ? { set: "NoThrottle" }
    : {
        set: "Throttle",
        workDay: throttling.workDays,
        startWorkHour: throttling.workHours.from,
        endWorkHour: throttling.workHours.to,
        workHourBandwidth: throttling.workHourKbps * KBPS,
        nonWorkHourBandwidth: throttling.nonWorkHourKbps * KBPS,
      };

/** What a text that nothing is known about means, by what was being done. */
const OTHERWISE = {
  installAgent: "agent.install-failed",
  installBackupServer: "backup-server.install-failed",
  optInMicrosoftUpdate: "machine.microsoft-update-refused",
  setProxy: "agent.settings-refused",
  register: "agent.refused",
  setThrottling: "agent.settings-refused",
  startAgentService: "agent.service-not-started",
  stopAgentService: "agent.service-not-stopped",
  makeRecoveryFolder: "recovery-folder.not-usable",
  setRecoveryFolder: "recovery-folder.not-usable",
  setPassphrase: "agent.refused",
  importCertificate: "certificate-store.refused",
  removeCertificates: "certificate-store.refused",
  requestCertificate: "certificate-request.not-submitted",
} as const satisfies Record<Act, SetupError["code"]>;

/** What needs no agent that is there already. */
const WITHOUT_AGENT: readonly Act[] = [
  "installAgent",
  "installBackupServer",
  "optInMicrosoftUpdate",
  "makeRecoveryFolder",
  "importCertificate",
  "removeCertificates",
  "requestCertificate",
];

interface Turn {
  readonly file: string;
  readonly world: PracticeWorld;
  readonly name: Act;
  readonly watch: Watch;
  readonly about: About;
}

/** One act: its knobs, then the deed, then the new machine in one write. Until that write nothing has changed. */
async function actOnce({ file, world, name, watch, about }: Turn, doing: Doing): Promise<void> {
  throwIfCancelled(watch.signal);
  const machine = readMachine(file);
  if (!WITHOUT_AGENT.includes(name) && machine.agentVersion === null)
    throw new SetupError("agent.not-installed");
  try {
    await beSlow(machine.knobs.slowMs, world, watch);
    if (machine.knobs.hangAt.includes(name)) await cancelled(watch.signal);
    failIfTold(file, name);
    const changed = await doing(machine);
    throwIfCancelled(watch.signal);
    changeMachine(file, () => changed);
    watch.progress(1);
  } catch (thrown) {
    if (thrown instanceof Refusal)
      throw agentError(thrown.message, OTHERWISE[name], { computer: machine.computerName, ...about });
    throw thrown;
  }
}

async function beSlow(slowMs: number, { clock }: PracticeWorld, { signal, progress }: Watch): Promise<void> {
  for (let tick = 0; tick < TICKS; tick += 1) {
    progress(tick / TICKS);
    if (slowMs > 0) await clock.wait(slowMs / TICKS, signal);
  }
}

const cancelled = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const stop = () => reject(new SetupError("run.cancelled"));
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });

/** Fails as often as the knob says; how often is left is kept in the machine's file, so that it outlives a crash. */
function failIfTold(file: string, name: Act): void {
  const trouble = readMachine(file).knobs.failAt[name];
  if (trouble === undefined || trouble.times === 0) return;
  changeMachine(file, ({ knobs }) => ({
    knobs: { ...knobs, failAt: { ...knobs.failAt, [name]: { ...trouble, times: trouble.times - 1 } } },
  }));
  if (trouble.microsoftId === undefined) throw new Refusal(trouble.text ?? "The operation failed.");
  throw refusal(trouble.microsoftId, trouble.text);
}

function factsOf(machine: Machine, now: Date): Facts {
  const { registration, proxy, scratchFolder } = machine;
  const { computerName, operatingSystem, administrator, pendingRestart, bootedAt, product, agentVersion } =
    machine;
  return {
    readAt: now.toISOString(),
    ...{ computerName, operatingSystem, administrator, pendingRestart, bootedAt, product, agentVersion },
    dnsName: machine.domainJoined ? `${computerName.toLowerCase()}.contoso.com` : computerName.toLowerCase(),
    registered: isRegistered(machine),
    encrypted: registration !== null && machine.passphrase?.confirmed === true,
    scheduled: machine.scheduled,
    ...(registration ?? UNREGISTERED),
    proxy: proxy === null ? { use: "none" } : { use: "custom", ...proxy, user: proxy.user || null },
    throttling: machine.throttling,
    recoveryFolder: machine.recoveryFolder,
    scratchFolder,
    scratchFreeBytes: machine.drives[scratchFolder?.charAt(0).toUpperCase() ?? ""]?.freeBytes ?? null,
    systemDrive: "C:",
    volumes: Object.entries(machine.drives).map(([letter, drive]) => ({ drive: `${letter}:`, ...drive })),
    memoryBytes: machine.memoryBytes,
    processors: machine.processors,
    domainJoined: machine.domainJoined,
    domainController: machine.domainController,
    sqlInstances: machine.sqlInstances,
    microsoftUpdate: machine.microsoftUpdate,
    windows: windowsOf(machine, now),
  };
}

/** DPM and Azure Backup Server tell it by their connection alone. */
const isRegistered = ({ product, registration, knobs }: Machine): boolean | null =>
  isDpmFamily(product) && knobs.connectionLost ? null : registration !== null;

const UNREGISTERED = {
  vault: null,
  resourceGroup: null,
  subscriptionId: null,
  region: null,
  since: null,
  until: null,
  registeredWith: null,
} as const;
