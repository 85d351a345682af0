/** How the run ended: what was done and what was not, the server's state read back, and the one thing to do next. */
import { Button } from "@fluentui/react-components";
import {
  ArrowClockwise32Regular,
  ErrorCircle24Filled,
  PauseCircle32Regular,
  ShieldCheckmark32Filled,
} from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import type { Facts } from "../../core/facts.ts";
import { describeById } from "../../core/plan/describe.ts";
import { isDpmFamily } from "../../core/products.ts";
import type { Outcome } from "../../core/run/events.ts";
import { outcomePage } from "../../core/text/outcome-page.ts";
import { outcome as words } from "../../core/text/run-pages.ts";
import { ErrorBox } from "../error-box.tsx";
import { Page } from "../page.tsx";
import { Notice } from "../parts/notice.tsx";
import { ResumeRun } from "../resume-run.tsx";
import { useRun, useSetup, useWizard } from "../setup.ts";
import { ThreeStates } from "../three-states.tsx";
import { LeftCredentials } from "./outcome-credentials.tsx";
import { Proof } from "./outcome-proof.tsx";
import { OutcomeReport } from "./outcome-report.tsx";
import { ResumeAtSignIn } from "./outcome-restart.tsx";
import { Undo } from "./outcome-undo.tsx";
import { PrintSheet } from "./recovery-sheet.tsx";
import { RunList } from "./run-list.tsx";
import { UsageLink } from "./usage-link.tsx";

export function OutcomePage() {
  const { wizard } = useSetup();
  const outcome = useRun((run) => run.view.outcome);
  const [looked, setLooked] = useState(false);
  useEffect(() => {
    let gone = false;
    void wizard
      .getState()
      .findUnfinished()
      .then(() => !gone && setLooked(true));
    return () => {
      gone = true;
    };
  }, [wizard]);
  return outcome ? <Ended outcome={outcome} looked={looked} /> : null;
}

/** @param looked whether it is known if there is a run to go on with */
function Ended({ outcome, looked }: { readonly outcome: Outcome; readonly looked: boolean }) {
  const flow = useRun((run) => run.flow);
  const { kind } = outcome;
  const title = kind === "succeeded" ? words.title.succeeded[flow] : words.title[kind];
  const why = kind === "succeeded" && !outcome.changed ? words.why.unchanged : words.why[kind];
  return (
    <Page
      title={title}
      why={why}
      sign={<Sign kind={kind} />}
      buttons={<Buttons kind={kind} looked={looked} />}
    >
      {outcome.kind === "failed" && <Failed outcome={outcome} />}
      {outcome.kind !== "succeeded" && <GoOn kind={outcome.kind} />}
      {outcome.kind === "restart-needed" && <ResumeAtSignIn />}
      {outcome.kind === "succeeded" ? <Proof outcome={outcome} /> : <States outcome={outcome} />}
      {outcome.kind === "succeeded" && outcome.registered !== false && <UsageLink />}
      {outcome.kind === "succeeded" && <Next outcome={outcome} />}
      <WhatWasDone outcome={outcome} />
      <Undo />
      <OutcomeReport />
      <LogFile />
    </Page>
  );
}

const States = ({ outcome }: { readonly outcome: Outcome }) => (
  <section className="section" aria-labelledby="states">
    <h2 id="states">{words.states}</h2>
    <ThreeStates states={outcome} />
  </section>
);

function Failed({ outcome }: { readonly outcome: Extract<Outcome, { kind: "failed" }> }) {
  const actions = useRun(({ view }) => view.actions);
  const step = outcome.at && describeById(actions, outcome.at);
  return <ErrorBox error={outcome.error} step={step} />;
}

const signs = {
  succeeded: ShieldCheckmark32Filled,
  failed: ErrorCircle24Filled,
  cancelled: PauseCircle32Regular,
  "restart-needed": ArrowClockwise32Regular,
} satisfies Record<Outcome["kind"], unknown>;

function Sign({ kind }: { readonly kind: Outcome["kind"] }) {
  const Icon = signs[kind];
  return (
    <span className={`sign sign-${kind}`} aria-hidden>
      <Icon />
    </span>
  );
}

function GoOn({ kind }: { readonly kind: Exclude<Outcome["kind"], "succeeded"> }) {
  const unfinished = useWizard((wizard) => wizard.unfinished);
  if (!unfinished) return null;
  return (
    <section className="card" aria-label={words.resume[kind]}>
      <ResumeRun secretsNeeded={unfinished.secretsNeeded} label={words.resume[kind]} />
    </section>
  );
}

function WhatWasDone({ outcome }: { readonly outcome: Outcome }) {
  const actions = useRun((run) => run.view.actions);
  const done = actions.filter(({ id }) => outcome.done.includes(id));
  const notDone = actions.filter(({ id }) => outcome.notDone.includes(id));
  return (
    <>
      {done.length > 0 && (
        <section className="section" aria-labelledby="done">
          <h2 id="done">{words.done}</h2>
          <RunList actions={done} />
        </section>
      )}
      {notDone.length > 0 && (
        <section className="section" aria-labelledby="not-done">
          <h2 id="not-done">{words.notDone}</h2>
          <RunList actions={notDone} ended />
        </section>
      )}
    </>
  );
}

function Next({ outcome }: { readonly outcome: Outcome }) {
  const facts = useWizard((wizard) => wizard.facts);
  return (
    <section className="section" aria-labelledby="next">
      <h2 id="next">{words.next}</h2>
      <ul className="next-steps">
        {scheduleSteps(outcome, facts).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <LeftCredentials />
      <Notice kind="warning">
        <p>{words.nextSteps.passphrase}</p>
      </Notice>
      <div className="card">
        <h3>{outcomePage.sheet.heading}</h3>
        <p className="quiet">{outcomePage.sheet.why}</p>
        <PrintSheet />
      </div>
    </section>
  );
}

function scheduleSteps({ scheduled }: Outcome, facts: Facts | null): readonly string[] {
  const { schedule, scheduleDpm, first } = words.nextSteps;
  if (scheduled === true) return [first];
  return [isDpmFamily(facts?.product ?? null) ? scheduleDpm : schedule, first];
}

function LogFile() {
  const file = useWizard((wizard) => wizard.about?.logFile);
  return file ? <p className="quiet">{words.where({ file })}</p> : null;
}

/** One primary action on the page: to go on; where nothing is left to go on with, to change the answers. */
function Buttons({ kind, looked }: { readonly kind: Outcome["kind"]; readonly looked: boolean }) {
  const { wizard, run } = useSetup();
  const stranded = useWizard(({ unfinished }) => looked && unfinished === null);
  // What the run has changed on the server is read anew before the pages are shown again.
  const toStart = async () => {
    run.getState().forget();
    await wizard.getState().look();
    if (kind === "succeeded") wizard.getState().startAnew();
    wizard.getState().goTo("start");
    void wizard.getState().runChecks();
  };
  const toReview = async () => {
    await wizard.getState().look();
    wizard.getState().goTo("review");
  };
  return (
    <>
      {kind !== "succeeded" && (
        <Button size="large" appearance={stranded ? "primary" : "secondary"} onClick={() => void toReview()}>
          {words.changeAnswers}
        </Button>
      )}
      <Button
        size="large"
        appearance={kind === "succeeded" ? "primary" : "secondary"}
        onClick={() => void toStart()}
      >
        {words.restart}
      </Button>
    </>
  );
}
