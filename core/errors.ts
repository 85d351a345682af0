/**
 * Everything that can go wrong, for the admin's eyes: codes here, words in `text/errors.ts`.
 * A code exists only when the admin must do something different; anything else is `bug`.
 */

/** What sort of trouble it is. One exit code each, in `run/exit-code.ts`. */
export type ErrorKind =
  | "answers"
  | "prerequisite"
  | "network"
  | "proxy-sign-in"
  | "credentials"
  | "name-clash"
  | "not-confirmed"
  | "machine"
  | "cancelled"
  | "azure"
  | "busy"
  | "bug";

export const catalogue = {
  "answers.unreadable": { kind: "answers" },
  "answers.too-large": { kind: "answers" },
  "answers.not-json": { kind: "answers" },
  "answers.not-yaml": { kind: "answers" },
  "answers.unknown-key": { kind: "answers" },
  "answers.wrong-value": { kind: "answers" },
  "answers.newer-version": { kind: "answers" },
  "answers.not-complete": { kind: "answers" },
  "answers.secret-in-clear": { kind: "answers" },
  "cloud.unreadable": { kind: "answers" },
  "cloud.wrong-value": { kind: "answers" },
  "secrets.missing": { kind: "answers" },
  "secrets.not-json": { kind: "answers" },
  "secrets.unreadable": { kind: "answers" },
  "command.wrong-use": { kind: "answers" },
  "file.not-found": { kind: "answers" },
  "file.no-access": { kind: "answers" },
  "file.too-large": { kind: "answers" },
  "file.write-failed": { kind: "machine" },

  "passphrase.too-short": { kind: "answers" },
  "passphrase.not-ascii": { kind: "answers" },
  "passphrase.surrounding-blanks": { kind: "answers" },
  "passphrase.file-differs": { kind: "answers" },
  "passphrase.not-elsewhere": { kind: "answers" },
  "passphrase.not-set": { kind: "machine" },
  "passphrase.incorrect": { kind: "machine" },
  "passphrase.pin-needed": { kind: "answers" },
  "passphrase.pin-wrong": { kind: "answers" },

  "certificate.unreadable": { kind: "answers" },
  "certificate.wrong-password": { kind: "answers" },
  "certificate.not-version-3": { kind: "answers" },
  "certificate.key-not-rsa": { kind: "answers" },
  "certificate.key-too-short": { kind: "answers" },
  "certificate.no-client-authentication": { kind: "answers" },
  "certificate.not-yet-valid": { kind: "answers" },
  "certificate.expired": { kind: "answers" },
  "certificate.valid-too-long": { kind: "answers" },
  "certificate.no-private-key": { kind: "answers" },
  "certificate.key-does-not-match": { kind: "answers" },
  "certificate.not-legacy-csp": { kind: "answers" },
  "certificate.not-of-request": { kind: "answers" },
  "certificate.no-request": { kind: "answers" },
  "certificate.not-a-pfx": { kind: "answers" },

  "certificate-store.refused": { kind: "machine" },
  "certificate-store.not-old": { kind: "answers" },
  "certificate-request.pending": { kind: "machine" },
  "certificate-request.denied": { kind: "machine" },
  "certificate-request.not-submitted": { kind: "machine" },

  "vault-credentials.wrong-extension": { kind: "credentials" },
  "vault-credentials.not-found": { kind: "credentials" },
  "vault-credentials.no-access": { kind: "credentials" },
  "vault-credentials.empty": { kind: "credentials" },
  "vault-credentials.too-large": { kind: "credentials" },
  "vault-credentials.not-text": { kind: "credentials" },
  "vault-credentials.not-xml": { kind: "credentials" },
  "vault-credentials.doctype": { kind: "credentials" },
  "vault-credentials.unknown-kind": { kind: "credentials" },
  "vault-credentials.classic-vault": { kind: "credentials" },
  "vault-credentials.site-recovery": { kind: "credentials" },
  "vault-credentials.site-recovery-classic": { kind: "credentials" },
  "vault-credentials.missing-element": { kind: "credentials" },
  "vault-credentials.duplicate-element": { kind: "credentials" },
  "vault-credentials.wrong-order": { kind: "credentials" },
  "vault-credentials.wrong-version": { kind: "credentials" },
  "vault-credentials.wrong-value": { kind: "credentials" },
  "vault-credentials.not-a-pfx": { kind: "credentials" },
  "vault-credentials.pfx-has-password": { kind: "credentials" },
  "vault-credentials.no-private-key": { kind: "credentials" },
  "vault-credentials.key-does-not-match": { kind: "credentials" },
  "vault-credentials.key-too-short": { kind: "credentials" },
  "vault-credentials.no-client-authentication": { kind: "credentials" },
  "vault-credentials.not-yet-valid": { kind: "credentials" },
  "vault-credentials.expired": { kind: "credentials" },
  "vault-credentials.other-vault": { kind: "credentials" },
  "vault-credentials.refused": { kind: "credentials" },

  "proxy.refused": { kind: "proxy-sign-in" },
  "proxy.unreachable": { kind: "network" },
  "proxy.does-not-pass": { kind: "network" },
  "network.name-not-found": { kind: "network" },
  "network.unreachable": { kind: "network" },
  "network.timed-out": { kind: "network" },
  "network.tls-not-trusted": { kind: "network" },
  "network.tls-failed": { kind: "network" },
  "network.clock-skew": { kind: "network" },
  "network.cut": { kind: "network" },

  "azure.signed-out": { kind: "azure" },
  "azure.sign-in-certificate": { kind: "answers" },
  "azure.browser-not-opened": { kind: "prerequisite" },
  "azure.browser-timed-out": { kind: "azure" },
  "azure.cli-missing": { kind: "prerequisite" },
  "azure.cli-signed-out": { kind: "azure" },
  "azure.cli-failed": { kind: "azure" },
  "azure.sign-in-refused": { kind: "azure" },
  "azure.sign-in-expired": { kind: "azure" },
  "azure.sign-in-declined": { kind: "azure" },
  "azure.unauthorized": { kind: "azure" },
  "azure.forbidden": { kind: "azure" },
  "azure.not-found": { kind: "azure" },
  "azure.conflict": { kind: "azure" },
  "azure.too-many-requests": { kind: "azure" },
  "azure.unavailable": { kind: "azure" },
  "azure.refused": { kind: "azure" },
  "azure.answer-not-understood": { kind: "azure" },

  "new-vault.name-taken": { kind: "azure" },
  "new-vault.not-allowed": { kind: "azure" },
  "new-vault.other-region": { kind: "azure" },
  "new-vault.failed": { kind: "azure" },
  "new-vault.takes-long": { kind: "azure" },

  "unregister.not-confirmed": { kind: "not-confirmed" },
  "unregister.several": { kind: "answers" },
  "unregister.items-left": { kind: "azure" },
  "unregister.soft-deleted": { kind: "azure" },
  "unregister.refused": { kind: "azure" },
  "unregister.still-listed": { kind: "azure" },

  "key-vault.wrong-address": { kind: "answers" },
  "key-vault.no-vault": { kind: "azure" },
  "key-vault.no-secret": { kind: "azure" },
  "key-vault.forbidden": { kind: "azure" },
  "key-vault.soft-deleted": { kind: "azure" },
  "key-vault.other-value": { kind: "answers" },
  "key-vault.other-tenant": { kind: "azure" },
  "key-vault.not-trusted": { kind: "azure" },

  "machine.not-windows": { kind: "prerequisite" },
  "machine.not-administrator": { kind: "prerequisite" },
  "machine.check-failed": { kind: "prerequisite" },
  "machine.command-too-long": { kind: "prerequisite" },
  "machine.microsoft-update-refused": { kind: "machine" },
  "machine.powershell-restricted": { kind: "prerequisite" },
  "machine.powershell-not-answering": { kind: "machine" },
  "machine.disk-full": { kind: "machine" },
  "machine.name-already-registered": { kind: "name-clash" },
  "agent.missing": { kind: "prerequisite" },
  "agent.service-not-started": { kind: "machine" },
  "agent.service-not-stopped": { kind: "machine" },
  "agent.service-left-stopped": { kind: "machine" },
  "agent.not-installed": { kind: "prerequisite" },
  "agent.install-failed": { kind: "machine" },
  "agent.cannot-reach-azure": { kind: "network" },
  "agent.not-on-dpm": { kind: "machine" },
  "agent.settings-refused": { kind: "machine" },
  "agent.not-registered": { kind: "machine" },
  "agent.clock-skew": { kind: "network" },
  "agent.service-trouble": { kind: "machine" },
  "agent.refused": { kind: "machine" },
  "recovery-folder.not-usable": { kind: "machine" },
  "backup-server.media-missing": { kind: "prerequisite" },
  "backup-server.media-other-product": { kind: "prerequisite" },
  "backup-server.media-agent-too-old": { kind: "prerequisite" },
  "backup-server.media-without-sql": { kind: "prerequisite" },
  "backup-server.download-differs": { kind: "prerequisite" },
  "backup-server.answer-not-writable": { kind: "answers" },
  "backup-server.answers-refused": { kind: "answers" },
  "backup-server.password-refused": { kind: "answers" },
  "backup-server.product-key-refused": { kind: "answers" },
  "backup-server.sql-refused": { kind: "prerequisite" },
  "backup-server.conflict": { kind: "prerequisite" },
  "backup-server.domain": { kind: "prerequisite" },
  "backup-server.folder-refused": { kind: "answers" },
  "backup-server.hardware": { kind: "prerequisite" },
  "backup-server.component-missing": { kind: "prerequisite" },
  "backup-server.install-failed": { kind: "machine" },

  "run.nothing-to-resume": { kind: "answers" },
  "run.busy": { kind: "busy" },
  "run.journal-damaged": { kind: "machine" },
  "run.journal-newer": { kind: "machine" },
  "run.cancelled": { kind: "cancelled" },
  "host.refused-call": { kind: "bug" },
  "host.port-in-use": { kind: "answers" },
  "host.connection-lost": { kind: "network" },
  bug: { kind: "bug" },
} as const satisfies Record<string, { kind: ErrorKind }>;

export type ErrorCode = keyof typeof catalogue;

/** What an error is about: file names, ids, numbers. Never a secret. Azure's request id and status travel here. */
export type About = Readonly<Record<string, string | number>>;

/** The shape that crosses IPC, HTTP and the journal: plain data, no secrets. */
export interface ErrorData {
  readonly code: ErrorCode;
  readonly about: About;
}

/** The only error class. Its cause goes to the log, never to the screen. */
export class SetupError extends Error {
  override readonly name = "SetupError";
  readonly code: ErrorCode;
  readonly about: About;

  constructor(code: ErrorCode, about: About = {}, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.about = about;
  }

  /** The part of the error that may leave the process. */
  toData(): ErrorData {
    return { code: this.code, about: this.about };
  }

  /** Anything thrown, as a SetupError: expected trouble as it is, the rest as `bug` with its cause. */
  static from(thrown: unknown): SetupError {
    return thrown instanceof SetupError ? thrown : new SetupError("bug", {}, { cause: thrown });
  }
}

/** The kind of a code, for exit codes and icons. */
export const kindOf = (code: ErrorCode): ErrorKind => catalogue[code].kind;

/** Whether a text is one of our codes. */
export const isErrorCode = (text: string): text is ErrorCode => Object.hasOwn(catalogue, text);

/** An error that was read, from a journal or off the wire: a code that this version does not know reads as `bug`. */
export const errorDataOf = (code: string, about: About): ErrorData =>
  isErrorCode(code) ? { code, about } : { code: "bug", about: { code } };
