/** When practice goes one level down, and when it stays with the pretend server. The PowerShell itself is pretended. */
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { QUESTIONS, type QuestionName } from "../../adapters/windows/questions.ts";
import { windowsServer } from "../../adapters/windows/windows-server.ts";
import type { Secret } from "../../core/secret.ts";
import { machineWith, readMachine, writeMachine } from "./machine.ts";
import { type Deeper, oneLevelDown } from "./one-level-down.ts";
import { PRETEND_SCRIPTS, type PretendServer } from "./pretend-scripts.ts";
import { GOOD, serverOver, watch, worldOf } from "./test-world.ts";

let folder = "";
let file = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "deeper-"));
  file = path.join(folder, "machine.json");
  writeMachine(file, machineWith("mars", { administrator: false }));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const log = { write: vi.fn() };

/** The real adapters over the scripts as they are pretended; `tells` is what agent-state says besides. */
function deeper(tells: object = {}): Deeper & { readonly asked: string[] } {
  const asked: string[] = [];
  const pretend: PretendServer = { file, server: serverOver(file) };
  const powershell = {
    async ask({ script, input, secrets = {} }: { script: string; input: unknown; secrets?: object }) {
      asked.push(script);
      const name = script as QuestionName;
      const run = PRETEND_SCRIPTS[name] as (...all: unknown[]) => Promise<object | null>;
      const answer = await run(
        pretend,
        QUESTIONS[name].input.parse(input),
        secrets as Record<string, Secret>,
      );
      return name === "agent-state" ? { ...answer, administrator: true, ...tells } : answer;
    },
    close: async () => {},
  };
  const server = windowsServer({ ...worldOf(file), powershell, log, computerName: "BACKUP01" });
  const door = { pipe: "", address: "", calls: [], close: async () => {} };
  return { server, powershell, door, asked, close: vi.fn(async () => {}) };
}

it("asks nothing before it is asked; then everything of the agent goes through PowerShell", async () => {
  const found = deeper();
  const open = vi.fn(async () => found);
  const server = oneLevelDown(serverOver(file), open, { file, log });
  expect(open).not.toHaveBeenCalled();
  await server.register(GOOD, watch());
  await server.setThrottling(null, watch());
  expect(await server.probe()).toMatchObject({ registered: true, vault: "vault-1", administrator: false });
  expect(open).toHaveBeenCalledTimes(1);
  expect(found.asked).toEqual(
    expect.arrayContaining(["agent-state", "mars-register", "mars-setting", "mars-state"]),
  );
  await server.close();
  expect(found.close).toHaveBeenCalledTimes(1);
});

it.each([
  ["there is no PowerShell", async () => null],
  ["it tells of another machine", async () => deeper({ product: "dpm" })],
  ["it tells of another agent", async () => deeper({ agentVersion: "1.0.0.0" })],
  ["it answers in no shape that is known", async () => deeper({ product: "nothing" })],
] as const)("the pretend server answers where %s", async (_where, open) => {
  const server = oneLevelDown(serverOver(file), open, { file, log });
  await server.register(GOOD, watch());
  // The real adapters cannot tell this; the pretend server can.
  expect(await server.probe()).toMatchObject({ registered: true, throttling: { limited: false } });
  expect(readMachine(file).registration).not.toBeNull();
  await server.close();
});
