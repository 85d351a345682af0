/** A certificate that was brought is looked over before anything is changed, as a credentials file is. */

import { isBrought } from "../answer-choices.ts";
import type { Plan } from "../plan/plan.ts";
import type { Ports } from "../ports.ts";
import type { Secrets } from "../secret.ts";
import { openBrought, refuseUnusable } from "../vault/certificate-report.ts";
import { preview } from "./preview.ts";

/** Only where it will be used. Throws certificate.*, file.*. */
export async function checkCertificate(
  plan: Plan,
  ports: Ports,
  secrets: Secrets,
  signal: AbortSignal,
): Promise<void> {
  const action = plan.actions.find((candidate) => candidate.kind === "make-credentials");
  if (!action || !isBrought(action.key)) return;
  // The run has it made by a CA, and looks it over then.
  if (plan.actions.some(({ kind }) => kind === "request-certificate")) return;
  const { wouldChange } = await preview({ ...plan, actions: [action] }, ports, secrets, signal);
  if (!wouldChange) return;
  const { key, certificateFile = "" } = action;
  const { report } = await openBrought(
    ports,
    { file: certificateFile, key, password: key === "pfx" ? secrets.pfxPassword : undefined },
    signal,
  );
  refuseUnusable(report);
}
