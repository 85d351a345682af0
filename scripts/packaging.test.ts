import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";

const root = path.resolve(import.meta.dirname, "..");
const electronBuilder = createRequire(
  createRequire(import.meta.url).resolve("electron-builder/package.json"),
);

type Validate = (configuration: unknown, debugLogger: unknown) => Promise<void>;
const { validateConfiguration } = electronBuilder("app-builder-lib/out/util/config/config.js") as {
  validateConfiguration: Validate;
};
const { DebugLogger } = electronBuilder("builder-util") as { DebugLogger: new (enabled: boolean) => unknown };

const Configuration = z.looseObject({
  electronVersion: z.string(),
  asarUnpack: z.array(z.string()),
  win: z.looseObject({ requestedExecutionLevel: z.string() }),
  portable: z.looseObject({ requestExecutionLevel: z.string() }),
  electronFuses: z.record(z.string(), z.boolean()),
});

const configuration = () =>
  Configuration.parse(parse(readFileSync(path.join(root, "electron-builder.yml"), "utf8")));
const validate = (candidate: unknown) => validateConfiguration(candidate, new DebugLogger(false));

describe("electron-builder.yml", () => {
  it("is valid by electron-builder's own schema", async () => {
    await expect(validate(configuration())).resolves.toBeUndefined();
  });

  it.each([
    ["an unknown key", { nsis: { oneclick: false } }],
    ["a fuse that does not exist", { electronFuses: { runAsNodes: false } }],
    ["a toolset that does not exist", { toolsets: { nsis: "3.12" } }],
  ])("would be refused with %s", async (_, planted) => {
    await expect(validate({ ...configuration(), ...planted })).rejects.toThrow(/configuration/i);
  });

  it("names the Electron that is installed", () => {
    const lock = z
      .object({ devDependencies: z.object({ electron: z.string() }) })
      .parse(JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")));
    expect(configuration().electronVersion).toBe(lock.devDependencies.electron);
  });

  it("asks for an administrator, installed or portable", () => {
    expect(configuration().win.requestedExecutionLevel).toBe("requireAdministrator");
    expect(configuration().portable.requestExecutionLevel).toBe("admin");
  });

  it("ships with Node's own doors shut", () => {
    expect(configuration().electronFuses).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      onlyLoadAppFromAsar: true,
      enableEmbeddedAsarIntegrityValidation: true,
    });
  });
});
