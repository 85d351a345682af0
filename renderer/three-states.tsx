/** Registered, passphrase set, schedule on: three states that are told apart, each with yes, no or "could not tell". */
import { CheckmarkCircle20Filled, Circle20Regular, QuestionCircle20Regular } from "@fluentui/react-icons";
import { start } from "../core/text/pages.ts";
import { text } from "../core/text/steps.ts";

type State = boolean | null;
interface States {
  readonly registered: State;
  readonly encrypted: State;
  readonly scheduled: State;
}

const NAMES = ["registered", "encrypted", "scheduled"] as const;

export const ThreeStates = ({ states }: { readonly states: States }) => (
  <ul className="states">
    {NAMES.map((name) => (
      <li key={name} className={`state state-${String(states[name])}`}>
        <Sign state={states[name]} />
        <span className="state-words">
          <span className="state-name">{start.states[name]}</span>
          <span className="state-value">{wordOf(states[name])}</span>
        </span>
      </li>
    ))}
  </ul>
);

const wordOf = (state: State): string =>
  state === null ? text.values.couldNotTell : state ? text.values.yes : text.values.no;

function Sign({ state }: { readonly state: State }) {
  if (state === null) return <QuestionCircle20Regular aria-hidden />;
  return state ? <CheckmarkCircle20Filled aria-hidden /> : <Circle20Regular aria-hidden />;
}
