import type { Answers } from "../answers.ts";
import type { Facts } from "../facts.ts";
import type { Draft, PlanContext } from "./draft.ts";
import { passphrasePart, proxyPart, recoveryFolderPart, startServicePart, throttlingPart } from "./parts.ts";

/** Settings of a server that is registered already. The passphrase only where its change was asked for. */
export function changeSettings(answers: Answers, facts: Facts, context: PlanContext): readonly Draft[] {
  const { save, set } = passphrasePart(answers, facts, context);
  return [
    ...startServicePart(facts),
    ...proxyPart(answers),
    ...throttlingPart(answers),
    ...recoveryFolderPart(answers, facts),
    ...(answers.passphrase.change ? [...save, ...set] : []),
  ];
}
