import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nodeFiles } from "../adapters/file-system.ts";
import type { Files } from "../core/ports.ts";
import { pretendDisks } from "./pretend-disks.ts";
import { readMachine, writeMachine } from "./windows/machine.ts";

let data: string;
let files: Files;
let machineFile: string;
beforeEach(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), "disks-"));
  machineFile = path.join(data, "machine.json");
  writeMachine(machineFile, {});
  files = pretendDisks({ files: nodeFiles(data), folder: path.join(data, "drives"), machineFile });
});
afterEach(() => rm(data, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);

describe("a Windows path", () => {
  it("lies in the practice folder, and is found in any spelling", async () => {
    await files.writePrivate("C:\\ProgramData\\A b\\Note.txt", bytes("x"));
    expect(await readFile(path.join(data, "drives/C/ProgramData/A b/Note.txt"), "utf8")).toBe("x");
    for (const spelling of [
      "c:\\programdata\\a B\\NOTE.TXT",
      "C:/ProgramData/A b/Note.txt",
      "C:\\x\\..\\ProgramData\\A b\\Note.txt",
    ]) {
      expect(await files.read(spelling, 10), spelling).toEqual(bytes("x"));
      expect(await files.state(spelling)).toBe("file");
    }
    await files.writePrivate("C:\\PROGRAMDATA\\a b\\note.txt", bytes("y"));
    expect(await readdir(path.join(data, "drives/C/ProgramData/A b"))).toEqual(["Note.txt"]);
    await files.remove("C:\\programdata\\a b\\note.txt");
    expect(await files.state("C:\\ProgramData\\A b\\Note.txt")).toBe("absent");
  });

  it("is listed by its folder, with what machine.json says is there", async () => {
    writeMachine(machineFile, { files: ["C:\\Install\\MARSAgentInstaller.exe"] });
    await files.writePrivate("C:\\Install\\vault-1.VaultCredentials", bytes("x"));
    expect([...(await files.list("c:\\install", 10))].sort()).toEqual([
      "MARSAgentInstaller.exe",
      "vault-1.VaultCredentials",
    ]);
    expect(await files.list("C:\\Install", 1)).toHaveLength(1);
    expect(await files.list("Q:\\nowhere", 10)).toEqual([]);
  });

  it("may be on a share", async () => {
    await files.writePrivate("\\\\FILES01\\Passphrases\\p.txt", bytes("x"));
    expect(await files.read("\\\\files01\\passphrases\\p.txt", 10)).toEqual(bytes("x"));
    expect(await files.state("\\\\FILES01\\Passphrases")).toBe("folder");
  });

  it("on a drive that the machine does not have is nowhere", async () => {
    expect(await files.state("Q:\\a")).toBe("absent");
    await expect(files.read("Q:\\a", 10)).rejects.toMatchObject({
      code: "file.not-found",
      about: { file: "Q:\\a" },
    });
    await expect(files.writePrivate("Q:\\a", bytes(""))).rejects.toMatchObject({ code: "file.write-failed" });
    expect(await files.freeBytes("Q:\\a")).toBeNull();
  });

  it("never leads out of the practice folder", async () => {
    await writeFile(path.join(data, "outside"), "secret");
    const ways = [
      "C:\\..\\..\\outside",
      "C:\\a\\..\\..\\..\\outside",
      "\\\\..\\..\\outside",
      "\\\\..\\..\\..\\outside",
      "\\\\.\\..\\..\\outside",
      "\\\\?\\C:\\..\\..\\outside",
    ];
    for (const way of ways) {
      await expect(files.read(way, 100), way).rejects.toMatchObject({ code: "file.not-found" });
    }
    for (const way of ways) await files.writePrivate(way, bytes("x")).catch(() => {});
    expect((await readdir(data)).sort()).toEqual(["drives", "machine.json", "outside"]);
    expect(await readFile(path.join(data, "outside"), "utf8")).toBe("secret");
  });

  it("keeps its name in errors", async () => {
    await files.writePrivate("D:\\big", bytes("12345"));
    await expect(files.read("D:\\big", 4)).rejects.toMatchObject({
      code: "file.too-large",
      about: { file: "D:\\big", maxBytes: 4 },
    });
  });
});

describe("what the machine's file lists", () => {
  it("is there, with everything above it", async () => {
    expect(await files.state("c:\\install\\marsagentinstaller.exe")).toBe("file");
    expect(await files.state("C:\\Install\\")).toBe("folder");
    expect(await files.state("D:\\")).toBe("folder");
    expect(await files.state("D:\\Recover")).toBe("absent");
    expect((await files.read("C:\\Install\\MARSAgentInstaller.exe", 1000)).byteLength).toBeGreaterThan(0);
    await expect(files.read("D:\\Recovery", 10)).rejects.toMatchObject({ about: { reason: "is-a-folder" } });
    expect(await files.freeBytes("D:\\Recovery")).toBe(readMachine(machineFile).drives.D?.freeBytes);
  });

  it("goes from the list when it is removed", async () => {
    await files.remove("C:\\INSTALL\\MARSAgentInstaller.exe");
    expect(await files.state("C:\\Install\\MARSAgentInstaller.exe")).toBe("absent");
    expect(readMachine(machineFile).files).toEqual([]);
  });
});

describe("other paths", () => {
  it("are this machine's own", async () => {
    await files.writePrivate(path.join(data, "real"), bytes("x"));
    expect(await readFile(path.join(data, "real"), "utf8")).toBe("x");
    expect(files.dataPath("a")).toBe(path.join(data, "a"));
  });

  it("become absolute as what they are", () => {
    expect(files.absolute("C:/Install/../x.txt", "/elsewhere")).toBe("C:\\x.txt");
    expect(files.absolute("secrets\\p.txt", "C:\\Answers")).toBe("C:\\Answers\\secrets\\p.txt");
    expect(files.absolute("p.txt", "/elsewhere")).toBe("/elsewhere/p.txt");
    expect(files.absolute("/p.txt", "C:\\Answers")).toBe("/p.txt");
  });
});

describe("on Windows itself", () => {
  it("what is only looked at may be real, what is written is not, and the program's data is", async () => {
    // A stand-in for this machine's own files, since there is no drive C: here.
    const real: string[] = [];
    const own: Files = {
      ...nodeFiles(data),
      state: async (place) => (place === "E:\\real.VaultCredentials" ? "file" : "absent"),
      read: async (place) => bytes(place),
      writePrivate: async (place) => void real.push(place),
      dataPath: () => "C:\\ProgramData\\Backup Server Setup",
    };
    writeMachine(machineFile, {
      drives: { C: { totalBytes: 1, freeBytes: 1 }, E: { totalBytes: 1, freeBytes: 1 } },
    });
    const disks = pretendDisks({
      files: own,
      folder: path.join(data, "drives"),
      machineFile,
      platform: "win32",
    });
    expect(await disks.state("E:\\real.VaultCredentials")).toBe("file");
    expect(await disks.read("E:\\real.VaultCredentials", 100)).toEqual(bytes("E:\\real.VaultCredentials"));
    await disks.writePrivate("E:\\new", bytes(""));
    expect(real).toEqual([path.join(data, "drives", "E", "new")]);
  });
});
