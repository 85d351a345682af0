import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { SetupError } from "../core/errors.ts";
import { Secret } from "../core/secret.ts";
import { logFile, logPath } from "./log-file.ts";
import { makeScrubber } from "./scrubber.ts";

let data: string;
beforeEach(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), "log-"));
});
afterEach(() => rm(data, { recursive: true, force: true }));
const written = () => readFile(logPath(data), "utf8");
const lines = async () =>
  (await written())
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

const CANARY = `C4n&ry <"k'ü>/+ p=ss%w0rd`;
const encodings: Readonly<Record<string, (text: string) => string>> = {
  "as it is": (text) => text,
  base64: (text) => Buffer.from(text).toString("base64"),
  base64url: (text) => Buffer.from(text).toString("base64url"),
  "base64 of UTF-16LE": (text) => Buffer.from(text, "utf16le").toString("base64"),
  hex: (text) => Buffer.from(text).toString("hex"),
  "HEX of UTF-16LE": (text) => Buffer.from(text, "utf16le").toString("hex").toUpperCase(),
  "URL-encoded": encodeURIComponent,
  "a form's field": (text) => new URLSearchParams({ text }).toString(),
  "JSON in JSON": (text) => JSON.stringify({ text: JSON.stringify({ text }) }),
  "XML content": (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
  "a PowerShell literal": (text) => `'${text.replaceAll("'", "''")}'`,
  "a proxy's Basic sign-in": (text) => Buffer.from(`contoso\\svc:${text}`).toString("base64"),
  "Basic sign-in, shifted": (text) => Buffer.from(`svc1:${text}\n`).toString("base64"),
  "Basic sign-in, shifted again": (text) => Buffer.from(`admin:${text}!`).toString("base64"),
};

/** What of a secret is still to be seen, six characters on: base64 of a piece is a leak as well. */
const pieces = (text: string) =>
  Array.from({ length: text.length - 8 }, (_, at) => text.slice(at, at + 8)).filter(
    (piece) => piece.length === 8,
  );

describe("a secret", () => {
  it.each(Object.keys(encodings))("does not show: %s", async (name) => {
    const encode = encodings[name] ?? String;
    const log = logFile(data, "info");
    log.hide(new Secret(CANARY));
    const shown = encode(CANARY);
    log.write("info", `before ${shown} after`, {
      text: shown,
      deep: { list: [`x${shown}y`] },
      [shown]: 1,
      error: new Error(shown, {
        cause: new SetupError("bug", { shown }, { cause: new TypeError(`at ${shown}`) }),
      }),
    });
    const text = await written();
    for (const encodeAgain of Object.values(encodings)) {
      expect(text).not.toContain(encodeAgain(CANARY));
      expect(text).not.toContain(JSON.stringify(encodeAgain(CANARY)).slice(1, -1));
    }
    expect(text).toContain("•••");
    expect(text).toContain("before ");
    await expect(lines()).resolves.toHaveLength(1);
  });

  it("of any shape shows in no encoding, wherever it stands", () => {
    const name = fc.constantFrom(...Object.keys(encodings));
    const neighbour = fc.string({ maxLength: 5 });
    fc.assert(
      fc.property(fc.string({ minLength: 8, maxLength: 40 }), name, neighbour, (text, encoding, before) => {
        const scrubber = makeScrubber();
        scrubber.hide(new Secret(text));
        const shown = (encodings[encoding] ?? String)(text);
        const scrubbed = scrubber.scrub(`${before}${shown}`);
        expect(scrubbed).not.toContain(text);
        expect(scrubbed).not.toContain(shown);
      }),
      { numRuns: 500 },
    );
  });

  it("inside a longer base64 leaves no run of its characters behind", () => {
    const scrubber = makeScrubber();
    scrubber.hide(new Secret("correct horse battery"));
    for (const before of ["", "a", "ab", "abc"]) {
      const scrubbed = scrubber.scrub(Buffer.from(`${before}correct horse battery!`).toString("base64"));
      const left = pieces(Buffer.from("correct horse battery").toString("base64")).filter((piece) =>
        scrubbed.includes(piece),
      );
      expect(left).toEqual([]);
    }
  });

  it("of several lines is hidden line by line, a private key without its breaks too", async () => {
    const body = [
      "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC",
      "BKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj",
      "MzEfYyjiWA4R4/M2bS1GB4t7NXp98C3S",
    ];
    const key = `-----BEGIN PRIVATE KEY-----\n${body.join("\n")}\n-----END PRIVATE KEY-----\n`;
    const log = logFile(data, "info");
    log.hide(new Secret(key));
    log.write("info", "key", { key, second: `reading ${body[1]} failed`, joined: body.join("") });
    const text = await written();
    for (const line of body) expect(text).not.toContain(line);
  });

  it("that is a PIN is hidden in numbers, and the line stays JSON", async () => {
    const log = logFile(data, "info");
    log.hide(new Secret("482913"));
    log.write("info", "asked", { pin: 482913, longer: 14829130, big: 482913n });
    expect(await written()).not.toContain("482913");
    expect(await lines()).toMatchObject([{ about: { pin: "•••" } }]);
  });

  it("that is very short goes where it stands alone, not out of other words", async () => {
    const log = logFile(data, "info");
    log.hide(new Secret("ab"));
    log.hide(new Secret(""));
    log.hide(new Secret(" "));
    log.write("info", "password ab, a table", { value: "ab", n: 3 });
    expect(await lines()).toMatchObject([
      { message: "password •••, a table", about: { value: "•••", n: 3 } },
    ]);
  });

  it("handed to the log as it is prints as its mask", async () => {
    logFile(data, "info").write("info", "oops", {
      secret: new Secret("never registered"),
      bytes: Buffer.from("abc"),
    });
    expect(await lines()).toMatchObject([{ about: { secret: "•••", bytes: "3 bytes" } }]);
  });
});

describe("the log", () => {
  it("tells errors with their codes and chain of causes", async () => {
    const system = Object.assign(new Error("ENOENT: no such file"), {
      code: "ENOENT",
      syscall: "open",
      request: { a: 1 },
    });
    const error = new SetupError("file.not-found", { path: "p" }, { cause: system });
    logFile(data, "info").write("error", "failed", { error });
    const [line] = await lines();
    expect(line).toMatchObject({
      level: "error",
      message: "failed",
      about: {
        error: {
          code: "file.not-found",
          about: { path: "p" },
          cause: { code: "ENOENT", syscall: "open", message: "ENOENT: no such file" },
        },
      },
    });
    expect(line.about.error.cause).not.toHaveProperty("request");
    expect(line.about.error.stack[0]).toMatch(/^at /);
  });

  it("survives a circle, a crowd and a giant", async () => {
    const circle: Record<string, unknown> = { name: "circle" };
    circle.self = circle;
    const crowd = Array.from({ length: 60 }, () => Array.from({ length: 60 }, () => ({ a: [1, 2, 3] })));
    const log = logFile(data, "info");
    log.write("info", "circle", { circle });
    log.write("info", "crowd", { crowd });
    log.write("info", "giant", { text: "x".repeat(1_000_000) });
    expect(await lines()).toMatchObject([{ message: "circle" }, { message: "crowd" }, { message: "giant" }]);
    expect((await stat(logPath(data))).size).toBeLessThan(100_000);
  });

  it("leaves out what is below its level, and makes no file before the first line", async () => {
    const log = logFile(data, "warning");
    log.write("info", "quiet");
    expect(await readdir(data)).toEqual([]);
    log.write("warning", "loud");
    expect(await lines()).toMatchObject([{ level: "warning", message: "loud" }]);
  });

  it("never grows past two files of its size", async () => {
    const log = logFile(data, "info", { maxFileBytes: 2_000 });
    for (let n = 0; n < 200; n += 1) log.write("info", `line ${n}`);
    expect((await readdir(data)).sort()).toEqual(["log.1.jsonl", "log.jsonl"]);
    for (const file of await readdir(data))
      expect((await stat(path.join(data, file))).size).toBeLessThanOrEqual(2_000);
    expect((await lines()).at(-1)).toMatchObject({ message: "line 199" });
  });

  it("goes on where another process left off", async () => {
    logFile(data, "info").write("info", "one");
    logFile(data, "info").write("info", "two");
    expect(await lines()).toMatchObject([{ message: "one" }, { message: "two" }]);
    if (process.platform !== "win32") expect((await stat(logPath(data))).mode & 0o777).toBe(0o600);
  });

  it("tells a listener the same, scrubbed", () => {
    const heard: string[] = [];
    const log = logFile(data, "info", { also: (level, text) => heard.push(`${level}: ${text}`) });
    log.hide(new Secret("canary-value"));
    log.write("info", "with canary-value", { n: 1, s: "canary-value" });
    expect(heard).toEqual(['info: with ••• {"n":1,"s":"•••"}']);
  });

  it("that cannot be written does not stop anything", async () => {
    await writeFile(path.join(data, "file"), "");
    logFile(path.join(data, "file", "below"), "info").write("info", "lost");
  });

  it("writes a line without holding up the process, with every secret registered", () => {
    const log = logFile(data, "info");
    for (let n = 0; n < 6; n += 1) log.hide(new Secret(`secret number ${n} ${"&<x".repeat(10)}`));
    const about = { action: "register", text: "x".repeat(500), error: new Error("refused") };
    const started = performance.now();
    for (let n = 0; n < 500; n += 1) log.write("info", "a line of a run", about);
    expect((performance.now() - started) / 500).toBeLessThan(3);
  });
});

it("is read back as it lies there, and is empty before the first line", async () => {
  const log = logFile(data, "info");
  expect(await log.read()).toBe("");
  log.hide(new Secret("canary-0001"));
  log.write("info", "canary-0001 was here");
  expect(await log.read()).toBe(await written());
  expect(log.scrub("again: canary-0001")).not.toContain("canary");
});
