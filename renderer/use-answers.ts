/** One part of the form, and how a page changes it. */
import type { Leavable } from "../core/answer-choices.ts";
import type { Answers } from "../core/answers.ts";
import { useSetup, useWizard } from "./setup.ts";

type Part = "agent" | "installation" | "proxy" | "credentials" | "throttling" | "passphrase";

/** What is new, or how it follows from the part as it is at that moment: what a page has drawn may be older. */
type Change<T> = Partial<T> | ((now: T) => Partial<T>);

/** The part as it is, and a function that changes some of it. */
export function usePart<P extends Part>(
  part: P,
): readonly [Answers[P], (change: Change<Answers[P]>) => void] {
  const { wizard } = useSetup();
  const value = useWizard((state) => state.answers[part]);
  const change = (some: Change<Answers[P]>) => {
    const { answers, answer } = wizard.getState();
    const now = answers[part];
    answer({ [part]: { ...now, ...(typeof some === "function" ? some(now) : some) } });
  };
  return [value, change];
}

/** Whether a setting stays as it is on the server. Offered only where there is one: not at the first set-up. */
export function useLeave(part: Leavable) {
  const { wizard } = useSetup();
  const leave = useWizard((state) => state.answers.leave);
  const offered = useWizard((state) => state.answers.flow !== "set-up");
  const set = (left: boolean) => {
    const others = wizard.getState().answers.leave.filter((one) => one !== part);
    wizard.getState().answer({ leave: left ? [...others, part] : others });
  };
  return { offered, left: leave.includes(part), set };
}
