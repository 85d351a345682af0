/** Windows itself: which one, its edition, its kind, its bits, its language, its names. */
import { text } from "../text/checks.ts";
import { prerequisites } from "../text/prerequisites.ts";
import { type CheckContext, type CheckState, defineCheck } from "./check.ts";
import { releaseOf, takesWindows, type Verdict } from "./releases.ts";
import { couldNotTell, flagCheck } from "./rows.ts";
import { ALL, appliesTo, FAMILY, subjectOf } from "./subject.ts";

const words = prerequisites.checks;

/** Years that the agent's page names, and clients (backup-support-matrix-mars-agent); 2008 and 7 stood in older lists only. */
const AGENT_SERVERS = ["2012", "2012 R2", "2016", "2019", "2022"];
const AGENT_CLIENTS = /\bWindows (?:8|8\.1|10|11)\b/;
const OLD = /\b(?:2008|Windows 7|Vista|XP|2003)\b/;

/** `2012 R2`; null where it is no Windows Server. */
const serverYear = (name: string): string | null =>
  /Windows(?:\u00ae|®)? (?:Storage )?Server(?: IoT)? (\d{4}(?: R2)?)/.exec(name)?.[1] ?? null;

function agentOn(name: string): CheckState {
  const year = serverYear(name);
  if (AGENT_CLIENTS.test(name) || (year !== null && AGENT_SERVERS.includes(year))) return "pass";
  return OLD.test(name) ? "warn" : "could-not-tell";
}

const STATES: Readonly<Record<Verdict, CheckState>> = { yes: "pass", no: "fail", untold: "could-not-tell" };

/** Something newer than a page names is not wrong: nobody has said so. */
export const operatingSystem = defineCheck({
  id: "operating-system",
  applies: () => true,
  look: async ({ answers, facts, media }) => {
    const found = facts.operatingSystem;
    if (found === null) return { state: "could-not-tell", found: text.couldNotTell };
    if (!/windows/i.test(found)) return { state: "fail", found };
    const subject = subjectOf({ answers, facts });
    // What is installed runs already.
    if (subject === null || !subject.installs) return { state: "pass", found };
    if (subject.product === "mars") return { state: agentOn(found), found };
    const year = serverYear(found);
    if (year === null) return { state: "fail", found };
    const release = releaseOf(subject.product, await media());
    return { state: STATES[takesWindows(subject.product, release, year)], found };
  },
});

/** `EditionID` in Windows' own registry: ServerStandard, ServerDatacenter, ServerSolution (Essentials), ServerHyperCore. */
const EDITIONS = /^Server(?:Standard|Datacenter|Solution)/i;

const edition = defineCheck({
  id: "edition",
  applies: appliesTo(["mabs"], "installing"),
  look: ({ facts }) => {
    const found = facts.windows.system.edition;
    if (found === null) return couldNotTell();
    return { state: EDITIONS.test(found) ? "pass" : "fail", found };
  },
});

const serverCore = defineCheck({
  id: "server-core",
  applies: appliesTo(ALL),
  look: async ({ answers, facts, media }) => {
    const { installation } = facts.windows.system;
    if (installation === null) return couldNotTell();
    const found = words["server-core"].found[installation];
    if (installation === "desktop" || installation === "client") return { state: "pass", found };
    return { state: (await mayBeCore({ answers, facts, media })) ? "warn" : "fail", found };
  },
});

type Asked = Pick<CheckContext, "answers" | "facts" | "media">;

/** From Update Rollup 1 on, DPM 2019 takes Server Core 2019. */
async function mayBeCore({ answers, facts, media }: Asked): Promise<boolean> {
  if (facts.windows.system.installation !== "core" || subjectOf({ answers, facts })?.product !== "dpm")
    return false;
  const release = releaseOf("dpm", await media());
  const year = facts.operatingSystem === null ? null : serverYear(facts.operatingSystem);
  return (release ?? "2019") === "2019" && (year ?? "2019") === "2019";
}

const architecture = defineCheck({
  id: "architecture",
  applies: appliesTo(ALL),
  look: ({ facts }) => {
    const { bits } = facts.windows.system;
    if (bits === null) return couldNotTell();
    return { state: bits === 64 ? "pass" : "fail", found: words.architecture.found({ bits }) };
  },
});

const language = defineCheck({
  id: "windows-language",
  applies: appliesTo(["dpm"], "installing"),
  look: ({ facts }) => {
    const found = facts.windows.system.language;
    if (found === null) return couldNotTell();
    return { state: /^tr\b/i.test(found) ? "fail" : "pass", found };
  },
});

export const windowsItself = [
  edition,
  serverCore,
  architecture,
  language,
  flagCheck({
    id: "dns-namespace",
    products: ["dpm"],
    when: "installing",
    fact: ({ system }) => system.dnsSuffixIsDomain,
    wanted: true,
    otherwise: "fail",
    found: (same) => words["dns-namespace"].found[same ? "same" : "disjoint"],
  }),
  flagCheck({
    id: "case-sensitivity",
    products: ALL,
    fact: ({ system }) => system.caseSensitive,
    wanted: false,
    otherwise: "warn",
    found: (yes) => words["case-sensitivity"].found[yes ? "sensitive" : "insensitive"],
  }),
  flagCheck({
    id: "domain-user",
    products: FAMILY,
    fact: ({ system }) => system.domainUser,
    wanted: true,
    otherwise: "fail",
    found: (yes) => words["domain-user"].found[yes ? "yes" : "no"],
  }),
  flagCheck({
    id: "directory",
    products: FAMILY,
    when: "installing",
    fact: ({ system }) => system.domainReachable,
    wanted: true,
    otherwise: "fail",
    found: (yes) => words.directory.found[yes ? "yes" : "no"],
  }),
] as const;
