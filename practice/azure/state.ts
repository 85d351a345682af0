/**
 * What the practice Azure remembers: subscriptions, vaults, their certificates and servers, in one JSON file that
 * several processes may read and change. It holds public things only: thumbprints and dates, no key, no token.
 */
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { nodeFiles } from "../../adapters/file-system.ts";
import { systemCode } from "../../adapters/system-errors.ts";
import { SetupError } from "../../core/errors.ts";
import type { VaultId } from "../../core/ports.ts";
import { PRACTICE } from "../practice-values.ts";

const MAX_BYTES = 4 * 1024 * 1024;
const LOCK_RETRY_MS = 5;
/** A change takes a few milliseconds. A lock this old was left by a process that died. */
const LOCK_STALE_MS = 5_000;
const LOCK_PATIENCE_MS = 15_000;

const instant = z.iso.datetime();
const text = z.string().max(1024);

const Certificate = z.strictObject({
  name: text,
  /** SHA-1, upper-case hex. */
  thumbprint: z.string().regex(/^[0-9A-F]{40}$/),
  validFrom: instant,
  validTo: instant,
  madeBy: z.enum(["client", "service"]),
});
export type CertificateRecord = z.infer<typeof Certificate>;

export const SERVER_KINDS = ["mars", "dpm", "mabs"] as const;

const Server = z.strictObject({
  name: text,
  kind: z.enum(SERVER_KINDS),
  agentVersion: text,
  registeredAt: instant,
  /** int64 as decimal digits. */
  containerId: z.string().regex(/^\d{1,19}$/),
});
export type ServerRecord = z.infer<typeof Server>;

export const MAKING_ENDS = ["succeeds", "fails", "never-ends"] as const;

/** A vault that Azure is still making. */
const Making = z.strictObject({
  operationId: text,
  /** How often it is still found unfinished. */
  looksLeft: z.number().int().min(0),
  outcome: z.enum(MAKING_ENDS),
});
export type Making = z.infer<typeof Making>;

const Vault = z.strictObject({
  subscriptionId: text,
  resourceGroup: text,
  name: text,
  region: text,
  /** int64 as decimal digits. */
  resourceId: z.string().regex(/^\d{1,19}$/),
  changedAt: instant,
  tags: z.record(text, text).optional(),
  sku: z.record(text, text),
  identity: z.record(text, z.unknown()).optional(),
  properties: z.record(text, z.unknown()),
  /** Oldest first: the last one is the newest, and the only one that registers a server. */
  making: Making.optional(),
  certificates: z.array(Certificate),
  servers: z.array(Server),
});
export type VaultRecord = z.infer<typeof Vault>;

const State = z.strictObject({
  version: z.literal(1),
  subscriptions: z.array(
    z.strictObject({
      subscriptionId: text,
      displayName: text,
      resourceGroups: z.array(z.strictObject({ name: text, region: text })),
    }),
  ),
  vaults: z.array(Vault),
  /** Certificates of the practice application, PEM, public half only. */
  applicationCertificates: z.array(z.string().max(16_384)),
});
export type PracticeState = z.infer<typeof State>;

const vault = (
  place: { subscriptionId: string; resourceGroup: string; region: string },
  name: string,
  resourceId: string,
): VaultRecord => ({
  ...place,
  name,
  resourceId,
  changedAt: "2026-01-15T09:30:00.000Z",
  sku: { name: "RS0", tier: "Standard" },
  properties: {},
  certificates: [],
  servers: [],
});

/** What there is before anybody has changed anything. */
export function freshState(): PracticeState {
  const { subscriptionId, resourceGroup, region } = PRACTICE;
  const first = { subscriptionId, resourceGroup, region };
  const second = {
    subscriptionId: PRACTICE.secondSubscriptionId,
    resourceGroup: PRACTICE.secondResourceGroup,
    region: PRACTICE.secondRegion,
  };
  return {
    version: 1,
    subscriptions: [
      {
        subscriptionId,
        displayName: PRACTICE.subscriptionName,
        resourceGroups: [{ name: resourceGroup, region }],
      },
      {
        subscriptionId: second.subscriptionId,
        displayName: PRACTICE.secondSubscriptionName,
        resourceGroups: [{ name: second.resourceGroup, region: second.region }],
      },
    ],
    vaults: [
      vault(first, PRACTICE.vault, PRACTICE.vaultResourceId),
      vault(first, PRACTICE.secondVault, PRACTICE.secondVaultResourceId),
      vault(second, PRACTICE.branchVault, PRACTICE.branchVaultResourceId),
    ],
    applicationCertificates: [],
  };
}

/** Azure takes names in any case. */
export const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

export const findVault = (state: PracticeState, id: VaultId): VaultRecord | undefined =>
  state.vaults.find(
    (each) =>
      sameName(each.subscriptionId, id.subscriptionId) &&
      sameName(each.resourceGroup, id.resourceGroup) &&
      sameName(each.name, id.name),
  );

function parseState(bytes: Uint8Array): PracticeState | null {
  try {
    return State.parse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  } catch {
    return null;
  }
}

const filesBeside = (stateFile: string) => nodeFiles(path.dirname(path.resolve(stateFile)));

/** null: it is not there, or it cannot be understood and was set aside. */
async function readStateFile(stateFile: string): Promise<PracticeState | null> {
  const files = filesBeside(stateFile);
  if ((await files.state(stateFile)) === "absent") return null;
  try {
    const state = parseState(await files.read(stateFile, MAX_BYTES));
    if (state) return state;
  } catch (thrown) {
    if (SetupError.from(thrown).code !== "file.too-large") throw thrown;
  }
  await rename(stateFile, `${stateFile}.damaged`);
  return null;
}

/**
 * The state as it lies on disk; the fresh one where there is none. A file that cannot be understood is set aside
 * under `<name>.damaged`: practice must not fail for good because of it.
 */
export const readState = async (stateFile: string): Promise<PracticeState> =>
  (await readStateFile(stateFile)) ?? freshState();

/** Windows refuses to replace a file in the very moment another process reads it. */
async function writeState(stateFile: string, state: PracticeState, triesLeft = 20): Promise<void> {
  const bytes = Buffer.from(`${JSON.stringify(state, null, 2)}\n`, "utf8");
  try {
    await filesBeside(stateFile).writePrivate(stateFile, bytes);
  } catch (thrown) {
    const { code, about } = SetupError.from(thrown);
    const passing =
      code === "file.write-failed" && ["EPERM", "EACCES", "EBUSY"].includes(String(about.reason));
    if (!passing || triesLeft === 0) throw thrown;
    await wait(LOCK_RETRY_MS);
    await writeState(stateFile, state, triesLeft - 1);
  }
}

const ageMs = async (file: string): Promise<number> => {
  try {
    return Date.now() - (await stat(file)).mtimeMs;
  } catch {
    return 0;
  }
};

/** One change at a time, over all processes that share the file. */
async function lock(lockFile: string): Promise<() => Promise<void>> {
  const giveUpAt = Date.now() + LOCK_PATIENCE_MS;
  for (;;) {
    try {
      await (await open(lockFile, "wx")).close();
      return () => rm(lockFile, { force: true });
    } catch (thrown) {
      const taken = ["EEXIST", "EPERM"].includes(systemCode(thrown) ?? "");
      if (!taken || Date.now() > giveUpAt) throw thrown;
    }
    if ((await ageMs(lockFile)) > LOCK_STALE_MS) await rm(lockFile, { force: true });
    await wait(LOCK_RETRY_MS);
  }
}

/** Reads, changes and writes as one deed. When `change` throws, nothing is written. */
export async function changeState<T>(stateFile: string, change: (state: PracticeState) => T): Promise<T> {
  await mkdir(path.dirname(path.resolve(stateFile)), { recursive: true });
  const unlock = await lock(`${stateFile}.lock`);
  try {
    const state = await readState(stateFile);
    const result = change(state);
    await writeState(stateFile, state);
    return result;
  } finally {
    await unlock();
  }
}
