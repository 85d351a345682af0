/** A dry run: every action of the plan is asked whether it is already so. Nothing is touched. */
import type { Handler, Turn } from "../actions/handler.ts";
import { handlerOf } from "../actions/index.ts";
import type { Receipts } from "../actions/receipts.ts";
import { SetupError } from "../errors.ts";
import { describeAction } from "../plan/describe.ts";
import type { Action, Plan } from "../plan/plan.ts";
import type { Ports } from "../ports.ts";
import type { SecretName, Secrets } from "../secret.ts";

export type PreviewState = "will-do" | "already-so" | "cannot-know";

export interface PreviewedAction {
  readonly id: string;
  readonly kind: Action["kind"];
  /** One sentence for the admin. */
  readonly text: string;
  readonly state: PreviewState;
  /** What a person should think of before it is done; null where there is nothing. */
  readonly caution: string | null;
}

export interface PlanPreview {
  readonly plan: Plan;
  readonly actions: readonly PreviewedAction[];
  readonly wouldChange: boolean;
  /** What must be at hand before the first action. A client certificate serves where a client secret is named. */
  readonly secretsNeeded: readonly SecretName[];
}

/**
 * Looks at every action, in order. `secrets` may still be empty; `receipts`: what the run has left so far. Throws only when
 * cancelled.
 */
export async function preview(
  plan: Plan,
  ports: Ports,
  secrets: Secrets,
  signal: AbortSignal,
  receipts: Receipts = {},
): Promise<PlanPreview> {
  const actions: PreviewedAction[] = [];
  const secretsNeeded = new Set<SecretName>();
  for (const action of plan.actions) {
    const turn: Turn = {
      ...{ action, receipts, secrets, signal },
      ports: lookingOnly(ports),
      progress: () => undefined,
    };
    const previewed = await previewOf(turn, actions);
    actions.push(previewed);
    if (previewed.state === "already-so") continue;
    for (const name of handlerOf(action).secrets?.(action) ?? []) secretsNeeded.add(name);
  }
  const changes = actions.filter(({ kind, state }) => state !== "already-so" && kind !== "confirm");
  return { plan, actions, wouldChange: changes.length > 0, secretsNeeded: [...secretsNeeded] };
}

/** @param before what the actions before it will do */
async function previewOf(turn: Turn, before: readonly PreviewedAction[]): Promise<PreviewedAction> {
  const { action } = turn;
  const handler = handlerOf(action);
  const led = before.some(({ kind, state }) => kind === handler.follows && state !== "already-so");
  const state = led ? "will-do" : await look(handler, turn);
  const caution = state === "already-so" ? null : await cautionOf(handler, turn);
  return { id: action.id, kind: action.kind, text: describeAction(action), state, caution };
}

async function look(handler: Handler, turn: Turn): Promise<PreviewState> {
  if (handler.cannotKnow?.(turn.action)) return "cannot-know";
  try {
    return (await handler.alreadyDone(turn)) ? "already-so" : "will-do";
  } catch (thrown) {
    if (turn.signal.aborted) throw thrown;
    return "cannot-know"; // what hinders the look will hinder the action too, and is told then
  }
}

/** A courtesy: what cannot be found out now keeps nobody from anything. */
async function cautionOf(handler: Handler, turn: Turn): Promise<string | null> {
  try {
    return (await handler.caution?.(turn)) ?? null;
  } catch (thrown) {
    if (turn.signal.aborted) throw thrown;
    return null;
  }
}

/** A look asks nobody to sign in: who has not done so cannot be shown what is in Azure. */
const lookingOnly = (ports: Ports): Ports => ({
  ...ports,
  azure: {
    async signIn(request) {
      const session = ports.azure.present?.(request);
      if (!session) throw new SetupError("azure.signed-out");
      return session;
    },
  },
});
