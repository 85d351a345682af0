/** The words of the wizard's frame and of the pages around the steps. The steps' own words are in text/steps. */
import type { Flow } from "../answers.ts";
import type { Product } from "../facts.ts";
import type { SecretName } from "../secret.ts";

const products: Record<Product, string> = {
  none: "No backup agent yet",
  mars: "Azure Backup (MARS) agent",
  dpm: "Data Protection Manager",
  mabs: "Azure Backup Server",
};

const flows: Record<Flow, { title: string; why: string; deed: string }> = {
  "set-up": {
    title: "Set up and register this server",
    why: "Connects it to a Recovery Services vault for the first time and sets the encryption passphrase.",
    deed: "Register this server",
  },
  "re-register": {
    title: "Register again",
    why: "The same server, after its registration has expired or was lost. Backups in the same vault stay, with the same passphrase.",
    deed: "Register again",
  },
  "change-settings": {
    title: "Change settings",
    why: "Proxy, throttling, recovery folder or passphrase. The registration stays as it is.",
    deed: "Change settings",
  },
};

export const frame = {
  product: "Backup Server Setup",
  steps: "Steps",
  rail: { start: "This server", review: "Review", progress: "Progress", outcome: "Result" },
  stepOf: (step: number, of: number): string => `Step ${step} of ${of}`,
  windowTitle: (page: string, step: number, of: number, product: string): string =>
    `${page} – step ${step} of ${of} – ${product}`,
  next: "Next",
  back: "Back",
  version: (version: string): string => `Version ${version}`,
  practice: {
    title: "Practice mode.",
    why: "A pretend server and a pretend Azure: nothing leaves this computer.",
  },
  opening: "Opening the page…",
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
  heading: "What happened",
  remedy: "What to do",
  copy: "Copy details",
  copied: "Copied",
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

export const start = {
  title: "This server",
  titleOf: (name: string): string => name,
  why: "This is what was found here. Nothing has been changed.",
  looking: "Looking at this server…",
  lookingWhy: "Reading the agent, its registration and its settings. This takes a few seconds.",
  products,
  noProduct: "Could not tell what is installed",
  agent: (version: string): string => `Agent ${version}`,
  vault: "Vault",
  region: "Region",
  since: "Registered since",
  until: "Certificate valid until",
  states: { registered: "Registered", encrypted: "Passphrase set", scheduled: "Scheduled backup" },
  flowsHeading: "What would you like to do?",
  flows,
  fits: "Suggested",
  barred: { "not-registered": "Not possible yet: this server is not registered." },
  unfinished: {
    title: "A run was not finished",
    why: (when: string, done: number, total: number): string =>
      `It was started on ${when}. ${done} of ${total} steps are done and stay done; it goes on with the next one.`,
    resume: "Resume the run",
    resuming: "Starting…",
    secrets: "Secrets are not kept anywhere, so they are asked for again.",
    orElse: "Or choose below to start anew. What is done already is recognised and not done twice.",
  },
  checks: {
    heading: "Prerequisites",
    running: "Checking…",
    again: "Check again",
    fine: (count: number): string => (count === 1 ? "1 is fine" : `${count} are fine`),
    attention: (count: number): string => (count === 1 ? "1 needs attention" : `${count} need attention`),
    showFine: (count: number): string =>
      count === 1 ? "Show the one that is fine" : `Show the ${count} that are fine`,
    hideFine: "Hide what is fine",
    states: {
      pass: "Fine",
      warn: "Warning",
      fail: "Must be mended",
      "could-not-tell": "Could not tell",
    },
    found: "Found",
    needed: "Needed",
    remedy: "What to do",
    source: "Source",
  },
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
  hide: (what: string): string => `Hide: ${what}`,
  copy: "Copy",
  copied: "Copied",
  copySecret: "Copied. The clipboard is emptied in one minute.",
  copyFailed: "Could not copy. Select the text and press Ctrl+C.",
  usePractice: "Fill in a value that works in practice mode",
  optional: "optional",
  leave: "Leave it as it is",
  another: "Set another one",
  unknown: "Could not tell",
} as const;

export const proxyPage = {
  present: (what: string): string => `Now: ${what}`,
  passwordForTest: "Only for the test here, and for signing in to Azure. The agent keeps the one it has.",
  test: "Test the connection",
  testAgain: "Test again",
  testing: "Asking each address that registration and backup need…",
  heading: "Connection",
  notTested: "Asks each address that registration and backup need, the way the agent will.",
  allReached: (count: number): string => `All ${count} addresses answered.`,
  someFailed: (count: number, of: number): string => `${count} of ${of} addresses did not answer.`,
  purposes: {
    "sign-in": "Sign-in",
    "azure-resource-manager": "Azure Resource Manager",
    "backup-service": "Backup service",
    connectivity: "Connectivity check",
  },
  reached: (ms: number): string => `Answered in ${ms} ms`,
  issuer: (name: string): string => `Certificate from ${name}`,
  skew: (length: string): string => `This server's clock differs by ${length}`,
} as const;

export const credentialsPage = {
  reading: "Reading the file…",
  usable: "This file can be used to register.",
  vault: "Vault",
  resourceGroup: "Resource group",
  region: "Region",
  subscription: "Subscription",
  tenant: "Tenant",
  validTo: "Valid until",
  left: (length: string): string => `${length} left`,
  over: "expired",
  newest:
    "Whether it is the newest download cannot be seen from the file. If there is a newer one, use that.",
  notUsable: "This file cannot be used to register.",
  signInHeading: "Sign in as",
  vaultHeading: "The vault",
  deviceCode: "The code is shown once you have pressed Register. Nothing is signed in before.",
} as const;

export const throttlingPage = {
  unit: "Unit",
  kbps: "Kbps",
  mbps: "Mbps",
  picture: "The week",
  pictureText: (days: string, from: string, to: string, work: string, other: string): string =>
    `${days}, ${from} to ${to}: ${work}. All other times: ${other}.`,
  during: "Work hours",
  outside: "Other times",
} as const;

export const encryptionPage = {
  made: "Use a new one, made here",
  madeWhy: "32 random characters that cannot be mistaken for one another. The safest choice.",
  own: "Enter one of my own",
  ownWhy: "For servers that must share a passphrase, or follow a rule of your company.",
  anew: "Make another one",
  count: (length: number): string => (length === 1 ? "1 character" : `${length} characters`),
  keepHeading: "Keep it safe",
  lost: "Without the passphrase nobody can restore from these backups: not you, not Microsoft.",
  sameHeading: "The same passphrase as before",
  reloaded: "A reload of the page has made a new passphrase. Keep the one that is shown now.",
} as const;

export const review = {
  title: "Review",
  why: "Nothing has been changed yet. This is all that will be done.",
  answers: "Your answers",
  change: "Change",
  changeOf: (page: string): string => `Change: ${page}`,
  stays: "Stays as it is",
  typed: "Entered, and shown nowhere",
  plan: "What will be done",
  planning: "Asking the server what is done already…",
  states: {
    "will-do": "Will be done",
    "already-so": "Already so",
    "cannot-know": "Known only when it is its turn",
  },
  nothing: "Everything is already as you want it. You can run it all the same: nothing is done twice.",
  starting: "Starting…",
  notReady: "Before this can start",
  goThere: (page: string): string => `Go to ${page}`,
  checksFail: "These prerequisites are not met. The run will stop at them.",
} as const;

export const progress = {
  title: {
    "set-up": "Registering this server",
    "re-register": "Registering again",
    "change-settings": "Changing settings",
  },
  titleStopped: "Stopping",
  why: "You can close this page: the run goes on, and this page finds it again.",
  stepOf: (done: number, of: number): string => `${done} of ${of} done`,
  elapsed: "Elapsed",
  states: {
    waiting: "Waiting",
    running: "Running",
    done: "Done",
    "already-so": "Already so",
    failed: "Failed",
  },
  stop: "Stop after this step",
  stopping: "Stops after this step",
  stopWhy: "The step that is running is finished first. Then you see what was done and what was not.",
  log: "Log",
  logEmpty: "Nothing to tell yet.",
  starting: "Starting…",
  code: {
    title: "Sign in to Azure",
    why: "On any computer or telephone, open this address and enter the code.",
    open: "Open the sign-in page",
    until: (when: string): string => `The code is good until ${when}.`,
    copyCode: "Copy the code",
    copyAddress: "Copy the address",
  },
  say: (text: string, done: number, of: number): string => `${text}. ${done} of ${of} done.`,
} as const;

export const outcome = {
  title: {
    succeeded: {
      "set-up": "This server is registered",
      "re-register": "This server is registered again",
      "change-settings": "The settings are changed",
    },
    failed: "The run stopped at an error",
    cancelled: "The run was stopped",
    "restart-needed": "This server must restart",
  },
  why: {
    succeeded: "Everything was done, and read back from this server.",
    unchanged: "Everything was already as you wanted it. Nothing was changed.",
    failed: "What was done before the error stays done. After mending it, the run goes on at the same step.",
    cancelled: "What was done before stays done. You can go on at any time.",
    "restart-needed": "Restart it, open this program again and choose Resume. What was done stays done.",
  },
  done: "Done",
  notDone: "Not done",
  notBegun: "Not begun",
  states: "This server now",
  resume: { failed: "Try again", cancelled: "Go on", "restart-needed": "Go on after the restart" },
  changeAnswers: "Change my answers",
  restart: "Back to this server",
  next: "What to do next",
  nextSteps: {
    schedule: "Schedule a backup: open the Azure Backup console on this server and choose Schedule Backup.",
    scheduleDpm: "Turn on online protection for a protection group, in the console of this backup server.",
    first: "Watch the first backup: the vault in the Azure portal shows it under Backup Jobs.",
    passphrase: "Check that you can read the kept passphrase. It is needed on the day this server is gone.",
    credentials: "The vault credentials file is no longer needed.",
  },
  where: (file: string): string => `The whole log: ${file}`,
} as const;
