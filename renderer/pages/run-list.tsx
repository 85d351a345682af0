/** The actions of a run, each with its state in sign and word. */
import {
  CheckmarkCircle20Filled,
  CheckmarkCircle20Regular,
  Circle20Regular,
  ErrorCircle20Filled,
} from "@fluentui/react-icons";
import { describeAction } from "../../core/plan/describe.ts";
import type { ActionState, ActionView } from "../../core/run/progress.ts";
import type { UsualTimes } from "../../core/run/usual-times.ts";
import { progressPage } from "../../core/text/progress-page.ts";
import { outcome, progress as words } from "../../core/text/run-pages.ts";
import { clockText } from "../../core/text/time.ts";
import { useNow } from "../use-now.ts";

/**
 * @param ended the run is over: nothing waits or runs any more
 * @param usual how long each kind of step usually takes here; told while it is still to come
 */
export const RunList = ({
  actions,
  ended = false,
  usual = {},
}: {
  readonly actions: readonly ActionView[];
  readonly ended?: boolean;
  readonly usual?: UsualTimes;
}) => (
  <ol className="run">
    {actions.map((action) => (
      <li
        key={action.id}
        className={`run-step run-${ended && action.state === "running" ? "waiting" : action.state}`}
      >
        <Sign state={ended && action.state === "running" ? "waiting" : action.state} />
        <span className="run-text">{describeAction(action.action)}</span>
        <span className="run-state">
          {ended ? { ...words.states, ...outcome.ended }[action.state] : words.states[action.state]}
          {lengthOf(action)}
          {!ended && action.state === "running" && <Running since={action.startedAt} />}
          {!ended && usualOf(action, usual)}
        </span>
      </li>
    ))}
  </ol>
);

const SHORTEST_TOLD_MS = 1000;

function Running({ since }: { readonly since: string | undefined }) {
  const now = useNow();
  const ms = since === undefined ? 0 : now - Date.parse(since);
  if (ms < SHORTEST_TOLD_MS) return null;
  return (
    <>
      {" · "}
      <span className="clock">{clockText(ms)}</span>
    </>
  );
}

/** How long it usually takes, where that is known and still to come. */
function usualOf({ state, action }: ActionView, usual: UsualTimes): string {
  const ms = usual[action.kind] ?? 0;
  if ((state !== "waiting" && state !== "running") || ms < SHORTEST_TOLD_MS) return "";
  return ` · ${progressPage.usual({ time: clockText(ms) })}`;
}

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
