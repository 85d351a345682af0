/** For tests of the pages: a host whose machine, checks and credentials file are good, but for what a test says. */
import type { Answers } from "../core/answers.ts";
import { defaultAnswers } from "../core/default-answers.ts";
import type { Facts } from "../core/facts.ts";
import type { About, Host } from "../core/host.ts";
import type { KeptDraft } from "../core/run/kept-draft.ts";
import type { CredentialsReport } from "../core/vault/credentials-report.ts";
import { PRACTICE } from "./practice-values.ts";
import { factsOf } from "./test-facts.ts";
import { testHost } from "./test-host.ts";

export const aboutOf = (known: Partial<About> = {}): About => ({
  product: "Backup Server Setup",
  version: "1.2.3",
  practice: true,
  frontEnd: "browser",
  nativeDialogs: false,
  dataFolder: "D:\\Data",
  logFile: "D:\\Data\\log.jsonl",
  practiceHints: {},
  ...known,
});

export const reportOf = (known: Partial<CredentialsReport> = {}): CredentialsReport => ({
  kind: "backup",
  vault: PRACTICE.vault,
  resourceGroup: PRACTICE.resourceGroup,
  subscriptionId: PRACTICE.subscriptionId,
  tenantId: PRACTICE.tenantId,
  region: PRACTICE.region,
  resourceId: PRACTICE.vaultResourceId,
  validFrom: "2026-11-20T00:00:00.000Z",
  validTo: "2099-11-30T00:00:00.000Z",
  thumbprint: "0".repeat(40),
  hasPrivateKey: true,
  aadAuthority: null,
  serviceEndpoint: null,
  problems: [],
  ...known,
});

export interface WizardHostOptions {
  readonly facts?: Partial<Facts>;
  readonly about?: Partial<About>;
  readonly calls?: Partial<Host>;
}

/** `drafts` holds every draft that was sent, the last of which is given back as a reload would find it. */
export function wizardHost({ facts = {}, about = {}, calls = {} }: WizardHostOptions = {}) {
  const drafts: KeptDraft[] = [];
  const { host, tell } = testHost({
    about: async () => aboutOf(about),
    readFacts: async () => factsOf({ product: "mars", agentVersion: "2.0.9262.0", ...facts }),
    runChecks: async () => [],
    unfinished: async () => null,
    eventsSoFar: async () => [],
    azureProof: async () => ({ state: "not-asked" }),
    draft: async () => drafts.at(-1) ?? null,
    keepDraft: async ({ answers, page }) => {
      drafts.push({ answers, page, savedAt: "2026-11-20T12:00:00.000Z", earlier: false });
    },
    forgetDraft: async () => {
      drafts.length = 0;
    },
    readCredentials: async () => reportOf(),
    networkEndpoints: async () => [],
    signedIn: async () => null,
    newerCredentials: async () => null,
    vaultServers: async () => ({ count: 0, clash: null }),
    vaultRights: async () => null,
    lookAtNewVault: async () => ({ mayCreate: true, name: "free", said: "", error: null }),
    listRegions: async () => [],
    listResourceGroups: async () => [],
    regionDistance: async () => ({ kind: "no-address" }),
    preview: async () => ({
      plan: {
        version: 1,
        flow: "set-up",
        practice: true,
        actions: [],
        secretFiles: {},
        generatesPassphrase: false,
      },
      actions: [],
      wouldChange: true,
      secretsNeeded: [],
    }),
    ...calls,
  });
  return { host, tell, drafts };
}

/** A form that every page lets through: the file route, no proxy, no limit. */
export const completeAnswers = (): Answers => {
  const answers = defaultAnswers();
  return {
    ...answers,
    credentials: { ...answers.credentials, file: "C:\\Install\\practice-vault.VaultCredentials" },
  };
};
