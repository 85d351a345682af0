/** A Recovery Services vault through ARM: read it, give it a certificate, or have it make one. */
import type { RecoveryServicesClient } from "@azure/arm-recoveryservices";
import { createHttpHeaders, createPipelineRequest, type PipelineResponse } from "@azure/core-rest-pipeline";
import type { About } from "../../core/errors.ts";
import type { AzureSession, VaultId } from "../../core/ports.ts";
import { identityIn, pfxIn, vaultIn } from "./arm-answers.ts";
import { API_VERSION, answerTo, type Connection, clientFor, type Listening } from "./arm-client.ts";

/**
 * Flow B asks for nothing in particular, as Azure PowerShell does for backup since 2022. The
 * `certificateCreateOptions` that others send are proven for Site Recovery only and stand in no schema; how long the
 * certificate is valid is read from the answer either way.
 */
const SERVICE_MAKES_THE_KEY = "{}";

const SDK_RETRY_POLICY = "defaultRetryPolicy";

const aboutVault = ({ name, resourceGroup }: VaultId): About => ({ vault: name, resourceGroup });

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

/** What a signed-in admin can do with one vault. */
export const vaultsOf = (
  connection: Connection,
): Pick<AzureSession, "readVault" | "uploadCertificate" | "requestCertificate"> => ({
  async readVault(vault, signal) {
    const client = clientFor(connection, vault.subscriptionId);
    const ask = (listening: Listening) => client.vaults.get(vault.resourceGroup, vault.name, listening);
    return vaultIn(await answerTo(ask, aboutVault(vault), signal), vault);
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
    return identityIn(await answerTo(ask, aboutVault(vault), signal), vault);
  },

  async requestCertificate(vault, certificateName, signal) {
    const client = clientFor(connection, vault.subscriptionId);
    const url = certificateAddress(connection, vault, certificateName);
    const ask = async ({ onResponse }: Listening) =>
      onResponse(await askForKey(connection, client, { url, signal }));
    const reply = await answerTo(ask, aboutVault(vault), signal);
    return { identity: identityIn(reply, vault), pfx: pfxIn(reply, vault) };
  },
});
