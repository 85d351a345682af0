/** Every error code's German. A code without it does not compile. */
import type { ErrorCode } from "../../errors.ts";
import type { ErrorMessages } from "../error-words.ts";
import { answersErrors, cloudErrors, fileErrors, otherErrors, secretsErrors } from "./errors-answers.ts";
import { azureErrors } from "./errors-azure.ts";
import { certificateRequestErrors, certificateStoreErrors } from "./errors-certificate-store.ts";
import { certificateErrors, credentialsErrors } from "./errors-credentials.ts";
import { installationErrors } from "./errors-installation.ts";
import { keyVaultErrors } from "./errors-key-vault.ts";
import {
  agentErrors,
  hostErrors,
  machineErrors,
  passphraseErrors,
  recoveryFolderErrors,
  runErrors,
} from "./errors-machine.ts";
import { networkErrors, proxyErrors } from "./errors-network.ts";
import { newVaultErrors } from "./errors-new-vault.ts";
import { unregisterErrors } from "./errors-unregister.ts";

export const errors = {
  ...answersErrors,
  ...cloudErrors,
  ...secretsErrors,
  ...fileErrors,
  ...otherErrors,
  ...passphraseErrors,
  ...certificateErrors,
  ...certificateStoreErrors,
  ...certificateRequestErrors,
  ...credentialsErrors,
  ...proxyErrors,
  ...networkErrors,
  ...azureErrors,
  ...machineErrors,
  ...agentErrors,
  ...recoveryFolderErrors,
  ...runErrors,
  ...hostErrors,
  ...keyVaultErrors,
  ...newVaultErrors,
  ...unregisterErrors,
  ...installationErrors,
} satisfies Readonly<Record<ErrorCode, ErrorMessages>>;
