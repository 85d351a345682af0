/** The pages. All but the first are fetched after it is there, so that it is there at once. */
import { type ComponentType, lazy } from "react";
import type { PageId } from "../../core/steps/navigate.ts";
import { fetchRules } from "../later.ts";
import { fetchTools } from "../tools.tsx";
import { StartPage } from "./start.tsx";
import { fetchRest } from "./start-later.ts";

const fetched = {
  agent: () => import("./agent.tsx").then(({ AgentPage }) => ({ default: AgentPage })),
  proxy: () => import("./proxy.tsx").then(({ ProxyPage }) => ({ default: ProxyPage })),
  "vault-credentials": () =>
    import("./vault-credentials.tsx").then(({ VaultCredentialsPage }) => ({ default: VaultCredentialsPage })),
  certificate: () =>
    import("./certificate.tsx").then(({ CertificatePage }) => ({ default: CertificatePage })),
  "old-certificates": () =>
    import("./old-certificates.tsx").then(({ OldCertificatesPage }) => ({ default: OldCertificatesPage })),
  "sql-settings": () =>
    import("./sql-settings.tsx").then(({ SqlSettingsPage }) => ({ default: SqlSettingsPage })),
  "installation-settings": () =>
    import("./installation-settings.tsx").then(({ InstallationSettingsPage }) => ({
      default: InstallationSettingsPage,
    })),
  "security-settings": () =>
    import("./security-settings.tsx").then(({ SecuritySettingsPage }) => ({ default: SecuritySettingsPage })),
  "microsoft-update": () =>
    import("./microsoft-update.tsx").then(({ MicrosoftUpdatePage }) => ({ default: MicrosoftUpdatePage })),
  throttling: () => import("./throttling.tsx").then(({ ThrottlingPage }) => ({ default: ThrottlingPage })),
  "recovery-folder": () =>
    import("./recovery-folder.tsx").then(({ RecoveryFolderPage }) => ({ default: RecoveryFolderPage })),
  encryption: () => import("./encryption.tsx").then(({ EncryptionPage }) => ({ default: EncryptionPage })),
  review: () => import("./review.tsx").then(({ ReviewPage }) => ({ default: ReviewPage })),
  progress: () => import("./progress.tsx").then(({ ProgressPage }) => ({ default: ProgressPage })),
  outcome: () => import("./outcome.tsx").then(({ OutcomePage }) => ({ default: OutcomePage })),
  usage: () => import("./usage.tsx").then(({ UsagePage }) => ({ default: UsagePage })),
  unregister: () => import("./unregister.tsx").then(({ UnregisterPage }) => ({ default: UnregisterPage })),
} as const;

/** A page is shown once what it goes by is there too. */
const withRules =
  <T>(fetch: () => Promise<T>) =>
  async (): Promise<T> => {
    const [page] = await Promise.all([fetch(), fetchRules()]);
    return page;
  };

export const pages = {
  start: StartPage,
  agent: lazy(withRules(fetched.agent)),
  proxy: lazy(withRules(fetched.proxy)),
  "vault-credentials": lazy(withRules(fetched["vault-credentials"])),
  certificate: lazy(withRules(fetched.certificate)),
  "old-certificates": lazy(withRules(fetched["old-certificates"])),
  "sql-settings": lazy(withRules(fetched["sql-settings"])),
  "installation-settings": lazy(withRules(fetched["installation-settings"])),
  "security-settings": lazy(withRules(fetched["security-settings"])),
  "microsoft-update": lazy(withRules(fetched["microsoft-update"])),
  throttling: lazy(withRules(fetched.throttling)),
  "recovery-folder": lazy(withRules(fetched["recovery-folder"])),
  encryption: lazy(withRules(fetched.encryption)),
  review: lazy(withRules(fetched.review)),
  progress: lazy(withRules(fetched.progress)),
  outcome: lazy(withRules(fetched.outcome)),
  usage: lazy(withRules(fetched.usage)),
  unregister: lazy(withRules(fetched.unregister)),
} satisfies Record<PageId, ComponentType>;

/** Fetches the other pages while the first is being read: they then open at once, and without the host too. */
export function fetchPages(): () => void {
  const waiting = requestIdleCallback(() => {
    // One that fails now is tried again when it is needed.
    for (const fetch of Object.values(fetched)) fetch().catch(() => undefined);
    for (const fetching of [...fetchTools(), fetchRules(), fetchRest()]) fetching.catch(() => undefined);
  });
  return () => cancelIdleCallback(waiting);
}
