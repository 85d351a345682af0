/** The rules of the wizard's pages that ask something. */
import { agent } from "./agent.ts";
import { certificate } from "./certificate.ts";
import { encryption } from "./encryption.ts";
import { installationSettings } from "./installation-settings.ts";
import { microsoftUpdate } from "./microsoft-update.ts";
import { oldCertificates } from "./old-certificates.ts";
import { type StepId, stepIdsFor } from "./order.ts";
import { proxy } from "./proxy.ts";
import { recoveryFolder } from "./recovery-folder.ts";
import { securitySettings } from "./security-settings.ts";
import { sqlSettings } from "./sql-settings.ts";
import type { Problem, Step, StepContext } from "./step.ts";
import { throttling } from "./throttling.ts";
import { vaultCredentials } from "./vault-credentials.ts";

export const steps = {
  proxy,
  agent,
  "vault-credentials": vaultCredentials,
  certificate,
  "old-certificates": oldCertificates,
  "sql-settings": sqlSettings,
  "installation-settings": installationSettings,
  "security-settings": securitySettings,
  "microsoft-update": microsoftUpdate,
  throttling,
  "recovery-folder": recoveryFolder,
  encryption,
} as const satisfies { readonly [Id in StepId]: Step<Id> };

/** The steps that these answers on this machine need, in order. */
export const stepsFor = (context: StepContext): readonly Step<StepId>[] =>
  stepIdsFor(context).map((id) => steps[id]);

export interface StepProblem extends Problem {
  readonly step: StepId;
}

/** Every fault of every step that applies, in the order of the pages. */
export const problemsOf = (context: StepContext): readonly StepProblem[] =>
  stepsFor(context).flatMap((step) =>
    step.problems(context).map((problem) => ({ ...problem, step: step.id })),
  );
