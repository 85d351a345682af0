/** A dry run: every action of the plan is asked whether it is already so. Nothing is touched. */
import type { Handler } from "../actions/handler.ts";
import { handlerOf } from "../actions/index.ts";
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
}

export interface PlanPreview {
  readonly plan: Plan;
  readonly actions: readonly PreviewedAction[];
  readonly wouldChange: boolean;
  /** What must be at hand before the first action. A client certificate serves where a client secret is named. */
  readonly secretsNeeded: readonly SecretName[];
}

/** Looks at every action, in order. `secrets` may still be empty. Throws only when cancelled. */
export async function preview(
  plan: Plan,
  ports: Ports,
  secrets: Secrets,
  signal: AbortSignal,
): Promise<PlanPreview> {
  const actions: PreviewedAction[] = [];
  const secretsNeeded = new Set<SecretName>();
  for (const action of plan.actions) {
    const handler = handlerOf(action);
    const led = actions.some(({ kind, state }) => kind === handler.follows && state !== "already-so");
    const state = led ? "will-do" : await look(handler, action, ports, secrets, signal);
    actions.push({ id: action.id, kind: action.kind, text: describeAction(action), state });
    if (state !== "already-so") for (const name of handler.secrets?.(action) ?? []) secretsNeeded.add(name);
  }
  const changes = actions.filter(({ kind, state }) => state !== "already-so" && kind !== "confirm");
  return { plan, actions, wouldChange: changes.length > 0, secretsNeeded: [...secretsNeeded] };
}

async function look(
  handler: Handler,
  action: Action,
  ports: Ports,
  secrets: Secrets,
  signal: AbortSignal,
): Promise<PreviewState> {
  if (handler.cannotKnow?.(action)) return "cannot-know";
  try {
    const turn = {
      action,
      receipts: {},
      ports: lookingOnly(ports),
      secrets,
      signal,
      progress: () => undefined,
    };
    return (await handler.alreadyDone(turn)) ? "already-so" : "will-do";
  } catch (thrown) {
    if (signal.aborted) throw thrown;
    return "cannot-know"; // what hinders the look will hinder the action too, and is told then
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
