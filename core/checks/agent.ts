/** The agent that is here: its cache, its module, what it is new enough for. */
import { prerequisites } from "../text/prerequisites.ts";
import { aroundPrerequisites } from "../text/prerequisites-around.ts";
import { compareVersions } from "../vault/versions.ts";
import { defineCheck } from "./check.ts";
import { couldNotTell, flagCheck } from "./rows.ts";
import { ALL, appliesTo } from "./subject.ts";

const words = aroundPrerequisites.checks;
const there = appliesTo(ALL, "there");

/** As paths are compared on Windows, with or without a blank end. */
const samePath = (a: string, b: string): boolean =>
  a.replace(/\\+$/, "").toLowerCase() === b.replace(/\\+$/, "").toLowerCase();

const scratchLocations = defineCheck({
  id: "scratch-locations",
  applies: there,
  look: ({ facts }) => {
    const values = facts.windows.agent.scratchLocations;
    if (values === null) return couldNotTell();
    const [first, second] = values;
    const { same, differ, none } = words["scratch-locations"].found;
    if (first === "" && second === "") return couldNotTell(none);
    if (samePath(first, second)) return { state: "pass", found: same };
    return { state: "fail", found: differ({ first: first || "–", second: second || "–" }) };
  },
});

const cacheFolder = defineCheck({
  id: "cache-attributes",
  applies: there,
  look: ({ facts }) => {
    const { cacheIs } = facts.windows.agent;
    if (cacheIs === null) return couldNotTell();
    const { kinds, found } = words["cache-attributes"];
    return cacheIs.length === 0
      ? { state: "pass", found: found.plain }
      : { state: "fail", found: cacheIs.map((each) => kinds[each]).join(", ") };
  },
});

/** save-backup-passphrase-securely-in-azure-key-vault. */
const KEY_VAULT_AGENT_VERSION = "2.0.9262.0";

const agentForKeyVault = defineCheck({
  id: "agent-for-key-vault",
  applies: (context) => there(context) && context.answers.passphrase.keyVault.uri !== "",
  look: ({ facts: { agentVersion } }) => {
    if (agentVersion === null) return couldNotTell();
    const old = compareVersions(agentVersion, KEY_VAULT_AGENT_VERSION) < 0;
    return { state: old ? "warn" : "pass", found: agentVersion };
  },
});

export const agent = [
  scratchLocations,
  cacheFolder,
  agentForKeyVault,
  flagCheck({
    id: "module-path",
    products: ["mars"],
    when: "there",
    fact: (windows) => windows.agent.onModulePath,
    wanted: true,
    otherwise: "warn",
    found: (yes) => (yes ? prerequisites.found.yes : prerequisites.found.no),
  }),
] as const;
