import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { SetupError } from "../../core/errors.ts";
import { explain } from "../../core/text/errors.ts";
import { PRACTICE } from "../../practice/practice-values.ts";
import { testAzure, testRequest } from "../../practice/test-azure.ts";
import { azureAdapter } from "./azure.ts";
import { azureCliHere, azureCliPlaces, type RunAzureCli } from "./azure-cli.ts";

const never = new AbortController().signal;

/** A program called az that does what the script says; `lines` are written in front of it. */
const az = async (script: string): Promise<{ readonly program: string; readonly folder: string }> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), "az-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const program = path.join(folder, "az");
  await writeFile(program, `#!${process.execPath}\nconst args = process.argv.slice(2);\n${script}\n`);
  await chmod(program, 0o755);
  return { program, folder };
};

const signIn = async (azureCli: RunAzureCli, { signal = never, tenantId = PRACTICE.tenantId } = {}) => {
  const practice = await testAzure(onTestFinished);
  const request = testRequest(practice, "azure-cli", { signIn: { tenantId } });
  return azureAdapter({ azureCli }).signIn(request, { signal, progress: () => undefined });
};

const errorOf = (asked: Promise<unknown>): Promise<SetupError> =>
  asked.then(
    () => Promise.reject(new Error("it went well")),
    (error: SetupError) => error,
  );

describe.skipIf(process.platform === "win32")("the Azure CLI as a process", () => {
  it("gives its token and its name; asked without a shell for one resource of one tenant", async () => {
    const practice = await testAzure(onTestFinished);
    const { accessToken, expiresOn } = practice.adminToken();
    const { program, folder } = await az(`
      require("node:fs").appendFileSync(__dirname + "/asked", JSON.stringify(args) + "\\n");
      console.log(args[1] === "show"
        ? '{"user":{"name":"admin@practice.test","type":"user"}}'
        : '{"accessToken":"${accessToken}","expires_on":${expiresOn}}');`);
    const azureCli = azureCliHere([{ program, before: [] }]);
    const session = await azureAdapter({ azureCli }).signIn(testRequest(practice, "azure-cli"), {
      signal: never,
      progress: () => undefined,
    });
    expect(session.who).toBe("admin@practice.test");
    expect(await session.listSubscriptions(never)).toHaveLength(2);
    const asked = (await readFile(path.join(folder, "asked"), "utf8")).trim().split("\n");
    const resource = practice.cloud.scope.replace("/.default", "");
    const token = ["account", "get-access-token", "--resource", resource, "--tenant", PRACTICE.tenantId];
    expect(asked.map((line) => JSON.parse(line))).toEqual([
      [...token, "--output", "json"],
      ["account", "show", "--output", "json"],
    ]);
  });

  it.each([
    [
      "is not signed in",
      "console.error(\"ERROR: Please run 'az login' to setup account.\"); process.exit(1)",
      "azure.cli-signed-out",
      /not signed in.*Please run 'az login'/,
    ],
    [
      "is kept out by a policy",
      'console.error("ERROR: AADSTS53003: Blocked. az login --scope x"); process.exit(1)',
      "azure.sign-in-refused",
      /Conditional Access.*AADSTS53003/,
    ],
    [
      "knows another tenant",
      'console.error("AADSTS50020: User account does not exist in tenant."); process.exit(1)',
      "azure.sign-in-refused",
      /does not belong to this tenant/,
    ],
    [
      "breaks down",
      'console.error("Traceback\\n at line 7"); process.exit(3)',
      "azure.cli-failed",
      /gave no token.*Traceback at line 7/,
    ],
    [
      "prints no JSON",
      'console.log("hello eyJhbGciOiJIUzI1NiJ9.secret.token")',
      "azure.cli-failed",
      /not understood/,
    ],
    [
      "prints without end",
      'process.stdout.write("x".repeat(1024 * 1024))',
      "azure.cli-failed",
      /more than a token/,
    ],
    ["hangs", "setInterval(() => {}, 1000)", "azure.cli-failed", /in time/],
  ])("tells a CLI that %s", async (_, script, code, words) => {
    const { program } = await az(script);
    const limitMs = script.startsWith("setInterval") ? 300 : 30_000;
    const error = await errorOf(signIn(azureCliHere([{ program, before: [] }], limitMs)));
    expect(error.code).toBe(code);
    expect(explain(error).message).toMatch(words);
    expect(JSON.stringify(error.toData())).not.toContain("eyJ");
  });

  it("is ended when it is cancelled", async () => {
    const stop = new AbortController();
    const { program } = await az("setInterval(() => {}, 1000)");
    const asked = errorOf(signIn(azureCliHere([{ program, before: [] }]), { signal: stop.signal }));
    setImmediate(() => stop.abort());
    expect((await asked).code).toBe("run.cancelled");
  });
});

describe("where the Azure CLI is", () => {
  it("absent is said in plain words", async () => {
    const error = await errorOf(signIn(azureCliHere([{ program: "/nowhere/az", before: [] }])));
    expect(error.code).toBe("azure.cli-missing");
    expect(explain(error).remedy).toContain("az login");
  });

  it("is looked for in places of administrators alone: no PATH, and on Windows no batch file", () => {
    const environment = { ProgramFiles: "C:\\Program Files", PATH: "C:\\Temp" };
    expect(azureCliPlaces("win32", environment)).toEqual([
      {
        program: "C:\\Program Files\\Microsoft SDKs\\Azure\\CLI2\\python.exe",
        before: ["-IBm", "azure.cli"],
      },
    ]);
    for (const { program } of azureCliPlaces("linux", { PATH: "/tmp" }))
      expect(program).toMatch(/^\/(usr|opt)\//);
  });
});
