import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PRACTICE } from "../practice-values.ts";
import { lookUpCertificate, recordServer } from "./registry.ts";
import { changeState, findVault, freshState, readState } from "./state.ts";

const run = promisify(execFile);

let folder: string;
let stateFile: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "practice-state-"));
  stateFile = path.join(folder, "sub", "state.json");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const VAULT_ID = {
  subscriptionId: PRACTICE.subscriptionId,
  resourceGroup: PRACTICE.resourceGroup,
  name: PRACTICE.vault,
};

const serverNames = async () =>
  findVault(await readState(stateFile), VAULT_ID)?.servers.map(({ name }) => name) ?? [];

describe("the state file", () => {
  it("need not be there: reading it makes nothing", async () => {
    expect(await readState(stateFile)).toEqual(freshState());
    expect(await lookUpCertificate(stateFile, "00".repeat(20))).toBeNull();
    await expect(readFile(stateFile)).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("is whole or as it was: a change that throws writes nothing and frees the lock", async () => {
    await changeState(stateFile, (state) => state.vaults.pop());
    const failed = changeState(stateFile, (state) => {
      state.vaults = [];
      throw new Error("no");
    });
    await expect(failed).rejects.toThrow("no");
    expect((await readState(stateFile)).vaults).toHaveLength(2);
    expect(await readdir(path.dirname(stateFile))).toEqual(["state.json"]);
  });

  it.each(['{"version":2}', "{", "", "null", '{"version":1,"vaults":"all"}'])(
    "that cannot be understood is set aside: %j",
    async (text) => {
      await mkdir(path.dirname(stateFile));
      await writeFile(stateFile, text);
      expect(await readState(stateFile)).toEqual(freshState());
      expect(await readFile(`${stateFile}.damaged`, "utf8")).toBe(text);
      await changeState(stateFile, (state) => state.vaults.pop());
      expect((await readState(stateFile)).vaults).toHaveLength(2);
    },
  );

  it("that is far too long is set aside unread", async () => {
    await mkdir(path.dirname(stateFile));
    await writeFile(stateFile, " ".repeat(5 * 1024 * 1024));
    expect(await readState(stateFile)).toEqual(freshState());
  });

  it("outlives a lock that a dead process left behind", async () => {
    await mkdir(path.dirname(stateFile));
    await writeFile(`${stateFile}.lock`, "");
    const long = new Date(Date.now() - 60_000);
    await utimes(`${stateFile}.lock`, long, long);
    await recordServer(stateFile, VAULT_ID, { name: "a", kind: "mars", agentVersion: "1" });
    expect(await serverNames()).toEqual(["a"]);
  });

  it("loses no change when processes write at the same time", async () => {
    const registry = new URL("./registry.ts", import.meta.url).href;
    const program = `
      const { recordServer } = await import(${JSON.stringify(registry)});
      const [, stateFile, id, name] = process.argv;
      for (const n of [1, 2, 3, 4, 5]) {
        await recordServer(stateFile, JSON.parse(id), { name: name + n, kind: "mars", agentVersion: "1" });
      }`;
    await Promise.all(
      ["a", "b", "c"].map((name) =>
        run(process.execPath, [
          "--input-type=module",
          "-e",
          program,
          stateFile,
          JSON.stringify(VAULT_ID),
          name,
        ]),
      ),
    );
    const expected = ["a", "b", "c"].flatMap((name) => [1, 2, 3, 4, 5].map((n) => `${name}${n}`));
    expect((await serverNames()).toSorted()).toEqual(expected);
  });
});
