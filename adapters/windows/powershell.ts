/**
 * Asking the server through Windows PowerShell. A question is the name of one of our scripts and JSON for it; the answer is
 * JSON again, to be parsed before it is believed. How a script is written:
 *
 * - It lies in `scripts/<name>.ps1`, in ASCII and in the syntax of Windows PowerShell 5.1, and its name stands below.
 * - It begins `param($Request, $Secrets)`: the question's input as an object, and SecureStrings by name.
 * - It returns one value that `ConvertTo-Json -Depth 8` can write: its only output. It throws what it cannot do.
 * - `Send-Progress 'text'` tells a line while it goes on. Every session has the functions of `scripts/library.ps1` besides.
 * - Its commands and their parameters stand in `core/powershell/cmdlets.ts`: tests read it with a real grammar, and bind each of
 *   its commands as PowerShell would.
 * - It has a row in docs/windows.md, and `scripts/verify-on-windows.ps1` asks what it looks at.
 */
import type { Secret } from "../../core/secret.ts";

/** Our scripts, by the names of their files. */
export const SCRIPT_NAMES = [
  "agent-install",
  "agent-notes",
  "agent-service",
  "agent-state",
  "certificate-request",
  "certificate-store",
  "dpm-names",
  "dpm-register",
  "dpm-setting",
  "dpm-state",
  "file-hash",
  "mars-register",
  "mars-setting",
  "mars-state",
  "media-read",
  "microsoft-update",
  "probe-domain",
  "probe-machine",
  "probe-sql",
  "probe-trust",
  "recovery-folder",
  "resume-at-sign-in",
  "setup-start",
  "setup-state",
] as const;
export type ScriptName = (typeof SCRIPT_NAMES)[number];

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

export interface Question {
  readonly script: ScriptName;
  readonly input: JsonValue;
  /** Go apart from the input, and are SecureStrings on the far side before the script starts. */
  readonly secrets?: Readonly<Record<string, Secret>>;
  /** From when it is this question's turn; past it the far side is ended. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
  readonly onProgress?: (line: string) => void;
}

export interface PowerShell {
  /**
   * One question after the other: who wants two at once opens two. What the script returned, not yet parsed.
   * Throws `run.cancelled`, `PowerShellError` for what the script threw, and `SetupError` when PowerShell itself does not answer.
   */
  ask(question: Question): Promise<unknown>;
  /** Ends the far side. Asked again, a new one starts. */
  close(): Promise<void>;
}

/** What was thrown on the far side. Its text is for reading ids out of it (core/vault/agent-errors.ts), never for the screen. */
export class PowerShellError extends Error {
  override readonly name = "PowerShellError";
  /** `FullyQualifiedErrorId`, such as `CBPGenericOperationFailure,Microsoft.Internal…`. */
  readonly errorId: string;
  /** Full name of the exception's .NET type. */
  readonly exceptionType: string;

  constructor(message: string, errorId: string, exceptionType: string) {
    super(message);
    this.errorId = errorId;
    this.exceptionType = exceptionType;
  }
}
