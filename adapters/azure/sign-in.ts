/** Signing in to Entra (or AD FS) as a service principal or by device code. Tokens stay in memory. */
import type { AccessToken, TokenCredential } from "@azure/core-auth";
import type { HttpClient } from "@azure/core-rest-pipeline";
import { ClientCertificateCredential, ClientSecretCredential, DeviceCodeCredential } from "@azure/identity";
import { z } from "zod";
import { SetupError } from "../../core/errors.ts";
import type { SignInRequest, Watch } from "../../core/ports.ts";
import { type CloudDefinition, signsInWithAdfs } from "../../core/vault/clouds.ts";
import { checkClientCertificate } from "./client-certificate.ts";
import { explainSignIn, type TokenRequest, tokenRequest, witness } from "./entra-answers.ts";
import { RETRY, refuseLongWaits } from "./patience.ts";

/** The two questions a signed-in admin can ask: the first one may need the admin, later ones never do. */
interface TokenSource {
  /** Gives the name of whoever signed in; null where it is an application. */
  first(signal: AbortSignal): Promise<string | null>;
  again(signal: AbortSignal, scope: string): Promise<AccessToken>;
}

interface Asking {
  readonly request: SignInRequest;
  readonly cloud: CloudDefinition;
  readonly options: ReturnType<typeof optionsFor>;
  readonly watch: Watch;
}

export interface Timing {
  readonly retryDelayMs: number;
  readonly slowDownMs?: number;
}

/**
 * The authority is one of our own constants or the admin's own words: asking a third host (instance discovery, at
 * login.microsoft.com) whether it may be trusted would add nothing but a hole in the firewall.
 */
const optionsFor = (cloud: CloudDefinition, httpClient: HttpClient, { retryDelayMs }: Timing) => ({
  authorityHost: cloud.authorityHost,
  disableInstanceDiscovery: true,
  httpClient,
  retryOptions: { ...RETRY, retryDelayInMs: retryDelayMs },
  additionalPolicies: [{ policy: refuseLongWaits, position: "perRetry" as const }],
});

/** What MSAL hands on; its values are checked in entra-forms. The library's type leaves `expiresIn` out. */
const DeviceCodeInfo = z.object({ userCode: z.string(), verificationUri: z.string(), expiresIn: z.number() });

const showDeviceCode = (info: unknown, { progress }: Watch): void => {
  const { userCode, verificationUri, expiresIn } = DeviceCodeInfo.parse(info);
  const expiresAt = new Date(Date.now() + expiresIn * 1000).toISOString();
  progress(0, { kind: "device-code", userCode, verificationUri, expiresAt });
};

/** Shown to the admin, who may be more than one person. MSAL leaves it empty where Entra tells no name. */
const Person = z.object({ username: z.string().min(1).max(320) });
const personIn = (record: unknown): string | undefined => Person.safeParse(record).data?.username;

const byDeviceCode = ({ request, cloud, options, watch }: Asking): TokenSource => {
  const { tenantId, clientId } = request.signIn;
  const tenant = signsInWithAdfs(cloud) ? "adfs" : tenantId;
  const credential = new DeviceCodeCredential({
    ...options,
    ...(tenant !== "" && { tenantId: tenant }),
    ...(clientId !== "" && { clientId }),
    // The code is shown once, while the admin waits for it; a later call must not ask again behind their back.
    disableAutomaticAuthentication: true,
    userPromptCallback: (info) => showDeviceCode(info, watch),
  });
  return {
    first: async (abortSignal) =>
      personIn(await credential.authenticate(cloud.scope, { abortSignal })) ?? null,
    again: (abortSignal, scope) => credential.getToken(scope, { abortSignal }),
  };
};

/** Where both are given the certificate counts: it is what cannot be guessed. */
const asServicePrincipal = ({ request, cloud, options }: Asking): TokenSource => {
  const { signIn, secrets } = request;
  const tenant = signsInWithAdfs(cloud) ? "adfs" : signIn.tenantId;
  if (secrets.clientCertificatePem) checkClientCertificate(secrets.clientCertificatePem);
  else if (!secrets.clientSecret) throw new SetupError("secrets.missing", { name: "clientSecret" });
  const credential = secrets.clientCertificatePem
    ? new ClientCertificateCredential(
        tenant,
        signIn.clientId,
        { certificate: secrets.clientCertificatePem.reveal() },
        options,
      )
    : new ClientSecretCredential(tenant, signIn.clientId, secrets.clientSecret?.reveal() ?? "", options);
  const ask = (abortSignal: AbortSignal, scope: string) => credential.getToken(scope, { abortSignal });
  const first = async (signal: AbortSignal) => {
    await ask(signal, cloud.scope);
    return null;
  };
  return { first, again: ask };
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
  timing: Timing,
): Promise<SignedIn> => {
  let current: TokenRequest = tokenRequest(watch.signal);
  const client = witness(transport, () => current, timing.slowDownMs);
  const asking: Asking = { request, cloud, watch, options: optionsFor(cloud, client, timing) };
  const source = request.signIn.method === "device-code" ? byDeviceCode(asking) : asServicePrincipal(asking);

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
