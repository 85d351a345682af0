/** Signing in to Entra (or AD FS), in each of the ways. Tokens stay in memory. */
import type { AccessToken, TokenCredential } from "@azure/core-auth";
import type { HttpClient } from "@azure/core-rest-pipeline";
import { ClientCertificateCredential, ClientSecretCredential, DeviceCodeCredential } from "@azure/identity";
import { z } from "zod";
import { SetupError } from "../../core/errors.ts";
import type { SignInRequest, Watch } from "../../core/ports.ts";
import type { Secret } from "../../core/secret.ts";
import { type CloudDefinition, signsInWithAdfs } from "../../core/vault/clouds.ts";
import { byAzureCli, type RunAzureCli } from "./azure-cli.ts";
import { byBrowser, type OpenBrowser } from "./browser-sign-in.ts";
import { checkClientCertificate } from "./client-certificate.ts";
import { readClientCertificate } from "./client-certificate-file.ts";
import { explainSignIn, type TokenRequest, tokenRequest, witness } from "./entra-answers.ts";
import { RETRY, refuseLongWaits } from "./patience.ts";
import { type Asking, nameIn, type Timing, type TokenSource } from "./token-source.ts";

/**
 * The authority is one of our own constants or the admin's own words: asking a third host (instance discovery, at
 * login.microsoft.com) whether it may be trusted would add nothing but a hole in the firewall.
 */
const optionsFor = ({ cloud, httpClient, timing }: Asking) => ({
  authorityHost: cloud.authorityHost,
  disableInstanceDiscovery: true,
  httpClient,
  retryOptions: { ...RETRY, retryDelayInMs: timing.retryDelayMs },
  additionalPolicies: [{ policy: refuseLongWaits, position: "perRetry" as const }],
});

/** What MSAL hands on; its values are checked in entra-forms. The library's type leaves `expiresIn` out. */
const DeviceCodeInfo = z.object({ userCode: z.string(), verificationUri: z.string(), expiresIn: z.number() });

const showDeviceCode = (info: unknown, { progress }: Watch): void => {
  const { userCode, verificationUri, expiresIn } = DeviceCodeInfo.parse(info);
  const expiresAt = new Date(Date.now() + expiresIn * 1000).toISOString();
  progress(0, { kind: "device-code", userCode, verificationUri, expiresAt });
};

const Person = z.object({ username: z.unknown().optional() });
const byDeviceCode = (asking: Asking): TokenSource => {
  const { request, cloud, watch } = asking;
  const { tenantId, clientId } = request.signIn;
  const tenant = signsInWithAdfs(cloud) ? "adfs" : tenantId;
  const credential = new DeviceCodeCredential({
    ...optionsFor(asking),
    ...(tenant !== "" && { tenantId: tenant }),
    ...(clientId !== "" && { clientId }),
    // The code is shown once, while the admin waits for it; a later call must not ask again behind their back.
    disableAutomaticAuthentication: true,
    userPromptCallback: (info) => showDeviceCode(info, watch),
  });
  return {
    first: async (abortSignal) =>
      nameIn(Person.safeParse(await credential.authenticate(cloud.scope, { abortSignal })).data?.username),
    again: (abortSignal, scope) => credential.getToken(scope, { abortSignal }),
  };
};

/** Where several are given the certificate counts: it is what cannot be guessed. */
const certificateOf = async ({ request }: Asking): Promise<Secret | undefined> => {
  const { signIn, secrets } = request;
  if (secrets.clientCertificatePem) return secrets.clientCertificatePem;
  if (signIn.certificateFile === undefined) return undefined;
  return await readClientCertificate(signIn.certificateFile, secrets.clientCertificatePassword);
};

const applicationOf = async (asking: Asking): Promise<TokenCredential> => {
  const { request, cloud } = asking;
  const { signIn, secrets } = request;
  const tenant = signsInWithAdfs(cloud) ? "adfs" : signIn.tenantId;
  const options = optionsFor(asking);
  const pem = await certificateOf(asking);
  if (pem) {
    checkClientCertificate(pem);
    return new ClientCertificateCredential(tenant, signIn.clientId, { certificate: pem.reveal() }, options);
  }
  if (!secrets.clientSecret) throw new SetupError("secrets.missing", { name: "clientSecret" });
  return new ClientSecretCredential(tenant, signIn.clientId, secrets.clientSecret.reveal(), options);
};

const asServicePrincipal = (asking: Asking): TokenSource => {
  let made: Promise<TokenCredential> | undefined;
  const again = async (abortSignal: AbortSignal, scope: string) => {
    made ??= applicationOf(asking);
    const token = await (await made).getToken(scope, { abortSignal });
    if (token === null) throw new Error("the SDK gave no token");
    return token;
  };
  const first = async (signal: AbortSignal) => {
    await again(signal, asking.cloud.scope);
    return null;
  };
  return { first, again };
};

/** How the browser and the Azure CLI of this machine are reached; practice mode has its own. */
export interface Ways {
  readonly openBrowser: OpenBrowser;
  readonly azureCli: RunAzureCli;
}

const sourceFor = (asking: Asking, { openBrowser, azureCli }: Ways): TokenSource => {
  switch (asking.request.signIn.method) {
    case "device-code":
      return byDeviceCode(asking);
    case "browser":
      return byBrowser({ ...asking, open: openBrowser });
    case "azure-cli":
      return byAzureCli({ ...asking, run: azureCli });
    case "service-principal":
      return asServicePrincipal(asking);
  }
};

/** The work, or a rejection the moment the signal says so: MSAL looks at it only between two polls. */
const untilAborted = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const stop = () => reject(new SetupError("run.cancelled"));
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });

export interface SignedIn {
  readonly credential: TokenCredential;
  /** See AzureSession. */
  readonly who: string | null;
  /** A token for another service than ARM, without asking the admin again. Throws as `signIn` does. */
  readonly tokenFor: (scope: string, signal: AbortSignal) => Promise<AccessToken>;
}

/**
 * Signs in and gets the first token, so that whatever is wrong shows now. The credential then gives tokens to ARM's
 * pipeline, renewing them without the admin. Throws azure.sign-in-*, azure.*, network.*, proxy.*, `run.cancelled`.
 */
export const signIn = async (
  request: SignInRequest,
  cloud: CloudDefinition,
  transport: HttpClient,
  watch: Watch,
  { timing, ...ways }: Ways & { readonly timing: Timing },
): Promise<SignedIn> => {
  let current: TokenRequest = tokenRequest(watch.signal);
  const client = witness(transport, () => current, timing.slowDownMs);
  const source = sourceFor({ request, cloud, watch, timing, httpClient: client }, ways);

  const ask = async <T>(question: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T> => {
    const mine = tokenRequest(signal);
    current = mine;
    try {
      return await untilAborted(question(signal), signal);
    } catch (thrown) {
      throw explainSignIn(thrown, mine, request.signIn.clientId);
    }
  };

  const who = await ask(source.first, watch.signal);
  const tokenFor = (scope: string, signal: AbortSignal) => ask((asked) => source.again(asked, scope), signal);
  // ARM's policy asks with claims and continuous evaluation, which would be another cache and another sign-in.
  const getToken: TokenCredential["getToken"] = (_scopes, options) =>
    tokenFor(
      cloud.scope,
      options?.abortSignal instanceof AbortSignal ? options.abortSignal : new AbortController().signal,
    );
  return { credential: { getToken }, who, tokenFor };
};
