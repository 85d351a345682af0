import type { ProxyAnswer, SignInAnswer } from "../answers.ts";
import type { SecretName } from "../secret.ts";

/** The secrets that an action which signs in cannot do without. */
export const signInSecrets = (signIn: SignInAnswer, proxy: ProxyAnswer): readonly SecretName[] => [
  ...(signIn.method === "service-principal" ? (["clientSecret"] as const) : []),
  ...(proxy.use === "custom" && proxy.user !== "" ? (["proxyPassword"] as const) : []),
];
