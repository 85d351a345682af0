/** What the ARM operations share: their shape, JSON bodies, pages. */
import { z } from "zod";
import type { VaultId } from "../../core/ports.ts";
import { type Incoming, json, param, type Reply, refuse } from "./reply.ts";
import type { Site } from "./site.ts";
import { findVault, type PracticeState, type VaultRecord } from "./state.ts";

/** One ARM request that has passed the front door. */
export interface ArmCall {
  readonly site: Site;
  readonly incoming: Incoming;
  /** As it was when the request came in. Whoever changes something reads it again under the lock. */
  readonly state: PracticeState;
}

export type ArmHandler = (call: ArmCall) => Promise<Reply> | Reply;

export const VAULT_TYPE = "Microsoft.RecoveryServices/vaults";

export const vaultIdOf = (incoming: Incoming): VaultId => ({
  subscriptionId: param(incoming, "subscriptionId"),
  resourceGroup: param(incoming, "resourceGroupName"),
  name: param(incoming, "vaultName"),
});

/** ARM's id of a vault, spelt as the vault was created. */
export const vaultPath = (vault: VaultId): string =>
  `/subscriptions/${vault.subscriptionId}/resourceGroups/${vault.resourceGroup}/providers/${VAULT_TYPE}/${vault.name}`;

/** The vault that the path names. Refuses with 404. */
export function vaultOf(state: PracticeState, incoming: Incoming): VaultRecord {
  const id = vaultIdOf(incoming);
  return (
    findVault(state, id) ??
    refuse(
      404,
      "ResourceNotFound",
      `The Resource '${VAULT_TYPE}/${id.name}' under resource group '${id.resourceGroup}' was not found.`,
    )
  );
}

const invalidContent = (why: string): never =>
  refuse(
    400,
    "InvalidRequestContent",
    `The request content was invalid and could not be deserialized: '${why}'.`,
  );

function parseJson(incoming: Incoming): unknown {
  const type = incoming.header("content-type") ?? "";
  if (!type.toLowerCase().startsWith("application/json")) {
    refuse(415, "UnsupportedMediaType", `The content media type '${type}' is not supported.`);
  }
  try {
    return JSON.parse(incoming.body.toString("utf8"));
  } catch {
    return invalidContent("the body is not JSON");
  }
}

/** The body of a request, checked. Refuses with 400 and the member that is wrong. */
export function bodyOf<T>(incoming: Incoming, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(parseJson(incoming));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return invalidContent(`${issue?.path.join(".") || "body"}: ${issue?.message}`);
}

const SkipToken = z.base64url().transform((token) => Buffer.from(token, "base64url").toString("ascii"));
const Offset = SkipToken.pipe(z.string().regex(/^from:\d{1,6}$/));

/** The first entry of the page that a `$skiptoken` asks for. */
function offsetOf(incoming: Incoming): number {
  const token = incoming.query.get("$skiptoken");
  if (token === undefined) return 0;
  const parsed = Offset.safeParse(token);
  if (!parsed.success) return refuse(400, "InvalidSkipToken", "The $skiptoken query parameter is invalid.");
  return Number(parsed.data.slice("from:".length));
}

/** One page of a list, with `nextLink` while there is more. */
export function page({ site, incoming }: ArmCall, entries: readonly unknown[]): Reply {
  const from = offsetOf(incoming);
  const until = from + site.knobs.pageSize;
  const value = entries.slice(from, until);
  if (until >= entries.length) return json(200, { value });
  const query = new URLSearchParams([...incoming.query]);
  query.set("$skiptoken", Buffer.from(`from:${until}`, "ascii").toString("base64url"));
  return json(200, { value, nextLink: `${site.origin}${incoming.path}?${query}` });
}
