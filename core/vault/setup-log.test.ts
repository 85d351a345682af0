import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agentError } from "./agent-errors.ts";
import { RESTART_IDS } from "./setup-errors.ts";
import { setupIsAt, setupLogSays } from "./setup-log.ts";

/** In the form of the log that Microsoft shows for 4323. */
const LOG = [
  "[10/23/2013 11:07:40 AM] Information : Microsoft System Center Data Protection Manager setup started.",
  "[10/23/2013 11:07:40 AM] Data : Folder Path = C:\\Program Files\\Microsoft Data Protection Manager",
  "[10/23/2013 11:07:41 AM] * Exception : Ignoring the following exception intentionally => System.IO.FileNotFoundException: Could not find file (0x80070002)",
  "   at System.IO.__Error.WinIOError(Int32 errorCode, String maybeFullPath)",
  "[10/23/2013 11:07:42 AM] Information : Start configuration.",
  "[10/23/2013 11:07:42 AM] * Exception : => Setup failed to add a user to the local group.",
  "   at Setup.NativeConfigHelper.AddAccountToLocalGroup(String accountName)",
  "*** Mojito error was: AddUserToLocalGroupFailed; 1387; WindowsAPI",
  "[10/23/2013 11:07:44 AM] *** Error : DPM Setup failed to add a user to the local group.",
  "ID: 4323. Details: A member could not be added to or removed from the local group",
  "[10/23/2013 11:07:44 AM] Information : The DPM upgrade failed.",
  "For more details, click the Error tab.",
  "",
];
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le");
const ansi = (text: string) => Buffer.from(text, "latin1");
const log = (...lines: string[]) => ansi(lines.join("\r\n"));
const codeOf = (text: string | null) => text && agentError(text, "backup-server.install-failed").code;

describe("the log of set-up", () => {
  it.each([
    ["UTF-16", utf16(LOG.join("\r\n"))],
    ["the code page of Windows", ansi(LOG.join("\r\n"))],
    ["UTF-8", Buffer.from(LOG.join("\n"))],
    ["German dates", ansi(LOG.join("\r\n").replaceAll(/\[[^\]]+\]/g, "[14.10.2021 17:30:51]"))],
  ])("tells its error with the lines that belong to it, in %s", (_, bytes) => {
    const { error, restart } = setupLogSays(bytes);
    expect(error).toMatch(/^DPM Setup failed .*\nID: 4323\. Details:/);
    expect(error).not.toContain("Error tab");
    expect(codeOf(error)).toBe("backup-server.domain");
    expect(restart).toBe(false);
    expect(setupIsAt(bytes)).toBe("The DPM upgrade failed.");
  });

  it("is not alarmed by exceptions that are ignored, nor by numbers in what is only told", () => {
    expect(setupLogSays(ansi(LOG.slice(0, 5).join("\r\n")))).toEqual({ error: null, restart: false });
    const told = log("[1/2/2026 1:00:00 PM] Information : process ID: 4308 has ended with 0x80070070");
    expect(setupLogSays(told)).toEqual({ error: null, restart: false });
  });

  it("takes the newest error that is understood, before one that only says that it failed", () => {
    const both = log(
      "[1/2/2026 1:00:00 PM] *** Error : The instance is not valid.",
      "ID: 4308. Details: x",
      "[1/2/2026 1:00:01 PM] *** Error : Setup failed.",
      "ID: 4387. Details: y",
    );
    expect(codeOf(setupLogSays(both).error)).toBe("backup-server.sql-refused");
    const alone = log("[1/2/2026 1:00:01 PM] *** Error : Something new went wrong.");
    expect(setupLogSays(alone).error).toContain("Something new went wrong.");
  });

  it.each(RESTART_IDS)("knows that %i waits for a restart", (id) => {
    const waiting = log("[1/2/2026 1:00:00 PM] Warning : The computer must be restarted.", `ID: ${id}. `);
    expect(setupLogSays(waiting).restart).toBe(true);
  });

  it("shows no secret that set-up should write down, and no line that is nobody's sentence", () => {
    const careless = log(
      "[1/2/2026 1:00:00 PM] Information : Start, password=Canary-4711",
      "[1/2/2026 1:00:01 PM] Data : SqlAccountPassword = Canary-4712",
    );
    expect(setupIsAt(careless)).toMatch(/^Start, password=/);
    expect(setupIsAt(careless)).not.toMatch(/Canary/);
    expect(setupIsAt(new Uint8Array())).toBeNull();
  });

  it("is read from anywhere on, in any coding, without a fault; a whole error is found wherever the rest is cut", () => {
    const bytes = utf16(LOG.join("\r\n"));
    fc.assert(
      fc.property(fc.nat(bytes.length), fc.nat(bytes.length), (a, b) => {
        const piece = bytes.subarray(Math.min(a, b), Math.max(a, b));
        const { error } = setupLogSays(piece);
        setupIsAt(piece);
        const at = bytes.indexOf(Buffer.from("*** Error", "utf16le"));
        const end = bytes.indexOf(Buffer.from("Details:", "utf16le"));
        if (Math.min(a, b) <= at && Math.max(a, b) >= end) expect(codeOf(error)).toBe("backup-server.domain");
      }),
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), (any) => void setupLogSays(any)));
  });
});
