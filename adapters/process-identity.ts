/** Which process this is, so that a later one can tell whether it still lives. Process numbers are used again, and start over with the machine. */
import { readFile } from "node:fs/promises";
import os from "node:os";
import { systemCode } from "./system-errors.ts";

/** Clocks are set; two looks at one start of the machine may differ by this much. */
const SAME_BOOT_MS = 10 * 60_000;

export interface ProcessIdentity {
  readonly pid: number;
  /** Linux: start in clock ticks after boot. Elsewhere empty: not to be had without another program. */
  readonly processStart: string;
  /** Linux: the kernel's own id of this boot. Elsewhere the time of the boot. */
  readonly bootId: string;
}

export async function thisProcess(): Promise<ProcessIdentity> {
  return { pid: process.pid, processStart: await processStart(process.pid), bootId: await bootId() };
}

/** Whether that very process is alive. When in doubt, yes. */
export async function isSameProcessAlive(identity: ProcessIdentity): Promise<boolean> {
  if (!isSameBoot(identity.bootId, await bootId())) return false;
  if (!isAlive(identity.pid)) return false;
  const start = await processStart(identity.pid);
  return start === "" || identity.processStart === "" || start === identity.processStart;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (thrown) {
    // EPERM: it lives, and belongs to another account.
    return systemCode(thrown) !== "ESRCH";
  }
}

async function bootId(): Promise<string> {
  const kernels = await readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => "");
  return kernels.trim() || bootedAt(new Date()).toISOString();
}

function isSameBoot(one: string, other: string): boolean {
  const apartMs = Math.abs(Date.parse(one) - Date.parse(other));
  return one === other || apartMs < SAME_BOOT_MS;
}

/** Field 22 of /proc/<pid>/stat; the second field may itself hold blanks and brackets. */
async function processStart(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}

/** When the machine last started, as well as its clock and uptime tell. */
export const bootedAt = (now: Date): Date => new Date(now.getTime() - os.uptime() * 1000);
