import os from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { dataFolder } from "./data-folder.ts";

it.each([
  [{ ProgramData: "E:\\PD" }, "win32", "E:\\PD\\Backup Server Setup"],
  [{}, "win32", "C:\\ProgramData\\Backup Server Setup"],
  [{ XDG_STATE_HOME: "/state", HOME: "/home/a" }, "linux", "/state/backup-server-setup"],
  [{ XDG_STATE_HOME: "relative", HOME: "/home/a" }, "linux", "/home/a/.local/state/backup-server-setup"],
  [{ XDG_STATE_HOME: "", HOME: "/home/a" }, "darwin", "/home/a/.local/state/backup-server-setup"],
] as const)("%j on %s is %s", (environment, platform, expected) => {
  expect(dataFolder(environment, platform)).toBe(expected);
});

it("finds a home where no variable names one", () => {
  expect(dataFolder({}, "linux")).toBe(path.posix.join(os.homedir(), ".local/state/backup-server-setup"));
});

it("is the folder that was given, made absolute", () => {
  expect(dataFolder({ XDG_STATE_HOME: "/state" }, "linux", "here")).toBe(path.resolve("here"));
  expect(dataFolder({ XDG_STATE_HOME: "/state" }, "linux", "")).toBe("/state/backup-server-setup");
});
