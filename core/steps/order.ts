/** Which pages a form needs on this machine, in order. Apart from their rules and words, which the first page does without. */
import { isDpmFamily } from "../products.ts";
import { isInTheWay, isSqlHere, productAfter, productToInstall } from "../vault/backup-server.ts";
import { oldCertificatesOf } from "../vault/old-certificates.ts";
import type { StepContext } from "./step.ts";

type Applies = (context: StepContext) => boolean;

const always: Applies = () => true;
const registers: Applies = ({ answers }) => answers.flow !== "change-settings";
const installsBackupServer: Applies = ({ answers, facts }) => productToInstall(answers, facts) !== null;

const applies = {
  proxy: always,
  agent: (context) =>
    registers(context) &&
    (context.facts.product === "none" || isInTheWay(context.answers.installation, context.facts.product)),
  "vault-credentials": registers,
  certificate: (context) => registers(context) && context.answers.credentials.from === "sign-in",
  "old-certificates": (context) => registers(context) && oldCertificatesOf(context.facts).length > 0,
  "sql-settings": installsBackupServer,
  "installation-settings": installsBackupServer,
  "security-settings": (context) =>
    installsBackupServer(context) && isSqlHere(context.answers.installation, context.facts.computerName),
  "microsoft-update": installsBackupServer,
  throttling: always,
  "recovery-folder": ({ answers, facts }) => isDpmFamily(productAfter(answers, facts)),
  encryption: always,
} satisfies Record<string, Applies>;

export type StepId = keyof typeof applies;

/** All of them, in order. */
export const STEP_IDS = Object.keys(applies) as readonly StepId[];

/** The steps that these answers on this machine need, in order. */
export const stepIdsFor = (context: StepContext): readonly StepId[] =>
  STEP_IDS.filter((id) => applies[id](context));
