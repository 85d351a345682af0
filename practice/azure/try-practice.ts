/** For tests: a practice server in a folder of its own, and a plain client that trusts only its authority. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import type { IncomingHttpHeaders } from "node:http";
import { request } from "node:https";
import { tmpdir } from "node:os";
import path from "node:path";
import { PRACTICE } from "../practice-values.ts";
import { type PracticeAzure, type PracticeAzureOptions, startPracticeAzure } from "./server.ts";
import { ARM_SCOPE } from "./site.ts";

export const VAULTS = `/subscriptions/${PRACTICE.subscriptionId}/resourceGroups/${PRACTICE.resourceGroup}/providers/Microsoft.RecoveryServices/vaults`;
export const VAULT = `${VAULTS}/${PRACTICE.vault}`;
export const API = "api-version=2026-07-01";
export const TOKEN_PATH = `/${PRACTICE.tenantId}/oauth2/v2.0/token`;

export interface Ask {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string>>;
  /** A body as it is. */
  readonly text?: string;
  /** Left out: a token of the practice application. null: none. */
  readonly token?: string | null;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The body read as JSON. Throws when it is none. */
  readonly json: () => unknown;
}

interface Prepared {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

function prepare({ method, headers, json, form, text }: Ask, token: string | null): Prepared {
  const typed = (type: string, body: string): Prepared => ({
    method: method ?? (form ? "POST" : "PUT"),
    headers: { "content-type": type, ...headers },
    body,
  });
  const plain = { method: method ?? "GET", headers: { ...headers }, body: "" };
  const body = json === undefined ? text : JSON.stringify(json);
  let prepared = body === undefined ? plain : typed("application/json", body);
  if (form) prepared = typed("application/x-www-form-urlencoded", String(new URLSearchParams(form)));
  if (token !== null) prepared.headers.authorization = `Bearer ${token}`;
  return prepared;
}

/** `ca` left out: the client trusts what the machine trusts, and so not the practice server. */
export function send(url: string, prepared: Prepared, ca: string | undefined): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { method, headers, body } = prepared;
    const asked = request(
      url,
      { method, headers, agent: false, ...(ca !== undefined && { ca }) },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => {
          const text = Buffer.concat(chunks).toString("utf8");
          const answer = { status: response.statusCode ?? 0, headers: response.headers, text };
          resolve({ ...answer, json: (): unknown => JSON.parse(text) });
        });
      },
    );
    asked.on("error", reject);
    asked.end(body);
  });
}

export interface TryPractice {
  readonly practice: PracticeAzure;
  readonly folder: string;
  readonly stateFile: string;
  readonly ca: string;
  ask(pathAndQuery: string, ask?: Ask): Promise<Answer>;
  /** A fresh token of the practice application. */
  token(): Promise<string>;
  /** Stops the server and starts another one on the same state. */
  restart(options?: Partial<PracticeAzureOptions>): Promise<TryPractice>;
  end(): Promise<void>;
}

const readToken = (answer: Answer): string => /"access_token":"([^"]+)"/.exec(answer.text)?.[1] ?? "";

async function start(folder: string, options: Partial<PracticeAzureOptions>): Promise<TryPractice> {
  const stateFile = path.join(folder, "state.json");
  const practice = await startPracticeAzure({ stateFile, caFile: path.join(folder, "ca.pem"), ...options });
  const ca = await readFile(practice.cloud.caFile, "utf8");
  let kept: string | undefined;

  const ask = async (pathAndQuery: string, what: Ask = {}): Promise<Answer> => {
    return send(`${practice.origin}${pathAndQuery}`, prepare(what, await tokenFor(what)), ca);
  };
  const tokenFor = async (what: Ask): Promise<string | null> => {
    if (what.token !== undefined) return what.token;
    if (what.form !== undefined) return null;
    kept ??= await token();
    return kept;
  };
  const token = async (): Promise<string> => {
    const form = {
      grant_type: "client_credentials",
      client_id: PRACTICE.clientId,
      client_secret: PRACTICE.clientSecret,
      scope: ARM_SCOPE,
    };
    return readToken(await ask(TOKEN_PATH, { form }));
  };
  return {
    practice,
    folder,
    stateFile,
    ca,
    ask,
    token,
    restart: async (changed = {}) => {
      await practice.close();
      return start(folder, { ...options, ...changed });
    },
    end: async () => {
      await practice.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export const tryPractice = async (options: Partial<PracticeAzureOptions> = {}): Promise<TryPractice> =>
  start(await mkdtemp(path.join(tmpdir(), "practice-azure-")), options);
