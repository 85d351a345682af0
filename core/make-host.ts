/** Ports to Host: the only place where the core is wired together. Every front end, the command line too, asks this. */
import { runChecks } from "./checks/index.ts";
import type { About, Host, TypedSecrets } from "./host.ts";
import { withAbsolutePaths } from "./plan/absolute-paths.ts";
import { planFor } from "./plan/plan-for.ts";
import { keyVaultCalls } from "./keep-in-key-vault.ts";
import type { Ports } from "./ports.ts";
import type { Outcome } from "./run/events.ts";
import { draftKeptBy, type KeepsDraft } from "./run/kept-draft.ts";
import { preview } from "./run/preview.ts";
import { readLog } from "./run/read-log.ts";
import { makeReport } from "./run/report.ts";
import { Runs } from "./run/runs.ts";
import { Secret, type Secrets } from "./secret.ts";
import { speak } from "./text/language.ts";
import { credentialsFileToKeep } from "./vault/dropped-file.ts";
import { endpointsFor } from "./vault/endpoints.ts";
import { KeptSignIn } from "./vault/kept-sign-in.ts";
import { passphraseProblems } from "./vault/passphrase.ts";
import { checkPassphraseFile, savePassphraseCopy } from "./vault/passphrase-copy.ts";
import { readCredentialsFile } from "./vault/read-credentials.ts";

/** What differs between the desktop, the browser and the command line: this, and nothing else. */
export interface FrontEnd {
  readonly kind: About["frontEnd"];
  readonly version: string;
  readonly dataFolder: string;
  readonly logFile: string;
  readonly practiceHints: Readonly<Record<string, string>>;
  /** A dialog of the system, where there is one. */
  readonly choosePath?: (
    what: "credentials-file" | "installer" | "folder",
    title: string,
  ) => Promise<string | null>;
  /** Asks where with a dialog of the system, and writes there. Throws `file.write-failed`. */
  readonly saveText?: (file: {
    readonly name: string;
    readonly title: string;
    readonly text: string;
  }) => Promise<string | null>;
  /** Closes the window, or stops serving. Absent where a command ends by itself. */
  readonly close?: () => void;
}

const PRODUCT = "Backup Server Setup";

/** One machine's host. It runs one plan at a time and remembers the events of the last one. */
export function makeHost(ports: Ports, frontEnd: FrontEnd): Host {
  const signIn = new KeptSignIn(ports.azure);
  const runs = new Runs({ ...ports, azure: signIn.azure });
  const drafts = draftKeptBy(ports);
  const { choosePath, saveText } = frontEnd;
  return {
    chooseLanguage: ({ language }) => speak(language),
    about: async () => ({
      product: PRODUCT,
      version: frontEnd.version,
      practice: ports.practice,
      frontEnd: frontEnd.kind,
      nativeDialogs: choosePath !== undefined,
      dataFolder: frontEnd.dataFolder,
      logFile: frontEnd.logFile,
      practiceHints: ports.practice ? frontEnd.practiceHints : {},
    }),
    readFacts: () => ports.backupServer.probe(),
    runChecks: async ({ answers, only }) =>
      runChecks(answers, await ports.backupServer.probe(), ports, neverAborted(), only),
    draft: () => drafts.read(),
    keepDraft: (draft) => drafts.keep(draft),
    forgetDraft: () => drafts.forget(),
    close: async () => frontEnd.close?.(),
    choosePath: async ({ what, title }) => (choosePath ? await choosePath(what, title) : null),
    readCredentials: ({ file }) => readCredentialsFile(ports, ports.files.absolute(file)),
    receiveCredentials: async ({ name, text }) => {
      const file = await credentialsFileToKeep(ports, name, text);
      return { file, report: await readCredentialsFile(ports, file) };
    },
    ...copies(ports),
    ...keyVaultCalls(ports, signIn),
    probeNetwork: async ({ answers, proxyPassword }) => {
      const password = proxyPassword ? new Secret(proxyPassword) : undefined;
      if (password) ports.log.hide(password);
      const signal = AbortSignal.timeout(PROBE_LIMIT_MS);
      const endpoints = endpointsFor(answers.cloud);
      return Promise.all(
        endpoints.map((endpoint) =>
          ports.network.probe(endpoint, answers.proxy, password, answers.cloud, signal),
        ),
      );
    },
    ...signingIn(ports, signIn),
    preview: async (answers) => {
      return preview(await planFor(ports, answers), ports, {}, neverAborted());
    },
    run: async ({ answers, secrets }) => ended(await runs.begin(answers, wrap(secrets)), signIn, drafts),
    unfinished: () => runs.unfinished(),
    resume: async ({ secrets }) => ended(await runs.resume(wrap(secrets)), signIn, drafts),
    cancel: async () => runs.cancel(),
    eventsSoFar: async () => runs.events,
    makeReport: ({ keepIds }) =>
      makeReport(ports, {
        version: frontEnd.version,
        frontEnd: frontEnd.kind,
        events: runs.events,
        keepIds,
      }),
    saveText: async (file) => (saveText ? await saveText(file) : null),
    readLog: ({ afterLine }) => readLog(ports.log, afterLine === undefined ? {} : { afterLine }),
    onRunEvent: (hear) => runs.listen(hear),
  };
}

/** Copies of the passphrase. It is hidden from the log only once it is one: a letter or two would black out everything. */
function copies(ports: Ports): Pick<Host, "savePassphraseCopy" | "checkPassphraseFile"> {
  const hidden = (typed: string): Secret => {
    const passphrase = new Secret(typed);
    if (passphraseProblems(typed).length === 0) ports.log.hide(passphrase);
    return passphrase;
  };
  return {
    savePassphraseCopy: async ({ folder, passphrase }) =>
      savePassphraseCopy(ports, await ports.backupServer.probe(), folder, hidden(passphrase)),
    checkPassphraseFile: async ({ passphrase, ...asked }) =>
      checkPassphraseFile(ports, await ports.backupServer.probe(), asked, hidden(passphrase)),
  };
}

/** Azure before the run. */
function signingIn(
  ports: Ports,
  signIn: KeptSignIn,
): Pick<Host, "signIn" | "signInNote" | "listVaults" | "signOut"> {
  return {
    signIn: async ({ answers, secrets: typed }) => {
      const secrets = wrap(typed);
      for (const secret of Object.values(secrets)) ports.log.hide(secret);
      const { cloud, proxy, credentials } = withAbsolutePaths(answers, ports.files);
      return signIn.begin({ cloud, proxy, signIn: credentials.signIn, secrets });
    },
    signInNote: () => signIn.note(),
    listVaults: ({ subscriptionId }) => signIn.listVaults(subscriptionId),
    signOut: async () => signIn.end(),
  };
}

/** After a run that has succeeded nobody needs Azure any more, nor the form that was carried out. */
async function ended(outcome: Outcome, signIn: KeptSignIn, drafts: KeepsDraft): Promise<Outcome> {
  if (outcome.kind === "succeeded") {
    signIn.end();
    await drafts.forget();
  }
  return outcome;
}

const PROBE_LIMIT_MS = 30_000;
const neverAborted = (): AbortSignal => new AbortController().signal;

const wrap = (typed: TypedSecrets): Secrets =>
  Object.fromEntries(
    Object.entries(typed)
      .filter(([, text]) => text !== "")
      .map(([name, text]) => [name, new Secret(text)]),
  );
