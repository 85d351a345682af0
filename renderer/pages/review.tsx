/** Every answer, the plan itself, and the one button that changes something. */
import { Button } from "@fluentui/react-components";
import type { CheckResult } from "../../core/checks/check.ts";
import { secretsOf } from "../../core/steps/typed-problems.ts";
import { frame } from "../../core/text/frame.ts";
import { start } from "../../core/text/pages.ts";
import { review } from "../../core/text/run-pages.ts";
import { ErrorBox } from "../error-box.tsx";
import { Back, Page } from "../page.tsx";
import { Notice } from "../parts/notice.tsx";
import { useRun, useSetup, useWizard } from "../setup.ts";
import { useFaults } from "../use-field.ts";
import { ReviewAnswers } from "./review-answers.tsx";
import { ReviewPlan } from "./review-plan.tsx";
import { ReviewSave } from "./review-save.tsx";
import { CheckList } from "./start-findings.tsx";
import { usePreview } from "./use-preview.ts";

export function ReviewPage() {
  const refused = useRun((state) => state.refused);
  const failing = useWizard(({ checks }) => (checks.state === "failed" ? null : checks.last));
  const asked = usePreview();
  const met = (failing ?? NONE).every(({ state }) => state !== "fail");
  return (
    <Page title={review.title} why={review.why} buttons={<Buttons />}>
      {refused && <ErrorBox error={refused} live />}
      <NotReady />
      {!met && (
        <Notice kind="warning" title={review.checksFail}>
          <CheckList results={(failing ?? NONE).filter(({ state }) => state === "fail")} />
        </Notice>
      )}
      <ReviewAnswers />
      <ReviewPlan asked={asked} />
      <ReviewSave plan={asked && "preview" in asked ? asked.preview.plan : null} />
    </Page>
  );
}

const NONE: readonly CheckResult[] = [];

/** What is still wrong on the pages before, with the way there. */
function NotReady() {
  const { wizard } = useSetup();
  const faults = useFaults();
  if (faults.length === 0) return null;
  return (
    <Notice kind="warning" title={review.notReady}>
      <ul className="problems">
        {faults.map(({ page, field, words }) => (
          <li key={`${page} ${field}`}>
            <p>{words}</p>
            <Button size="small" onClick={() => wizard.getState().goTo(page)}>
              {review.goThere({ page: frame.rail[page] })}
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Named for the deed. With faults it leads to the first of them instead: it is never dead. */
function Buttons() {
  const { wizard, run, typed } = useSetup();
  const flow = useWizard((state) => state.answers.flow);
  const busy = useRun((state) => state.busy);
  const press = () => {
    const { answers, facts, faults, showFaultsOf } = wizard.getState();
    const [first] = faults();
    if (first) return showFaultsOf(first.page);
    if (facts) void run.getState().begin(answers, secretsOf({ answers, facts }, typed.getState()));
  };
  return (
    <>
      <Back />
      <Button appearance="primary" size="large" disabledFocusable={busy} onClick={press}>
        {busy ? review.starting : start.flows[flow].deed}
      </Button>
    </>
  );
}
