/** All prerequisites, in the order of the page. They run side by side; one that throws could not tell, and stops no other. */
import type { Answers } from "../answers.ts";
import type { Facts } from "../facts.ts";
import type { EndpointProbe, Media, Ports } from "../ports.ts";
import { checkSources, text } from "../text/checks.ts";
import { installation, installationSources } from "../text/installation.ts";
import { prerequisiteSources } from "../text/prerequisite-sources.ts";
import { prerequisites } from "../text/prerequisites.ts";
import { aroundPrerequisites } from "../text/prerequisites-around.ts";
import { sqlPrerequisiteSources, sqlPrerequisites } from "../text/prerequisites-sql.ts";
import { endpointsFor } from "../vault/endpoints.ts";
import { administrator } from "./administrator.ts";
import { agent } from "./agent.ts";
import { agentVersion } from "./agent-version.ts";
import { azureReachable } from "./azure-reachable.ts";
import { diskSpace, domain, memory, processors } from "./backup-server.ts";
import type { Check, CheckContext, CheckResult, Finding } from "./check.ts";
import { components } from "./components.ts";
import { conflicts } from "./conflicts.ts";
import { operatingSystem, windowsItself } from "./operating-system.ts";
import { pendingRestart } from "./pending-restart.ts";
import { scratchSpace } from "./scratch-space.ts";
import { sqlServer } from "./sql-server.ts";
import { surroundings } from "./surroundings.ts";
import { trust } from "./trust.ts";

export const checks = [
  operatingSystem,
  ...windowsItself,
  administrator,
  pendingRestart,
  agentVersion,
  scratchSpace,
  ...agent,
  memory,
  processors,
  domain,
  diskSpace,
  ...conflicts,
  ...components,
  ...sqlServer,
  azureReachable,
  ...trust,
  ...surroundings,
] as const;

const wordsOf = {
  ...text,
  ...installation.checks,
  ...prerequisites.checks,
  ...aroundPrerequisites.checks,
  ...sqlPrerequisites.checks,
};
const sourceOf = {
  ...checkSources,
  ...installationSources,
  ...prerequisiteSources,
  ...sqlPrerequisiteSources,
};

export type CheckId = (typeof checks)[number]["id"];

/**
 * As long as the slowest takes: Azure is asked while the machine is still looked at.
 * `only`: the id of one of them; nothing comes back where it does not apply.
 */
export async function runChecks(
  answers: Answers,
  machine: Facts | Promise<Facts>,
  ports: Ports,
  signal: AbortSignal,
  only?: string,
): Promise<readonly CheckResult[]> {
  const asked = askedOnce(answers, ports, signal);
  // Who asks later hears how it went.
  if (only === undefined) asked.signIn().catch(() => {});
  const context: CheckContext = { answers, facts: await machine, ports, signal, ...asked };
  const wanted = checks.filter(({ id }) => only === undefined || id === only);
  const applying = wanted.filter((check: Check<CheckId>) => check.applies(context));
  return Promise.all(applying.map((check) => result(check, context)));
}

async function result(check: Check<CheckId>, context: CheckContext): Promise<CheckResult> {
  const words = wordsOf[check.id];
  const { state, found, needed = words.needed } = await look(check, context);
  const { title } = words;
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

/** What several checks want to know is asked when the first of them does, and not again. */
function askedOnce(
  { installation: { media }, cloud, proxy }: Answers,
  ports: Ports,
  signal: AbortSignal,
): Pick<CheckContext, "media" | "signIn"> {
  let mediaLook: Promise<Media | null> | undefined;
  let signInLook: Promise<EndpointProbe | null> | undefined;
  const host = endpointsFor(cloud).find(({ purpose }) => purpose === "sign-in");
  return {
    media: () => {
      mediaLook ??= media === "" ? Promise.resolve(null) : ports.backupServer.readMedia(media, signal);
      return mediaLook;
    },
    signIn: () => {
      signInLook ??= host
        ? ports.network.probe(host, proxy, undefined, cloud, signal)
        : Promise.resolve(null);
      return signInLook;
    },
  };
}
