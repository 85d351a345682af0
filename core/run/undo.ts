/** What of a run can be undone. Nothing is undone by itself; how it is done, or what stays, is said in words. */
import type { ActionKind } from "../plan/plan.ts";
import { outcomePage } from "../text/outcome-page.ts";

/** Kinds whose effect a person can take back without losing anything. */
const REVERSIBLE: ReadonlySet<ActionKind> = new Set<ActionKind>([
  "install-agent",
  "install-backup-server",
  "opt-in-microsoft-update",
  "start-agent-service",
  "set-proxy",
  "set-proxy-after-registration",
  "set-throttling",
  "make-recovery-folder",
  "set-recovery-folder",
  "save-passphrase",
  "store-passphrase",
  "import-certificate",
  "create-vault",
]);

/** Kinds that change nothing. */
const LOOKS: ReadonlySet<ActionKind> = new Set<ActionKind>(["confirm"]);

export interface UndoLine {
  readonly kind: ActionKind;
  readonly can: boolean;
  readonly how: string;
}

const hows = (): Readonly<Record<string, unknown>> => outcomePage.undo;

/** One line for each kind of step that changed something, in their order. */
export function undoLines(changed: readonly ActionKind[]): readonly UndoLine[] {
  return [...new Set(changed)]
    .filter((kind) => !LOOKS.has(kind))
    .map((kind) => {
      const how = hows()[kind];
      return { kind, can: REVERSIBLE.has(kind), how: typeof how === "string" ? how : outcomePage.undo.other };
    });
}
