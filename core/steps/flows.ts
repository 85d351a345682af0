/** What can be done on this machine, and which of it fits best: the first page offers that first. */
import { FLOWS, type Flow, LEAVABLE } from "../answer-choices.ts";
import type { Answers } from "../answers.ts";
import { defaultAnswers } from "../default-answers.ts";
import type { Facts } from "../facts.ts";
import { registrationState } from "../vault/registration.ts";

export interface FlowChoice {
  readonly flow: Flow;
  /** Why it cannot be chosen; null where it can. */
  readonly barred: "not-registered" | null;
}

/** The fitting flow first. What could not be told bars nothing. */
export function flowChoices(facts: Facts): readonly FlowChoice[] {
  const first = fittingFlow(facts);
  const rest = FLOWS.filter((flow) => flow !== first);
  return [first, ...rest].map((flow) => ({ flow, barred: barOf(flow, facts) }));
}

/**
 * Not registered, or registered without a passphrase: set up, which does what is missing. Registered well: change settings.
 * Registered, but soon or already not any more: register again. "Now" is when the facts were read.
 */
export function fittingFlow(facts: Facts): Flow {
  if (facts.registered !== true || facts.encrypted === false) return "set-up";
  return registrationState(facts, new Date(facts.readAt)) === "good" ? "change-settings" : "re-register";
}

/** A server that was built anew is registered again under its old name although it knows nothing of it: that is never barred. */
const barOf = (flow: Flow, { registered }: Facts): FlowChoice["barred"] =>
  flow === "change-settings" && registered === false ? "not-registered" : null;

/** A first form for this machine: the settings it has are filled in, so that a change starts from them. */
export function answersFrom(facts: Facts): Answers {
  const { proxy, throttling, recoveryFolder } = facts;
  const empty = defaultAnswers();
  const filled: Answers = {
    ...empty,
    ...(proxy?.use === "custom" && { proxy: { ...proxy, user: proxy.user ?? "" } }),
    ...(throttling && { throttling: { ...empty.throttling, ...throttling } }),
    ...(recoveryFolder !== null && { recoveryFolder }),
  };
  return withFlow(filled, fittingFlow(facts));
}

/**
 * Another flow for the same form. A server that is registered keeps its settings unless a page says otherwise. Who chooses
 * to register again means it, even where the registration has not ended yet.
 */
export const withFlow = (answers: Answers, flow: Flow): Answers => ({
  ...answers,
  flow,
  registerAnyway: flow === "re-register",
  leave: flow === "set-up" ? [] : [...LEAVABLE],
});
