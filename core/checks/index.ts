/** All prerequisites, in the order of the page. They run side by side; one that throws could not tell, and stops no other. */
import type { Answers } from "../answers.ts";
import type { Facts } from "../facts.ts";
import type { Ports } from "../ports.ts";
import { checkSources, text } from "../text/checks.ts";
import { installation, installationSources } from "../text/installation.ts";
import { administrator } from "./administrator.ts";
import { agentVersion } from "./agent-version.ts";
import { azureReachable } from "./azure-reachable.ts";
import { diskSpace, domain, memory, processors } from "./backup-server.ts";
import type { Check, CheckContext, CheckResult, Finding } from "./check.ts";
import { operatingSystem } from "./operating-system.ts";
import { pendingRestart } from "./pending-restart.ts";
import { scratchSpace } from "./scratch-space.ts";

export const checks = [
  operatingSystem,
  administrator,
  pendingRestart,
  agentVersion,
  scratchSpace,
  memory,
  processors,
  domain,
  diskSpace,
  azureReachable,
] as const;

const wordsOf = { ...text, ...installation.checks };
const sourceOf = { ...checkSources, ...installationSources };

export type CheckId = (typeof checks)[number]["id"];

/** `only`: the id of one of them; nothing comes back where it does not apply. */
export async function runChecks(
  answers: Answers,
  facts: Facts,
  ports: Ports,
  signal: AbortSignal,
  only?: string,
): Promise<readonly CheckResult[]> {
  const context: CheckContext = { answers, facts, ports, signal };
  const wanted = checks.filter(({ id }) => only === undefined || id === only);
  const applying = wanted.filter((check: Check<CheckId>) => check.applies(context));
  return Promise.all(applying.map((check) => result(check, context)));
}

async function result(check: Check<CheckId>, context: CheckContext): Promise<CheckResult> {
  const words = wordsOf[check.id];
  const { state, found } = await look(check, context);
  const { title, needed } = words;
  const source = sourceOf[check.id];
  return { id: check.id, title, state, found, needed, remedy: state === "pass" ? "" : words.remedy, source };
}

async function look(check: Check<CheckId>, context: CheckContext): Promise<Finding> {
  try {
    return await check.look(context);
  } catch (thrown) {
    context.ports.log.write("warning", `the check ${check.id} could not look`, { error: thrown });
    return { state: "could-not-tell", found: text.couldNotTell };
  }
}
