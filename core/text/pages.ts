/** The words of the first page and of what the steps' pages show besides their fields. The steps' own words are in text/steps. */
import { words } from "./catalogue.ts";

export const start = words("start", {
  title: "This server",
  why: "This is what was found here. Nothing has been changed.",
  looking: "Looking at this server…",
  lookingWhy: "Reading the agent, its registration and its settings. This takes a few seconds.",
  products: {
    none: "No backup agent yet",
    mars: "Azure Backup (MARS) agent",
    dpm: "Data Protection Manager",
    mabs: "Azure Backup Server",
  },
  noProduct: "Could not tell what is installed",
  agent: "Agent {version}",
  vault: "Vault",
  region: "Region",
  since: "Registered since",
  until: "Certificate valid until",
  states: { registered: "Registered", encrypted: "Passphrase set", scheduled: "Scheduled backup" },
  flowsHeading: "What would you like to do?",
  flows: {
    "set-up": {
      title: "Set up and register this server",
      why: "Connects it to a Recovery Services vault for the first time and sets the encryption passphrase.",
      deed: "Register this server",
    },
    "re-register": {
      title: "Register again",
      why: "The same server to its vault again: its registration has expired or was lost, or the server was built anew. It takes the passphrase that it had before.",
      deed: "Register again",
    },
    "change-settings": {
      title: "Change settings",
      why: "Proxy, throttling, recovery folder or passphrase. The registration stays as it is.",
      deed: "Change settings",
    },
  },
  fits: "Suggested",
  barred: { "not-registered": "Not possible yet: this server is not registered." },
  unfinished: {
    title: "A run was not finished",
    why: "It was started on {when}. {total, plural, one {{done} of # step is done and stays done} other {{done} of # steps are done and stay done}}; it goes on with the next one.",
    resume: "Resume the run",
    resuming: "Starting…",
    secrets: "Secrets are not kept anywhere, so they are asked for again.",
    orElse: "Or choose below to start anew. What is done already is recognised and not done twice.",
  },
  checks: {
    heading: "Prerequisites",
    running: "Checking…",
    again: "Check again",
    againOne: "Check again: {what}",
    copy: "Copy the list",
    save: "Save the list…",
    fine: "{count, plural, one {# is fine} other {# are fine}}",
    attention: "{count, plural, one {# needs attention} other {# need attention}}",
    showFine: "{count, plural, one {Show the one that is fine} other {Show the # that are fine}}",
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
});

export const proxyPage = words("proxyPage", {
  present: "Now: {what}",
  passwordForTest: "Only for the test here, and for signing in to Azure. The agent keeps the one it has.",
  test: "Test the connection",
  testAgain: "Test again",
  testing: "Asking each address that registration and backup need…",
  heading: "Connection",
  notTested: "Asks each address that registration and backup need, the way the agent will.",
  allReached: "{count, plural, one {The address answered.} other {All # addresses answered.}}",
  someFailed:
    "{of, plural, one {The address did not answer.} other {{failed, number} of # addresses did not answer.}}",
  purposes: {
    "sign-in": "Sign-in",
    "azure-resource-manager": "Azure Resource Manager",
    "backup-service": "Backup service",
    connectivity: "Connectivity check",
  },
  reached: "Answered in {ms, number} ms",
  issuer: "Certificate from {name}",
  skew: "This server's clock differs by {length}",
});

export const credentialsPage = words("credentialsPage", {
  reading: "Reading the file…",
  usable: "This file can be used to register.",
  vault: "Vault",
  resourceGroup: "Resource group",
  region: "Region",
  subscription: "Subscription",
  tenant: "Tenant",
  validTo: "Valid until",
  left: "{length} left",
  over: "expired",
  newest:
    "Whether it is the newest download cannot be seen from the file. If there is a newer one, use that.",
  notUsable: "This file cannot be used to register.",
  vaultHeading: "The vault",
  deviceCode: "The code is shown when you press Sign in below; without that, once you have pressed Register.",
});

export const throttlingPage = words("throttlingPage", {
  unit: "Unit",
  kbps: "Kbps",
  mbps: "Mbps",
  picture: "The week",
  pictureText: "{days}, {from} to {to}: {work}. All other times: {other}.",
  during: "Work hours",
  outside: "Other times",
});

export const encryptionPage = words("encryptionPage", {
  made: "Use a new one, made here",
  madeWhy: "32 random characters that cannot be mistaken for one another. The safest choice.",
  own: "Enter one of my own",
  ownWhy: "For servers that must share a passphrase, or follow a rule of your company.",
  anew: "Make another one",
  count: "{length, plural, one {# character} other {# characters}}",
  keepHeading: "Keep it safe",
  lost: "Without the passphrase nobody can restore from these backups: not you, not Microsoft.",
  sameHeading: "The same passphrase as before",
});
