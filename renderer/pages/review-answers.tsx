import { Link } from "@fluentui/react-components";
import type { Leavable } from "../../core/answer-choices.ts";
import { stepsFor } from "../../core/steps/index.ts";
import type { StepId } from "../../core/steps/order.ts";
import type { SummaryLine } from "../../core/steps/step.ts";
import { frame, parts } from "../../core/text/frame.ts";
import { credentialsPage, start } from "../../core/text/pages.ts";
import { review } from "../../core/text/run-pages.ts";
import { text } from "../../core/text/steps.ts";
import { type Detail, Details } from "../parts/details.tsx";
import { useSetup, useTyped, useWizard } from "../setup.ts";
import { ValidTo } from "./credentials-report.tsx";

const { sources } = text.encryption;

const LEFT_BY: Partial<Record<StepId, Leavable>> = {
  proxy: "proxy",
  throttling: "throttling",
  "recovery-folder": "recoveryFolder",
};

/** Every page's answers in its own words, each with the way back to it. */
export function ReviewAnswers() {
  const answers = useWizard((wizard) => wizard.answers);
  const facts = useWizard((wizard) => wizard.facts);
  const fileLines = useFileLines();
  const made = useTyped((typed) => typed.made === true);
  if (!facts) return null;
  // To the run a passphrase that was made on the page is one that was given.
  const asMade = ([label, value]: SummaryLine): SummaryLine =>
    made && value === sources.given ? [label, sources.generated] : [label, value];
  return (
    <section aria-labelledby="answers" className="section">
      <h2 id="answers">{review.answers}</h2>
      <div className="answers">
        <Answer page="start" lines={[[start.flowsHeading, start.flows[answers.flow].title]]} />
        {stepsFor({ answers, facts }).map((step) => (
          <Answer
            key={step.id}
            page={step.id}
            lines={[
              ...step.summary({ answers, facts }).map(asMade),
              ...(step.id === "vault-credentials" ? fileLines : []),
            ]}
            left={answers.leave.some((part) => part === LEFT_BY[step.id])}
          />
        ))}
      </div>
    </section>
  );
}

/** What the chosen file says of itself: its name alone does not tell which vault it is for. */
function useFileLines(): readonly Detail[] {
  const credentials = useWizard((wizard) => wizard.credentials);
  const { from, file } = useWizard((wizard) => wizard.answers.credentials);
  if (from !== "file" || credentials?.state !== "read" || credentials.file !== file) return [];
  const { vault, region, validTo } = credentials.report;
  const until = validTo ? <ValidTo moment={validTo} /> : "";
  return [
    [credentialsPage.vault, vault ?? ""],
    [credentialsPage.region, region ?? ""],
    [credentialsPage.validTo, until],
  ];
}

function Answer(props: {
  readonly page: StepId | "start";
  readonly lines: readonly Detail[];
  readonly left?: boolean;
}) {
  const { wizard } = useSetup();
  const name = frame.rail[props.page];
  return (
    <div className="answer">
      <div className="answer-head">
        <h3>{name}</h3>
        {props.left && <span className="mark">{review.stays}</span>}
        <Link
          as="button"
          className="answer-change"
          aria-label={review.changeOf({ page: name })}
          onClick={() => wizard.getState().goTo(props.page)}
        >
          {review.change}
        </Link>
      </div>
      <Details lines={props.lines} unknown={parts.unknown} />
    </div>
  );
}
