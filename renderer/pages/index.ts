/** The pages. All but the first are fetched when they are needed, so that the first is there at once. */
import { type ComponentType, lazy } from "react";
import type { PageId } from "../../core/steps/navigate.ts";
import { StartPage } from "./start.tsx";

export const pages = {
  start: StartPage,
  agent: lazy(() => import("./agent.tsx").then(({ AgentPage }) => ({ default: AgentPage }))),
  proxy: lazy(() => import("./proxy.tsx").then(({ ProxyPage }) => ({ default: ProxyPage }))),
  "vault-credentials": lazy(() =>
    import("./vault-credentials.tsx").then(({ VaultCredentialsPage }) => ({ default: VaultCredentialsPage })),
  ),
  throttling: lazy(() =>
    import("./throttling.tsx").then(({ ThrottlingPage }) => ({ default: ThrottlingPage })),
  ),
  "recovery-folder": lazy(() =>
    import("./recovery-folder.tsx").then(({ RecoveryFolderPage }) => ({ default: RecoveryFolderPage })),
  ),
  encryption: lazy(() =>
    import("./encryption.tsx").then(({ EncryptionPage }) => ({ default: EncryptionPage })),
  ),
  review: lazy(() => import("./review.tsx").then(({ ReviewPage }) => ({ default: ReviewPage }))),
  progress: lazy(() => import("./progress.tsx").then(({ ProgressPage }) => ({ default: ProgressPage }))),
  outcome: lazy(() => import("./outcome.tsx").then(({ OutcomePage }) => ({ default: OutcomePage }))),
} satisfies Record<PageId, ComponentType>;
