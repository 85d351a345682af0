/** When practice goes one level down, and when it stays with the pretend server. The PowerShell itself is pretended. */
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { nodeClock } from "../../adapters/clock.ts";
import { QUESTIONS, type QuestionName } from "../../adapters/windows/questions.ts";
import { windowsServer } from "../../adapters/windows/windows-server.ts";
import type { Secret } from "../../core/secret.ts";
import { machineWith, readMachine, writeMachine } from "./machine.ts";
import { type Deeper, oneLevelDown } from "./one-level-down.ts";
import { PRETEND_SCRIPTS } from "./pretend-scripts.ts";
import { type DeeperWorld, rehearse } from "./rehearsal.ts";
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
type Spoil = (script: string, answer: object | null) => unknown;

/** The real adapters over the scripts as they are pretended; `spoil` changes what one of them answers. */
function deeper(spoil: Spoil = (_, answer) => answer): Deeper & { readonly asked: string[] } {
  const asked: string[] = [];
  let now: DeeperWorld = { ...worldOf(file), file, server: serverOver(file) };
  const powershell = {
    async ask({ script, input, secrets = {} }: { script: string; input: unknown; secrets?: object }) {
      asked.push(script);
      const name = script as QuestionName;
      const run = PRETEND_SCRIPTS[name] as (...all: unknown[]) => Promise<object | null>;
      const answer = await run(now, QUESTIONS[name].input.parse(input), secrets as Record<string, Secret>);
      return spoil(script, name === "agent-state" ? { ...answer, administrator: true } : answer);
    },
    close: async () => {},
  };
  const readCredentials = (place: string) => now.readCredentials(place);
  const clock = nodeClock();
  const server = windowsServer({ powershell, log, clock, readCredentials, computerName: "BACKUP01" });
  const turn = (world: DeeperWorld) => {
    now = world;
  };
  return {
    ...{ server, powershell, asked },
    door: { pipe: "", address: "", calls: [], close: async () => {} },
    async rehearse() {
      const own = now;
      const well = await rehearse(server, clock, turn);
      turn(own);
      return well;
    },
    close: vi.fn(async () => {}),
  };
}

it("asks nothing before it is asked; then everything of the agent goes through PowerShell, after a rehearsal", async () => {
  const found = deeper();
  const open = vi.fn(async () => found);
  const server = oneLevelDown(serverOver(file), open, log);
  expect(open).not.toHaveBeenCalled();
  await server.register(GOOD, watch());
  await server.setThrottling(null, watch());
  expect(await server.probe()).toMatchObject({ registered: true, vault: "vault-1", administrator: false });
  expect(open).toHaveBeenCalledTimes(1);
  expect(new Set(found.asked)).toEqual(
    new Set([
      ...["agent-state", "agent-notes", "mars-state", "mars-setting", "mars-register"],
      ...["dpm-state", "dpm-names", "dpm-setting", "dpm-register"],
    ]),
  );
  await server.close();
  expect(found.close).toHaveBeenCalledTimes(1);
});

describe("the pretend server answers", () => {
  const badly: readonly (readonly [string, Spoil])[] = [
    [
      "tells of another machine",
      (script, answer) => (script === "agent-state" ? { ...answer, product: "dpm" } : answer),
    ],
    ["answers in no shape that is known", (script, answer) => (script === "mars-state" ? "?" : answer)],
    [
      "fails in one script alone",
      (script, answer) => {
        if (script === "dpm-setting") throw new Error("no such cmdlet");
        return answer;
      },
    ],
  ];

  it.each(badly)("where a PowerShell %s, which is closed again", async (_how, spoil) => {
    const found = deeper(spoil);
    const server = oneLevelDown(serverOver(file), async () => found, log);
    await server.register(GOOD, watch());
    // The real adapters cannot tell this; the pretend server can.
    expect(await server.probe()).toMatchObject({ registered: true, throttling: { limited: false } });
    expect(found.close).toHaveBeenCalledTimes(1);
    await server.close();
  });

  it("where there is no PowerShell", async () => {
    const server = oneLevelDown(serverOver(file), async () => null, log);
    await server.register(GOOD, watch());
    expect(readMachine(file).registration).not.toBeNull();
    await server.close();
  });
});

it("a rehearsal leaves the machine as it is, however it goes", async () => {
  const before = readMachine(file);
  expect(await deeper().rehearse()).toBe(true);
  const wrong: Spoil = (script) =>
    script === "mars-register" ? { said: "", thrown: "no (ID: 34513)", warned: "" } : {};
  expect(await deeper(wrong).rehearse()).toBe(false);
  expect(readMachine(file)).toEqual(before);
});
