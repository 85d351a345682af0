/** The words of the wizard's frame: rail, buttons, the way to the host, errors, and controls that know no domain. */
import type { SecretName } from "../secret.ts";

const PRODUCT = "Backup Server Setup";

export const frame = {
  product: PRODUCT,
  steps: "Steps",
  rail: { start: "This server", review: "Review", progress: "Progress", outcome: "Result" },
  stepOf: (step: number, of: number): string => `Step ${step} of ${of}`,
  /** "Proxy – step 3 of 9 – Backup Server Setup" */
  windowTitle: (page: string, place: string | null): string =>
    [...new Set([page, place?.toLowerCase(), PRODUCT])].filter(Boolean).join(" – "),
  next: "Next",
  back: "Back",
  version: (version: string): string => `Version ${version}`,
  practice: {
    title: "Practice mode.",
    why: "A pretend server and a pretend Azure: nothing leaves this computer.",
  },
  opening: "Opening the page…",
  broken: {
    title: "This page could not be shown.",
    why: "Reload it. Your answers are kept, and a run goes on without the page.",
    reload: "Reload",
  },
  faults: (count: number): string =>
    count === 1
      ? "One thing on this page needs your attention."
      : `${count} things on this page need your attention.`,
} as const;

export const connection = {
  connecting: { title: "Connecting…", why: "" },
  lost: {
    title: "The connection to the set-up program was lost.",
    why: "It is tried again by itself. Nothing is lost: a run goes on without this page, and your answers are kept.",
  },
  "no-key": {
    title: "This page needs the address that the set-up program printed.",
    why: "Open the whole address, with everything after the #. It works once; after that, this tab keeps its own key.",
  },
  "not-welcome": {
    title: "This address has been used already, or is too old.",
    why: "Start the set-up program again and open the address that it prints.",
  },
  "opened-elsewhere": {
    title: "The wizard is open in another tab.",
    why: "It goes on there. To continue here instead, close that tab and reload this page.",
  },
  reconnect: "Try now",
} as const;

export const error = {
  copy: "Copy details",
  again: "Try again",
  details: (
    code: string,
    message: string,
    remedy: string,
    about: string,
    version: string,
    time: string,
  ): string =>
    [
      `### Backup Server Setup ${version}: ${code}`,
      "",
      message,
      "",
      `What to do: ${remedy}`,
      "",
      `Time: ${time}`,
      ...(about ? [`About: ${about}`] : []),
      "",
    ].join("\n"),
} as const;

export const secretNames: Record<SecretName, { label: string; missing: string }> = {
  passphrase: { label: "Passphrase", missing: "Enter the passphrase that was used before." },
  proxyPassword: { label: "Proxy password", missing: "Enter the password of the proxy user." },
  clientSecret: { label: "Client secret", missing: "Enter the client secret of the application." },
  clientCertificatePem: {
    label: "Client certificate (PEM)",
    missing: "Enter certificate and private key as PEM.",
  },
  securityPin: { label: "Security PIN", missing: "Enter the PIN from the Azure portal." },
  sqlPassword: { label: "SQL Server password", missing: "Enter the password." },
};

export const parts = {
  browse: "Browse…",
  chooseFile: "Choose a file…",
  drop: "Drop the file here, or",
  show: (what: string): string => `Show: ${what}`,
  copy: "Copy",
  copied: "Copied",
  copySecret: "Copied. The clipboard is emptied in one minute.",
  copyFailed: "Could not copy. Select the text and press Ctrl+C.",
  usePractice: "Fill in a value that works in practice mode",
  practiceValueFor: (field: string): string => `Fill in a value that works in practice mode: ${field}`,
  optional: "optional",
  leave: "Leave it as it is",
  another: "Set another one",
  unknown: "Could not tell",
  pick: "Type to narrow the list",
  noMatch: "Nothing in the list matches",
  moreMatches: (count: number): string =>
    count === 1 ? "1 more: type to narrow the list" : `${count} more: type to narrow the list`,
} as const;
