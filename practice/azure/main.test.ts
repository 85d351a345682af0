import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CustomCloud } from "../../core/answers.ts";
import { send } from "./try-practice.ts";

const MAIN = path.join(import.meta.dirname, "main.ts");

let folder: string;
const children: ChildProcessWithoutNullStreams[] = [];
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "practice-main-"));
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await rm(folder, { recursive: true, force: true });
});

const start = (...args: readonly string[]): ChildProcessWithoutNullStreams => {
  const child = spawn(process.execPath, [MAIN, "--folder", folder, ...args]);
  children.push(child);
  return child;
};

describe("practice/azure/main.ts", () => {
  it("prints its cloud, answers, and goes when told, its authority with it", async () => {
    const knobs = path.join(folder, "knobs.json");
    await writeFile(knobs, '{"troubles":[{"operation":"DeviceLogin","times":1,"status":503}]}');
    const pem = path.join(folder, "client.pem");
    const child = start("--knobs", knobs, "--client-certificate", pem);
    const [line] = await once(createInterface(child.stdout), "line");
    const cloud = CustomCloud.parse(JSON.parse(line));
    const ca = await readFile(cloud.caFile ?? "", "utf8");
    const plain = { method: "GET", headers: {}, body: "" };
    expect((await send(`${cloud.armEndpoint}/devicelogin`, plain, ca)).status).toBe(503);
    expect((await send(`${cloud.armEndpoint}/devicelogin`, plain, ca)).status).toBe(200);
    expect(await readFile(pem, "utf8")).toMatch(/PRIVATE KEY[\s\S]*BEGIN CERTIFICATE/);
    if (process.platform !== "win32") {
      expect((await stat(pem)).mode & 0o777).toBe(0o600);
      child.kill("SIGTERM");
      expect(await once(child, "exit")).toEqual([0, null]);
      expect((await readdir(folder)).toSorted()).toEqual(["client.pem", "knobs.json", "state.json"]);
    }
  });

  it.each([
    ["an unknown flag", ["--colour", "red"]],
    ["no such knobs", ["--knobs", "nowhere.json"]],
    ["a port that is none", ["--port", "many"]],
  ])("says in one breath what is wrong: %s", async (_, args) => {
    const child = start(...args);
    let said = "";
    child.stderr.on("data", (chunk) => {
      said += String(chunk);
    });
    expect(await once(child, "close")).toEqual([1, null]);
    expect(said).toMatch(/^The practice Azure did not start: \S/);
    expect(said).not.toContain("    at ");
  });
});
