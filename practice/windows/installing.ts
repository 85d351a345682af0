/** How the pretend MARSAgentInstaller.exe goes about it. */
import type { AgentInstallation } from "../../core/ports.ts";
import { joinPath, localFolderProblem } from "../../core/vault/folders.ts";
import { AGENT_FOLDERS, type Machine, PRACTICE_AGENT_VERSION } from "./machine.ts";
import { Refusal, refusal } from "./refusals.ts";
import type { PracticeWorld } from "./registering.ts";

/** Enough for the pretend agent; the real one's need is not documented as one number. */
const AGENT_BYTES = 1024 ** 3;

/** Under DPM and MABS it renews the agent that is there. The machine as it is afterwards; throws a Refusal. */
export async function machineWithAgent(
  machine: Machine,
  request: AgentInstallation,
  world: PracticeWorld,
): Promise<Partial<Machine>> {
  if ((await world.state(request.installer)) !== "file") {
    throw new Refusal(`The installer ${request.installer} could not be started: 0x80070002`);
  }
  const agentFolder = request.agentFolder || machine.agentFolder || AGENT_FOLDERS.mars;
  const scratchFolder = request.scratchFolder || machine.scratchFolder || joinPath(agentFolder, "Scratch");
  for (const folder of [agentFolder, scratchFolder]) refuseFolder(machine, folder);
  return {
    product: machine.product === "none" ? "mars" : machine.product,
    agentVersion: PRACTICE_AGENT_VERSION,
    agentFolder,
    scratchFolder,
    pendingRestart: machine.pendingRestart || machine.knobs.restartAfter.includes("installAgent"),
  };
}

function refuseFolder({ drives }: Machine, folder: string): void {
  const drive = drives[folder.charAt(0).toUpperCase()];
  if (localFolderProblem(folder) !== null || drive === undefined) throw refusal(4024);
  if (drive.freeBytes < AGENT_BYTES)
    throw new Refusal(`There is not enough space on the disk: 0x80070070 ${folder}`);
}
