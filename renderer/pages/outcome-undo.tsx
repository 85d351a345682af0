/** What can be undone of what was done, how, and what cannot. */
import { describeAction } from "../../core/plan/describe.ts";
import { undoLines } from "../../core/run/undo.ts";
import { outcomePage } from "../../core/text/outcome-page.ts";
import { useRun } from "../setup.ts";

export function Undo() {
  const words = outcomePage.undo;
  const actions = useRun((run) => run.view.actions);
  const changed = actions.filter(({ state }) => state === "done");
  const lines = undoLines(changed.map(({ action }) => action.kind));
  if (lines.length === 0) return null;
  return (
    <section className="section" aria-labelledby="undo">
      <h2 id="undo">{words.heading}</h2>
      <p className="quiet">{words.why}</p>
      <dl className="card undo">
        {lines.map(({ kind, can, how }) => (
          <div key={kind}>
            <dt>
              {changed
                .filter(({ action }) => action.kind === kind)
                .slice(0, 1)
                .map(({ action }) => describeAction(action))}
              <span className="undo-can"> · {can ? words.can : words.cannot}</span>
            </dt>
            <dd>{how}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
