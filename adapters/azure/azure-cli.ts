/**
 * Signing in as whoever the Azure CLI is signed in as. It keeps its own sign-in, goes its own way to Entra (its proxy is set by
 * HTTPS_PROXY) and hands out access tokens: https://learn.microsoft.com/cli/azure/account#az-account-get-access-token
 */
import { access, constants } from "node:fs/promises";
import path from "node:path";
import type { AccessToken } from "@azure/core-auth";
import { z } from "zod";
import { SetupError } from "../../core/errors.ts";
import { signInWords } from "../../core/text/sign-in.ts";
import { signsInWithAdfs } from "../../core/vault/clouds.ts";
import { type CommandEnd, runCommand } from "../command.ts";
import { present, said } from "./azure-errors.ts";
import { numberIn } from "./entra-answers.ts";
import { type Asking, nameIn, type TokenSource } from "./token-source.ts";

/** Runs the Azure CLI with these arguments; null where it is not installed. */
export type RunAzureCli = (args: readonly string[], signal: AbortSignal) => Promise<CommandEnd | null>;

/** Python starts slowly, and may have to ask Entra. */
const LIMIT_MS = 60_000;
/** A token is some thousand characters. */
const MAX_OUTPUT_BYTES = 128 * 1024;
const RENEW_BEFORE_MS = 5 * 60_000;

interface Place {
  readonly program: string;
  readonly before: readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Fixed places that only administrators write to: PATH of an elevated program is nothing to trust. On Windows `az` is a batch
 * file, which cannot be started without a shell; what it does is this line (Azure/azure-cli, build_scripts/windows/scripts/az_msi.cmd).
 */
export const azureCliPlaces = (platform: NodeJS.Platform, environment: Environment): readonly Place[] => {
  if (platform !== "win32") {
    return ["/usr/bin/az", "/usr/local/bin/az", "/opt/homebrew/bin/az"].map((program) => ({
      program,
      before: [],
    }));
  }
  const folders = [environment.ProgramFiles, environment["ProgramFiles(x86)"]].filter((each) => each);
  return folders.map((folder) => ({
    program: path.win32.join(folder ?? "", "Microsoft SDKs\\Azure\\CLI2\\python.exe"),
    before: ["-IBm", "azure.cli"],
  }));
};

/** Where it keeps its sign-in, and its own way out. None of them is ours to decide. */
const PASSED_ON = [
  "HOME USERPROFILE HOMEDRIVE HOMEPATH APPDATA LOCALAPPDATA AZURE_CONFIG_DIR",
  "HTTPS_PROXY HTTP_PROXY NO_PROXY https_proxy http_proxy no_proxy REQUESTS_CA_BUNDLE",
].flatMap((names) => names.split(" "));

const environmentFrom = (environment: Environment): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(
    PASSED_ON.flatMap((name) => {
      const value = environment[name];
      return value === undefined ? [] : [[name, value]];
    }),
  ),
  AZURE_CORE_COLLECT_TELEMETRY: "false",
  AZURE_CORE_NO_COLOR: "true",
});

/** This machine's own Azure CLI. `places` and `limitMs` are for tests. */
export const azureCliHere =
  (places = azureCliPlaces(process.platform, process.env), limitMs = LIMIT_MS): RunAzureCli =>
  async (args, signal) => {
    for (const { program, before } of places) {
      const there = await access(program, constants.X_OK).then(
        () => true,
        () => false,
      );
      if (!there) continue;
      return await runCommand({
        program,
        args: [...before, ...args],
        environment: environmentFrom(process.env),
        timeoutMs: limitMs,
        maxOutputBytes: MAX_OUTPUT_BYTES,
        signal,
      });
    }
    return null;
  };

/** `expires_on` (2.54 and later) is seconds since 1970; `expiresOn` alone is local time without a zone. */
const Token = z.object({
  accessToken: z.string().min(1),
  expires_on: z.coerce.number().int().positive().optional(),
  expiresOn: z.string().max(100).optional(),
});

const Account = z.object({ user: z.object({ name: z.unknown().optional(), type: z.string().max(100) }) });

const parsed = <T>(form: z.ZodType<T>, text: string): T | null => {
  try {
    return form.parse(JSON.parse(text));
  } catch {
    return null;
  }
};

const expiryOf = ({ expires_on, expiresOn }: z.infer<typeof Token>): number =>
  expires_on === undefined ? Date.parse(expiresOn ?? "") : expires_on * 1000;

/** Numbers that say what an administrator must do; of the others “az login” is the remedy, as the CLI says itself. */
const TOLD_BY_NUMBER = new Set([
  50_020, 50_105, 53_000, 53_001, 53_003, 65_001, 90_002, 90_094, 500_011, 700_016,
]);

const failed = (reason: string, text = ""): SetupError =>
  new SetupError("azure.cli-failed", present({ reason, said: said(text) }));

function whyNot(ended: CommandEnd | null, tenant: string): SetupError {
  if (ended === null) return new SetupError("azure.cli-missing");
  if (!("stderr" in ended)) return failed(ended.end);
  const text = said(ended.stderr.replace(/^\s*(ERROR|WARNING):\s*/gm, ""));
  const aadsts = numberIn(ended.stderr);
  if (aadsts !== undefined && TOLD_BY_NUMBER.has(aadsts)) {
    return new SetupError("azure.sign-in-refused", present({ aadsts, said: text }));
  }
  if (/\baz login\b/.test(ended.stderr)) {
    return new SetupError("azure.cli-signed-out", present({ tenant, said: text }));
  }
  return failed("ended", ended.stderr === "" ? "" : text);
}

export const byAzureCli = (asking: Asking & { readonly run: RunAzureCli }): TokenSource => {
  const { request, cloud, watch, run } = asking;
  const { tenantId } = request.signIn;
  const tenant = tenantId === "" || signsInWithAdfs(cloud) ? [] : ["--tenant", tenantId];
  const held = new Map<string, AccessToken>();

  const ask = async (args: readonly string[], signal: AbortSignal): Promise<string> => {
    const ended = await run(["account", ...args, "--output", "json"], signal);
    if (signal.aborted) throw new SetupError("run.cancelled");
    if (ended?.end === "exited" && ended.exitCode === 0) return ended.stdout;
    throw whyNot(ended, tenantId);
  };

  const again = async (signal: AbortSignal, scope: string): Promise<AccessToken> => {
    const kept = held.get(scope);
    if (kept && kept.expiresOnTimestamp - Date.now() > RENEW_BEFORE_MS) return kept;
    const resource = scope.replace(/\/\.default$/, "");
    const answer = await ask(["get-access-token", "--resource", resource, ...tenant], signal);
    const found = parsed(Token, answer);
    const expiresOnTimestamp = found ? expiryOf(found) : Number.NaN;
    // Never told as it came: it may hold the token.
    if (found === null || Number.isNaN(expiresOnTimestamp)) throw failed("not-understood");
    const token = { token: found.accessToken, expiresOnTimestamp };
    held.set(scope, token);
    return token;
  };

  const first = async (signal: AbortSignal): Promise<string | null> => {
    watch.progress(0, { kind: "text", text: signInWords.asksAzureCli });
    await again(signal, cloud.scope);
    // Who it is matters less than that it works.
    const user = parsed(Account, await ask(["show"], signal).catch(() => ""))?.user;
    if (signal.aborted) throw new SetupError("run.cancelled");
    return user?.type === "servicePrincipal" ? null : (nameIn(user?.name) ?? "Azure CLI");
  };

  return { first, again };
};
