/**
 * Loaded into the browser host before anything else (`node --import`): tells, when its parent asks, how long the main
 * thread stood still at most since it was asked before.
 */
import { monitorEventLoopDelay } from "node:perf_hooks";
import { ASK_STALLS, type Stall, type StallsTold } from "./stall-words.ts";

const TICK_MS = 1;
const NONE: Stall = { ms: 0, cpuMs: 0 };

const cpuMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

const monitor = monitorEventLoopDelay({ resolution: TICK_MS });
let longest = NONE;
let lastAt = performance.now();
let lastCpuMs = cpuMs();

const tick = (): void => {
  const at = performance.now();
  const cpu = cpuMs();
  const stall = { ms: Math.max(0, at - lastAt - TICK_MS), cpuMs: cpu - lastCpuMs };
  if (stall.ms > longest.ms) longest = stall;
  lastAt = at;
  lastCpuMs = cpu;
};

process.on("message", (asked) => {
  if (asked !== ASK_STALLS) return;
  tick();
  const told: StallsTold = { monitorMs: monitor.max / 1e6, ticker: longest };
  monitor.reset();
  longest = NONE;
  process.send?.(told);
});
process.channel?.unref();
monitor.enable();
setInterval(tick, TICK_MS).unref();
