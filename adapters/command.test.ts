import { mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { Secret } from "../core/secret.ts";
import { runCommand } from "./command.ts";

/** This very Node, with a script of one line: the program that every machine of ours has. */
const node = (script: string, more: Partial<Parameters<typeof runCommand>[0]> = {}) =>
  runCommand({ program: process.execPath, args: ["-e", script], ...more });

describe("a command", () => {
  it("gives exit code, output and error output", async () => {
    expect(await node("console.log('out'); console.error('err'); process.exitCode = 3")).toEqual({
      end: "exited",
      exitCode: 3,
      stdout: "out\n",
      stderr: "err\n",
    });
  });

  it("hands arguments over as they are, with nothing in between that could read them", async () => {
    const hostile = ["a b", '"', "$HOME", "`id`", "; echo x", "*", "%PATH%", ""];
    const ended = await runCommand({
      program: process.execPath,
      args: ["-e", "console.log(JSON.stringify(process.argv.slice(1)))", "--", ...hostile],
    });
    expect(ended).toMatchObject({ end: "exited", exitCode: 0 });
    expect(JSON.parse(ended.end === "exited" ? ended.stdout : "")).toEqual(hostile);
  });

  it("reads a secret from standard input", async () => {
    const echo = "process.stdin.on('data', (d) => process.stdout.write(String(d.length)))";
    expect(await node(echo, { stdin: new Secret("twelve chars") })).toMatchObject({ stdout: "12" });
  });

  it("does not fall over a program that does not read its input", async () => {
    expect(await node("process.exit(0)", { stdin: "x".repeat(5_000_000) })).toMatchObject({ exitCode: 0 });
  });

  it("does not inherit this process's environment", async () => {
    process.env.PLANTED_SETTING = "planted";
    try {
      const ended = await node("console.log(JSON.stringify(process.env))", { environment: { GIVEN: "1" } });
      expect(ended).toMatchObject({ stdout: expect.stringContaining('"GIVEN":"1"') });
      expect(ended).toMatchObject({ stdout: expect.not.stringContaining("planted") });
      expect(ended).toMatchObject({ stdout: expect.not.stringContaining('"HOME"') });
    } finally {
      delete process.env.PLANTED_SETTING;
    }
  });

  it("is named by its full path", async () => {
    await expect(runCommand({ program: "node" })).rejects.toThrow(/full path/);
  });

  it("that is not there is told as data", async () => {
    expect(await runCommand({ program: "/nowhere/program" })).toEqual({
      end: "not-started",
      reason: "ENOENT",
    });
  });
});

describe("what it may take", () => {
  it("ends it when its time is over, with everything that it started", async () => {
    const pidFile = path.join(await mkdtemp(path.join(os.tmpdir(), "command-")), "pid");
    const script = `
      const child = require("node:child_process").spawn(process.execPath, ["-e", "setTimeout(() => {}, 3600000)"]);
      require("node:fs").writeFileSync(${JSON.stringify(pidFile)}, String(child.pid));
      setTimeout(() => {}, 3600000);`;
    expect(await node(script, { timeoutMs: 1_500 })).toEqual({ end: "timed-out" });
    if (process.platform !== "linux") return;
    const grandchild = `/proc/${await readFile(pidFile, "utf8")}/stat`;
    // Gone, or dead and not yet collected by whoever inherited it: as soon as the system has got round to it.
    await expect.poll(() => readFile(grandchild, "utf8").catch(() => ") Z")).toMatch(/\) [ZX]/);
    await rm(path.dirname(pidFile), { recursive: true });
  });

  it("ends it when it prints too much", async () => {
    const flood = "for (;;) require('node:fs').writeSync(1, 'x'.repeat(4096))";
    expect(await node(flood, { maxOutputBytes: 10_000 })).toEqual({ end: "too-much-output" });
  });

  it("ends it when the run is cancelled, and starts nothing afterwards", async () => {
    const cancel = new AbortController();
    const running = node("setTimeout(() => {}, 3600000)", { signal: cancel.signal });
    cancel.abort();
    await expect(running).rejects.toMatchObject({ code: "run.cancelled" });
    await expect(node("", { signal: cancel.signal })).rejects.toMatchObject({ code: "run.cancelled" });
  });

  it.skipIf(process.platform === "win32")("tells a program that was killed from one that ended", async () => {
    expect(await node("process.kill(process.pid, 'SIGKILL')")).toMatchObject({
      end: "killed",
      by: "SIGKILL",
    });
  });
});
