/**
 * What the stand-ins of practice/powershell answer: our real scripts call them in a real PowerShell, and each hands on what it
 * was called with. Behind them is the same pretend server that answers where there is no PowerShell.
 */
import { z } from "zod";
import type { DpmSetting } from "../../adapters/windows/questions.ts";
import { Secret } from "../../core/secret.ts";
import { readMachine } from "./machine.ts";
import { agentProgram, isOurKey, readRegistry, writeRegistry } from "./pretend-registry.ts";
import { asAgent, asDpm, type PretendServer, registration, saidBy } from "./pretend-scripts.ts";
import { setMachine } from "./pretend-settings.ts";
import { refusal } from "./refusals.ts";
import { windowsOf } from "./windows-facts.ts";

export interface StandInWorld extends PretendServer {
  /** Of the pretend disks. */
  readonly state: (place: string) => Promise<"file" | "folder" | "absent">;
}
export interface StandInAnswer {
  readonly output: readonly unknown[];
  readonly warnings: readonly string[];
  /** "" where nothing was refused. */
  readonly refusal: string;
}
type Bound = Readonly<Record<string, unknown>>;
type StandIn = (
  world: StandInWorld,
  bound: Bound,
  signal: AbortSignal,
) => Promise<readonly unknown[] | StandInAnswer>;

const text = z.string().max(32_768);
const Path = z.looseObject({ LiteralPath: text, PathType: text.default("Any") });
const Property = z.looseObject({ LiteralPath: text, Name: text, Value: text.default("") });
const Setting = z.looseObject({
  NoProxy: z.boolean().optional(),
  NoThrottle: z.boolean().optional(),
  ProxyServer: text.optional(),
  ProxyPort: z.int().default(0),
  ProxyUsername: text.default(""),
  ProxyPassword: text.optional(),
  StagingAreaPath: text.optional(),
  WorkDay: z
    .array(z.enum(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]))
    .optional(),
  StartWorkHour: text.default(""),
  EndWorkHour: text.default(""),
  WorkHourBandwidth: z.int().default(0),
  NonWorkHourBandwidth: z.int().default(0),
  EncryptionPassphrase: text.optional(),
  SecurityPin: text.optional(),
});
type Setting = z.infer<typeof Setting>;

/** As the scripts' own questions have it: one parameter set, in the cmdlets' units. */
function settingOf(said: Setting): DpmSetting {
  if (said.NoProxy) return { set: "NoProxy" };
  if (said.NoThrottle) return { set: "NoThrottle" };
  if (said.StagingAreaPath !== undefined)
    return { set: "StagingArea", stagingAreaPath: said.StagingAreaPath };
  if (said.ProxyServer !== undefined) {
    const { ProxyServer: proxyServer, ProxyPort: proxyPort, ProxyUsername: proxyUsername } = said;
    return { set: "Proxy", proxyServer, proxyPort, proxyUsername };
  }
  if (said.WorkDay === undefined) return { set: "Encryption" };
  return {
    set: "Throttle",
    workDay: said.WorkDay,
    startWorkHour: said.StartWorkHour,
    endWorkHour: said.EndWorkHour,
    workHourBandwidth: said.WorkHourBandwidth,
    nonWorkHourBandwidth: said.NonWorkHourBandwidth,
  };
}

async function set({ server }: StandInWorld, said: Setting, pin?: string): Promise<void> {
  const secret = (value: string | undefined) =>
    value === undefined || value.trim() === "" ? undefined : new Secret(value);
  const named = {
    passphrase: secret(said.EncryptionPassphrase),
    proxyPassword: secret(said.ProxyPassword),
    securityPin: secret(pin ?? said.SecurityPin),
  };
  const secrets = Object.fromEntries(
    Object.entries(named).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  await setMachine(server, settingOf(said), secrets);
}

/** The agent's own. */
const agentCmdlets: Readonly<Record<string, StandIn>> = {
  async "Start-OBRegistration"(world, bound, signal) {
    asAgent(readMachine(world.file));
    return registered(world, z.looseObject({ VaultCredentials: text }).parse(bound).VaultCredentials, signal);
  },
  async "Set-OBMachineSetting"(world, bound) {
    asAgent(readMachine(world.file));
    await set(world, Setting.parse(bound));
    return ["Server properties updated successfully."];
  },
  async "Get-OBMachineUsage"({ file }) {
    asAgent(readMachine(file));
    if (readMachine(file).registration === null) throw refusal(100012);
    return [{}];
  },
  async "Get-OBPolicy"({ file }) {
    return readMachine(file).scheduled ? [{}] : [];
  },
  async "Get-OBMachineSetting"({ file }) {
    const { passphrase, proxy } = readMachine(file);
    const ProxySetting = {
      Enabled: proxy !== null,
      ProxyServer: proxy ? `http://${proxy.host}` : "",
      ProxyPort: proxy?.port ?? 0,
    };
    return [
      { EncryptionSetting: { EncryptionKeyStatus: passphrase === null ? "NotSet" : "Set" }, ProxySetting },
    ];
  },
};

/** Those of DPM and Azure Backup Server. */
const dpmCmdlets: Readonly<Record<string, StandIn>> = {
  async "Start-DPMCloudRegistration"(world, bound, signal) {
    asDpm(readMachine(world.file));
    const { VaultCredentialsFilePath } = z.looseObject({ VaultCredentialsFilePath: text }).parse(bound);
    return registered(world, VaultCredentialsFilePath, signal);
  },
  async "Set-DPMCloudSubscriptionSetting"(world, bound) {
    asDpm(readMachine(world.file));
    const { Changes, SecurityPin } = z
      .looseObject({ Changes: z.array(Setting).max(20), SecurityPin: text.nullish() })
      .parse(bound);
    for (const change of Changes) await set(world, change, SecurityPin ?? undefined);
    return [];
  },
  async "Get-DPMCloudRegisteredServers"({ file }) {
    asDpm(readMachine(file));
    return readMachine(file).knobs.namesTaken;
  },
  async "Get-DPMCloudConnection"({ file }) {
    asDpm(readMachine(file));
    return [readMachine(file).registration !== null];
  },
};

async function registered(world: StandInWorld, file: string, signal: AbortSignal): Promise<StandInAnswer> {
  const { said, thrown, warned } = await registration(world, file, signal);
  return {
    output: said === "" ? [] : [said.trim()],
    warnings: warned === "" ? [] : [warned.trim()],
    refusal: thrown,
  };
}

/** Windows' own. */
const windowsCmdlets: Readonly<Record<string, StandIn>> = {
  async "Test-Path"(world, bound) {
    const { LiteralPath, PathType } = Path.parse(bound);
    return [await isThere(world, LiteralPath, PathType)];
  },
  async "Get-ItemProperty"({ file }, bound) {
    return valuesAt(file, Path.parse(bound).LiteralPath);
  },
  async "Get-Item"({ file }, bound) {
    const { LiteralPath } = Path.parse(bound);
    const machine = readMachine(file);
    if (LiteralPath.toLowerCase() !== agentProgram(machine).toLowerCase())
      return valuesAt(file, LiteralPath).map((Values) => ({ Values }));
    const [major = 0, minor = 0, build = 0, own = 0] = (machine.agentVersion ?? "").split(".").map(Number);
    return [
      {
        VersionInfo: {
          FileMajorPart: major,
          FileMinorPart: minor,
          FileBuildPart: build,
          FilePrivatePart: own,
        },
      },
    ];
  },
  async "Get-ChildItem"({ file }, bound) {
    const { trust } = windowsOf(readMachine(file));
    const { LiteralPath } = Path.parse(bound);
    if (/^cert:\\localmachine\\root$/i.test(LiteralPath))
      return (trust.roots ?? []).map((Thumbprint) => ({
        Thumbprint: Thumbprint.toUpperCase(),
        Subject: "CN=Root",
      }));
    if (!/^cert:\\localmachine\\my$/i.test(LiteralPath)) return [];
    return Array.from({ length: trust.azureToolsCertificates ?? 0 }, () => ({
      Thumbprint: "",
      Subject: "CN=Windows Azure Tools",
    }));
  },
  async "New-Item"({ file }, bound) {
    const { Path: key } = z.looseObject({ Path: text }).parse(bound);
    if (!isOurKey(key)) throw new Error(`The pretend server lets nobody make ${key}.`);
    readMachine(file);
    return [];
  },
  async "New-ItemProperty"({ file }, bound) {
    const { LiteralPath, Name, Value } = Property.parse(bound);
    if (!writeRegistry(file, LiteralPath, Name, Value))
      throw new Error(`The pretend server lets nobody write ${LiteralPath}.`);
    return [];
  },
  async "Remove-ItemProperty"({ file }, bound) {
    const { LiteralPath, Name } = Property.parse(bound);
    if (!writeRegistry(file, LiteralPath, Name, null))
      throw new Error(`The pretend server lets nobody delete in ${LiteralPath}.`);
    return [];
  },
  async "Get-Service"({ file }, bound) {
    const { Name } = z.looseObject({ Name: text }).parse(bound);
    const isAgent = Name.toLowerCase() === "obengine" && readMachine(file).agentVersion !== null;
    if (!isAgent) throw new Error(`Cannot find any service with service name '${Name}'.`);
    return [{ Name, Status: "Running" }];
  },
  async "Get-CimInstance"({ file }, bound) {
    const { ClassName } = z.looseObject({ ClassName: text }).parse(bound);
    const machine = readMachine(file);
    const objects: Readonly<Record<string, readonly unknown[]>> = {
      Win32_ComputerSystem: [
        {
          Name: machine.computerName,
          PartOfDomain: machine.domainJoined,
          TotalPhysicalMemory: machine.memoryBytes,
        },
      ],
      Win32_Processor: [{ NumberOfCores: machine.processors }],
      Win32_LogicalDisk: Object.entries(machine.drives).map(([drive, { totalBytes, freeBytes }]) => ({
        DeviceID: `${drive}:`,
        Size: totalBytes,
        FreeSpace: freeBytes,
      })),
    };
    return objects[ClassName] ?? [];
  },
  // The stand-ins of the modules are there already.
  "Import-Module": async () => [],
  async "Start-Process"({ server }, bound, signal) {
    const { FilePath, ArgumentList } = z
      .looseObject({ FilePath: text, ArgumentList: text.default("") })
      .parse(bound);
    const folder = (letter: string) => new RegExp(`/${letter}:"([^"]*)"`).exec(ArgumentList)?.[1] ?? "";
    const request = {
      installer: FilePath,
      agentFolder: folder("p"),
      scratchFolder: folder("s"),
      microsoftUpdate: / \/m\b/.test(ArgumentList),
    };
    await server.installAgent(request, { signal, progress: () => {} });
    return [];
  },
};

const STAND_INS: Readonly<Record<string, StandIn>> = { ...agentCmdlets, ...dpmCmdlets, ...windowsCmdlets };
/** Their names, as our scripts call them. */
export const STAND_IN_NAMES: readonly string[] = Object.keys(STAND_INS);

/** Never throws: what the pretend server refuses, the stand-in writes as an error. */
export async function standInAnswer(
  world: StandInWorld,
  name: string,
  bound: Bound,
  signal: AbortSignal,
): Promise<StandInAnswer> {
  try {
    const standIn = STAND_INS[name];
    if (!standIn) throw new Error(`There is no stand-in of ${name}.`);
    const answer = await standIn(world, bound, signal);
    return "refusal" in answer ? answer : { output: answer, warnings: [], refusal: "" };
  } catch (thrown) {
    return { output: [], warnings: [], refusal: saidBy(thrown) };
  }
}

function valuesAt(file: string, key: string): readonly Readonly<Record<string, unknown>>[] {
  const values = readRegistry(file, readMachine(file)).get(key.toLowerCase());
  return values ? [values] : [];
}

async function isThere({ file, state }: StandInWorld, place: string, kind: string): Promise<boolean> {
  const machine = readMachine(file);
  const lower = place.toLowerCase();
  if (lower.startsWith("hklm:")) return readRegistry(file, machine).has(lower);
  if (lower.startsWith("cert:")) return true;
  if (lower.endsWith("\\msonlinebackup")) return machine.product === "mars";
  if (lower === agentProgram(machine).toLowerCase())
    return machine.agentVersion !== null && kind !== "Container";
  if (lower === `${machine.scratchFolder}\\onlinebackup.kek`.toLowerCase())
    return machine.passphrase !== null;
  const found = await state(place);
  if (kind === "Any") return found !== "absent";
  return found === (kind === "Leaf" ? "file" : "folder");
}
