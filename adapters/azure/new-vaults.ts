/** Making a vault through ARM: what there is to choose from, the name, and the long operation itself. */
import { setTimeout as pause } from "node:timers/promises";
import { createHttpHeaders, createPipelineRequest } from "@azure/core-rest-pipeline";
import type { z } from "zod";
import type { Redundancy } from "../../core/answer-choices.ts";
import { type About, SetupError } from "../../core/errors.ts";
import type {
  Awaiting,
  FoundVault,
  NewVault,
  NewVaultSession,
  Vault,
  VaultId,
} from "../../core/new-vault-port.ts";
import { newVault as words } from "../../core/text/new-vault.ts";
import { allows, CREATE_VAULT } from "../../core/vault/permissions.ts";
import { vaultIn } from "./arm-answers.ts";
import { API_VERSION, answerTo, type Connection, clientFor, type Listening } from "./arm-client.ts";
import { type HttpReply, notUnderstood, retryAfterSeconds, said } from "./azure-errors.ts";
import { readList } from "./lists.ts";
import {
  ListedGroup,
  ListedPermission,
  ListedRegion,
  NameAnswer,
  OperationAnswer,
  ProvisioningAnswer,
  stageOf,
} from "./new-vault-answers.ts";
import { LONGEST_WAIT_SECONDS } from "./patience.ts";

const RESOURCES_API_VERSION = "2022-12-01";
const AUTHORIZATION_API_VERSION = "2022-04-01";
/** A vault takes seconds. One that is not there after so many looks is left to Azure, and looked for again later. */
const MAX_LOOKS = 200;

/** `standardTierStorageRedundancy` of vaults.json. */
const REDUNDANCY_NAMES: Readonly<Record<Redundancy, string>> = {
  "locally-redundant": "LocallyRedundant",
  "zone-redundant": "ZoneRedundant",
  "geo-redundant": "GeoRedundant",
};

const PROVIDER = "providers/Microsoft.RecoveryServices";
const place = (...names: readonly string[]): string => names.map(encodeURIComponent).join("/");
const groupPath = ({ subscriptionId, resourceGroup }: Omit<VaultId, "name">): string =>
  `/subscriptions/${place(subscriptionId)}/resourceGroups/${place(resourceGroup)}`;
const vaultPath = (vault: VaultId): string => `${groupPath(vault)}/${PROVIDER}/vaults/${place(vault.name)}`;

const aboutVault = ({ name, resourceGroup }: VaultId): About => ({ vault: name, resourceGroup });

interface Question {
  readonly method: "GET" | "POST" | "PUT";
  readonly url: string;
  readonly body?: object;
  readonly good?: readonly number[];
}

/** One question through the SDK's own pipeline, which signs it and tries again. */
function askArm(
  connection: Connection,
  { method, url, body, good }: Question,
  asked: About,
  signal: AbortSignal,
): Promise<HttpReply> {
  const { pipeline } = clientFor(connection, "");
  const request = createPipelineRequest({
    url,
    method,
    headers: createHttpHeaders({ Accept: "application/json", "Content-Type": "application/json" }),
    ...(body && { body: JSON.stringify(body) }),
    abortSignal: signal,
  });
  const ask = async ({ onResponse }: Listening) =>
    onResponse(await pipeline.sendRequest(connection.httpClient, request));
  return answerTo(ask, asked, signal, good);
}

function understood<T>(schema: z.ZodType<T>, reply: HttpReply, asked: About): T {
  let data: unknown;
  try {
    data = JSON.parse(reply.text);
  } catch {
    throw notUnderstood("JSON", reply, asked);
  }
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  throw notUnderstood(parsed.error.issues[0]?.path.join(".") || "the whole answer", reply, asked);
}

async function findVault(
  connection: Connection,
  vault: VaultId,
  signal: AbortSignal,
): Promise<(FoundVault & { readonly status: string }) | null> {
  const url = `${connection.cloud.armEndpoint}${vaultPath(vault)}?api-version=${API_VERSION}`;
  const asked = aboutVault(vault);
  try {
    const reply = await askArm(connection, { method: "GET", url }, asked, signal);
    const status = understood(ProvisioningAnswer, reply, asked);
    return { ...vaultIn(reply, vault), provisioning: stageOf(status), status: status ?? "" };
  } catch (thrown) {
    const { code, about } = SetupError.from(thrown);
    // A group or subscription that is not there is another fault, and told as such.
    if (code === "azure.not-found" && about.azureCode === "ResourceNotFound") return null;
    throw thrown;
  }
}

/** What is refused when a vault is made, in the words that fit: its making, not its use. */
function refusedMaking(thrown: unknown, { name: vault, resourceGroup }: VaultId): unknown {
  const { code, about } = SetupError.from(thrown);
  const more = { ...about, vault, resourceGroup };
  if (code === "azure.forbidden") return new SetupError("new-vault.not-allowed", more, { cause: thrown });
  // Such as a quota that is used up: not "busy", and Azure's own sentence says it best.
  if (code === "azure.conflict") return new SetupError("azure.refused", more, { cause: thrown });
  return thrown;
}

/** Only ARM itself gets the token. */
function statusAddress(reply: HttpReply, { cloud }: Connection, asked: About): string | null {
  const header = reply.header("azure-asyncoperation");
  if (header === undefined) return null;
  const url = URL.parse(header);
  if (url?.origin !== new URL(cloud.armEndpoint).origin) {
    throw notUnderstood("Azure-AsyncOperation", reply, asked);
  }
  return url.href;
}

interface Waiting {
  readonly connection: Connection;
  readonly vault: VaultId;
  readonly watch: Awaiting;
}

/** As long as Azure says, else about two seconds. */
function waitMs(reply: HttpReply | null, { retryDelayMs }: Connection): number {
  const seconds = retryAfterSeconds(reply?.header("retry-after"));
  if (seconds === undefined) return 2 * retryDelayMs;
  return Math.min(seconds, LONGEST_WAIT_SECONDS) * 1000;
}

const pauseFor = async (ms: number, signal: AbortSignal): Promise<void> => {
  await pause(ms, undefined, { signal }).catch((cause: unknown) => {
    throw new SetupError("run.cancelled", {}, { cause });
  });
};

/** Looks again and again, and says how far it is. `look` gives null once it is done. */
async function lookUntilDone(
  { connection, vault, watch }: Waiting,
  first: HttpReply | null,
  look: () => Promise<{ readonly status: string; readonly reply: HttpReply | null } | null>,
): Promise<void> {
  let last = first;
  for (let looks = 1; looks <= MAX_LOOKS; looks += 1) {
    const going = await look();
    if (going === null) return;
    const text = words.progress.waits({ status: said(going.status) });
    watch.progress(Math.min(0.95, 0.2 + 0.75 * (1 - 0.8 ** looks)), { kind: "text", text });
    last = going.reply ?? last;
    await pauseFor(waitMs(last, connection), watch.signal);
  }
  throw new SetupError("new-vault.takes-long", aboutVault(vault));
}

const failed = (vault: VaultId, status: string, why: string): SetupError =>
  new SetupError("new-vault.failed", { ...aboutVault(vault), status: said(status), said: said(why) });

async function followOperation(waiting: Waiting, url: string, first: HttpReply): Promise<void> {
  const { connection, vault, watch } = waiting;
  const asked = aboutVault(vault);
  await pauseFor(waitMs(first, connection), watch.signal);
  await lookUntilDone(waiting, first, async () => {
    const reply = await askArm(connection, { method: "GET", url }, asked, watch.signal);
    const { status, error } = understood(OperationAnswer, reply, asked);
    const stage = stageOf(status);
    if (stage === "failed") {
      throw failed(vault, status, [error?.code, error?.message].filter(Boolean).join(": "));
    }
    return stage === "done" ? null : { status, reply };
  });
}

/** The vault, once it is there and ready: the operation's end and the vault's own word must agree. */
async function awaitVault(waiting: Waiting): Promise<Vault> {
  const { connection, vault, watch } = waiting;
  let there: Vault | null = null;
  await lookUntilDone(waiting, null, async () => {
    const found = await findVault(connection, vault, watch.signal);
    if (found?.provisioning === "failed") throw failed(vault, found.status, "");
    if (found?.provisioning !== "done") return { status: found?.status ?? "…", reply: null };
    const { provisioning: _provisioning, status: _status, ...made } = found;
    there = made;
    return null;
  });
  return there ?? Promise.reject(failed(vault, "", ""));
}

const vaultBody = ({ region, redundancy, publicAccess }: NewVault) => ({
  location: region,
  sku: { name: "RS0", tier: "Standard" },
  properties: {
    publicNetworkAccess: publicAccess ? "Enabled" : "Disabled",
    redundancySettings: { standardTierStorageRedundancy: REDUNDANCY_NAMES[redundancy] },
  },
});

async function createVault(connection: Connection, vault: NewVault, watch: Awaiting): Promise<Vault> {
  const url = `${connection.cloud.armEndpoint}${vaultPath(vault)}?api-version=${API_VERSION}`;
  const question = { method: "PUT", url, body: vaultBody(vault), good: [200, 201, 202] } as const;
  const { subscriptionId, resourceGroup, name } = vault;
  const waiting = { connection, vault: { subscriptionId, resourceGroup, name }, watch };
  const reply = await askArm(connection, question, aboutVault(vault), watch.signal).catch(
    (thrown: unknown) => {
      throw refusedMaking(thrown, vault);
    },
  );
  const status = statusAddress(reply, connection, aboutVault(vault));
  if (status !== null) await followOperation(waiting, status, reply);
  return await awaitVault(waiting);
}

/** What a signed-in admin can do about a vault that is not there yet. */
export const newVaultsOf = (connection: Connection): NewVaultSession => {
  const listed = <T>(path: string, entry: z.ZodType<T>, asked: About, signal: AbortSignal) =>
    readList(connection, { path, entry, asked }, signal);
  return {
    async listRegions(subscriptionId, signal) {
      const path = `/subscriptions/${place(subscriptionId)}/locations?api-version=${RESOURCES_API_VERSION}`;
      const all = await listed(path, ListedRegion, { subscription: subscriptionId }, signal);
      return all.filter(({ physical }) => physical).map(({ physical: _physical, ...region }) => region);
    },
    listResourceGroups: (subscriptionId, signal) =>
      listed(
        `/subscriptions/${place(subscriptionId)}/resourceGroups?api-version=${RESOURCES_API_VERSION}`,
        ListedGroup,
        { subscription: subscriptionId },
        signal,
      ),
    async mayCreateVault(subscriptionId, resourceGroup, signal) {
      const group = groupPath({ subscriptionId, resourceGroup });
      const path = `${group}/providers/Microsoft.Authorization/permissions?api-version=${AUTHORIZATION_API_VERSION}`;
      const asked = { subscription: subscriptionId, resourceGroup };
      return allows(await listed(path, ListedPermission, asked, signal), CREATE_VAULT);
    },
    async checkVaultName(vault, region, signal) {
      const where = `${groupPath(vault)}/${PROVIDER}/locations/${place(region)}/checkNameAvailability`;
      const url = `${connection.cloud.armEndpoint}${where}?api-version=${API_VERSION}`;
      const body = { name: vault.name, type: "Microsoft.RecoveryServices/Vaults" };
      const reply = await askArm(connection, { method: "POST", url, body }, aboutVault(vault), signal);
      const found = understood(NameAnswer, reply, aboutVault(vault));
      return { ...found, said: said(found.said) };
    },
    findVault: (vault, signal) => findVault(connection, vault, signal),
    createVault: (vault, watch) => createVault(connection, vault, watch),
    awaitVault: (vault, watch) => awaitVault({ connection, vault, watch }),
  };
};
