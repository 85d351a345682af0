import type { Answers } from "../answers.ts";
import type { Facts } from "../facts.ts";
import type { Draft, PlanContext } from "./make-plan.ts";
import { passphrasePart, proxyPart, recoveryFolderPart, registrationPart, throttlingPart } from "./parts.ts";

/** The same server to its vault again: nothing is installed, and the passphrase stays the one it was. */
export function reRegister(answers: Answers, facts: Facts, context: PlanContext): readonly Draft[] {
  const passphrase = passphrasePart(answers, facts);
  const { register, cleanUp } = registrationPart(answers, context);
  return [
    ...proxyPart(answers),
    ...passphrase.save,
    ...register,
    ...throttlingPart(answers),
    ...recoveryFolderPart(answers, facts),
    ...passphrase.set,
    { kind: "confirm" },
    ...cleanUp,
  ];
}
