/** For tests: a check in a world where all is fine, but for what a case says. */

import { Answers } from "../core/answers.ts";
import type { Check, CheckContext } from "../core/checks/check.ts";
import { checks } from "../core/checks/index.ts";
import type { Facts } from "../core/facts.ts";
import type { EndpointProbe, Media } from "../core/ports.ts";
import { type SqlInstance, unknownWindows, WindowsFacts } from "../core/windows-facts.ts";
import { factsOf } from "./test-facts.ts";
import { fineInstance, fineWindows } from "./windows/windows-facts.ts";

/** What is set up: `new-` where the run installs it. */
export type Server = "new-mars" | "new-dpm" | "new-mabs" | "mars" | "dpm" | "mabs";

type Spoiled = { readonly [G in keyof WindowsFacts]?: Partial<WindowsFacts[G]> };

export interface Case {
  readonly windows?: Spoiled;
  readonly facts?: Partial<Facts>;
  readonly media?: Partial<Media>;
  readonly instance?: Partial<SqlInstance>;
  readonly sql?: object;
  readonly clockSkewMs?: number | null;
  readonly answers?: object;
}

const SAID: Readonly<Record<Server, string>> = {
  "new-mars": "mars-agent",
  "new-dpm": "dpm",
  "new-mabs": "azure-backup-server",
  mars: "mars-agent",
  dpm: "mars-agent",
  mabs: "mars-agent",
};
const HERE: Readonly<Record<Server, Facts["product"]>> = {
  "new-mars": "none",
  "new-dpm": "none",
  "new-mabs": "none",
  mars: "mars",
  dpm: "dpm",
  mabs: "mabs",
};
const MEDIA: Media = {
  setup: "there",
  product: "mabs",
  version: "V4",
  agentVersion: "2.0.9262.0",
  bundlesSql: false,
};

const AGENT = {
  scratchLocations: ["D:\\Scratch", "d:\\scratch\\"] as const,
  cacheIs: [],
  onModulePath: true,
};

function windowsOf({ windows = {}, instance = {} }: Case): WindowsFacts {
  const fine = fineWindows();
  const sql = { ...fine.sql, instances: [{ ...fineInstance("MABSSQL"), ...instance }] };
  const base = { ...fine, agent: AGENT, sql };
  const groups = Object.entries(base).map(([group, facts]) => [
    group,
    { ...facts, ...Object.entries(windows).find(([name]) => name === group)?.[1] },
  ]);
  return WindowsFacts.parse(Object.fromEntries(groups));
}

/** The ports are not asked: what they would answer is in the case. */
export function contextOf(server: Server, told: Case = {}): CheckContext {
  const product = server.endsWith("dpm") ? { product: "dpm" as const, version: "2019" } : {};
  const installation = { product: SAID[server], sql: { instance: "MABSSQL", ...told.sql } };
  const probe: EndpointProbe = {
    endpoint: { host: "login.microsoftonline.com", port: 443, purpose: "sign-in" },
    error: null,
    tlsIssuer: null,
    clockSkewMs: told.clockSkewMs === undefined ? 0 : told.clockSkewMs,
    elapsedMs: 20,
  };
  const facts = factsOf({ product: HERE[server], ...told.facts, windows: windowsOf(told) });
  return {
    answers: Answers.parse({ installation, ...told.answers }),
    facts,
    media: async () => ({ ...MEDIA, ...product, ...told.media }),
    signIn: async () => probe,
    signal: new AbortController().signal,
  } as CheckContext;
}

export const unseen = (context: CheckContext): CheckContext => ({
  ...context,
  facts: {
    ...context.facts,
    windows: unknownWindows(),
    operatingSystem: null,
    pendingRestart: null,
    administrator: null,
    microsoftUpdate: null,
    domainJoined: null,
    domainController: null,
    memoryBytes: null,
    processors: null,
    volumes: null,
    sqlInstances: null,
    scratchFreeBytes: null,
    agentVersion: null,
  },
  media: async () => null,
  signIn: async () => null,
});

function checkOf(id: string): Check {
  const check = checks.find((each) => each.id === id);
  if (!check) throw new Error(`there is no check ${id}`);
  return check;
}

export const stateOf = async (id: string, context: CheckContext): Promise<string> =>
  checkOf(id).applies(context) ? (await checkOf(id).look(context)).state : "not shown";
