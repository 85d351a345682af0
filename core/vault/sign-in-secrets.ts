import type { ProxyAnswer, SignInAnswer } from "../answers.ts";
import type { SecretName } from "../secret.ts";

/** Whether the application proves itself by a secret; with a certificate it needs none. */
export const signsInWithSecret = ({ method, certificateFile }: SignInAnswer): boolean =>
  method === "service-principal" && certificateFile === undefined;

/** The secrets that an action which signs in cannot do without. A PFX may have no password. */
export const signInSecrets = (signIn: SignInAnswer, proxy: ProxyAnswer): readonly SecretName[] => [
  ...(signsInWithSecret(signIn) ? (["clientSecret"] as const) : []),
  ...(proxy.use === "custom" && proxy.user !== "" ? (["proxyPassword"] as const) : []),
];
