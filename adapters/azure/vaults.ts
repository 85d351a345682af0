/** A Recovery Services vault through ARM: read it, give it a certificate, or have it make one. */
import { RecoveryServicesClient } from "@azure/arm-recoveryservices";
import type { TokenCredential } from "@azure/core-auth";
import {
  createHttpHeaders,
  createPipelineRequest,
  type HttpClient,
  type PipelineResponse,
} from "@azure/core-rest-pipeline";
import { type About, SetupError } from "../../core/errors.ts";
import type { AzureSession, VaultId } from "../../core/ports.ts";
import type { CloudDefinition } from "../../core/vault/clouds.ts";
import { identityIn, pfxIn, vaultIn } from "./arm-answers.ts";
import { type HttpReply, ownErrorIn, refusal } from "./azure-errors.ts";
import { RETRY, refuseLongWaits, replyOf } from "./patience.ts";

/** The version that @azure/arm-recoveryservices 7.2.0 sends by itself; said here because flow B writes its own address. */
const API_VERSION = "2026-07-01";

/**
 * Flow B asks for nothing in particular, as Azure PowerShell does for backup since 2022. The
 * `certificateCreateOptions` that others send are proven for Site Recovery only and stand in no schema; how long the
 * certificate is valid is read from the answer either way.
 */
const SERVICE_MAKES_THE_KEY = "{}";

const SDK_RETRY_POLICY = "defaultRetryPolicy";

interface Connection {
  readonly cloud: CloudDefinition;
  readonly credential: TokenCredential;
  readonly httpClient: HttpClient;
  readonly retryDelayMs: number;
}

const clientFor = (
  { cloud, credential, httpClient, retryDelayMs }: Connection,
  subscriptionId: string,
): RecoveryServicesClient =>
  new RecoveryServicesClient(credential, subscriptionId, {
    endpoint: cloud.armEndpoint,
    apiVersion: API_VERSION,
    credentials: { scopes: [cloud.scope] },
    httpClient,
    retryOptions: { ...RETRY, retryDelayInMs: retryDelayMs },
    redirectOptions: { maxRetries: 0 },
    additionalPolicies: [{ policy: refuseLongWaits, position: "perRetry" }],
  });

const aboutVault = ({ name, resourceGroup }: VaultId): About => ({ vault: name, resourceGroup });

/** Why there is no answer that could be read: a cancel, the network, the proxy, or a refusal of Azure's. */
const explain = (
  thrown: unknown,
  reply: HttpReply | undefined,
  vault: VaultId,
  signal: AbortSignal,
): SetupError => {
  if (signal.aborted) return new SetupError("run.cancelled", {}, { cause: thrown });
  const own = ownErrorIn(thrown);
  if (own?.code.startsWith("azure.")) {
    return new SetupError(own.code, { ...aboutVault(vault), ...own.about }, { cause: own });
  }
  if (own) return own;
  return reply === undefined
    ? new SetupError("bug", {}, { cause: thrown })
    : refusal(reply, aboutVault(vault));
};

interface Listening {
  readonly abortSignal: AbortSignal;
  readonly onResponse: (raw: PipelineResponse) => void;
}

/**
 * The answer as it came. The SDK's own reading of it rounds int64 and drops what it does not know, so what it makes of
 * a 200, or fails to make of it, does not matter.
 */
const answerTo = async (
  ask: (listening: Listening) => Promise<unknown>,
  vault: VaultId,
  signal: AbortSignal,
): Promise<HttpReply> => {
  const heard: { reply?: HttpReply } = {};
  const onResponse = (raw: PipelineResponse): void => {
    heard.reply = replyOf(raw);
  };
  try {
    await ask({ abortSignal: signal, onResponse });
  } catch (thrown) {
    if (heard.reply?.status !== 200) throw explain(thrown, heard.reply, vault, signal);
  }
  if (heard.reply === undefined) throw new Error("the SDK told of no answer");
  if (heard.reply.status !== 200) throw refusal(heard.reply, aboutVault(vault));
  return heard.reply;
};

const certificateAddress = ({ cloud }: Connection, vault: VaultId, certificateName: string): string => {
  const { subscriptionId, resourceGroup, name } = vault;
  const [subscription, group, vaultName, certificate] = [
    subscriptionId,
    resourceGroup,
    name,
    certificateName,
  ].map(encodeURIComponent);
  const provider = `providers/Microsoft.RecoveryServices/vaults/${vaultName}`;
  const path = `subscriptions/${subscription}/resourceGroups/${group}/${provider}/certificates/${certificate}`;
  return `${cloud.armEndpoint}/${path}?api-version=${API_VERSION}`;
};

/**
 * Flow B through the client's own pipeline, without its retries: each try that reaches the vault makes a key, and
 * only the newest one registers.
 */
const askForKey = async (
  connection: Connection,
  client: RecoveryServicesClient,
  { url, signal }: { readonly url: string; readonly signal: AbortSignal },
): Promise<PipelineResponse> => {
  const once = client.pipeline.clone();
  once.removePolicy({ name: SDK_RETRY_POLICY });
  const request = createPipelineRequest({
    url,
    method: "PUT",
    headers: createHttpHeaders({ Accept: "application/json", "Content-Type": "application/json" }),
    body: SERVICE_MAKES_THE_KEY,
    abortSignal: signal,
  });
  return await once.sendRequest(connection.httpClient, request);
};

/** What a signed-in admin can do with vaults. */
export const vaultsOf = (connection: Connection): AzureSession => ({
  async readVault(vault, signal) {
    const client = clientFor(connection, vault.subscriptionId);
    const ask = (listening: Listening) => client.vaults.get(vault.resourceGroup, vault.name, listening);
    return vaultIn(await answerTo(ask, vault, signal), vault);
  },

  async uploadCertificate(vault, certificateName, der, signal) {
    const client = clientFor(connection, vault.subscriptionId);
    const certificate = { properties: { authType: "AAD", certificate: der } };
    const ask = (listening: Listening) =>
      client.vaultCertificates.create(
        vault.resourceGroup,
        vault.name,
        certificateName,
        certificate,
        listening,
      );
    return identityIn(await answerTo(ask, vault, signal), vault);
  },

  async requestCertificate(vault, certificateName, signal) {
    const client = clientFor(connection, vault.subscriptionId);
    const url = certificateAddress(connection, vault, certificateName);
    const ask = async ({ onResponse }: Listening) =>
      onResponse(await askForKey(connection, client, { url, signal }));
    const reply = await answerTo(ask, vault, signal);
    return { identity: identityIn(reply, vault), pfx: pfxIn(reply, vault) };
  },
});
