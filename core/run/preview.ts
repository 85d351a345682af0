/** A dry run: every action of the plan is asked whether it is already so. Nothing is touched. */
import type { Plan } from "../plan/plan.ts";

export type PreviewState = "will-do" | "already-so" | "cannot-know";

export interface PreviewedAction {
  readonly id: string;
  readonly kind: string;
  /** One sentence for the admin. */
  readonly text: string;
  readonly state: PreviewState;
}

export interface PlanPreview {
  readonly plan: Plan;
  readonly actions: readonly PreviewedAction[];
  readonly wouldChange: boolean;
}
