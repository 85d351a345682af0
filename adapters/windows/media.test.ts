/** What media say of themselves, what is made of it, and what Windows says of Microsoft Update. */
import { describe, expect, it } from "vitest";
import { fileSha256, mediaFrom, readMedia } from "./media.ts";
import { optInMicrosoftUpdate } from "./microsoft-update.ts";
import { type JsonValue, type PowerShell, PowerShellError } from "./powershell.ts";

const answering = (answer: JsonValue | Error): PowerShell => ({
  ask: async () => {
    if (answer instanceof Error) throw answer;
    return answer;
  },
  close: async () => {},
});

const read = {
  setup: true,
  names: "System Center 2022 Data Protection Manager / Setup",
  version: "10.22.148.0",
  hasAgentFolder: false,
  agentVersion: "",
};

describe("the media", () => {
  it.each([
    ["Microsoft Azure Backup Server / Setup", true, "mabs"],
    ["Microsoft Azure Backup Server / Setup", false, "mabs"],
    ["Data Protection Manager / Setup", false, "dpm"],
    // The same program: it may be either, and a wrong guess would refuse good media.
    ["Data Protection Manager / Setup", true, null],
    [" / ", true, null],
    ["Another product / Setup", false, null],
  ])("%s, with the agent's folder: %s, are those of %s", (names, hasAgentFolder, product) => {
    expect(mediaFrom({ ...read, names, hasAgentFolder }).product).toBe(product);
  });

  it.each([
    [read.names, "10.22.148.0", "2022 (10.22.148.0)"],
    ["Data Protection Manager", "10.22.148.0", "10.22.148.0"],
    [read.names, "", "2022"],
    ["", "", null],
  ])("%j with version %j: %j", (names, version, told) => {
    expect(mediaFrom({ ...read, names, version }).version).toBe(told);
  });

  it.each([
    ["2.0.9248.0", "2.0.9248.0"],
    ["14.0.30.0", null],
    ["", null],
  ])("an installer of version %j has the agent %j", (agentVersion, told) => {
    expect(mediaFrom({ ...read, agentVersion }).agentVersion).toBe(told);
  });

  it("stay open where they could not be looked at; a cancel is told", async () => {
    const log = { write: () => {} };
    const trouble = { powershell: answering(new Error("gone")), log };
    expect(await readMedia(trouble, "C:\\Install\\DPM")).toMatchObject({ setup: null, product: null });
    expect(await readMedia({ powershell: answering({ ...read, setup: false }), log }, "C:\\x")).toMatchObject(
      {
        setup: "absent",
      },
    );
    await expect(readMedia(trouble, "C:\\Install\\DPM", AbortSignal.abort())).rejects.toMatchObject({
      code: "run.cancelled",
    });
  });
});

describe("the SHA-256 of a file", () => {
  const sha256 = "0A".repeat(32);

  it("comes with how far it is, whatever is printed besides", async () => {
    const parts: number[] = [];
    const powershell: PowerShell = {
      ask: async ({ onProgress }) => {
        for (const line of ["0", "50", "what?", "100"]) onProgress?.(line);
        return { sha256 };
      },
      close: async () => {},
    };
    const watch = { signal: new AbortController().signal, progress: (part: number) => void parts.push(part) };
    expect(await fileSha256(powershell, "C:\\x.exe", watch)).toBe(sha256);
    expect(parts).toEqual([0, 0.5, 0, 1]);
  });

  it("of one that cannot be read is none; what is no hash is not believed", async () => {
    const watch = { signal: new AbortController().signal, progress: () => {} };
    const refused = answering(new PowerShellError("Access is denied.", "", "System.Exception"));
    await expect(fileSha256(refused, "C:\\x.exe", watch)).rejects.toMatchObject({ code: "file.no-access" });
    await expect(fileSha256(answering({ sha256: "short" }), "C:\\x.exe", watch)).rejects.toThrow();
  });
});

describe("Microsoft Update", () => {
  const optIn = async (answer: JsonValue) => {
    const told: unknown[] = [];
    const progress = (part: number, note?: unknown) => told.push(part, note);
    await optInMicrosoftUpdate(answering(answer), { signal: new AbortController().signal, progress });
    return told;
  };

  it("is on when Windows says so, or has noted it for its next search, which is told", async () => {
    expect(await optIn({ on: true, pending: false })).toEqual([1, undefined]);
    expect(await optIn({ on: false, pending: true })).toEqual([
      1,
      { kind: "text", text: expect.stringContaining("next search for updates") },
    ]);
  });

  it("is refused where Windows did neither, whatever the call returned", async () => {
    await expect(optIn({ on: false, pending: false })).rejects.toMatchObject({
      code: "machine.microsoft-update-refused",
    });
  });
});
