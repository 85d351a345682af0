/** The actions that more than one flow is made of. */

import { isBrought } from "../answer-choices.ts";
import type { Answers } from "../answers.ts";
import type { Facts } from "../facts.ts";
import { isDpmFamily } from "../products.ts";
import { asksForRestart } from "../steps/vault-credentials.ts";
import { productAfter, productToInstall } from "../vault/backup-server.ts";
import { joinPath } from "../vault/folders.ts";
import { proxyHostOf } from "../vault/proxy-address.ts";
import type { Draft, PlanContext } from "./draft.ts";

/** The MARS agent, where there is none: on a new server, and on one that was built anew and comes back under its name. */
export function installPart(answers: Answers, facts: Facts): Draft[] {
  if (facts.product !== "none" || productToInstall(answers, facts) !== null) return [];
  const { agent } = answers;
  const { installer, agentFolder, scratchFolder, microsoftUpdate } = agent;
  return [{ kind: "install-agent", installer, agentFolder, scratchFolder, microsoftUpdate }];
}

/** Only where it was seen to be stopped: everything else needs it. */
export const startServicePart = ({ product, windows }: Facts): Draft[] =>
  product !== null && product !== "none" && windows.services.agent === "stopped"
    ? [{ kind: "start-agent-service" }]
    : [];

/** On consent alone, and where it was not seen to be stopped: there the start does what a restart is for. */
export function restartServicePart(answers: Answers, facts: Facts): Draft[] {
  const { agent } = facts.windows.services;
  return answers.restartService && asksForRestart(answers, facts) && (agent === "running" || agent === null)
    ? [{ kind: "restart-agent-service" }]
    : [];
}

/** DPM or Azure Backup Server from its media, where that was chosen for a server that has nothing yet. */
export function backupServerPart(answers: Answers, facts: Facts, context: PlanContext): Draft[] {
  const product = productToInstall(answers, facts);
  if (product === null) return [];
  const { installation, credentials } = answers;
  return [
    {
      kind: "install-backup-server",
      product,
      installation,
      computer: facts.computerName ?? "localhost",
      credentialsFile: credentials.from === "sign-in" ? null : credentials.file,
      folder: context.setupFolder,
      logFile: context.setupLogFile,
    },
    ...(installation.microsoftUpdate ? ([{ kind: "opt-in-microsoft-update" }] as const) : []),
  ];
}

export function proxyPart({ flow, leave, proxy: said }: Answers): Draft[] {
  if (leave.includes("proxy")) return [];
  if (said.use === "none") return [{ kind: "set-proxy", proxy: null, newPassword: false }];
  const newPassword = flow === "change-settings" && said.user !== "";
  return [{ kind: "set-proxy", proxy: proxyOf(said), newPassword }];
}

const proxyOf = ({ host, port, user }: Answers["proxy"]) => ({ host: proxyHostOf(host) ?? host, port, user });

/**
 * The proxy before the registration, which needs the way out; on DPM and Azure Backup Server, of which it is documented
 * nowhere whether they take it then, after it too.
 */
export function proxyAround(answers: Answers, facts: Facts): { before: Draft[]; after: Draft[] } {
  const before = proxyPart(answers);
  const { proxy } = answers;
  if (before.length === 0 || proxy.use === "none" || !isDpmFamily(productAfter(answers, facts)))
    return { before, after: [] };
  return {
    before: before.map((draft) => ({ ...draft, laterIfRefused: true }) as Draft),
    after: [{ kind: "set-proxy-after-registration", proxy: proxyOf(proxy) }],
  };
}

/** Old certificates that were named: before the registration, which one of them may hinder. */
export const removeCertificatesPart = ({ removeCertificates: certificates }: Answers): Draft[] =>
  certificates.length === 0 ? [] : [{ kind: "remove-certificates", certificates }];

/** The vault, where a new one is wanted: before its credentials. */
function newVaultPart({
  credentials: { vault: said, signIn },
  cloud,
  proxy,
  registerAnyway,
}: Answers): Draft[] {
  const { create, ...vault } = said;
  return create ? [{ kind: "create-vault", cloud, proxy, signIn, vault, ...create, registerAnyway }] : [];
}

/** The credentials (made or brought), the registration, and afterwards the file's removal. */
export function registrationPart(
  answers: Answers,
  context: PlanContext,
): { register: Draft[]; cleanUp: Draft[] } {
  const { credentials: said, registerAnyway } = answers;
  if (said.from === "sign-in") return madePart(answers, context);
  const { file, deleteAfter } = said;
  return {
    register: [{ kind: "register", credentialsFile: file, registerAnyway }],
    cleanUp: deleteAfter ? [{ kind: "remove-credentials-file", file }] : [],
  };
}

/** Credentials that the run makes by signing in. A CA that lets one wait is asked before anything is made in Azure. */
function madePart(answers: Answers, context: PlanContext): { register: Draft[]; cleanUp: Draft[] } {
  const { credentials: said, registerAnyway, cloud, proxy } = answers;
  const { key, signIn, certificate } = said;
  const { create: _create, ...vault } = said.vault;
  const file = context.madeCredentialsFile;
  const { ca, template, commonName } = certificate;
  const asksCa = key === "ad-cs" && ca.trim() !== "";
  const certificateFile = asksCa ? context.signedCertificateFile : certificate.file;
  const asked = { ca: ca.trim(), template: template.trim(), commonName, certificateFile };
  return {
    register: [
      ...(asksCa ? [{ kind: "request-certificate", ...asked, vault, registerAnyway } as const] : []),
      ...newVaultPart(answers),
      {
        kind: "make-credentials",
        ...{ cloud, proxy, signIn, vault, key },
        ...(isBrought(key) ? { certificateFile } : {}),
        ...{ file, registerAnyway },
      },
      { kind: "register", credentialsFile: null, registerAnyway },
    ],
    // The private key has done its work: it may stay in the machine's store, and is nowhere else afterwards.
    cleanUp: [
      ...(certificate.install && isBrought(key)
        ? [{ kind: "import-certificate", key, certificateFile } as const]
        : []),
      ...(key === "ad-cs" ? [{ kind: "remove-certificate-request" } as const] : []),
      { kind: "remove-credentials-file", file },
    ],
  };
}

export function throttlingPart({ leave, throttling: said }: Answers): Draft[] {
  if (leave.includes("throttling")) return [];
  const { limited, ...throttling } = said;
  return [{ kind: "set-throttling", throttling: limited ? throttling : null }];
}

export function recoveryFolderPart(answers: Answers, facts: Facts): Draft[] {
  if (!isDpmFamily(productAfter(answers, facts)) || answers.leave.includes("recoveryFolder")) return [];
  const { recoveryFolder: folder } = answers;
  return [
    { kind: "make-recovery-folder", folder },
    { kind: "set-recovery-folder", folder },
  ];
}

/** Saved first, set second. A changed passphrase gets a file of its own, so that the copy of the one before it stays. */
export function passphrasePart(
  { passphrase, cloud, proxy, credentials: { signIn } }: Answers,
  facts: Facts,
  { madeAt }: PlanContext,
): { save: Draft[]; set: Draft[] } {
  const { change, saveTo, keyVault } = passphrase;
  const when = change ? `-${madeAt.slice(0, 19).replaceAll(":", "-")}` : "";
  const file = joinPath(saveTo, `${facts.computerName ?? "backup-server"}-passphrase${when}.txt`);
  const store: Draft[] =
    keyVault.uri.trim() === "" ? [] : [{ kind: "store-passphrase", cloud, proxy, signIn, keyVault, change }];
  return {
    save: [...(saveTo.trim() === "" ? [] : [{ kind: "save-passphrase", file, change } as const]), ...store],
    set: [{ kind: "set-passphrase", change }],
  };
}
