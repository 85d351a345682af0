import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { journalFolder } from "./journal-file.ts";

let data: string;
const RUN = "2026-11-21T22-58-01-123Z-ab12";
const LATER = "2026-11-22T01-00-00-000Z-0000";
const onDisk = (runId: string) => path.join(data, "runs", `${runId}.jsonl`);

beforeEach(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), "journal-"));
});
afterEach(() => rm(data, { recursive: true, force: true }));

describe("a journal", () => {
  it("keeps lines in order, on disk when append returns, for this account only", async () => {
    const lines = await journalFolder(data).create(RUN);
    await lines.append('{"a":1}');
    expect(await readFile(onDisk(RUN), "utf8")).toBe('{"a":1}\n');
    await lines.append('{"b":"ü"}');
    expect(await lines.read()).toBe('{"a":1}\n{"b":"ü"}\n');
    if (process.platform !== "win32") expect((await stat(onDisk(RUN))).mode & 0o777).toBe(0o600);
  });

  it("cuts off a torn last line before it writes the next", async () => {
    const lines = await journalFolder(data).create(RUN);
    await lines.append("first");
    await writeFile(onDisk(RUN), 'first\n{"torn":"in the mid');
    expect(await lines.read()).toBe('first\n{"torn":"in the mid');
    await lines.append("next");
    expect(await lines.read()).toBe("first\nnext\n");
  });

  it("cuts off a torn only line, and one longer than a look at the disk", async () => {
    const lines = await journalFolder(data).create(RUN);
    await writeFile(onDisk(RUN), "x".repeat(200_000));
    await lines.append("next");
    expect(await lines.read()).toBe("next\n");
    await writeFile(onDisk(RUN), `whole\n${"x".repeat(200_000)}`);
    await lines.append("next");
    expect(await lines.read()).toBe("whole\nnext\n");
  });

  it("refuses a line that is two, and a run of the same name again", async () => {
    const journals = journalFolder(data);
    const lines = await journals.create(RUN);
    await expect(lines.append("a\nb")).rejects.toThrow(TypeError);
    await expect(journals.create(RUN)).rejects.toMatchObject({ code: "file.write-failed" });
    await expect(journals.create("../../elsewhere")).rejects.toThrow(TypeError);
  });

  it("that is far too large is called damaged", async () => {
    const lines = await journalFolder(data).create(RUN);
    const { truncate } = await import("node:fs/promises");
    await truncate(onDisk(RUN), 17 * 1024 * 1024);
    await expect(lines.read()).rejects.toMatchObject({ code: "run.journal-damaged" });
  });
});

describe("the list", () => {
  it("is empty before the first run and touches nothing", async () => {
    expect(await journalFolder(data).list()).toEqual([]);
    expect(await readdir(data)).toEqual([]);
  });

  it("has the newest first, and only what can be a journal of ours", async () => {
    const journals = journalFolder(data);
    for (const runId of [LATER, RUN]) await (await journals.create(runId)).append(runId);
    await writeFile(path.join(data, "runs", "notes.jsonl"), "");
    await writeFile(path.join(data, "runs", `${RUN}.bak`), "");
    await mkdir(path.join(data, "runs", "2027-11-21T22-58-01-123Z-ab12.jsonl"));
    const found = await journals.list();
    expect(found.map(({ runId }) => runId)).toEqual([LATER, RUN]);
    expect(await found[1]?.read()).toBe(`${RUN}\n`);
  });
});

describe("the lock", () => {
  it("is held by one and free afterwards", async () => {
    const journals = journalFolder(data);
    const free = await journals.lock();
    await expect(journals.lock()).rejects.toMatchObject({ code: "run.busy", about: { pid: process.pid } });
    await free();
    await (await journals.lock())();
    await (await journals.lock())();
    expect(await readdir(path.join(data, "lock"))).toHaveLength(1);
  });

  const plant = async (holder: object) => {
    await mkdir(path.join(data, "lock"), { recursive: true });
    await writeFile(path.join(data, "lock", "7.json"), JSON.stringify(holder));
  };

  it("is taken over from a holder of before the machine last started", async () => {
    const longAgo = "2001-01-01T00:00:00.000Z";
    await plant({ free: false, pid: process.pid, processStart: "", bootId: longAgo, since: longAgo });
    await (await journalFolder(data).lock())();
  });

  it.skipIf(process.platform !== "linux")(
    "is taken over where the holder's number belongs to another now",
    async () => {
      const free = await journalFolder(data).lock();
      const held = JSON.parse(await readFile(path.join(data, "lock", "1.json"), "utf8"));
      await free();
      await plant({ ...held, free: false });
      await expect(journalFolder(data).lock()).rejects.toMatchObject({ code: "run.busy" });
      await plant({ ...held, free: false, processStart: "1" });
      await (await journalFolder(data).lock())();
    },
  );

  it("is taken over from a file that makes no sense", async () => {
    await mkdir(path.join(data, "lock"), { recursive: true });
    await writeFile(path.join(data, "lock", "3.json"), '{"pid":');
    await (await journalFolder(data).lock())();
  });
});

/** Real processes: each takes the lock on a word from us, says what happened, and keeps it until it is killed. */
describe("the lock between processes", () => {
  const children: ChildProcess[] = [];
  afterEach(() => {
    for (const child of children.splice(0)) child.kill("SIGKILL");
  });

  async function contender(): Promise<ChildProcess> {
    const script = path.join(data, "contender.ts");
    const journalFile = path.join(import.meta.dirname, "journal-file.ts");
    await writeFile(
      script,
      `import { journalFolder } from ${JSON.stringify(journalFile)};
       process.on("message", () => journalFolder(${JSON.stringify(data)}).lock().then(
         () => process.send("won"),
         (error) => process.send(error.code)));
       process.send("ready");`,
    );
    const child = fork(script, { execArgv: ["--disable-warning=ExperimentalWarning"], env: {} });
    children.push(child);
    await once(child, "message");
    return child;
  }

  async function race(contenders: readonly ChildProcess[]): Promise<string[]> {
    const answers = Promise.all(contenders.map(async (child) => (await once(child, "message")) as [string]));
    for (const child of contenders) child.send("go");
    return (await answers).map(([answer]) => answer).sort();
  }

  it("is won by exactly one of four, also over a dead holder", { timeout: 60_000 }, async () => {
    for (let round = 0; round < 4; round += 1) {
      const contenders = await Promise.all([contender(), contender(), contender(), contender()]);
      // The winner of the round before was killed: from the second round on there is a dead holder to take over from.
      expect(await race(contenders)).toEqual(["run.busy", "run.busy", "run.busy", "won"]);
      for (const child of contenders) child.kill("SIGKILL");
      await Promise.all(contenders.map((child) => once(child, "exit")));
    }
  });
});
