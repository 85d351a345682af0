import type { Answers } from "../answers.ts";
import type { Facts } from "../facts.ts";
import type { Draft, PlanContext } from "./make-plan.ts";
import { passphrasePart, proxyPart, recoveryFolderPart, registrationPart, throttlingPart } from "./parts.ts";

/** First registration: agent, way out, passphrase saved, vault, settings, passphrase set, proof. */
export function setUp(answers: Answers, facts: Facts, context: PlanContext): readonly Draft[] {
  const { installer, agentFolder, scratchFolder, microsoftUpdate } = answers.agent;
  const install: Draft[] =
    facts.product === "none"
      ? [{ kind: "install-agent", installer, agentFolder, scratchFolder, microsoftUpdate }]
      : [];
  const passphrase = passphrasePart(answers, facts);
  const { register, cleanUp } = registrationPart(answers, context);
  return [
    ...install,
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
