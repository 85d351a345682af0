/** The words of the wizard's frame: rail, buttons, the way to the host, errors, and controls that know no domain. */
import type { SecretName } from "../secret.ts";
import { words } from "./catalogue.ts";

export const frame = words("frame", {
  product: "Backup Server Setup",
  /** In every language the same: it is for whoever reads only one of them. */
  language: "Language / Sprache",
  steps: "Steps",
  rail: {
    start: "This server",
    proxy: "Network and proxy",
    agent: "What to install",
    "vault-credentials": "Vault credentials",
    certificate: "Certificate",
    "old-certificates": "Old certificates",
    "sql-settings": "SQL settings",
    "installation-settings": "Installation settings",
    "security-settings": "Security settings",
    "microsoft-update": "Microsoft Update",
    throttling: "Throttling",
    "recovery-folder": "Recovery folder",
    encryption: "Encryption",
    review: "Review",
    progress: "Progress",
    outcome: "Result",
    usage: "Usage",
    unregister: "Remove a server",
  },
  stepOf: "Step {step} of {of}",
  stepInTitle: "step {step} of {of}",
  next: "Next",
  back: "Back",
  /** The letters of Alt+N and Alt+B; each language has its own, and no two are the same. */
  keys: { next: "N", back: "B" },
  version: "Version {version}",
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
  faults:
    "{count, plural, one {One thing on this page needs your attention.} other {# things on this page need your attention.}}",
});

/** Where a page stands among the pages, counted from 1. */
export interface StepNumber {
  readonly step: number;
  readonly of: number;
}

/** "Proxy – step 3 of 9 – Backup Server Setup" */
export const windowTitle = (page: string, place: StepNumber | null): string =>
  [...new Set([page, place && frame.stepInTitle({ ...place }), frame.product])].filter(Boolean).join(" – ");

export const connection = words("connection", {
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
});

export const error = words("error", {
  copy: "Copy details",
  again: "Try again",
  /** What is copied: Markdown, for a ticket or a mail. */
  details: {
    title: "{product} {version}: {code}",
    remedy: "What to do: {remedy}",
    code: "Code: {code}",
    step: "Step: {step}",
    time: "Time: {time}",
    about: "About: {about}",
    program:
      "Program: {version}, {where, select, electron {desktop window} other {in the browser}}{practice, select, yes {, practice mode} other {}}",
    agent: "Agent: {version, select, missing {could not tell} other {{version}}}",
    system: "Operating system: {name, select, missing {could not tell} other {{name}}}",
    log: "The end of the log",
    noLog: "The log could not be read, or is empty.",
  },
});

export const secretNames = words("secretNames", {
  passphrase: { label: "Passphrase", missing: "Enter the passphrase that was used before." },
  proxyPassword: { label: "Proxy password", missing: "Enter the password of the proxy user." },
  clientSecret: { label: "Client secret", missing: "Enter the client secret of the application." },
  clientCertificatePem: {
    label: "Client certificate (PEM)",
    missing: "Enter certificate and private key as PEM.",
  },
  clientCertificatePassword: {
    label: "Password of the client certificate",
    missing: "Enter the password of the certificate file that is used to sign in.",
  },
  pfxPassword: {
    label: "Password of the PFX",
    missing: "Enter the password that was set when the PFX was exported.",
  },
  securityPin: { label: "Security PIN", missing: "Enter the PIN from the Azure portal." },
  sqlPassword: { label: "SQL Server password", missing: "Enter the password." },
  localAccountPassword: {
    label: "Password of the local accounts",
    missing: "Enter the password for the local accounts.",
  },
  productKey: { label: "Product key", missing: "Enter the product key." },
} satisfies Record<SecretName, { label: string; missing: string }>);

export const parts = words("parts", {
  browse: "Browse…",
  chooseFile: "Choose a file…",
  drop: "Drop the file here, or",
  show: "Show: {what}",
  copy: "Copy",
  copied: "Copied",
  copyFailed: "Could not copy. Select the text and press Ctrl+C.",
  usePractice: "Fill in a value that works in practice mode",
  practiceValueFor: "Fill in a value that works in practice mode: {field}",
  optional: "optional",
  leave: "Leave it as it is",
  another: "Set another one",
  unknown: "Could not tell",
  pick: "Type to narrow the list",
  noMatch: "Nothing in the list matches",
  moreMatches: "{count, number} more: type to narrow the list",
});
