/** One sentence for each action of a plan: review page, dry run, progress and outcome say the same. */

import { text } from "../text/steps.ts";
import type { Action } from "./plan.ts";

type Sentences = { readonly [K in Action["kind"]]: (action: Extract<Action, { kind: K }>) => string };

const sentences: Sentences = {
  "install-agent": () => "Install the Azure Backup (MARS) agent",
  "set-proxy": ({ proxy }) =>
    proxy
      ? `Set the agent's proxy to ${proxy.host}, port ${proxy.port}`
      : "Let the agent connect without a proxy of its own",
  "make-credentials": ({ vault }) => `Sign in to Azure and make vault credentials for ${vault.name}`,
  "save-passphrase": ({ file }) => `Save a copy of the passphrase to ${file}`,
  register: () => "Register this server with the vault",
  "set-throttling": ({ throttling }) =>
    throttling
      ? `Limit backups to ${text.values.rate(throttling.workHourKbps)} in work hours and ${text.values.rate(throttling.nonWorkHourKbps)} outside them`
      : "Let backups use the whole line",
  "set-recovery-folder": ({ folder }) => `Set the recovery folder to ${folder}`,
  "set-passphrase": ({ change }) =>
    change ? "Change the encryption passphrase" : "Set the encryption passphrase",
  "remove-credentials-file": () => "Delete the vault credentials file",
  confirm: () => "Read the settings back from this server",
};

export const describeAction = (action: Action): string =>
  (sentences[action.kind] as (action: Action) => string)(action);
