import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { practiceHints } from "../practice/practice-hints.ts";
import { practiceMachineFile } from "../practice/practice-ports.ts";
import { PRACTICE } from "../practice/practice-values.ts";
import { writeMachine } from "../practice/windows/machine.ts";
import { enter, get, tokenOf } from "./test-page.ts";

const MAIN = pathToFileURL(path.join(import.meta.dirname, "main.ts")).href;

let folder: string;
const started: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "web-main-test-"));
  await mkdir(path.join(folder, "pages"));
  await writeFile(path.join(folder, "pages", "index.html"), "<h1>wizard</h1>");
});
afterEach(async () => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
  await rm(folder, { recursive: true });
});

/** The program in a process of its own, on a data folder of its own. */
const start = (...args: string[]) => {
  const code = `const [pages, ...args] = process.argv.slice(1);
    const { main } = await import(${JSON.stringify(MAIN)});
    process.exitCode = await main(args, pages);`;
  const pages = path.join(folder, "pages");
  const data = path.join(folder, "data");
  const child = spawn(
    process.execPath,
    ["--input-type=module", "-e", code, "--", pages, "--data", data, "--no-open", ...args],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  started.push(child);
  const said = { out: "", err: "" };
  child.stdout.on("data", (text) => {
    said.out += String(text);
  });
  child.stderr.on("data", (text) => {
    said.err += String(text);
  });
  const exited = once(child, "close").then(([exitCode]) => Number(exitCode));
  const address = async (): Promise<string> => {
    while (child.exitCode === null) {
      const url = /http:\S+\n/.exec(said.out)?.[0];
      if (url) return url.trim();
      await Promise.race([once(child.stdout, "data"), exited]);
    }
    throw new Error(`it ended with ${child.exitCode}: ${said.err}`);
  };
  return { child, said, exited, address };
};

test("it prints its address once, serves practice mode, and ends at a signal though a page is there", async () => {
  const { child, said, exited, address } = start("--practice");
  const url = await address();
  const { origin } = new URL(url);
  expect((await get(origin, "/")).body).toBe("<h1>wizard</h1>");
  const page = await enter(origin, tokenOf(url));
  page.say({ t: "ask", id: 1, call: "about" });
  expect(await page.next()).toMatchObject({
    ok: true,
    reply: {
      practice: true,
      frontEnd: "browser",
      nativeDialogs: false,
      dataFolder: path.join(folder, "data"),
    },
  });
  child.kill("SIGINT");
  expect(await exited).toBe(0);
  expect(await page.closed).toBe(1001);
  expect(said.out.match(/http:/g)).toHaveLength(1);
  expect(said.err).toContain("Practice mode");
});

test("stopped during a run, it lets the run stop where it safely can, and says that it can be resumed", async () => {
  writeMachine(practiceMachineFile(path.join(folder, "data")), { knobs: { hangAt: ["installAgent"] } });
  const { child, said, exited, address } = start("--practice");
  const url = await address();
  const page = await enter(new URL(url).origin, tokenOf(url));
  const answers = {
    agent: { installer: practiceHints.installer },
    credentials: { from: "file", file: practiceHints.credentialsFile },
  };
  const secrets = { passphrase: PRACTICE.passphrase };
  page.say({ t: "ask", id: 1, call: "run", question: { answers, secrets } });
  const told = async () => {
    const message = await page.next();
    return message.t === "run-event" ? message.event.type : JSON.stringify(message);
  };
  expect([await told(), await told()]).toEqual(["planned", "started"]);
  child.kill("SIGINT");
  expect(await exited).toBe(0);
  expect(said.err).toMatch(
    /A run is unfinished \(0 of \d+ steps done\)\. Start this program again to resume it\./,
  );
  expect(said.err).not.toContain(PRACTICE.passphrase);
});

test("the token is on standard output, where the person asked for it, and in no file", async () => {
  const { child, said, exited, address } = start("--practice");
  const url = await address();
  const page = await enter(new URL(url).origin, tokenOf(url));
  page.say({ t: "ask", id: 1, call: "nonsense" });
  await page.next();
  child.kill("SIGTERM");
  await exited;
  const files = await readdir(path.join(folder, "data"), { recursive: true, withFileTypes: true });
  const texts = files
    .filter((file) => file.isFile())
    .map((file) => readFile(path.join(file.parentPath, file.name), "latin1"));
  for (const text of [said.err, ...(await Promise.all(texts))]) {
    expect(text).not.toContain(tokenOf(url));
    expect(text).not.toContain(page.session);
  }
});

test("wrong use is said in words, with the exit code of a wrong answer", async () => {
  const { said, exited } = start("--port", "many");
  expect(await exited).toBe(20);
  expect(said.err).toContain("--port takes a number");
  expect(said.err).not.toContain("    at ");
});

test("a language that was chosen on the page is that of the next start, unless another is asked for", async () => {
  const first = start("--practice");
  const url = await first.address();
  const { origin } = new URL(url);
  const page = await enter(origin, tokenOf(url));
  page.say({ t: "ask", id: 1, call: "chooseLanguage", question: { language: "en", remember: false } });
  expect(await page.next()).toMatchObject({ id: 1, ok: true });
  page.say({ t: "ask", id: 2, call: "chooseLanguage", question: { language: "de", remember: true } });
  expect(await page.next()).toMatchObject({ id: 2, ok: true });
  first.child.kill("SIGINT");
  await first.exited;

  const second = start("--practice");
  expect(new URL(await second.address()).search).toBe("?lang=de");
  expect(second.said.err).toContain("Übungsmodus");
  second.child.kill("SIGINT");
  await second.exited;

  const third = start("--practice", "--language", "en");
  expect(new URL(await third.address()).search).toBe("?lang=en");
}, 60_000);
