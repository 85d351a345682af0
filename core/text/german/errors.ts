/** Every error code's German. A code without it does not compile. */
import type { ErrorCode } from "../../errors.ts";
import type { ErrorMessages, SaidByFunctions } from "../error-words.ts";
import { answersErrors, cloudErrors, fileErrors, otherErrors, secretsErrors } from "./errors-answers.ts";
import { azureErrors } from "./errors-azure.ts";
import { certificateErrors, credentialsErrors } from "./errors-credentials.ts";
import {
  agentErrors,
  hostErrors,
  machineErrors,
  passphraseErrors,
  recoveryFolderErrors,
  runErrors,
} from "./errors-machine.ts";
import { networkErrors, proxyErrors } from "./errors-network.ts";

export const errors = {
  ...answersErrors,
  ...cloudErrors,
  ...secretsErrors,
  ...fileErrors,
  ...otherErrors,
  ...passphraseErrors,
  ...certificateErrors,
  ...credentialsErrors,
  ...proxyErrors,
  ...networkErrors,
  ...azureErrors,
  ...machineErrors,
  ...agentErrors,
  ...recoveryFolderErrors,
  ...runErrors,
  ...hostErrors,
} satisfies Readonly<Record<Exclude<ErrorCode, SaidByFunctions>, ErrorMessages>>;
