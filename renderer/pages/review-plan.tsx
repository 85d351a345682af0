/** The plan itself, as the server would carry it out: asked of it now, nothing touched. */
import {
  ArrowCircleRight20Regular,
  CheckmarkCircle20Filled,
  QuestionCircle20Regular,
} from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import { type ErrorData, SetupError } from "../../core/errors.ts";
import type { PlanPreview, PreviewState } from "../../core/run/preview.ts";
import { review } from "../../core/text/run-pages.ts";
import { ErrorBox } from "../error-box.tsx";
import { useLanguage } from "../language.ts";
import { Notice } from "../parts/notice.tsx";
import { Waiting } from "../parts/spinner.tsx";
import { useSetup, useWizard } from "../setup.ts";
import { useFaults } from "../use-field.ts";

type Asked = { readonly preview: PlanPreview } | { readonly error: ErrorData } | null;

export function ReviewPlan() {
  const ready = useFaults().length === 0;
  const asked = usePreview(ready);
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

function usePreview(ready: boolean): Asked {
  const { link } = useSetup();
  const answers = useWizard((wizard) => wizard.answers);
  const language = useLanguage();
  const [asked, setAsked] = useState<Asked>(null);
  // The host says the plan in the language of now.
  // biome-ignore lint/correctness/useExhaustiveDependencies(language): asked anew in another language
  useEffect(() => {
    if (!ready) return;
    let gone = false;
    const show = (news: Asked) => {
      if (!gone) setAsked(news);
    };
    link.host
      .preview(answers)
      .then((preview) => show({ preview }))
      .catch((thrown: unknown) => show({ error: SetupError.from(thrown).toData() }));
    return () => {
      gone = true;
    };
  }, [ready, answers, link, language]);
  return asked;
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
      {preview.actions.map(({ id, text, state }) => {
        const Icon = icons[state];
        return (
          <li key={id} className={`planned planned-${state}`}>
            <Icon aria-hidden className={state === "will-do" ? "points" : ""} />
            <span className="planned-text">{text}</span>
            <span className="planned-state">{review.states[state]}</span>
          </li>
        );
      })}
    </ol>
  </>
);
