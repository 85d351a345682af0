/** The settings of the pretend agent, and what it does not take. What each function returns is the machine afterwards. */
import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import type { WorkDay } from "../../core/answer-choices.ts";
import type { Secret } from "../../core/secret.ts";
import { isNetworkPath, localFolderProblem } from "../../core/vault/folders.ts";
import { MIN_PASSPHRASE_CHARACTERS } from "../../core/vault/passphrase.ts";
import { minutesOf } from "../../core/vault/work-hours.ts";
import type { Machine } from "./machine.ts";
import { refusal } from "./refusals.ts";
import type { PracticeWorld } from "./registering.ts";

/** One parameter set of Set-OBMachineSetting and Set-DPMCloudSubscriptionSetting, with the cmdlets' own units. */
export type Setting =
  | { readonly set: "NoProxy" }
  | {
      readonly set: "Proxy";
      readonly proxyServer: string;
      readonly proxyPort: number;
      readonly proxyUsername?: string;
      readonly proxyPassword?: Secret;
    }
  | { readonly set: "NoThrottle" }
  | {
      readonly set: "Throttle";
      readonly workDay: readonly WorkDay[];
      readonly startWorkHour: string;
      readonly endWorkHour: string;
      /** Bits per second, as the cmdlet's help has it: `512*1024`. */
      readonly workHourBandwidth: number;
      readonly nonWorkHourBandwidth: number;
    }
  | { readonly set: "StagingArea"; readonly stagingAreaPath: string }
  | { readonly set: "Encryption"; readonly encryptionPassphrase: Secret; readonly securityPin?: Secret };

type SetOf<S extends Setting["set"]> = Extract<Setting, { set: S }>;
type Changed = Partial<Machine>;

const KIBIBIT = 1024;
const MIN_BITS_PER_SECOND = 512 * KIBIBIT;
const MAX_BITS_PER_SECOND = 1023 * KIBIBIT * KIBIBIT;

export async function machineWithSetting(
  machine: Machine,
  setting: Setting,
  world: PracticeWorld,
): Promise<Changed> {
  switch (setting.set) {
    case "NoProxy":
      return { proxy: null };
    case "Proxy":
      return withProxy(setting);
    case "NoThrottle":
      return { throttling: { limited: false } };
    case "Throttle":
      return withThrottling(setting);
    case "StagingArea":
      return withStagingArea(machine, setting.stagingAreaPath, world);
    case "Encryption":
      return withPassphrase(machine, setting, world);
  }
}

function withProxy({ proxyServer, proxyPort, proxyUsername, proxyPassword }: SetOf<"Proxy">): Changed {
  if (!URL.canParse(proxyServer) || !/^https?:/.test(proxyServer)) throw refusal(280001);
  if (!Number.isInteger(proxyPort) || proxyPort < 1 || proxyPort > 65_535) throw refusal(280002);
  const hasPassword = proxyPassword !== undefined && !proxyPassword.isEmpty;
  if (proxyUsername && !hasPassword) throw refusal(280004);
  if (!proxyUsername && hasPassword) throw refusal(280003);
  return { proxy: { host: new URL(proxyServer).hostname, port: proxyPort, user: proxyUsername ?? "" } };
}

function withThrottling(setting: SetOf<"Throttle">): Changed {
  const { workDay, startWorkHour, endWorkHour, workHourBandwidth, nonWorkHourBandwidth } = setting;
  const outside = (bits: number) => !(bits >= MIN_BITS_PER_SECOND && bits <= MAX_BITS_PER_SECOND);
  if ([workHourBandwidth, nonWorkHourBandwidth].some(outside)) throw refusal(280005);
  if (workDay.length === 0) throw refusal(280006);
  const hours = [startWorkHour, endWorkHour].map(minutesOf);
  if (hours.includes(null) || hours[0] === hours[1]) throw refusal(280007);
  return {
    throttling: {
      limited: true,
      workDays: [...workDay],
      workHours: { from: startWorkHour, to: endWorkHour },
      workHourKbps: Math.floor(workHourBandwidth / KIBIBIT),
      nonWorkHourKbps: Math.floor(nonWorkHourBandwidth / KIBIBIT),
    },
  };
}

async function withStagingArea(machine: Machine, folder: string, world: PracticeWorld): Promise<Changed> {
  if (isNetworkPath(folder)) throw refusal(100068);
  const isOnDisk = Object.hasOwn(machine.drives, folder.charAt(0).toUpperCase());
  if (localFolderProblem(folder) !== null || !isOnDisk) throw refusal(100070);
  if ((await world.state(folder)) !== "folder") throw refusal(100069);
  if (isClosedToSystem(machine, folder)) throw refusal(100121);
  return { recoveryFolder: folder };
}

export const isClosedToSystem = (machine: Machine, folder: string): boolean =>
  machine.foldersClosedToSystem.some((closed) => closed.toLowerCase() === folder.toLowerCase());

async function withPassphrase(
  machine: Machine,
  { encryptionPassphrase, securityPin }: SetOf<"Encryption">,
  world: PracticeWorld,
): Promise<Changed> {
  const { registration, passphrase: kept } = machine;
  if (registration === null) throw refusal(100012);
  if (Date.parse(registration.until) <= world.clock.now().getTime()) throw refusal(100088);
  const text = encryptionPassphrase.reveal();
  if ([...text].length < MIN_PASSPHRASE_CHARACTERS) throw refusal(100042);
  if (kept !== null) {
    const isSame = timingSafeEqual(await hash(text, kept.salt), Buffer.from(kept.scrypt, "base64"));
    if (isSame) return { passphrase: { ...kept, confirmed: true } };
    if (!kept.confirmed) throw refusal(34507);
    refuseWithoutPin(machine, securityPin);
  }
  const salt = randomBytes(16).toString("base64");
  return { passphrase: { salt, scrypt: (await hash(text, salt)).toString("base64"), confirmed: true } };
}

/** Only a change of the passphrase is critical; the first one is not. */
function refuseWithoutPin({ vaultWantsPin, portalPin, product }: Machine, pin: Secret | undefined): void {
  if (!vaultWantsPin) return;
  const given = pin?.reveal().trim() ?? "";
  if (given === "") throw refusal(product === "mars" ? 100129 : 33470);
  if (given !== portalPin) throw refusal(100130);
}

const scryptOf = promisify<string, string, number, Buffer>(scrypt);
const hash = (text: string, salt: string): Promise<Buffer> => scryptOf(text, salt, 32);
