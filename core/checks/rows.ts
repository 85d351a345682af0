/** Prerequisites that are alike: something that is there or not, and a service that runs or not. */
import type { Facts } from "../facts.ts";
import { text } from "../text/checks.ts";
import { prerequisites } from "../text/prerequisites.ts";
import type { ServiceState, WindowsFacts } from "../windows-facts.ts";
import { type Check, defineCheck, type Finding } from "./check.ts";
import { appliesTo, type SubjectProduct, type When } from "./subject.ts";

export const couldNotTell = (found: string = text.couldNotTell): Finding => ({
  state: "could-not-tell",
  found,
});

interface FlagRow<Id extends string> {
  readonly id: Id;
  readonly products: readonly SubjectProduct[];
  readonly when?: When;
  readonly fact: (windows: WindowsFacts, facts: Facts) => boolean | null;
  /** What the fact must be. */
  readonly wanted: boolean;
  readonly otherwise: "warn" | "fail";
  /** Installed or not, where nothing else is said. */
  readonly found?: (yes: boolean) => string;
}

const installedOrNot = (yes: boolean): string =>
  yes ? prerequisites.found.there : prerequisites.found.absent;

export function flagCheck<const Id extends string>(row: FlagRow<Id>): Check<Id> {
  const { id, products, when, fact, wanted, otherwise, found = installedOrNot } = row;
  return defineCheck({
    id,
    applies: appliesTo(products, when),
    look: ({ facts }) => {
      const told = fact(facts.windows, facts);
      if (told === null) return couldNotTell();
      return { state: told === wanted ? "pass" : otherwise, found: found(told) };
    },
  });
}

function serviceWords(state: NonNullable<ServiceState>): string {
  const { running, stopped, disabled, noService } = prerequisites.found;
  return { running, stopped, disabled, absent: noService }[state];
}

/** @param fine States of the service that will do. */
export const serviceFinding = (
  state: ServiceState,
  fine: readonly ServiceState[],
  otherwise: "warn" | "fail",
): Finding =>
  state === null
    ? couldNotTell()
    : { state: fine.includes(state) ? "pass" : otherwise, found: serviceWords(state) };
