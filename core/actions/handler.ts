/** How one kind of action looks, and how it does. Knows no pages, no IPC, no dry run. */
import type { ErrorData } from "../errors.ts";
import type { Action, ActionKind } from "../plan/plan.ts";
import type { Ports, TellProgress } from "../ports.ts";
import type { SecretName, Secrets } from "../secret.ts";
import type { Receipts } from "./receipts.ts";

/** All that a handler may use in its turn. */
export interface Turn<A extends Action = Action> {
  readonly action: A;
  /** What earlier actions of this run have left. */
  readonly receipts: Receipts;
  readonly ports: Ports;
  readonly secrets: Secrets;
  readonly signal: AbortSignal;
  readonly progress: TellProgress;
  /** It was begun before in this run, and cut off, failed, or is done again. */
  readonly triedBefore?: boolean;
}

export interface Done {
  readonly receipts: Receipts;
  /** The machine must restart before the next action. */
  readonly restartNeeded?: boolean;
  /** It is not finished: after that restart it has another turn. */
  readonly again?: boolean;
  /** It found nothing that it could change. */
  readonly changed?: false;
}

export interface Handler<A extends Action = Action> {
  /** Looks, never touches. What it finds when the machine is already so; else undefined. */
  alreadyDone(turn: Turn<A>): Promise<Done | undefined>;
  /** Does it. Safe to do again. Throws SetupError. */
  perform(turn: Turn<A>): Promise<Done>;
  /** What a person should think of before it is done, where there is something. Looks, never touches; asks nobody to sign in. */
  caution?(turn: Turn<A>): Promise<string | null>;
  /** The secrets it cannot do without. */
  secrets?(action: A): readonly SecretName[];
  /** True where no look can tell whether it is already so. */
  cannotKnow?(action: A): boolean;
  /** The kind that decides for it: where that one will act, this one will too, whatever it sees beforehand. */
  readonly follows?: ActionKind;
  /** Actions, done before, that this failure has made worthless: they are done again when the run is resumed. */
  redoAfter?(error: ErrorData, action: A): readonly ActionKind[];
  /** False for actions that only look, such as reading back. */
  readonly changes?: boolean;
}

export const nothing: Done = { receipts: {} };
