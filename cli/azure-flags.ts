/** Signing in to Azure from the command line: the options and secrets that several commands share. */
import path from "node:path";
import type { SignInMethod } from "../core/answer-choices.ts";
import type { CloudAnswer, ProxyAnswer } from "../core/answers.ts";
import { SetupError } from "../core/errors.ts";
import type { Ports, ProgressNote, SignInRequest } from "../core/ports.ts";
import { Secret, type SecretName, type Secrets } from "../core/secret.ts";
import { cliWords as words } from "../core/text/command-line.ts";
import { wrongUse } from "../core/text/wrong-use.ts";
import { parseCloudFile } from "../core/vault/cloud-file.ts";
import type { GlobalFlags } from "./global-flags.ts";
import { say } from "./print.ts";
import { readSecrets } from "./secrets-input.ts";

export interface AzureFlags extends GlobalFlags {
  readonly cloud?: string;
  readonly azure: "public" | "us-government" | "china";
  readonly signIn: SignInMethod;
  readonly tenant?: string;
  readonly client?: string;
  readonly clientCertificate?: string;
  readonly proxy?: string;
  readonly proxyUser?: string;
}

const isPfx = (file: string | undefined): boolean => /\.(pfx|p12)$/i.test(file ?? "");

async function secretsFor(flags: AzureFlags, ports: Ports, others: readonly SecretName[]): Promise<Secrets> {
  const wanted: SecretName[] = [...others];
  const certificate = flags.clientCertificate;
  if (flags.signIn === "service-principal" && certificate === undefined) wanted.push("clientSecret");
  if (flags.proxyUser) wanted.push("proxyPassword");
  // A PFX may have no password: it is waited for, not insisted on.
  const hoped = isPfx(certificate) ? ["clientCertificatePassword"] : [];
  const typed = await readSecrets([...wanted, ...hoped]);
  const secrets: Partial<Record<SecretName, Secret>> = {};
  for (const [name, text] of Object.entries(typed) as [SecretName, string][]) {
    secrets[name] = new Secret(text);
    ports.log.hide(secrets[name]);
  }
  for (const name of wanted) {
    if (secrets[name] || (name === "clientSecret" && secrets.clientCertificatePem)) continue;
    throw new SetupError("secrets.missing", { name });
  }
  return secrets;
}

/** Whom to sign in as, where and which way. `others`: secrets that the command needs besides. Throws `command.wrong-use`, secrets.*, cloud.*, file.*. */
export async function signInOf(
  flags: AzureFlags,
  ports: Ports,
  others: readonly SecretName[] = [],
): Promise<SignInRequest> {
  const secrets = await secretsFor(flags, ports, others);
  const { tenant, client = "", signIn: method } = flags;
  if (!tenant) throw new SetupError("command.wrong-use", { detail: wrongUse.tenant });
  if (method === "service-principal" && client === "") {
    throw new SetupError("command.wrong-use", { detail: wrongUse.client });
  }
  return {
    cloud: await cloudOf(flags, ports),
    signIn: { method, tenantId: tenant, clientId: client, ...certificateOf(flags) },
    proxy: proxyOf(flags),
    secrets,
  };
}

const certificateOf = ({ clientCertificate }: AzureFlags) =>
  clientCertificate === undefined ? {} : { certificateFile: path.resolve(clientCertificate) };

const MAX_CLOUD_FILE_BYTES = 64 * 1024;

async function cloudOf({ cloud, azure }: AzureFlags, { files }: Ports): Promise<CloudAnswer> {
  if (cloud === undefined) return azure;
  const file = path.resolve(cloud);
  const bytes = await files.read(file, MAX_CLOUD_FILE_BYTES);
  const parsed = parseCloudFile(new TextDecoder().decode(bytes), path.basename(file));
  return parsed.caFile === undefined
    ? parsed
    : { ...parsed, caFile: path.resolve(path.dirname(file), parsed.caFile) };
}

function proxyOf({ proxy, proxyUser = "" }: AzureFlags): ProxyAnswer {
  if (proxy === undefined) return { use: "none", host: "", port: 8080, user: "" };
  const match = /^(?:http:\/\/)?(\[[0-9a-f:]+\]|[^:/@\s]+):(\d{1,5})\/?$/i.exec(proxy);
  const port = Number(match?.[2]);
  if (!match?.[1] || port < 1 || port > 65_535) {
    throw new SetupError("command.wrong-use", { detail: wrongUse.proxy });
  }
  return { use: "custom", host: match[1], port, user: proxyUser };
}

/** Ctrl+C while signing in or waiting for Azure ends the wait at once; no file is left behind. */
export function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => stop.abort());
  return stop.signal;
}

export function tellNote(_part: number, note?: ProgressNote): void {
  if (!note) return;
  say(
    note.kind === "text" ? note.text : words.signIn({ address: note.verificationUri, code: note.userCode }),
  );
}
