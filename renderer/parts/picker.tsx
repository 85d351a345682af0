/** One of a list that may be long: typing narrows it. A few dozen are shown at a time, so that ten thousand do no harm. */
import { Combobox, Field, Option } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { parts } from "../../core/text/frame.ts";
import { Waiting } from "./spinner.tsx";

export interface Pick {
  readonly id: string;
  readonly title: string;
  /** Beside the title, and searched too. */
  readonly more: string;
}

const SHOWN = 50;

export function Picker(props: {
  readonly label: string;
  readonly hint?: string;
  readonly picks: readonly Pick[];
  readonly chosen: string;
  readonly onPick: (id: string) => void;
}) {
  const { picks, chosen, onPick } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const found = useMemo(() => matching(picks, typed ?? ""), [picks, typed]);
  const title = picks.find(({ id }) => id === chosen)?.title ?? "";
  const shown = found.slice(0, SHOWN);
  return (
    <Field className="field" label={props.label} {...(props.hint ? { hint: props.hint } : {})}>
      <Combobox
        className="input"
        freeform
        // In the page's own landmark, where a screen reader looks for it.
        inlinePopup
        value={typed ?? title}
        selectedOptions={title === "" ? [] : [chosen]}
        placeholder={parts.pick}
        autoComplete="off"
        spellCheck={false}
        onInput={({ target }) => target instanceof HTMLInputElement && setTyped(target.value)}
        onOptionSelect={(_event, { optionValue }) => {
          setTyped(null);
          if (optionValue !== undefined && optionValue !== "") onPick(optionValue);
        }}
        // Enter picks here; elsewhere in a field it goes on to the next page.
        onKeyDown={(event) => event.key === "Enter" && event.stopPropagation()}
        // What was typed and not picked is no choice: the field says again what is chosen.
        onBlur={() => setTyped(null)}
      >
        {shown.map((pick) => (
          <Option key={pick.id} value={pick.id} text={pick.title}>
            <span className="pick">
              <span>{pick.title}</span>
              <span className="quiet">{pick.more}</span>
            </span>
          </Option>
        ))}
        {found.length !== shown.length || found.length === 0 ? (
          <Option key="more" value="" text="" disabled>
            {found.length === 0 ? parts.noMatch : parts.moreMatches({ count: found.length - shown.length })}
          </Option>
        ) : null}
      </Combobox>
    </Field>
  );
}

/** While its list is asked for. It has the height of the picker, so that nothing below moves away under the pointer. */
export const WaitingForPicker = ({ label }: { readonly label: string }) => (
  <div className="waiting-for-picker">
    <Waiting label={label} />
  </div>
);

const matching = (picks: readonly Pick[], typed: string): readonly Pick[] => {
  const wanted = typed.trim().toLowerCase();
  if (wanted === "") return picks;
  return picks.filter(
    ({ id, title, more }) =>
      title.toLowerCase().includes(wanted) ||
      more.toLowerCase().includes(wanted) ||
      id.toLowerCase() === wanted,
  );
};
