/** The two questions that whoever signs in answers, each way to sign in as it can. */
import type { AccessToken } from "@azure/core-auth";
import type { HttpClient } from "@azure/core-rest-pipeline";
import { z } from "zod";
import type { SignInRequest, Watch } from "../../core/ports.ts";
import type { CloudDefinition } from "../../core/vault/clouds.ts";

export interface TokenSource {
  /** May need the admin. Gives the name of whoever signed in; null where it is an application. */
  first(signal: AbortSignal): Promise<string | null>;
  /** Never needs the admin. `scope` ends in `/.default`. */
  again(signal: AbortSignal, scope: string): Promise<AccessToken>;
}

export interface Timing {
  readonly retryDelayMs: number;
  readonly slowDownMs?: number;
  /** How long somebody may take in the browser. */
  readonly browserLimitMs?: number;
}

export interface Asking {
  readonly request: SignInRequest;
  readonly cloud: CloudDefinition;
  /** Notes what Entra answers (entra-answers.ts). */
  readonly httpClient: HttpClient;
  readonly watch: Watch;
  readonly timing: Timing;
}

/** Shown to the admin, who may be more than one person. Left out where Entra tells no name. */
const Name = z.string().min(1).max(320);
export const nameIn = (found: unknown): string | null => Name.safeParse(found).data ?? null;
