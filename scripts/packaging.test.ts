import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { SCRIPT_NAMES } from "../adapters/windows/powershell.ts";
import { shippedPowerShell } from "./shipped-powershell.ts";

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
  files: z.array(z.string()),
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

describe("the PowerShell that is shipped", () => {
  const shipped = shippedPowerShell(root);
  const names = shipped.map((file) => path.basename(file));
  let folder = "";
  const inMain = (name: string): string => path.join(folder, "resources", "app.asar", "out", "main", name);

  /** As a package has it: the program's parts in `out/main`, and nothing of the sources. */
  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), "packaged-"));
    mkdirSync(inMain(""), { recursive: true });
    const common = { bundle: true, format: "esm", platform: "node", logLevel: "silent" } as const;
    await build({
      ...common,
      entryPoints: { scripts: "adapters/windows/script-files.ts", files: "adapters/program-files.ts" },
      absWorkingDir: root,
      outdir: inMain(""),
      outExtension: { ".js": ".mjs" },
    });
    for (const file of shipped) copyFileSync(path.join(root, file), inMain(path.basename(file)));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("is every script and every stand-in, each of its own name", () => {
    expect(new Set(names).size).toBe(names.length);
    for (const name of [...SCRIPT_NAMES, "bootstrap", "library"]) expect(names).toContain(`${name}.ps1`);
    for (const name of ["stand-ins.ps1", "MSOnlineBackup.psm1", "DataProtectionManager.psm1"])
      expect(names).toContain(name);
    // What only tests run is not shipped.
    expect(names.filter((name) => /^(?:run-with|verify)/.test(name))).toEqual([]);
  });

  it("is in the package: inside the archive, where the programs are", () => {
    const { files, asarUnpack } = configuration();
    const isPacked = (file: string): boolean =>
      files.reduce((packed, pattern) => {
        const not = pattern.startsWith("!");
        return path.matchesGlob(file, not ? pattern.slice(1) : pattern) ? !not : packed;
      }, false);
    expect(names.filter((name) => !isPacked(`out/main/${name}`))).toEqual([]);
    expect(isPacked("out/main/cli.js")).toBe(true);
    expect(isPacked("out/main/cli.js.map") || isPacked("adapters/windows/bridge.ts")).toBe(false);
    // It is sent as text: it need not lie on the disk.
    expect(
      asarUnpack.filter((pattern) => names.some((name) => path.matchesGlob(`out/main/${name}`, pattern))),
    ).toEqual([]);
  });

  it("is found from inside a package, as it is in the sources", async () => {
    const { scriptText } = (await import(inMain("scripts.mjs"))) as {
      scriptText: (name: string) => Promise<string>;
    };
    for (const name of [...SCRIPT_NAMES, "bootstrap", "library"])
      expect(await scriptText(name), name).toBe(
        readFileSync(path.join(root, `adapters/windows/scripts/${name}.ps1`), "utf8"),
      );
    const { standInsFolder } = (await import(inMain("files.mjs"))) as { standInsFolder: string };
    expect(readFileSync(path.join(standInsFolder, "stand-ins.ps1"), "utf8")).toContain(
      "function Invoke-StandIn",
    );
  });
});
