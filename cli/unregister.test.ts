/** `unregister` as a process of its own, against the practice Azure. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PracticeKnobsInput } from "../practice/azure/knobs.ts";
import { recordServer } from "../practice/azure/registry.ts";
import { PRACTICE } from "../practice/practice-values.ts";
import { spawnCli } from "./spawn-cli.ts";

let data = "";
beforeEach(() => {
  data = mkdtempSync(path.join(os.tmpdir(), "unregister-"));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const { tenantId, clientId, subscriptionId, resourceGroup, vault } = PRACTICE;
const SECRETS = JSON.stringify({ clientSecret: PRACTICE.clientSecret });
const WHO = ["--sign-in", "service-principal", "--tenant", tenantId, "--client", clientId];
const VAULT = ["--subscription", subscriptionId, "--resource-group", resourceGroup, "--vault", vault];
const unregister = (...more: string[]) =>
  spawnCli(["unregister", "--practice", "--data", data, ...WHO, ...more], SECRETS);

const stateFile = () => path.join(data, "practice", "azure.json");
const record = (name: string, kind: "mars" | "dpm" | "mabs") =>
  recordServer(
    stateFile(),
    { subscriptionId, resourceGroup, name: vault },
    { name, kind, agentVersion: "2.0.9262.0" },
  );
const turn = (knobs: PracticeKnobsInput) => {
  mkdirSync(path.join(data, "practice"), { recursive: true });
  writeFileSync(path.join(data, "practice", "azure-knobs.json"), JSON.stringify(knobs));
};
const isListed = (name: string): boolean => readFileSync(stateFile(), "utf8").includes(`"${name}"`);

/** Runs it until the log tells that Azure has answered the removal, then presses Ctrl+C. */
async function interrupted(args: readonly string[]) {
  const main = fileURLToPath(new URL("./start.ts", import.meta.url));
  const child = spawn(process.execPath, [main, ...args], { stdio: ["pipe", "pipe", "ignore"] });
  child.stdin.end(SECRETS);
  let text = "";
  child.stdout.on("data", (chunk: Buffer) => {
    text += chunk.toString();
  });
  const ended = once(child, "close");
  const answered = () => /Azure has answered the removal/.test(logText());
  await vi.waitUntil(answered, { timeout: 30_000, interval: 50 });
  child.kill("SIGINT");
  const [exitCode] = await ended;
  return { exitCode, json: JSON.parse(text) as unknown };
}

const logText = (): string =>
  readdirSync(data, { recursive: true, encoding: "utf8" })
    .filter((name) => /log.*\.jsonl$/.test(name))
    .map((name) => readFileSync(path.join(data, name), "utf8"))
    .join("");

describe("unregister", () => {
  it("says what would be lost, and removes nothing without the name", async () => {
    turn({ servers: { items: "9223372036854775807" } });
    await record("FILES01", "mars");
    const { exitCode, stdout } = await unregister(...VAULT, "--server", "files01");
    expect(exitCode, stdout).toBe(10);
    expect(stdout).toMatch(/Backup items +9223372036854775807\n/);
    expect(stdout).toContain("What is lost:\n- All backup data and backup items of the server");
    expect(stdout).toContain("By which name Azure lists servers with the MARS agent is not documented.");
    expect(stdout).toContain("Nothing was removed. To remove it, add: --yes-delete FILES01");
    expect(isListed("FILES01")).toBe(true);
  });

  it.each(["files01", "FILES01 ", "DPM01", ""])(
    "another name than the server's removes nothing, with an exit code of its own (%s)",
    async (typed) => {
      await record("FILES01", "mars");
      await record("DPM01", "dpm");
      const { exitCode, json } = await unregister(
        ...[...VAULT, "--server", "FILES01", "--yes-delete", typed, "--json"],
      );
      expect([exitCode, json]).toMatchObject([22, [{ error: { code: "unregister.not-confirmed" } }]]);
      expect(isListed("FILES01") && isListed("DPM01")).toBe(true);
    },
  );

  it("removes the server that was named, and no other; once more it is gone already", async () => {
    turn({ servers: { looksUntilGone: 1 } });
    for (const [name, kind] of [
      ["DPM01", "dpm"],
      ["DPM02", "dpm"],
      ["FILES01", "mars"],
    ] as const)
      await record(name, kind);
    const args = [...VAULT, "--server", "DPM01", "--yes-delete", "DPM01", "--json"];
    const { exitCode, json } = await unregister(...args);
    expect([exitCode, json]).toMatchObject([
      0,
      [{ state: "removed", vault: { name: vault }, server: { name: "DPM01", kind: "dpm" }, error: null }],
    ]);
    expect(["DPM01", "DPM02", "FILES01"].map(isListed)).toEqual([false, true, true]);
    const again = await unregister(...args);
    expect([again.exitCode, again.json]).toMatchObject([
      0,
      [{ state: "not-listed", server: null, listed: ["FILES01", "DPM02"] }],
    ]);
  });

  it("Ctrl+C while it is not yet proven tells what Azure has taken, and stops", async () => {
    turn({ servers: { removal: "never-gone" } });
    await record("FILES01", "mars");
    const args = [...VAULT, "--server", "FILES01", "--yes-delete", "FILES01", "--json"];
    const { exitCode, json } = await interrupted([
      "unregister",
      "--practice",
      "--data",
      data,
      ...WHO,
      ...args,
    ]);
    expect([exitCode, json]).toMatchObject([70, { state: "taken", error: { code: "run.cancelled" } }]);
  });

  it("takes this server's vault from an answer file, and this server's name from itself", async () => {
    const answers = path.join(data, "answers.json");
    writeFileSync(
      answers,
      JSON.stringify({ credentials: { vault: { subscriptionId, resourceGroup, name: vault } } }),
    );
    const { exitCode, json } = await unregister("--answers", answers, "--json");
    expect([exitCode, json]).toMatchObject([0, [{ state: "not-listed", vault: { name: vault } }]]);
  });

  it("asks for what nobody has named", async () => {
    const { exitCode, json } = await unregister("--json");
    expect([exitCode, json]).toMatchObject([20, [{ error: { code: "command.wrong-use" } }]]);
  });

  it("two that could be meant are told apart by their whole names", async () => {
    await record("files.contoso.com", "mars");
    await record("files.fabrikam.com", "mars");
    const { exitCode, json } = await unregister(
      ...VAULT,
      "--server",
      "files",
      "--yes-delete",
      "files",
      "--json",
    );
    expect([exitCode, json]).toMatchObject([
      20,
      [{ error: { code: "unregister.several", about: { names: "files.contoso.com, files.fabrikam.com" } } }],
    ]);
    const one = await unregister(...VAULT, "--server", "files.contoso.com", "--json");
    expect([one.exitCode, one.json]).toMatchObject([10, [{ server: { name: "files.contoso.com" } }]]);
  });

  it.each<[string, PracticeKnobsInput, string, RegExp]>([
    ["backup items are left", { servers: { removal: "items-left" } }, "unregister.items-left", /delete data/],
    ["soft delete keeps some", { servers: { removal: "soft-deleted" } }, "unregister.soft-deleted", /soft/],
    ["Azure refuses", { servers: { removal: "refused" } }, "unregister.refused", /409.*PracticeRefused/],
    [
      "the role is missing",
      { troubles: [{ operation: "RegisteredIdentities_Delete", status: 403 }] },
      "azure.forbidden",
      /registeredIdentities\/delete/,
    ],
  ])("says it when %s, and removes nothing", async (_name, knobs, code, message) => {
    turn(knobs);
    await record("FILES01", "mars");
    const args = [...VAULT, "--server", "FILES01", "--yes-delete", "FILES01", "--json"];
    const { exitCode, json } = await unregister(...args);
    expect([exitCode, json]).toMatchObject([
      80,
      [{ error: { code, message: expect.stringMatching(message) } }],
    ]);
    expect(isListed("FILES01")).toBe(true);
  });
});
