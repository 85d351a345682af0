/** `backup-setup explain` as a process of its own. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { spawnCli } from "./spawn-cli.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "explain-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fileWith = (name: string, bytes: Buffer | string): string => {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
};
const line = (message: string) =>
  `0AB0\t0974\t08/04\t13:16:29.206\t18\ta.cpp(1)\t[0000000053582120]\t1FCFF8B4\t\tWARNING\t${message}\r\n`;

describe("explain, of a code", () => {
  it("says cause, numbered steps and page, for people", async () => {
    const { exitCode, stdout, stderr } = await spawnCli(["explain", "0x86D1"]);
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(
      /^Microsoft's error 34513 \(0x86D1\)\n {2}Cause: .*\n {2}What to do, in this order:\n {4}1\. /,
    );
    expect(stdout).toContain("Source: learn.microsoft.com/azure/backup/backup-azure-mars-troubleshoot");
  });

  it("as JSON has the same names in German", async () => {
    const { exitCode, json } = await spawnCli(["explain", "100050", "--json", "--language", "de"]);
    expect(exitCode).toBe(0);
    expect(json).toMatchObject([
      {
        code: "100050",
        found: [{ id: 100050, hex: "0x186D2", by: "id", retry: true, windowsError: null }],
        unknown: [],
      },
    ]);
    expect(JSON.stringify(json)).toContain("Der Agent, der als SYSTEM läuft, erreicht Azure Backup nicht");
  });

  it("takes a negative number, as PowerShell shows an HRESULT", async () => {
    const { stdout } = await spawnCli(["explain", "-2147024891"]);
    expect(stdout).toContain("Windows' error 5 (0x80070005)");
  });

  it("that nobody knows is said to be unknown, with where to look", async () => {
    const { exitCode, stdout } = await spawnCli(["explain", "99999"]);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(
      /^99999 \(0x1869F\) is not in this program's catalogue\.\n {2}Microsoft's own text may be on: /,
    );
  });

  it.each(["nothing of that sort", "🙂\u0001", "--", "a".repeat(600)])(
    "finds nothing in %.20j, and says so",
    async (text) => {
      const { exitCode, stdout } = await spawnCli(["explain", "--json", "--", text]);
      expect(exitCode).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ found: [], unknown: [] });
    },
  );
});

describe("explain, of a log", () => {
  it("tells what matters in it, the newest first, without its secrets", async () => {
    const text = `${line("(ID: 34513)")}${line("fine")}${line("(ID: 100050) password=canary-7f3a")}${line("(ID: 34513)")}`;
    const file = fileWith("CBEngineCurr.errlog", Buffer.from(`\uFEFF${text}`, "utf16le"));
    const { exitCode, stdout } = await spawnCli(["explain", file]);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/CBEngineCurr\.errlog: 4 lines read\n/);
    expect(stdout.indexOf("34513 (0x86D1)")).toBeLessThan(stdout.indexOf("100050 (0x186D2)"));
    expect(stdout).toContain("2 times, last in line 4, 08/04 13:16:29.206");
    expect(stdout).not.toContain("canary-7f3a");

    const json = await spawnCli(["explain", file, "--json"]);
    expect(json.json).toMatchObject([
      {
        lines: 4,
        found: [
          { id: 34513, count: 2, line: 4 },
          { id: 100050, count: 1, line: 3 },
        ],
        unknown: [],
      },
    ]);
    expect(json.stdout).not.toContain("canary-7f3a");
  });

  it.each([
    ["empty", Buffer.alloc(0)],
    ["zeros", Buffer.alloc(100_000)],
    ["noise", Buffer.from(Array.from({ length: 50_000 }, (_, index) => (index * index * 31 + 7) & 0xff))],
    ["one long line", Buffer.alloc(2_000_000, "x")],
  ])("of %s says that nothing was found", async (name, bytes) => {
    const { exitCode, stdout, stderr } = await spawnCli(["explain", fileWith(`${name}.log`, bytes)]);
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("Nothing was found that this program knows.");
  });

  it("larger than what is read is read from its end", async () => {
    const early = Buffer.from(line("(ID: 100050)"));
    const filler = Buffer.alloc(65 * 1024 * 1024, `${"x".repeat(1023)}\n`);
    const file = fileWith("huge.errlog", Buffer.concat([early, filler, Buffer.from(line("(ID: 34513)"))]));
    const { exitCode, stdout } = await spawnCli(["explain", file, "--json"]);
    rmSync(file);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      readBytes: 64 * 1024 * 1024,
      found: [{ id: 34513, line: null }],
    });
  });

  it.each([
    ["that is not there", () => path.join(folder, "absent.errlog"), "file.not-found"],
    ["that is a folder", () => folder, "file.not-found"],
  ])("%s says so", async (_which, file, code) => {
    const { exitCode, json } = await spawnCli(["explain", file(), "--json"]);
    expect(exitCode).toBe(20);
    expect(json).toMatchObject([{ error: { code } }]);
  });
});
