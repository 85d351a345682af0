/** What is wrong with what was typed, and which of it a run gets. */
import { SECRET_NAMES, type SecretName } from "../secret.ts";
import { placesMissing } from "../vault/kept-places.ts";
import { passphraseProblems } from "../vault/passphrase.ts";
import { signsInWithSecret } from "../vault/sign-in-secrets.ts";
import type { StepId } from "./order.ts";
import type { Problem, StepContext } from "./step.ts";
import type { Typed } from "./typed.ts";
import { certificateSecrets, certificateTypedProblems } from "./typed-certificate.ts";
import {
  installationSecrets,
  installationTypedProblems,
  passphraseForSetupProblems,
} from "./typed-installation.ts";

/** What is wrong with the secrets of one page. One that an answer file says where to read is not missing. */
export function typedProblems(step: StepId, context: StepContext, typed: Typed): readonly Problem[] {
  const { secretFiles } = context.answers;
  return problemsOfTyped(step, context, typed).filter(
    ({ field, problem }) =>
      problem !== "missing" || !SECRET_NAMES.some((name) => name === field && secretFiles[name]),
  );
}

function problemsOfTyped(step: StepId, context: StepContext, typed: Typed): readonly Problem[] {
  switch (step) {
    case "proxy":
      return needsProxyPassword(context) && typed.proxyPassword === ""
        ? [{ field: "proxyPassword", problem: "missing" }]
        : [];
    case "vault-credentials":
      return needsClientSecret(context) && typed.clientSecret === ""
        ? [{ field: "clientSecret", problem: "missing" }]
        : [];
    case "certificate":
      return certificateTypedProblems(context, typed);
    case "agent":
    case "sql-settings":
    case "security-settings":
      return installationTypedProblems(step, context, typed);
    case "encryption":
      return needsPassphrase(context)
        ? [...encryptionProblems(context, typed), ...passphraseForSetupProblems(context, typed.passphrase)]
        : [];
    default:
      return [];
  }
}

/** The secrets that this run needs, as typed; those of pages that were left out are not sent. */
export function secretsOf(context: StepContext, typed: Typed): Partial<Record<SecretName, string>> {
  const { passphrase, proxyPassword, clientSecret, clientCertificatePassword, securityPin } = typed;
  return {
    ...(needsPassphrase(context) && { passphrase }),
    // Left as it is, the proxy may still stand between this program and Azure.
    ...(usesProxyUser(context) && proxyPassword !== "" && { proxyPassword }),
    ...(needsClientSecret(context) && { clientSecret }),
    ...(usesClientCertificate(context) && clientCertificatePassword !== "" && { clientCertificatePassword }),
    ...(needsPassphrase(context) && securityPin !== "" && { securityPin }),
    ...certificateSecrets(context, typed),
    ...installationSecrets(context, typed),
  };
}

const usesProxyUser = ({ answers: { proxy } }: StepContext): boolean =>
  proxy.use === "custom" && proxy.user !== "";

/** Both or neither: ids 280003, 280004, 280010. */
const needsProxyPassword = (context: StepContext): boolean =>
  usesProxyUser(context) && !context.answers.leave.includes("proxy");

const needsClientSecret = ({ answers: { flow, credentials } }: StepContext): boolean =>
  flow !== "change-settings" && credentials.from === "sign-in" && signsInWithSecret(credentials.signIn);

const usesClientCertificate = ({ answers: { credentials } }: StepContext): boolean =>
  credentials.signIn.method === "service-principal" && credentials.signIn.certificateFile !== undefined;

const needsPassphrase = ({ answers: { flow, passphrase } }: StepContext): boolean =>
  flow !== "change-settings" || passphrase.change;

function encryptionProblems({ answers }: StepContext, typed: Typed): Problem[] {
  if (typed.passphrase === "") return [{ field: "passphrase", problem: "missing" }];
  const found: Problem[] = passphraseProblems(typed.passphrase).map((problem) => ({
    field: "passphrase",
    problem,
  }));
  if (!typed.made && typed.confirm !== typed.passphrase) found.push({ field: "confirm", problem: "differs" });
  // A server that registers again has its passphrase kept already: it was just typed in.
  if (answers.flow === "re-register" || found.length > 0) return found;
  const missing = placesMissing(typed.kept);
  if (missing > 0) found.push({ field: "kept", problem: missing === 1 ? "one-place" : "not-kept" });
  return found;
}
