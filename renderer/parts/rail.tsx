import { Checkmark16Filled, ChevronDown20Regular } from "@fluentui/react-icons";
import { useId, useState } from "react";

export interface RailItem {
  readonly id: string;
  readonly label: string;
  readonly state: "done" | "current" | "ahead";
  /** Present where the step can be gone to. */
  readonly onGo?: (() => void) | undefined;
}

export interface RailWords {
  readonly steps: string;
  readonly stepOf: (place: { readonly step: number; readonly of: number }) => string;
}

/** The steps, down the left side; in a narrow window one line that opens. */
export function Rail({ items, words }: { readonly items: readonly RailItem[]; readonly words: RailWords }) {
  const [open, setOpen] = useState(false);
  const list = useId();
  const at = items.findIndex(({ state }) => state === "current");
  const current = items[at];
  return (
    <nav className="steps" aria-label={words.steps}>
      <button
        type="button"
        className="steps-summary"
        aria-expanded={open}
        aria-controls={list}
        onClick={() => setOpen(!open)}
      >
        <span className="steps-count">{words.stepOf({ step: at + 1, of: items.length })}</span>
        <span className="steps-now">{current?.label}</span>
        <ChevronDown20Regular aria-hidden className={open ? "turned" : ""} />
      </button>
      <ol className={open ? "steps-list open" : "steps-list"} id={list}>
        {items.map((item, index) => (
          <RailStep key={item.id} item={item} number={index + 1} onGone={() => setOpen(false)} />
        ))}
      </ol>
    </nav>
  );
}

function RailStep(props: { readonly item: RailItem; readonly number: number; readonly onGone: () => void }) {
  const { state, label, onGo } = props.item;
  const go =
    onGo &&
    (() => {
      props.onGone();
      onGo();
    });
  const inside = (
    <>
      <span className="node" aria-hidden>
        {state === "done" ? <Checkmark16Filled /> : props.number}
      </span>
      <span className="step-label">{label}</span>
    </>
  );
  return (
    <li className={`step step-${state}`} aria-current={state === "current" ? "step" : undefined}>
      {go ? (
        <button type="button" className="step-inside" onClick={go}>
          {inside}
        </button>
      ) : (
        <span className="step-inside">{inside}</span>
      )}
    </li>
  );
}
