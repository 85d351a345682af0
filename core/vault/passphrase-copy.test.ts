import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nodeFiles } from "../../adapters/file-system.ts";
import { practiceHints } from "../../practice/practice-hints.ts";
import { practiceRun } from "../../practice/test-runs.ts";
import type { Files } from "../ports.ts";
import { Secret } from "../secret.ts";
import { checkPassphraseFile, savePassphraseCopy } from "./passphrase-copy.ts";

const GOOD = "tram lemon glove kitchen";
const facts = { systemDrive: "C:", computerName: "BACKUP01" };
const clock = { now: () => new Date("2026-11-22T01:02:03.456Z") };
const elsewhere = true;

let folder = "";
let files: Files;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "copies-"));
  files = nodeFiles(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

const save = (where: string, passphrase = GOOD) =>
  savePassphraseCopy({ files, clock }, facts, where, new Secret(passphrase));
const check = (file: string, passphrase = GOOD) =>
  checkPassphraseFile({ files }, facts, { file, elsewhere }, new Secret(passphrase));
const written = (content: string | Uint8Array): string => {
  const file = path.join(folder, "kept.txt");
  writeFileSync(file, content);
  return file;
};

describe("a copy that is saved", () => {
  it("is a file of its own, and holds this passphrase", async () => {
    const { file } = await save(folder);
    expect(path.basename(file)).toBe("BACKUP01-passphrase-2026-11-22T01-02-03.txt");
    expect(readFileSync(file, "utf8")).toBe(`${GOOD}\r\n`);
    expect(await check(file)).toEqual({ same: true });
    expect(await check(file, `${GOOD}!`)).toEqual({ same: false });
  });

  it("never takes the place of another", async () => {
    const { file } = await save(folder);
    await expect(save(folder, "another passphrase entirely")).rejects.toMatchObject({
      code: "passphrase.file-differs",
    });
    expect(readFileSync(file, "utf8")).toContain(GOOD);
  });

  it.each([
    ["the system drive", "C:\\Keep"],
    ["a share of this server", "\\\\BACKUP01\\Keep"],
  ])("is refused on %s, and nothing is written", async (_place, where) => {
    const touched: string[] = [];
    const refusing: Files = {
      ...files,
      absolute: (given) => given,
      writePrivate: async (file) => void touched.push(file),
    };
    await expect(
      savePassphraseCopy({ files: refusing, clock }, facts, where, new Secret(GOOD)),
    ).rejects.toMatchObject({ code: "passphrase.not-elsewhere" });
    expect(touched).toEqual([]);
  });

  it("makes no folder out of a mistyped name", async () => {
    await expect(save(path.join(folder, "mistyped"))).rejects.toMatchObject({
      code: "file.not-found",
      about: { reason: "no-folder" },
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is not made of a passphrase that the agent would refuse", async () => {
    await expect(save(folder, "short")).rejects.toMatchObject({ code: "passphrase.too-short" });
    expect(readdirSync(folder)).toEqual([]);
  });

  it("that does not read back as written is a failure", async () => {
    const forgetful: Files = { ...files, writePrivate: async (file) => void writeFileSync(file, "") };
    await expect(
      savePassphraseCopy({ files: forgetful, clock }, facts, folder, new Secret(GOOD)),
    ).rejects.toMatchObject({ code: "file.write-failed" });
  });
});

describe("a file that is compared", () => {
  const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
  it.each<[string, string | Uint8Array, boolean]>([
    ["with words around it", `Vault: v\r\nPassphrase: ${GOOD}\r\n`, true],
    ["with a byte order mark", `\uFEFF${GOOD}`, true],
    ["in UTF-16", utf16(`${GOOD}\r\n`), true],
    ["that holds another", "another passphrase entirely", false],
    ["that is no text", new Uint8Array([0, 255, 254, 128]), false],
    ["that is empty", "", false],
  ])("%s", async (_what, content, same) => {
    expect(await check(written(content))).toEqual({ same });
  });

  it.each([
    ["a file that is not there", () => path.join(folder, "none.txt"), "file.not-found"],
    ["a folder", () => folder, "file.not-found"],
    ["a huge file", () => written("x".repeat(65_537)), "file.too-large"],
  ])("%s is told", async (_what, file, code) => {
    await expect(check(file())).rejects.toMatchObject({ code });
  });

  it("counts on the system drive only where it need not be elsewhere", async () => {
    const pretend: Files = {
      ...files,
      absolute: (given) => given,
      read: async () => new TextEncoder().encode(GOOD),
    };
    const at = (where: boolean) =>
      checkPassphraseFile(
        { files: pretend },
        facts,
        { file: "C:\\p.txt", elsewhere: where },
        new Secret(GOOD),
      );
    await expect(at(true)).rejects.toMatchObject({ code: "passphrase.not-elsewhere" });
    expect(await at(false)).toEqual({ same: true });
  });
});

describe("asked of the host", () => {
  it("a copy on a share is saved and compared, and the passphrase is in no line of the log", async () => {
    const run = practiceRun();
    const { host, ports } = await run.open();
    const { file } = await host.savePassphraseCopy({
      folder: practiceHints.passphraseFolder ?? "",
      passphrase: GOOD,
    });
    expect(file).toMatch(/^\\\\FILES01\\Passphrases\\BACKUP01-passphrase-[\dT-]+\.txt$/);
    expect(await host.checkPassphraseFile({ file, passphrase: GOOD, elsewhere })).toEqual({ same: true });
    ports.log.write("info", `it is ${GOOD}`);
    const logged = readdirSync(run.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /log/.test(entry.name))
      .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), "utf8"));
    expect(logged.join("")).toContain("it is");
    expect(logged.join("")).not.toContain(GOOD);
    await run.close();
  });
});
