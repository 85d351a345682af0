/** credentials read, credentials make. */
import path from "node:path";
import type { CloudAnswer, ProxyAnswer } from "../../core/answers.ts";
import { SetupError } from "../../core/errors.ts";
import type { Ports, ProgressNote, SignInRequest } from "../../core/ports.ts";
import { EXIT } from "../../core/run/exit-code.ts";
import { Secret, type SecretName, type Secrets } from "../../core/secret.ts";
import { parseCloudFile } from "../../core/vault/cloud-file.ts";
import type { CredentialsReport } from "../../core/vault/credentials-report.ts";
import { makeCredentials } from "../../core/vault/make-credentials.ts";
import { readCredentialsFile } from "../../core/vault/read-credentials.ts";
import type { GlobalFlags } from "../global-flags.ts";
import { withMachine } from "../open-machine.ts";
import { columns, printResult, problemLines, say } from "../print.ts";
import { readSecrets } from "../secrets-input.ts";

export interface MakeFlags extends GlobalFlags {
  readonly subscription: string;
  readonly resourceGroup: string;
  readonly vault: string;
  readonly out: string;
  readonly cloud?: string;
  readonly azure: "public" | "us-government" | "china";
  readonly signIn: "device-code" | "service-principal";
  readonly tenant?: string;
  readonly client?: string;
  readonly key: "own" | "service";
  readonly proxy?: string;
  readonly proxyUser?: string;
}

export const read = (file: string, flags: GlobalFlags): Promise<number> =>
  withMachine(flags, async ({ ports }) => {
    const report = await readCredentialsFile(ports, path.resolve(file));
    printResult(flags, report, reportLines(report));
    return report.problems.length === 0 ? EXIT.done : EXIT.credentials;
  });

export const make = (flags: MakeFlags): Promise<number> =>
  withMachine(flags, async ({ ports }) => {
    const secrets = await secretsFor(flags, ports);
    const request = {
      signIn: await signInOf(flags, secrets, ports),
      vault: { subscriptionId: flags.subscription, resourceGroup: flags.resourceGroup, name: flags.vault },
      key: flags.key,
      file: { folder: path.resolve(flags.out) },
    };
    const { file, report } = await makeCredentials(ports, request, {
      signal: stopSignal(),
      progress: tellNote,
    });
    printResult(flags, { file, ...report }, [`Written: ${file}`, ...reportLines(report)]);
    return EXIT.done;
  });

async function secretsFor(flags: MakeFlags, ports: Ports): Promise<Secrets> {
  const wanted: SecretName[] = flags.signIn === "service-principal" ? ["clientSecret"] : [];
  if (flags.proxyUser) wanted.push("proxyPassword");
  const typed = await readSecrets(wanted);
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

async function signInOf(flags: MakeFlags, secrets: Secrets, ports: Ports): Promise<SignInRequest> {
  const { tenant, client = "", signIn: method } = flags;
  if (!tenant)
    throw new SetupError("command.wrong-use", {
      detail: "--tenant is missing: the tenant's ID, or a domain of it.",
    });
  if (method === "service-principal" && client === "") {
    throw new SetupError("command.wrong-use", {
      detail: "--client is missing: the application (client) ID of the service principal.",
    });
  }
  return {
    cloud: await cloudOf(flags, ports),
    signIn: { method, tenantId: tenant, clientId: client },
    proxy: proxyOf(flags),
    secrets,
  };
}

const MAX_CLOUD_FILE_BYTES = 64 * 1024;

async function cloudOf({ cloud, azure }: MakeFlags, { files }: Ports): Promise<CloudAnswer> {
  if (cloud === undefined) return azure;
  const file = path.resolve(cloud);
  const bytes = await files.read(file, MAX_CLOUD_FILE_BYTES);
  const parsed = parseCloudFile(new TextDecoder().decode(bytes), path.basename(file));
  return parsed.caFile === undefined
    ? parsed
    : { ...parsed, caFile: path.resolve(path.dirname(file), parsed.caFile) };
}

function proxyOf({ proxy, proxyUser = "" }: MakeFlags): ProxyAnswer {
  if (proxy === undefined) return { use: "none", host: "", port: 8080, user: "" };
  const match = /^(?:http:\/\/)?(\[[0-9a-f:]+\]|[^:/@\s]+):(\d{1,5})\/?$/i.exec(proxy);
  const port = Number(match?.[2]);
  if (!match?.[1] || port < 1 || port > 65_535) {
    throw new SetupError("command.wrong-use", {
      detail: "--proxy takes a host name and a port, such as proxy.contoso.com:8080.",
    });
  }
  return { use: "custom", host: match[1], port, user: proxyUser };
}

/** Ctrl+C while signing in or waiting for Azure ends the wait at once; no file is left behind. */
function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => stop.abort());
  return stop.signal;
}

function tellNote(_part: number, note?: ProgressNote): void {
  if (!note) return;
  say(
    note.kind === "text"
      ? note.text
      : `To sign in, open ${note.verificationUri} on any computer and enter the code ${note.userCode}`,
  );
}

function reportLines(report: CredentialsReport): string[] {
  const row = (label: string, value: string | null): (readonly [string, string])[] =>
    value === null ? [] : [[label, value]];
  return [
    ...columns([
      ...row("Vault", report.vault),
      ...row("Region", report.region),
      ...row("Resource group", report.resourceGroup),
      ...row("Subscription", report.subscriptionId),
      ...row("Tenant", report.tenantId),
      ...row("Valid from", report.validFrom),
      ...row("Valid to", report.validTo),
      ...row("Thumbprint", report.thumbprint),
    ]),
    ...problemLines(report.problems),
    report.problems.length === 0
      ? "It can be used to register a server now."
      : "It cannot be used to register a server.",
  ];
}
