/** The actions of a run, each with its state in sign and word. */
import {
  CheckmarkCircle20Filled,
  CheckmarkCircle20Regular,
  Circle20Regular,
  ErrorCircle20Filled,
} from "@fluentui/react-icons";
import type { ActionState, ActionView } from "../../core/run/progress.ts";
import { outcome, progress as words } from "../../core/text/run-pages.ts";
import { clockText } from "../../core/text/time.ts";

/** @param ended the run is over: nothing waits or runs any more */
export const RunList = ({
  actions,
  ended = false,
}: {
  readonly actions: readonly ActionView[];
  readonly ended?: boolean;
}) => (
  <ol className="run">
    {actions.map((action) => (
      <li
        key={action.id}
        className={`run-step run-${ended && action.state === "running" ? "waiting" : action.state}`}
      >
        <Sign state={ended && action.state === "running" ? "waiting" : action.state} />
        <span className="run-text">{action.text}</span>
        <span className="run-state">
          {ended ? { ...words.states, ...outcome.ended }[action.state] : words.states[action.state]}
          {lengthOf(action)}
        </span>
      </li>
    ))}
  </ol>
);

const SHORTEST_TOLD_MS = 1000;

/** How long it took, where that was long enough to notice. */
function lengthOf({ startedAt, endedAt }: ActionView): string {
  if (!startedAt || !endedAt) return "";
  const ms = Date.parse(endedAt) - Date.parse(startedAt);
  return ms >= SHORTEST_TOLD_MS ? ` · ${clockText(ms)}` : "";
}

function Sign({ state }: { readonly state: ActionState }) {
  switch (state) {
    case "running":
      return <span className="spinner" aria-hidden />;
    case "done":
      return <CheckmarkCircle20Filled aria-hidden />;
    case "already-so":
      return <CheckmarkCircle20Regular aria-hidden />;
    case "failed":
      return <ErrorCircle20Filled aria-hidden />;
    case "waiting":
      return <Circle20Regular aria-hidden />;
  }
}
