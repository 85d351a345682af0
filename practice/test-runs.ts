/** For tests: whole runs on the practice machine, in a data folder of their own. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Answers } from "../core/answers.ts";
import type { Host } from "../core/host.ts";
import { makeHost } from "../core/make-host.ts";
import type { Ports } from "../core/ports.ts";
import { type PracticePorts, practiceMachineFile, practicePorts } from "./practice-ports.ts";
import { PRACTICE } from "./practice-values.ts";
import { type Machine, type MachineInput, readMachine, writeMachine } from "./windows/machine.ts";

export interface PracticeRun {
  readonly folder: string;
  readonly machine: () => Machine;
  /** Opens the machine anew, as a new process would. `change` may replace ports. */
  readonly open: (change?: (ports: Ports) => Partial<Ports>) => Promise<Opened>;
  readonly journals: () => readonly string[];
  readonly leftCredentials: () => readonly string[];
  readonly close: () => Promise<void>;
}

export interface Opened {
  readonly host: Host;
  readonly ports: PracticePorts;
}

/** A data folder with a pretend server in it; gone after `close`. */
export function practiceRun(machine: MachineInput = {}): PracticeRun {
  const folder = mkdtempSync(path.join(os.tmpdir(), "practice-run-"));
  const opened: PracticePorts[] = [];
  writeMachine(practiceMachineFile(folder), machine);
  return {
    folder,
    machine: () => readMachine(practiceMachineFile(folder)),
    async open(change = () => ({})) {
      const ports = await practicePorts({ dataFolder: folder });
      opened.push(ports);
      const changed = { ...ports, ...change(ports) };
      const frontEnd = {
        kind: "browser",
        version: "test",
        dataFolder: folder,
        logFile: "",
        practiceHints: {},
      } as const;
      return { host: makeHost(changed, frontEnd), ports };
    },
    journals: () =>
      readdirSync(path.join(folder, "runs")).map((name) =>
        readFileSync(path.join(folder, "runs", name), "utf8"),
      ),
    leftCredentials: () => filesIn(path.join(folder, "credentials")),
    async close() {
      await Promise.all(opened.map((ports) => ports.close()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const filesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

export const practiceSecrets = { clientSecret: PRACTICE.clientSecret, passphrase: PRACTICE.passphrase };

/** A first set-up by signing in, as examples/first-time.json says it, with what a test makes of it. */
export const firstTime = (more: Partial<Parameters<typeof Answers.parse>[0]> & object = {}): Answers =>
  Answers.parse({
    agent: { installer: "C:\\Install\\MARSAgentInstaller.exe" },
    credentials: {
      from: "sign-in",
      signIn: { method: "service-principal", tenantId: PRACTICE.tenantId, clientId: PRACTICE.clientId },
      vault: {
        subscriptionId: PRACTICE.subscriptionId,
        resourceGroup: PRACTICE.resourceGroup,
        name: PRACTICE.vault,
      },
    },
    throttling: { limited: true, workHourKbps: 2048 },
    ...more,
  });

/** The part of the machine that two runs to the same end agree in: all but times, salts and thumbprints. */
export function settled(machine: Machine): object {
  const { registration, passphrase, knobs: _knobs, ...rest } = machine;
  return {
    ...rest,
    vault: registration?.vault,
    subscriptionId: registration?.subscriptionId,
    confirmed: passphrase?.confirmed,
  };
}
