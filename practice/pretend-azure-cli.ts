/** The Azure CLI in practice mode: answers `az account …` as the process would, by the knob. */
import type { RunAzureCli } from "../adapters/azure/azure-cli.ts";
import type { CommandEnd } from "../adapters/command.ts";
import type { PracticeAzure } from "./azure/server.ts";
import { PRACTICE } from "./practice-values.ts";

type Practice = Pick<PracticeAzure, "adminToken" | "knobs">;

const exited = (exitCode: number, stdout: string, stderr = ""): CommandEnd => ({
  end: "exited",
  exitCode,
  stdout,
  stderr,
});

const SIGNED_OUT = "ERROR: Please run 'az login' to setup account.\n";

const forever = (signal: AbortSignal): Promise<CommandEnd> =>
  new Promise((resolve) => {
    const stop = () => resolve({ end: "killed", by: "SIGKILL", stdout: "", stderr: "" });
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
  });

function answer({ adminToken }: Practice, args: readonly string[]): CommandEnd {
  const tenant = args[args.indexOf("--tenant") + 1] ?? PRACTICE.tenantId;
  if (args.includes("--tenant") && tenant !== PRACTICE.tenantId) {
    const said = `ERROR: AADSTS90002: Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID.\n`;
    return exited(1, "", said);
  }
  if (args[1] === "show") {
    const user = { name: "admin@practice.test", type: "user" };
    return exited(0, JSON.stringify({ environmentName: "practice", tenantId: tenant, user }));
  }
  const { accessToken, expiresOn } = adminToken();
  return exited(0, JSON.stringify({ accessToken, expires_on: expiresOn, tenant, tokenType: "Bearer" }));
}

export const pretendAzureCli =
  (practice: () => Promise<Practice>): RunAzureCli =>
  async (args, signal) => {
    const running = await practice();
    switch (running.knobs.azureCli) {
      case "missing":
        return null;
      case "signed-out":
        return exited(1, "", SIGNED_OUT);
      case "hangs":
        return forever(signal);
      case "talks-nonsense":
        return exited(0, "WARNING: this is not JSON");
      case "signed-in":
        return answer(running, args);
    }
  };
