import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";

const folder = mkdtempSync(path.join(tmpdir(), "run-program-"));
const beside = (file: string): string => pathToFileURL(path.join(import.meta.dirname, file)).href;

/** A doorman that becomes `program`, as scripts/cli.mjs does when it runs on an older Node. */
const doorman = (program: string): ChildProcessByStdio<null, Readable, null> => {
  const programFile = path.join(folder, "program.mjs");
  const doormanFile = path.join(folder, "doorman.mjs");
  writeFileSync(programFile, program);
  writeFileSync(
    doormanFile,
    `import { become } from ${JSON.stringify(beside("run-program.mjs"))};
    become(process.execPath, ["--import", ${JSON.stringify(beside("die-with-parent.mjs"))},
      ${JSON.stringify(programFile)}, "an argument"], ["inherit", "inherit", "inherit", "ipc"]);`,
  );
  return spawn(process.execPath, [doormanFile], { stdio: ["ignore", "pipe", "ignore"] });
};

const STAYS = 'process.stdout.write("ready"); setInterval(() => {}, 1000);';

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(process.platform === "win32")("a program behind its doorman", () => {
  it("gets the arguments, and gives its exit code", async () => {
    const child = doorman("process.stdout.write(process.argv[2]); process.exitCode = 40;");
    let said = "";
    child.stdout.setEncoding("utf8").on("data", (text) => {
      said += text;
    });
    expect(await once(child, "close")).toEqual([40, null]);
    expect(said).toBe("an argument");
  });

  it("hears a signal that its doorman is sent, and may end in its own way", async () => {
    const child = doorman(`process.on("SIGTERM", () => process.exit(70)); ${STAYS}`);
    await once(child.stdout, "data");
    child.kill("SIGTERM");
    expect(await once(child, "close")).toEqual([70, null]);
  });

  it("ends the doorman by the signal that ended it", async () => {
    const child = doorman(STAYS);
    await once(child.stdout, "data");
    child.kill("SIGTERM");
    expect(await once(child, "close")).toEqual([null, "SIGTERM"]);
  });

  it("dies with a doorman that is killed with -9", async () => {
    const child = doorman(STAYS);
    await once(child.stdout, "data");
    child.kill("SIGKILL");
    // The program holds the doorman's output; it closes only when both are gone.
    expect(await once(child, "close")).toEqual([null, "SIGKILL"]);
  });
});
