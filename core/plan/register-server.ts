import type { Answers } from "../answers.ts";
import type { Facts } from "../facts.ts";
import type { Draft, PlanContext } from "./draft.ts";
import {
  installPart,
  passphrasePart,
  proxyPart,
  recoveryFolderPart,
  registrationPart,
  throttlingPart,
} from "./parts.ts";

/**
 * Set-up and re-registration: agent, way out, passphrase saved, vault, settings, passphrase set, proof. The two differ in
 * what the admin is asked, not in what is done: each action looks first, and leaves alone what is already so.
 */
export function registerServer(answers: Answers, facts: Facts, context: PlanContext): readonly Draft[] {
  const passphrase = passphrasePart(answers, facts, context);
  const { register, cleanUp } = registrationPart(answers, context);
  return [
    ...installPart(answers, facts),
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
