/** Exit codes: one table, used by the command line, printed by its help and compared with the docs. */
import { type ErrorCode, type ErrorKind, kindOf } from "../errors.ts";
import { exitCodes } from "../text/exit-codes.ts";
import type { Outcome } from "./events.ts";

export const EXIT = {
  done: 0,
  differs: 10,
  answers: 20,
  prerequisite: 21,
  "not-confirmed": 22,
  network: 30,
  "proxy-sign-in": 31,
  credentials: 40,
  "name-clash": 41,
  machine: 50,
  "half-done": 60,
  cancelled: 70,
  azure: 80,
  bug: 99,
  busy: 1618,
  "restart-needed": 3010,
} as const;

export type ExitReason = keyof typeof EXIT;

/** What each code means, in one line. 3010 and 1618 are the codes that deployment tools know. */
export const exitText: Readonly<Record<ExitReason, string>> = exitCodes;

const byKind: Readonly<Record<ErrorKind, ExitReason>> = {
  answers: "answers",
  prerequisite: "prerequisite",
  network: "network",
  "proxy-sign-in": "proxy-sign-in",
  credentials: "credentials",
  "name-clash": "name-clash",
  "not-confirmed": "not-confirmed",
  machine: "machine",
  cancelled: "cancelled",
  azure: "azure",
  busy: "busy",
  bug: "bug",
};

export const exitCodeOfError = (code: ErrorCode): number => EXIT[byKind[kindOf(code)]];

/** A server that is registered but not encrypted is a state of its own: backups cannot start, yet nothing must be registered again. */
export function exitCodeOf(outcome: Outcome): number {
  if (outcome.kind === "succeeded") return EXIT.done;
  if (outcome.kind === "restart-needed") return EXIT["restart-needed"];
  if (outcome.registered === true && outcome.encrypted === false) return EXIT["half-done"];
  return outcome.kind === "cancelled" ? EXIT.cancelled : exitCodeOfError(outcome.error.code);
}
