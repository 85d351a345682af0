/** What every page has: its place among the pages, heading, reason, message area and buttons; the manners of Enter and focus. */
import { Button } from "@fluentui/react-components";
import { ArrowLeft20Regular, ArrowRight20Regular } from "@fluentui/react-icons";
import { type KeyboardEvent, type ReactNode, use, useEffect, useRef } from "react";
import { pageBefore } from "../core/steps/navigate.ts";
import { frame, type StepNumber, windowTitle } from "../core/text/frame.ts";
import { Leave } from "./closing.tsx";
import { FilledIn } from "./filled-in.tsx";
import { PageContext } from "./page-context.ts";
import { Notice } from "./parts/notice.tsx";
import { useSetup, useWizard } from "./setup.ts";
import { useFaults } from "./use-field.ts";
import { accessKey } from "./window-keys.ts";
import { pagesOf } from "./wizard-store.ts";

export interface PageProps {
  readonly title: string;
  readonly why?: ReactNode;
  readonly children?: ReactNode;
  /** Instead of Back and Next; null: none at all. */
  readonly buttons?: ReactNode;
  /** Before the heading: a large sign. */
  readonly sign?: ReactNode;
  /** First in the window's title, where it is seen in a row of windows too: how far a run is. */
  readonly mark?: string | undefined;
}

export function Page({ title, why, children, buttons, sign, mark }: PageProps) {
  const { wizard } = useSetup();
  const place = useStepNumber();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    // A page that opens with its faults shown has the focus at the first of them.
    if (wizard.getState().refusals === 0) heading.current?.focus();
  }, [wizard]);
  const inWindow = [mark, windowTitle(title, place)].filter(Boolean).join(" – ");
  useEffect(() => {
    document.title = inWindow;
  }, [inWindow]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isEnterInField(event)) return;
    event.preventDefault();
    if (wizard.getState().faults().length === 0) void wizard.getState().next();
  };
  return (
    // The key handler only spares the way to Next; every control works without it.
    <main className="page" onKeyDown={onKeyDown}>
      <div className="page-inside">
        <header className="page-head">
          {sign}
          {place && <p className="eyebrow">{frame.stepOf(place)}</p>}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {why && <p className="why">{why}</p>}
        </header>
        <FilledIn />
        <Refused />
        <div className="page-body">{children}</div>
      </div>
      {buttons !== null && (
        <footer className="buttons">
          <div className="buttons-inside">
            <Leave />
            {buttons ?? <BackAndNext />}
          </div>
        </footer>
      )}
    </main>
  );
}

/** null while the steps are not known, and on a page that is none of them. */
function useStepNumber(): StepNumber | null {
  const page = use(PageContext);
  const answers = useWizard((wizard) => wizard.answers);
  const facts = useWizard((wizard) => wizard.facts);
  const order = pagesOf({ answers, facts });
  const step = order.indexOf(page) + 1;
  return facts && step > 0 ? { step, of: order.length } : null;
}

/** A form of its own has a button of its own, and Enter opens a file chooser: both keep their key. */
const isEnterInField = ({ key, target, nativeEvent }: KeyboardEvent): boolean =>
  key === "Enter" &&
  !nativeEvent.isComposing &&
  target instanceof HTMLInputElement &&
  target.type !== "file" &&
  target.form === null;

export function Back() {
  const { wizard } = useSetup();
  const before = useWizard(({ page, answers, facts }) => facts && pageBefore(page, { answers, facts }));
  if (!before) return null;
  return (
    <Button
      size="large"
      icon={<ArrowLeft20Regular className="points" />}
      {...accessKey(frame.keys.back)}
      onClick={() => wizard.getState().back()}
    >
      {frame.back}
    </Button>
  );
}

function BackAndNext() {
  const { wizard } = useSetup();
  return (
    <>
      <Back />
      <Button
        appearance="primary"
        size="large"
        icon={<ArrowRight20Regular className="points" />}
        iconPosition="after"
        {...accessKey(frame.keys.next)}
        onClick={() => void wizard.getState().next()}
      >
        {frame.next}
      </Button>
    </>
  );
}

/**
 * Next was refused: takes the focus to the first faulty field. Faults whose field is not on the page (another choice hides it)
 * are named here, so that nothing refuses in silence.
 */
function Refused() {
  const refusals = useWizard((wizard) => wizard.refusals);
  const faults = useFaults();
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusals > 0) (firstFaulty() ?? area.current)?.focus();
  }, [refusals]);
  if (refusals === 0 || faults.length === 0) return null;
  const hidden = faults.filter(({ field }) => document.querySelector(`[data-field="${field}"]`) === null);
  return (
    <div ref={area} tabIndex={-1} className="refused">
      <Notice kind="error" title={frame.faults({ count: faults.length })}>
        {hidden.map(({ field, words }) => (
          <p key={field}>{words}</p>
        ))}
      </Notice>
    </div>
  );
}

const FOCUSABLE =
  "input:not([disabled]), select:not([disabled]), textarea:not([disabled]), button:not([disabled])";

/** The control of the topmost field that shows a fault. */
function firstFaulty(): HTMLElement | null {
  const marked = document.querySelector<HTMLElement>(
    "[data-field] [aria-invalid='true'], [data-fault='true']",
  );
  if (!marked) return null;
  return marked.matches(FOCUSABLE) ? marked : marked.querySelector<HTMLElement>(FOCUSABLE);
}
