/** One sentence for each action of a plan: review page, dry run, progress and outcome say the same. */

import { actions as words } from "../text/actions.ts";
import { certificateStore } from "../text/certificate-store.ts";
import { installation } from "../text/installation.ts";
import { keyVault } from "../text/key-vault.ts";
import { newVault } from "../text/new-vault.ts";
import { rateText } from "../text/steps.ts";
import type { Action } from "./plan.ts";

type Sentences = { readonly [K in Action["kind"]]: (action: Extract<Action, { kind: K }>) => string };

const sentences: Sentences = {
  "install-agent": () => words["install-agent"],
  "install-backup-server": ({ product, installation: { media } }) =>
    installation.actions[`install-${product}`]({ media }),
  "opt-in-microsoft-update": () => installation.actions["opt-in-microsoft-update"],
  "set-proxy": ({ proxy }) =>
    proxy ? words["set-proxy"]({ host: proxy.host, port: proxy.port }) : words["no-proxy"],
  "make-credentials": ({ vault }) => words["make-credentials"]({ vault: vault.name }),
  "create-vault": ({ vault, region }) => newVault.action({ vault: vault.name, region }),
  "save-passphrase": ({ file }) => words["save-passphrase"]({ file }),
  "store-passphrase": ({ keyVault: { uri, secretName } }) =>
    keyVault.action({ secret: secretName.trim(), host: uri.trim().replace(/^https:\/\/|\/$/g, "") }),
  register: () => words.register,
  "set-throttling": ({ throttling }) =>
    throttling
      ? words["set-throttling"]({
          inWorkHours: rateText(throttling.workHourKbps),
          otherwise: rateText(throttling.nonWorkHourKbps),
        })
      : words["no-throttling"],
  "set-proxy-after-registration": () => words["set-proxy-after-registration"],
  "start-agent-service": () => words["start-agent-service"],
  "restart-agent-service": () => words["restart-agent-service"],
  "make-recovery-folder": ({ folder }) => words["make-recovery-folder"]({ folder }),
  "set-recovery-folder": ({ folder }) => words["set-recovery-folder"]({ folder }),
  "set-passphrase": ({ change }) => (change ? words["change-passphrase"] : words["set-passphrase"]),
  "remove-certificate-request": () => words["remove-certificate-request"],
  "request-certificate": ({ ca }) => certificateStore.actions["request-certificate"]({ ca }),
  "import-certificate": () => certificateStore.actions["import-certificate"],
  "remove-certificates": ({ certificates }) =>
    certificateStore.actions["remove-certificates"]({
      count: certificates.length,
      names: certificates.map(({ subject }) => subject).join("; "),
    }),
  "remove-credentials-file": () => words["remove-credentials-file"],
  confirm: () => words.confirm,
};

export const describeAction = (action: Action): string =>
  (sentences[action.kind] as (action: Action) => string)(action);

/** The sentence for one of these actions; its id where it is none of them. */
export function describeById(
  actions: readonly { readonly id: string; readonly action: Action }[],
  id: string,
): string {
  const found = actions.find((one) => one.id === id);
  return found ? describeAction(found.action) : id;
}
