/**
 * The two doors of the real products, pretended: the PowerShell modules MSOnlineBackup (MARS agent alone) and
 * DataProtectionManager (DPM and MABS). Each refuses what the other's servers are for, as the real ones do.
 */
import { isDpmFamily } from "../../core/products.ts";
import type { Secret } from "../../core/secret.ts";
import { isServiceStopped } from "./agent-service.ts";
import type { Machine } from "./machine.ts";
import { Refusal, refusal } from "./refusals.ts";
import { type PracticeWorld, registeredMachine } from "./registering.ts";
import { machineWithSetting, type Setting } from "./settings.ts";

type Changed = Partial<Machine>;

/** MSOnlineBackup. Every call counts at once. */
export function marsCmdlets(machine: Machine, world: PracticeWorld) {
  const refuse = () => {
    if (isDpmFamily(machine.product)) throw refusal(100122);
    if (machine.agentVersion === null) throw notRecognised("Start-OBRegistration");
    if (isServiceStopped(machine)) throw refusal(100052);
  };
  return {
    async startRegistration(vaultCredentials: string): Promise<Changed> {
      refuse();
      return registeredMachine(machine, vaultCredentials, world);
    },
    async setMachineSetting(setting: Exclude<Setting, { set: "StagingArea" }>): Promise<Changed> {
      refuse();
      return machineWithSetting(machine, setting, world);
    },
  };
}

/** What Get-DPMCloudSubscriptionSetting returns: changed as often as one likes, and nothing to the server until it is committed. */
export interface SubscriptionSetting {
  readonly changes: readonly Setting[];
}

/** DataProtectionManager. */
export function dpmCmdlets(machine: Machine, world: PracticeWorld) {
  const refuse = () => {
    if (!isDpmFamily(machine.product)) throw notRecognised("Start-DPMCloudRegistration");
  };
  return {
    async startCloudRegistration(vaultCredentialsFilePath: string): Promise<Changed> {
      refuse();
      return registeredMachine(machine, vaultCredentialsFilePath, world);
    },
    getSubscriptionSetting(): SubscriptionSetting {
      refuse();
      return { changes: [] };
    },
    setSubscriptionSetting: ({ changes }: SubscriptionSetting, setting: Setting): SubscriptionSetting => ({
      changes: [...changes, setting],
    }),
    async commit({ changes }: SubscriptionSetting, securityPin?: Secret): Promise<Changed> {
      refuse();
      if (machine.knobs.settingsOnlyWhenRegistered && machine.registration === null) throw refusal(280008);
      let changed: Changed = {};
      for (const setting of changes) {
        const withPin = setting.set === "Encryption" && securityPin ? { ...setting, securityPin } : setting;
        changed = { ...changed, ...(await machineWithSetting({ ...machine, ...changed }, withPin, world)) };
      }
      return changed;
    },
  };
}

const notRecognised = (cmdlet: string): Refusal =>
  new Refusal(
    `The term '${cmdlet}' is not recognized as the name of a cmdlet, function, script file, or operable program.`,
  );
