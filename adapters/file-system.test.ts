import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Files } from "../core/ports.ts";
import { nodeFiles } from "./file-system.ts";
import { takingSteps } from "./private-acl.ts";
import { readError, writeError } from "./system-errors.ts";

let folder: string;
let files: Files;
const inFolder = (...names: string[]) => path.join(folder, ...names);
const bytes = (text: string) => new TextEncoder().encode(text);
const systemError = (code: string) => Object.assign(new Error(code), { code });
const isRoot = process.getuid?.() === 0;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "files-"));
  files = nodeFiles(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("reading", () => {
  it("gives the whole file up to and including its bound", async () => {
    await writeFile(inFolder("a"), "12345678");
    expect(await files.read(inFolder("a"), 8)).toEqual(bytes("12345678"));
  });

  it("refuses one byte more", async () => {
    await writeFile(inFolder("a"), "123456789");
    await expect(files.read(inFolder("a"), 8)).rejects.toMatchObject({
      code: "file.too-large",
      about: { file: inFolder("a"), maxBytes: 8 },
    });
  });

  it.skipIf(process.platform === "win32")(
    "stops at the bound where the size is not told beforehand",
    async () => {
      await expect(files.read("/dev/zero", 100_000)).rejects.toMatchObject({ code: "file.too-large" });
    },
  );

  it("says that nothing is there, and that a folder is no file", async () => {
    await expect(files.read(inFolder("nothing"), 8)).rejects.toMatchObject({ code: "file.not-found" });
    await expect(files.read(folder, 8)).rejects.toMatchObject({
      code: "file.not-found",
      about: { reason: "is-a-folder" },
    });
    await writeFile(inFolder("a"), "");
    await expect(files.read(inFolder("a", "b"), 8)).rejects.toMatchObject({ code: "file.not-found" });
  });

  it.skipIf(isRoot || process.platform === "win32")("says that this account may not", async () => {
    await writeFile(inFolder("a"), "");
    await chmod(inFolder("a"), 0);
    await expect(files.read(inFolder("a"), 8)).rejects.toMatchObject({ code: "file.no-access" });
  });
});

describe("a private folder", () => {
  it("is made, or taken over from whoever has made it; a link and a file are refused", async () => {
    await files.makePrivateFolder(inFolder("a", "b"));
    await mkdir(inFolder("open"), { mode: 0o777 });
    await chmod(inFolder("open"), 0o777);
    await files.makePrivateFolder(inFolder("open"));
    if (process.platform !== "win32")
      for (const name of ["a/b", "open"]) expect((await stat(inFolder(name))).mode & 0o777).toBe(0o700);
    await symlink(inFolder("open"), inFolder("link"));
    await writeFile(inFolder("file"), "");
    for (const name of ["link", "file"])
      await expect(files.makePrivateFolder(inFolder(name))).rejects.toMatchObject({
        code: "file.write-failed",
      });
  });

  it("is owned by Administrators on Windows, and keeps nothing that was granted before", () => {
    const steps = takingSteps("C:\\ProgramData\\BackupServerSetup");
    expect(steps.map(([, what]) => what)).toEqual(["/setowner", "/reset", "/inheritance:r"]);
    for (const [folder, ...rest] of steps) {
      expect(folder).toBe("C:\\ProgramData\\BackupServerSetup");
      for (const sid of rest.filter((arg) => arg.startsWith("*")))
        expect(sid).toMatch(/^\*S-1-(?:5-18|5-32-544|3-4)(?::\(OI\)\(CI\)F)?$/);
    }
  });
});

describe("writing privately", () => {
  it.skipIf(process.platform === "win32")(
    "lets nobody else read the file or the folder it made",
    async () => {
      await files.writePrivate(inFolder("made", "deep", "a"), bytes("x"));
      expect((await stat(inFolder("made", "deep", "a"))).mode & 0o777).toBe(0o600);
      expect((await stat(inFolder("made", "deep"))).mode & 0o777).toBe(0o700);
      expect((await stat(inFolder("made"))).mode & 0o777).toBe(0o700);
    },
  );

  it.skipIf(process.platform === "win32")("makes a file private that was not", async () => {
    await writeFile(inFolder("a"), "old", { mode: 0o644 });
    await files.writePrivate(inFolder("a"), bytes("new"));
    expect(await readFile(inFolder("a"), "utf8")).toBe("new");
    expect((await stat(inFolder("a"))).mode & 0o777).toBe(0o600);
  });

  it("leaves the old file and no rubbish when it cannot finish", async () => {
    await mkdir(inFolder("a"));
    await writeFile(inFolder("a", "kept"), "");
    await expect(files.writePrivate(inFolder("a"), bytes("x"))).rejects.toMatchObject({
      code: "file.write-failed",
      about: { file: inFolder("a") },
    });
    expect(await readdir(folder)).toEqual(["a"]);
  });

  it("says why: a file where a folder should be", async () => {
    await writeFile(inFolder("a"), "");
    await expect(files.writePrivate(inFolder("a", "b"), bytes("x"))).rejects.toMatchObject({
      code: "file.write-failed",
    });
  });
});

describe("removing", () => {
  it("is content when the file is gone already", async () => {
    await files.remove(inFolder("nothing"));
  });

  it.skipIf(process.platform === "win32")("overwrites the content before the name goes", async () => {
    await writeFile(inFolder("a"), "secret ".repeat(20_000));
    const { link } = await import("node:fs/promises");
    await link(inFolder("a"), inFolder("other name"));
    await files.remove(inFolder("a"));
    expect(await files.state(inFolder("a"))).toBe("absent");
    const left = await readFile(inFolder("other name"));
    expect(left.byteLength).toBe(140_000);
    expect(left.every((byte) => byte === 0)).toBe(true);
  });

  it.skipIf(process.platform === "win32")("removes a link and spares what it leads to", async () => {
    await writeFile(inFolder("kept"), "content");
    await symlink(inFolder("kept"), inFolder("link"));
    await files.remove(inFolder("link"));
    expect(await readdir(folder)).toEqual(["kept"]);
    expect(await readFile(inFolder("kept"), "utf8")).toBe("content");
  });
});

describe("looking", () => {
  it("tells file, folder and nothing apart", async () => {
    await writeFile(inFolder("a"), "");
    expect(await files.state(folder)).toBe("folder");
    expect(await files.state(inFolder("a"))).toBe("file");
    expect(await files.state(inFolder("a", "b"))).toBe("absent");
    expect(await files.state(inFolder("b"))).toBe("absent");
  });

  it("lists files and no folders, as many as it is asked for", async () => {
    for (const name of ["a", "b", "c"]) await writeFile(inFolder(name), "");
    await files.writePrivate(inFolder("folder", "d"), new Uint8Array());
    expect([...(await files.list(folder, 10))].sort()).toEqual(["a", "b", "c"]);
    expect(await files.list(folder, 2)).toHaveLength(2);
    await expect(files.list(inFolder("nothing"), 10)).rejects.toMatchObject({ code: "file.not-found" });
  });

  it("tells free bytes, or null where there is no such folder", async () => {
    expect(await files.freeBytes(folder)).toBeGreaterThan(0);
    expect(await files.freeBytes(inFolder("nothing"))).toBeNull();
  });

  it("makes paths absolute against what they were written in", () => {
    expect(files.absolute("b", inFolder("a"))).toBe(inFolder("a", "b"));
    expect(files.absolute(inFolder("b"), "/elsewhere")).toBe(inFolder("b"));
    expect(files.dataPath("runs", "x")).toBe(inFolder("runs", "x"));
  });
});

describe("the system's errors", () => {
  it.each([
    ["ENOENT", "file.not-found"],
    ["ENAMETOOLONG", "file.not-found"],
    ["EISDIR", "file.not-found"],
    ["EACCES", "file.no-access"],
    ["EPERM", "file.no-access"],
    ["EIO", "file.no-access"],
  ])("%s while reading is %s", (code, ours) => {
    expect(readError(systemError(code), "p")).toMatchObject({ code: ours, about: { file: "p" } });
  });

  it.each([
    ["ENOSPC", "machine.disk-full"],
    ["EDQUOT", "machine.disk-full"],
    ["EACCES", "file.write-failed"],
    ["EROFS", "file.write-failed"],
    ["EISDIR", "file.write-failed"],
  ])("%s while writing is %s", (code, ours) => {
    expect(writeError(systemError(code), "p")).toMatchObject({ code: ours, about: { file: "p" } });
  });

  it("leaves faults of the program what they are", () => {
    expect(readError(new RangeError("x"), "p").code).toBe("bug");
    expect(writeError(new RangeError("x"), "p").code).toBe("bug");
  });
});
