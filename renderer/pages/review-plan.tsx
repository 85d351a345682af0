/** The plan itself, as the server would carry it out: asked of it now, nothing touched. */
import {
  ArrowCircleRight20Regular,
  CheckmarkCircle20Filled,
  QuestionCircle20Regular,
  Warning16Filled,
} from "@fluentui/react-icons";
import type { PlanPreview, PreviewState } from "../../core/run/preview.ts";
import { review } from "../../core/text/run-pages.ts";
import { ErrorBox } from "../error-box.tsx";
import { Notice } from "../parts/notice.tsx";
import { Waiting } from "../parts/spinner.tsx";
import { useFaults } from "../use-field.ts";
import type { Asked } from "./use-preview.ts";

export function ReviewPlan({ asked }: { readonly asked: Asked }) {
  const ready = useFaults().length === 0;
  if (!ready) return null;
  return (
    <section aria-labelledby="plan" className="section">
      <h2 id="plan">{review.plan}</h2>
      {asked === null && <Waiting label={review.planning} />}
      {asked && "error" in asked && <ErrorBox error={asked.error} />}
      {asked && "preview" in asked && <Plan preview={asked.preview} />}
    </section>
  );
}

const icons = {
  "will-do": ArrowCircleRight20Regular,
  "already-so": CheckmarkCircle20Filled,
  "cannot-know": QuestionCircle20Regular,
} satisfies Record<PreviewState, unknown>;

const Plan = ({ preview }: { readonly preview: PlanPreview }) => (
  <>
    {!preview.wouldChange && (
      <Notice kind="info">
        <p>{review.nothing}</p>
      </Notice>
    )}
    <ol className="plan">
      {preview.actions.map(({ id, text, state, caution }) => {
        const Icon = icons[state];
        return (
          <li key={id} className={`planned planned-${state}`}>
            <Icon aria-hidden className={state === "will-do" ? "points" : ""} />
            <div className="planned-text">
              {text}
              {caution !== null && (
                <p className="planned-caution">
                  <Warning16Filled aria-hidden />
                  {caution}
                </p>
              )}
            </div>
            <span className="planned-state">{review.states[state]}</span>
          </li>
        );
      })}
    </ol>
  </>
);
