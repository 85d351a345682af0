/** The data folder that a host finds: a pretend server, and what the pretend Azure does wrong. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { PracticeKnobsInput } from "../practice/azure/knobs.ts";
import { practiceMachineFile } from "../practice/practice-ports.ts";
import { type MachineInput, writeMachine } from "../practice/windows/machine.ts";

export function furnish(dataFolder: string, machine: MachineInput, knobs: PracticeKnobsInput): void {
  writeMachine(practiceMachineFile(dataFolder), machine);
  const folder = path.join(dataFolder, "practice");
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "azure-knobs.json"), JSON.stringify(knobs));
}
