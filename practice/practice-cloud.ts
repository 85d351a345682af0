/**
 * The way to Azure in practice mode: whatever cloud the answers name, it is the practice Azure on this machine, started
 * when it is first needed. A proxy elsewhere is never contacted.
 */
import { randomBytes } from "node:crypto";
import path from "node:path";
import type { CloudAnswer, CustomCloud, ProxyAnswer } from "../core/answers.ts";
import { SetupError } from "../core/errors.ts";
import type { KeyVaultPlace } from "../core/key-vault-port.ts";
import type { Azure, AzureSession, Files, Network } from "../core/ports.ts";
import { MAX_CLOUD_FILE_BYTES, parseCloudFile } from "../core/vault/cloud-file.ts";
import { cloudOf } from "../core/vault/clouds.ts";
import type { PracticeAzure } from "./azure/server.ts";
import { PRACTICE } from "./practice-values.ts";
import { readMachine } from "./windows/machine.ts";

const MAX_KNOBS_BYTES = 1024 * 1024;
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|::1|\[::1\])$/i;
const NO_PROXY: ProxyAnswer = { use: "none", host: "", port: 8080, user: "" };

export interface PracticeCloudOptions {
  /**
   * Holds azure.json, azure-knobs.json (if one wants knobs) and, while the server runs, its authority's certificate. And
   * azure-cloud.json, where another server on this machine stands for Azure: a file as `--cloud` takes.
   */
  readonly folder: string;
  readonly machineFile: string;
  readonly files: Files;
  /** The real adapters. */
  readonly azure: Azure;
  readonly network: Network;
}

export interface PracticeCloud {
  readonly azure: Azure;
  /** The same from a computer that always has a way out: where an admin downloads credentials files. */
  readonly portal: Azure;
  readonly network: Network;
  readonly stateFile: string;
  /** The practice Azure itself, started when it is first asked for. */
  readonly server: () => Promise<PracticeAzure>;
  close(): Promise<void>;
}

export function practiceCloud(options: PracticeCloudOptions): PracticeCloud {
  const { folder, machineFile, azure, network } = options;
  const stateFile = path.join(folder, "azure.json");
  let running: Promise<PracticeAzure> | undefined;
  const start = (): Promise<PracticeAzure> => {
    running ??= startServer(options, stateFile).catch((thrown: unknown) => {
      running = undefined;
      throw thrown;
    });
    return running;
  };
  const portal: Azure = {
    async signIn(request, watch) {
      const { cloud: own, origin } = await start();
      const cloud = (await elsewhere(options)) ?? own;
      const session = await azure.signIn({ ...request, cloud, proxy: onlyHere(request.proxy) }, watch);
      return withPracticeKeyVault(session, origin);
    },
  };
  return {
    stateFile,
    server: start,
    portal,
    azure: {
      async signIn(request, watch) {
        if (hasWayOut(machineFile, request.proxy)) return portal.signIn(request, watch);
        throw new SetupError("network.unreachable", endpointOf(request.cloud));
      },
    },
    network: {
      async probe(endpoint, proxy, password, _cloud, signal) {
        const { host, port } = endpoint;
        if (!hasWayOut(machineFile, proxy)) {
          const error = { code: "network.unreachable", about: { host, port } } as const;
          return { endpoint, error, tlsIssuer: null, clockSkewMs: null, elapsedMs: 0 };
        }
        const { origin, cloud } = await start();
        const here = { ...endpoint, host: new URL(origin).hostname, port: Number(new URL(origin).port) };
        const found = await network.probe(here, onlyHere(proxy), password, cloud, signal);
        return { ...found, endpoint };
      },
      // Made up: a pretend Azure is as near as can be, whichever region it is asked for.
      async distance(region, proxy) {
        if (!hasWayOut(machineFile, proxy)) {
          return { kind: "failed", error: { code: "network.unreachable", about: { region: region ?? "" } } };
        }
        const { PRACTICE_REGIONS } = await import("./azure/regions.ts");
        if (region === null) return { kind: "measured", ms: 11 };
        const known = PRACTICE_REGIONS.find(({ name }) => name === region);
        if (!known) return { kind: "no-address" };
        if (known.ms !== null) return { kind: "measured", ms: known.ms };
        return { kind: "failed", error: { code: "network.timed-out", about: { host: region, port: 443 } } };
      },
    },
    async close() {
      const server = await running?.catch(() => undefined);
      running = undefined;
      await server?.close();
    },
  };
}

/** Key Vaults have hosts of their own, which only the real DNS knows: here they are all paths of one server. */
function withPracticeKeyVault(session: AzureSession, origin: string): AzureSession {
  const here = ({ vault, secret }: KeyVaultPlace): KeyVaultPlace => {
    const { hostname } = new URL(vault);
    const [name = ""] = hostname.split(".");
    if (name !== PRACTICE.keyVault) throw new SetupError("key-vault.no-vault", { host: hostname, secret });
    return { vault: `${origin}/key-vaults/${name}`, secret };
  };
  const told = async <T>(place: KeyVaultPlace, ask: (here: KeyVaultPlace) => Promise<T>): Promise<T> => {
    try {
      return await ask(here(place));
    } catch (thrown) {
      const { code, about } = SetupError.from(thrown);
      // Named as the admin knows it, not as the loopback address that stands for it.
      if (!("secret" in about)) throw thrown;
      throw new SetupError(code, { ...about, host: new URL(place.vault).hostname }, { cause: thrown });
    }
  };
  return {
    ...session,
    readSecret: (place, signal) => told(place, (there) => session.readSecret(there, signal)),
    writeSecret: (place, value, signal) => told(place, (there) => session.writeSecret(there, value, signal)),
  };
}

/** Another server than the practice Azure; on this machine all the same. */
async function elsewhere({ folder, files }: PracticeCloudOptions): Promise<CustomCloud | null> {
  const file = path.join(folder, "azure-cloud.json");
  if ((await files.state(file)) === "absent") return null;
  const text = new TextDecoder().decode(await files.read(file, MAX_CLOUD_FILE_BYTES));
  const cloud = parseCloudFile(text, path.basename(file));
  for (const field of ["armEndpoint", "authorityHost"] as const) {
    if (LOOPBACK.test(new URL(cloud[field]).hostname)) continue;
    throw new SetupError("cloud.wrong-value", { file, field, reason: "wrong-form" });
  }
  return cloud;
}

const endpointOf = (cloud: CloudAnswer) => {
  const { hostname, port } = new URL(cloudOf(cloud).authorityHost);
  return { host: hostname, port: Number(port || 443) };
};

const onlyHere = (proxy: ProxyAnswer): ProxyAnswer => (LOOPBACK.test(proxy.host) ? proxy : NO_PROXY);

const hasWayOut = (machineFile: string, proxy: ProxyAnswer): boolean => {
  const { internet } = readMachine(machineFile).knobs;
  return internet === "direct" || (internet === "proxy-only" && proxy.use === "custom");
};

async function startServer(
  { folder, files }: PracticeCloudOptions,
  stateFile: string,
): Promise<PracticeAzure> {
  const { startPracticeAzure } = await import("./azure/server.ts");
  const { PracticeKnobs } = await import("./azure/knobs.ts");
  const knobsFile = path.join(folder, "azure-knobs.json");
  // Each process has an authority of its own, and several may practise in one folder.
  const caFile = path.join(folder, `ca-${process.pid}-${randomBytes(3).toString("hex")}.pem`);
  if ((await files.state(knobsFile)) === "absent") return startPracticeAzure({ stateFile, caFile });
  const text = new TextDecoder().decode(await files.read(knobsFile, MAX_KNOBS_BYTES));
  return startPracticeAzure({ stateFile, caFile, knobs: PracticeKnobs.parse(JSON.parse(text)) });
}
