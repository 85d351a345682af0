/** Ports to Host: the only place where the core is wired together. Every front end, the command line too, asks this. */

import type { CheckResult } from "./checks/check.ts";
import { runChecks } from "./checks/index.ts";
import { defaultAnswers } from "./default-answers.ts";
import type { About, Choosable, Host } from "./host.ts";
import { keyVaultCalls } from "./key-vault-calls.ts";
import { withAbsolutePaths } from "./plan/absolute-paths.ts";
import { planFor } from "./plan/plan-for.ts";
import { answersInText, readAnswerFile } from "./plan/read-answers.ts";
import type { Ports } from "./ports.ts";
import { probeCalls } from "./probe-calls.ts";
import { rememberingSession } from "./run/azure-proof.ts";
import { draftKeptBy, type KeepsDraft } from "./run/kept-draft.ts";
import { keepLanguage } from "./run/kept-language.ts";
import { preview } from "./run/preview.ts";
import { readLog } from "./run/read-log.ts";
import { makeReport, type Report } from "./run/report.ts";
import { resumeAtSignIn } from "./run/resume-at-sign-in.ts";
import { Runs } from "./run/runs.ts";
import { runCalls, wrap } from "./run-calls.ts";
import { Secret } from "./secret.ts";
import type { Language } from "./text/language.ts";
import { speak } from "./text/speak.ts";
import { openBrought } from "./vault/certificate-report.ts";
import { discardRequest, makeRequest, pendingRequest } from "./vault/certificate-request.ts";
import { deleteCredentialsFile } from "./vault/delete-credentials.ts";
import { credentialsFileToKeep } from "./vault/dropped-file.ts";
import { KeptSignIn } from "./vault/kept-sign-in.ts";
import { passphraseProblems } from "./vault/passphrase.ts";
import { checkPassphraseFile, savePassphraseCopy } from "./vault/passphrase-copy.ts";
import { readCredentialsFile } from "./vault/read-credentials.ts";
import { vaultPageCalls } from "./vault-page-calls.ts";
import { vaultServersCalls } from "./vault-servers-calls.ts";

/** What differs between the desktop, the browser and the command line: this, and nothing else. */
export interface FrontEnd {
  readonly kind: About["frontEnd"];
  readonly version: string;
  readonly dataFolder: string;
  readonly logFile: string;
  readonly practiceHints: Readonly<Record<string, string>>;
  /** A dialog of the system, where there is one. */
  readonly choosePath?: (what: Choosable, title: string) => Promise<string | null>;
  /** Asks where with a dialog of the system, and writes there, a text as UTF-8. Throws `file.write-failed`. */
  readonly saveFile?: (file: {
    readonly name: string;
    readonly title: string;
    readonly content: string | Uint8Array;
  }) => Promise<string | null>;
  /** Of what the program runs on, for the report. */
  readonly versions?: Readonly<Record<string, string>>;
  /** Closes the window, or stops serving. Absent where a command ends by itself. */
  readonly close?: () => void;
}

const PRODUCT = "Backup Server Setup";

async function speakChosen(
  ports: Ports,
  { language, remember }: { readonly language: Language; readonly remember: boolean },
): Promise<void> {
  await speak(language);
  if (remember) await keepLanguage(ports, language);
}

/** One machine's host. It runs one plan at a time and remembers the events of the last one. */
export function makeHost(ports: Ports, frontEnd: FrontEnd): Host {
  const signIn = new KeptSignIn(ports.azure);
  const session = rememberingSession(signIn.azure);
  const runs = new Runs({ ...ports, azure: session.azure });
  const drafts = draftKeptBy(ports);
  const servers = vaultServersCalls(ports, signIn);
  const { choosePath, saveFile } = frontEnd;
  let checked: readonly CheckResult[] | null = null;
  return {
    chooseLanguage: (choice) => speakChosen(ports, choice),
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
    runChecks: async ({ answers, only }) => {
      const found = await runChecks(answers, ports.backupServer.probe(), ports, neverAborted(), only);
      if (only === undefined) checked = found;
      return found;
    },
    draft: () => drafts.read(),
    keepDraft: (draft) => drafts.keep(draft),
    forgetDraft: () => drafts.forget(),
    close: async () => frontEnd.close?.(),
    choosePath: async ({ what, title }) => (choosePath ? await choosePath(what, title) : null),
    readCredentials: ({ file }) => readCredentialsFile(ports, ports.files.absolute(file)),
    readAnswerFile: ({ file }) => readAnswerFile(ports.files, file),
    receiveAnswerFile: async ({ name, text }) => answersInText(name, text),
    readMedia: ({ folder }) => ports.backupServer.readMedia(folder),
    receiveCredentials: async ({ name, text }) => {
      const file = await credentialsFileToKeep(ports, name, text);
      return { file, report: await readCredentialsFile(ports, file) };
    },
    ...certificates(ports),
    ...copies(ports, signIn),
    ...probeCalls(ports),
    ...signingIn(ports, signIn),
    ...vaultPageCalls(ports, signIn),
    ...servers.calls,
    preview: async (answers) => {
      // Whoever has signed in on the page is asked what is in Azure already; nobody is asked to sign in.
      const looking = { ...ports, azure: signIn.azure };
      return preview(await planFor(ports, answers), looking, {}, neverAborted());
    },
    ...runCalls(ports, runs, {
      session: session.last,
      afterSuccess: () => nothingLeft(signIn, drafts),
      alsoStop: servers.stop,
    }),
    resumeAtSignIn: ({ wanted }) => resumeAtSignIn(ports, wanted),
    deleteCredentials: ({ file }) => deleteCredentialsFile(ports, file),
    ...reports(ports, frontEnd, runs, () => checked),
    saveText: async ({ name, title, text }) =>
      saveFile ? await saveFile({ name, title, content: text }) : null,
    readLog: ({ afterLine }) => readLog(ports.log, { afterLine }),
  };
}

/** The report, made and then saved as it was shown. */
function reports(
  ports: Ports,
  frontEnd: FrontEnd,
  runs: Runs,
  checked: () => readonly CheckResult[] | null,
): Pick<Host, "makeReport" | "saveReport"> {
  let last: Report | null = null;
  const checks = async (): Promise<readonly CheckResult[] | null> => {
    const signal = AbortSignal.timeout(PROBE_LIMIT_MS);
    const known = checked();
    if (known) return known;
    return runChecks(defaultAnswers(), ports.backupServer.probe(), ports, signal).catch(() => null);
  };
  return {
    makeReport: async ({ keepIds, keepNames }) => {
      last = await makeReport(ports, {
        version: frontEnd.version,
        frontEnd: frontEnd.kind,
        versions: frontEnd.versions ?? {},
        events: await runs.lastEvents(),
        checks: await checks(),
        kept: { ids: keepIds, names: keepNames },
      });
      return last;
    },
    saveReport: async ({ title }) => {
      if (!frontEnd.saveFile || !last) return null;
      const content = Uint8Array.from(atob(last.zip), (character) => character.charCodeAt(0));
      return frontEnd.saveFile({ name: last.name, title, content });
    },
  };
}

/** A certificate that is brought, and the request for one. */
function certificates(
  ports: Ports,
): Pick<
  Host,
  "readCertificate" | "certificateRequest" | "makeCertificateRequest" | "discardCertificateRequest"
> {
  return {
    readCertificate: async ({ file, key, pfxPassword }) => {
      const password = key === "pfx" && pfxPassword ? new Secret(pfxPassword) : undefined;
      const opened = await openBrought(ports, { file: ports.files.absolute(file), key, password });
      // Hidden once it is known to be one: a letter or two would black out everything.
      if (password) ports.log.hide(password);
      return opened.report;
    },
    certificateRequest: () => pendingRequest(ports.files),
    makeCertificateRequest: ({ commonName }) => makeRequest(ports, commonName),
    discardCertificateRequest: () => discardRequest(ports.files),
  };
}

/** Copies of the passphrase. It is hidden from the log only once it is one: a letter or two would black out everything. */
function copies(
  ports: Ports,
  signIn: KeptSignIn,
): Pick<Host, "savePassphraseCopy" | "checkPassphraseFile"> & ReturnType<typeof keyVaultCalls> {
  const hidden = (typed: string): Secret => {
    const passphrase = new Secret(typed);
    if (passphraseProblems(typed).length === 0) ports.log.hide(passphrase);
    return passphrase;
  };
  return {
    ...keyVaultCalls(ports, signIn),
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
async function nothingLeft(signIn: KeptSignIn, drafts: KeepsDraft): Promise<void> {
  signIn.end();
  await drafts.forget();
}

const PROBE_LIMIT_MS = 30_000;
const neverAborted = (): AbortSignal => new AbortController().signal;
