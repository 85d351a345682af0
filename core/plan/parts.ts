/** The actions that more than one flow is made of. */
import type { Answers } from "../answers.ts";
import { type Facts, isDpmFamily } from "../facts.ts";
import { productAfter, productToInstall } from "../vault/backup-server.ts";
import { isBrought } from "../vault/certificate-report.ts";
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

export function proxyPart({ flow, leave, proxy }: Answers): Draft[] {
  if (leave.includes("proxy")) return [];
  if (proxy.use === "none") return [{ kind: "set-proxy", proxy: null, newPassword: false }];
  const { port, user } = proxy;
  const newPassword = flow === "change-settings" && user !== "";
  return [
    { kind: "set-proxy", proxy: { host: proxyHostOf(proxy.host) ?? proxy.host, port, user }, newPassword },
  ];
}

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
  const { credentials: said, registerAnyway, cloud, proxy } = answers;
  const made = said.from === "sign-in";
  const file = made ? context.madeCredentialsFile : said.file;
  const { create: _create, ...vault } = said.vault;
  const make: Draft[] = made
    ? [
        {
          kind: "make-credentials",
          cloud,
          proxy,
          signIn: said.signIn,
          vault,
          key: said.key,
          ...(isBrought(said.key) ? { certificateFile: said.certificate.file } : {}),
          file,
          registerAnyway,
        },
      ]
    : [];
  return {
    register: [
      ...(made ? newVaultPart(answers) : []),
      ...make,
      { kind: "register", credentialsFile: made ? null : file, registerAnyway },
    ],
    cleanUp: [
      // The private key has done its work. It is in the credentials file too, which goes next.
      ...(made && said.key === "ad-cs" ? [{ kind: "remove-certificate-request" } as const] : []),
      ...(made || said.deleteAfter ? [{ kind: "remove-credentials-file", file } as const] : []),
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
  return [{ kind: "set-recovery-folder", folder: answers.recoveryFolder }];
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
