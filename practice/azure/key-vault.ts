/**
 * The practice Key Vault: one vault, its secrets in memory. Shapes of the REST reference (Get Secret, Set Secret, 7.4), the
 * challenge of authentication-requests-and-responses, error codes as Key Vault writes them.
 */
import { randomBytes } from "node:crypto";
import { z } from "zod";
import { PRACTICE } from "../practice-values.ts";
import { armError, type Incoming, json, param, Refusal, type Reply, refuse } from "./reply.ts";
import type { KeyVaultOperation } from "./routes.ts";
import type { Site } from "./site.ts";
import { sameName } from "./state.ts";

const API_VERSIONS = ["7.4", "7.5", "7.6", "2025-07-01"];

const USUAL_CODES: Readonly<Record<number, string>> = {
  401: "Unauthorized",
  403: "Forbidden",
  404: "SecretNotFound",
  409: "Conflict",
  429: "Throttled",
};

/** The refusal that a knob asks for. */
export const keyVaultRefusal = (status: number, code = USUAL_CODES[status] ?? `Practice${status}`): Reply =>
  armError(status, code, `The practice Key Vault was told to answer ${status}.`);

function checkToken({ origin, tokens }: Site, incoming: Incoming): void {
  const token = /^Bearer +(\S+)$/i.exec(incoming.header("authorization") ?? "")?.[1];
  if (token !== undefined && tokens.checkAccess(token, origin) === "valid") return;
  const challenge = `Bearer authorization="${origin}/${PRACTICE.tenantId}", resource="${origin}"`;
  const message =
    token === undefined
      ? "AKV10000: Request is missing a Bearer or PoP token."
      : "AKV10022: Invalid audience.";
  throw new Refusal(armError(401, "Unauthorized", message, { "www-authenticate": challenge }));
}

const NewSecret = z.object({ value: z.string().min(1).max(25_600) });

function bodyOf(incoming: Incoming): string {
  try {
    return NewSecret.parse(JSON.parse(incoming.body.toString("utf8"))).value;
  } catch {
    return refuse(400, "BadParameter", "The request body is missing or not valid.");
  }
}

function bundle(site: Site, name: string, value: string): Reply {
  const at = Math.floor(site.now().getTime() / 1000);
  return json(200, {
    value,
    id: `${site.origin}/key-vaults/${PRACTICE.keyVault}/secrets/${name}/${randomBytes(16).toString("hex")}`,
    attributes: { enabled: true, created: at, updated: at, recoveryLevel: "Recoverable+Purgeable" },
  });
}

/** Answers one Key Vault request, or throws its Refusal. */
export function answerKeyVault(site: Site, operation: KeyVaultOperation, incoming: Incoming): Reply {
  checkToken(site, incoming);
  if (!API_VERSIONS.includes(incoming.query.get("api-version") ?? "")) {
    refuse(400, "BadParameter", "The specified version is not recognized.");
  }
  const name = param(incoming, "secretName");
  if (!sameName(param(incoming, "keyVaultName"), PRACTICE.keyVault)) {
    refuse(404, "VaultNotFound", "The specified vault is not found.");
  }
  const { softDeleted, othersSecrets } = site.knobs.keyVault;
  const deleted = softDeleted.some((each) => sameName(each, name));
  if (operation === "KeyVault_SetSecret") {
    if (deleted) {
      const why = `Secret ${name} is currently in a deleted but recoverable state, and its name cannot be reused; in this state, the secret can only be recovered or purged.`;
      throw new Refusal(
        json(409, {
          error: {
            code: "Conflict",
            message: why,
            innererror: { code: "ObjectIsDeletedButRecoverable" },
          },
        }),
      );
    }
    const value = bodyOf(incoming);
    site.secrets.set(name.toLowerCase(), value);
    return bundle(site, name, value);
  }
  const someoneElses = othersSecrets.some((each) => sameName(each, name))
    ? "another-value-altogether"
    : undefined;
  const value = site.secrets.get(name.toLowerCase()) ?? someoneElses;
  if (value === undefined || deleted) {
    refuse(404, "SecretNotFound", `A secret with (name/id) ${name} was not found in this key vault.`);
  }
  return bundle(site, name, value);
}
