import type { Answers } from "../answers.ts";
import type { Facts } from "../facts.ts";
import type { Draft, PlanContext } from "./draft.ts";
import {
  backupServerPart,
  installPart,
  passphrasePart,
  proxyAround,
  recoveryFolderPart,
  registrationPart,
  removeCertificatesPart,
  restartServicePart,
  startServicePart,
  throttlingPart,
} from "./parts.ts";

/**
 * Set-up and re-registration: agent, way out, passphrase saved, vault, settings, passphrase set, proof. The two differ in
 * what the admin is asked, not in what is done: each action looks first, and leaves alone what is already so.
 */
export function registerServer(answers: Answers, facts: Facts, context: PlanContext): readonly Draft[] {
  const passphrase = passphrasePart(answers, facts, context);
  const { register, cleanUp } = registrationPart(answers, context);
  const old = removeCertificatesPart(answers);
  const proxy = proxyAround(answers, facts);
  const install = [...installPart(answers, facts), ...backupServerPart(answers, facts, context)];
  // Its set-up registers the server: vault credentials and passphrase must be there before it.
  const registersItself = install.some((draft) => "product" in draft && draft.product === "mabs");
  const [ready, finish] = registersItself
    ? [register.filter(({ kind }) => kind !== "register"), register.filter(({ kind }) => kind === "register")]
    : [[], register];
  return [
    ...startServicePart(facts),
    ...old,
    ...(registersItself ? passphrase.save : []),
    ...ready,
    ...install,
    ...proxy.before,
    ...(registersItself ? [] : passphrase.save),
    // After all that may fail without it: a backup that runs is not disturbed for nothing.
    ...finish.filter(({ kind }) => kind !== "register"),
    ...restartServicePart(answers, facts),
    ...finish.filter(({ kind }) => kind === "register"),
    ...proxy.after,
    ...throttlingPart(answers),
    ...recoveryFolderPart(answers, facts),
    ...passphrase.set,
    { kind: "confirm" },
    ...cleanUp,
  ];
}
