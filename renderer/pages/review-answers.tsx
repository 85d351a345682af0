import { Link } from "@fluentui/react-components";
import type { Leavable } from "../../core/answers.ts";
import { type StepId, stepsFor } from "../../core/steps/index.ts";
import type { SummaryLine } from "../../core/steps/step.ts";
import { parts, review, start } from "../../core/text/pages.ts";
import { Details } from "../parts/details.tsx";
import { railName } from "../rail-name.ts";
import { useSetup, useWizard } from "../setup.ts";

const LEFT_BY: Partial<Record<StepId, Leavable>> = {
  proxy: "proxy",
  throttling: "throttling",
  "recovery-folder": "recoveryFolder",
};

/** Every page's answers in its own words, each with the way back to it. */
export function ReviewAnswers() {
  const answers = useWizard((wizard) => wizard.answers);
  const facts = useWizard((wizard) => wizard.facts);
  if (!facts) return null;
  return (
    <section aria-labelledby="answers" className="section">
      <h2 id="answers">{review.answers}</h2>
      <div className="answers">
        <Answer page="start" lines={[[start.flowsHeading, start.flows[answers.flow].title]]} />
        {stepsFor({ answers, facts }).map((step) => (
          <Answer
            key={step.id}
            page={step.id}
            lines={step.summary({ answers, facts })}
            left={answers.leave.some((part) => part === LEFT_BY[step.id])}
          />
        ))}
      </div>
    </section>
  );
}

function Answer(props: {
  readonly page: StepId | "start";
  readonly lines: readonly SummaryLine[];
  readonly left?: boolean;
}) {
  const { wizard } = useSetup();
  const name = railName(props.page);
  return (
    <div className="answer">
      <div className="answer-head">
        <h3>{name}</h3>
        {props.left && <span className="mark">{review.stays}</span>}
        <Link
          as="button"
          className="answer-change"
          aria-label={review.changeOf(name)}
          onClick={() => wizard.getState().goTo(props.page)}
        >
          {review.change}
        </Link>
      </div>
      <Details lines={props.lines} unknown={parts.unknown} />
    </div>
  );
}
