/** The German words. Loaded when German is spoken; each catalogue stands in `german/` under its English one's name. */
import { type Messages, translatedMessages } from "./catalogue.ts";
import { actions } from "./german/actions.ts";
import { azureLists, vaultRights } from "./german/azure-lists.ts";
import { certificate } from "./german/certificate.ts";
import { certificateStore } from "./german/certificate-store.ts";
import { checks } from "./german/checks.ts";
import { clipboard } from "./german/clipboard.ts";
import { closing } from "./german/closing.ts";
import { cli } from "./german/command-line.ts";
import { commandHelp, helpFrame, optionHelp, placeholders } from "./german/command-line-help.ts";
import { credentialsProgress } from "./german/credentials-progress.ts";
import { credentialsTime } from "./german/credentials-time.ts";
import { errorTargets } from "./german/error-values.ts";
import { errors } from "./german/errors.ts";
import { exitCodes } from "./german/exit-codes.ts";
import { exportWords } from "./german/export-script.ts";
import { firewallWords } from "./german/firewall.ts";
import { connection, error, frame, parts, secretNames } from "./german/frame.ts";
import { helpWords, pageHelp } from "./german/help-text.ts";
import { browserHost, dialogs } from "./german/hosts.ts";
import { installation } from "./german/installation.ts";
import { installationHelp } from "./german/installation-help.ts";
import { keeping, sameAgain, sheet, strength } from "./german/keeping.ts";
import { keyVault } from "./german/key-vault.ts";
import { logPage } from "./german/log-page.ts";
import { newVault } from "./german/new-vault.ts";
import { outcomePage } from "./german/outcome-page.ts";
import { credentialsPage, encryptionPage, proxyPage, start, throttlingPage } from "./german/pages.ts";
import { prerequisites } from "./german/prerequisites.ts";
import { aroundPrerequisites } from "./german/prerequisites-around.ts";
import { sqlPrerequisites } from "./german/prerequisites-sql.ts";
import { probe } from "./german/probe.ts";
import { problems } from "./german/problems.ts";
import { progressPage } from "./german/progress-page.ts";
import { reportFile } from "./german/report-file.ts";
import { run } from "./german/run.ts";
import { outcome, progress, review } from "./german/run-pages.ts";
import { saveAsWords, saveWords } from "./german/save-as.ts";
import { signInWords } from "./german/sign-in.ts";
import { space } from "./german/space.ts";
import { startPage } from "./german/start-page.ts";
import { steps } from "./german/steps.ts";
import { time } from "./german/time.ts";
import { logWords, tools } from "./german/tools.ts";
import { unregister } from "./german/unregister.ts";
import { usage } from "./german/usage.ts";
import { week } from "./german/week.ts";
import { windowsRun } from "./german/windows-run.ts";
import { wrongUse } from "./german/wrong-use.ts";

const catalogues: Messages = {
  certificateStore,
  signInWords,
  installation,
  installationHelp,
  startPage,
  reportFile,
  progressPage,
  outcomePage,
  logPage,
  newVault,
  credentialsTime,
  keyVault,
  certificate,
  closing,
  steps,
  problems,
  actions,
  start,
  proxyPage,
  credentialsPage,
  throttlingPage,
  encryptionPage,
  firewall: firewallWords,
  connection,
  error,
  frame,
  parts,
  secretNames,
  browserHost,
  dialogs,
  saveAs: saveAsWords,
  save: saveWords,
  time,
  log: logWords,
  tools,
  azureLists,
  vaultRights,
  keeping,
  sameAgain,
  strength,
  sheet,
  review,
  progress,
  outcome,
  week,
  checks,
  run,
  windowsRun,
  credentialsProgress,
  exitCodes,
  exportScript: exportWords,
  clipboard,
  prerequisites,
  aroundPrerequisites,
  sqlPrerequisites,
  probe,
  space,
  errors,
  help: helpWords,
  pageHelp,
  errorTargets,
  cli,
  commandHelp,
  helpFrame,
  placeholders,
  optionHelp,
  wrongUse,
  unregister,
  usage,
};

export const german = translatedMessages(catalogues);
