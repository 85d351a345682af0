/** The words of every error code, and the one place that puts them together. A code without words does not compile. */
import type { About, ErrorCode, ErrorData } from "../errors.ts";
import { phrases } from "./catalogue.ts";
import { errorValues } from "./error-values.ts";
import type { ErrorMessages } from "./error-words.ts";
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

const messages = {
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

const say = phrases("errors", messages);

/** An error in words, with what it is about: the shape of `--json` and of every error on a page. */
export interface ExplainedError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly remedy: string;
  readonly about: About;
}

/** In the language that is spoken now. */
export function explain({ code, about }: ErrorData): ExplainedError {
  const values = errorValues(about);
  return { code, message: say(`${code}/message`, values), remedy: say(`${code}/remedy`, values), about };
}
