/** Leaving the program: what was answered is kept, or forgotten after a question. And what is seen then. */
import { Button } from "@fluentui/react-components";
import { useId, useRef } from "react";
import { isBeside } from "../core/steps/navigate.ts";
import { closing as words } from "../core/text/closing.ts";
import { useSetup, useWizard } from "./setup.ts";

/** At the far side from Next. A form that nobody has touched has nothing to keep; a page beside the form has none. */
export function Leave() {
  const { wizard } = useSetup();
  const touched = useWizard((state) => state.touched);
  const page = useWizard((state) => state.page);
  const question = useRef<HTMLDialogElement>(null);
  const close = (answers: "keep" | "forget") => void wizard.getState().close(answers);
  if (page === "progress") return null;
  if (!touched || page === "outcome" || isBeside(page)) {
    return (
      <div className="leave">
        <Button appearance="subtle" size="large" onClick={() => close("keep")}>
          {words.close}
        </Button>
      </div>
    );
  }
  return (
    <div className="leave">
      <Button appearance="subtle" size="large" onClick={() => question.current?.showModal()}>
        {words.cancel}
      </Button>
      <Button appearance="subtle" size="large" onClick={() => close("keep")}>
        {words.saveAndClose}
      </Button>
      <Discard dialog={question} onDiscard={() => close("forget")} />
    </div>
  );
}

interface DiscardProps {
  readonly dialog: React.RefObject<HTMLDialogElement | null>;
  readonly onDiscard: () => void;
}

/** The button that loses nothing is first and has the focus; Esc does the same. */
function Discard({ dialog, onDiscard }: DiscardProps) {
  const id = useId();
  return (
    <dialog ref={dialog} className="question" aria-labelledby={`${id}-title`} aria-describedby={`${id}-why`}>
      <h2 id={`${id}-title`}>{words.discardTitle}</h2>
      <p id={`${id}-why`}>{words.discardWhy}</p>
      <div className="row">
        <Button appearance="primary" onClick={() => dialog.current?.close()}>
          {words.keepWorking}
        </Button>
        <Button onClick={onDiscard}>{words.discard}</Button>
      </div>
    </dialog>
  );
}

/** Instead of all pages, in a browser: its tab cannot be closed by a page. */
export function Closed() {
  const kept = useWizard((state) => state.touched);
  return (
    <main className="page">
      <div className="page-inside">
        <header className="page-head">
          <h1 tabIndex={-1}>{words.closedTitle}</h1>
          <p className="why">{kept ? words.closedKept : words.closedForgotten}</p>
          <p>{words.closedTab}</p>
        </header>
      </div>
    </main>
  );
}
