import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const run = promisify(execFile);

/** A process of its own that makes the ports, does `work` with them, and prints every module it has loaded. */
async function modulesLoadedBy(work: string, data: string): Promise<string> {
  const realPorts = path.join(import.meta.dirname, "real-ports.ts");
  const script = `
    import { registerHooks } from "node:module";
    const loaded = [];
    registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
    const { realPorts } = await import(${JSON.stringify(realPorts)});
    const ports = realPorts({ dataFolder: ${JSON.stringify(data)} });
    ${work}
    console.log(loaded.join("\\n"));`;
  const { stdout } = await run(process.execPath, ["--input-type=module", "-e", script], { env: {} });
  return stdout;
}

it("loads Azure, certificates and network only when they are asked, and touches no disk before", async () => {
  const data = await mkdtemp(path.join(os.tmpdir(), "ports-"));
  try {
    const looking = await modulesLoadedBy("await ports.backupServer.probe();", data);
    expect(looking).toContain("this-machine.ts");
    expect(looking).not.toMatch(/@azure|node-forge|adapters\/(azure|network|forge)/);
    expect(await readdir(data)).toEqual([]);
    // The proof that the look-out sees such a module at all.
    const probing = `await ports.certificates.inspect(new Uint8Array(1)).catch(() => {});`;
    expect(await modulesLoadedBy(probing, data)).toContain("adapters/forge-certificates.ts");
  } finally {
    await rm(data, { recursive: true });
  }
});
