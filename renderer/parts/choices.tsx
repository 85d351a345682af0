import { type ReactNode, useId } from "react";

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly title: string;
  readonly why?: ReactNode;
  /** A word beside the title, such as "Suggested". */
  readonly mark?: string | undefined;
  /** Why it cannot be chosen; shown in its place. */
  readonly barred?: string | undefined;
}

const legendClass = { label: "legend", heading: "legend legend-heading", unseen: "unseen" } as const;

/** One of a few, each with a sentence: radio buttons as cards. What belongs to the chosen one follows below. */
export function Choices<Value extends string>(props: {
  readonly legend: string;
  /** How the question is shown: as a label, as a heading, or to screen readers alone. */
  readonly legendAs?: "label" | "heading" | "unseen";
  readonly field: string;
  readonly value: Value;
  readonly options: readonly Choice<Value>[];
  readonly onChange: (value: Value) => void;
}) {
  const name = useId();
  return (
    <fieldset className="choices" data-field={props.field}>
      <legend className={legendClass[props.legendAs ?? "label"]}>{props.legend}</legend>
      {props.options.map((option) => (
        <ChoiceCard
          key={option.value}
          name={name}
          option={option}
          checked={props.value === option.value}
          onChoose={() => props.onChange(option.value)}
        />
      ))}
    </fieldset>
  );
}

function ChoiceCard<Value extends string>(props: {
  readonly name: string;
  readonly option: Choice<Value>;
  readonly checked: boolean;
  readonly onChoose: () => void;
}) {
  const id = useId();
  const { title, why, mark, barred } = props.option;
  const below = barred ?? why;
  return (
    <label className="choice">
      <input
        type="radio"
        name={props.name}
        checked={props.checked}
        disabled={barred !== undefined}
        onChange={props.onChoose}
        aria-labelledby={mark ? `${id}-title ${id}-mark` : `${id}-title`}
        aria-describedby={below ? `${id}-why` : undefined}
      />
      <span className="choice-words">
        <span className="choice-title">
          <span id={`${id}-title`}>{title}</span>
          {mark && (
            <span className="mark" id={`${id}-mark`}>
              {mark}
            </span>
          )}
        </span>
        {below && (
          <span className="choice-why" id={`${id}-why`}>
            {below}
          </span>
        )}
      </span>
    </label>
  );
}
