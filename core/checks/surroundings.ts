/** What is around the product: ports, firewall, temporary files, policies, antivirus, the media. */
import { prerequisites } from "../text/prerequisites.ts";
import { aroundPrerequisites } from "../text/prerequisites-around.ts";
import { compareVersions, MIN_AGENT_VERSION } from "../vault/versions.ts";
import { defineCheck, type Finding } from "./check.ts";
import { MEDIA_SHA256, releaseOf } from "./releases.ts";
import { couldNotTell } from "./rows.ts";
import { ALL, appliesTo, FAMILY, subjectOf } from "./subject.ts";

const words = aroundPrerequisites.checks;

/** Agent coordinator, data channel, DPM writer (configure-firewall-settings-for-dpm). */
const PORTS = [5718, 5719, 6075];

const ports = defineCheck({
  id: "ports",
  applies: appliesTo(FAMILY, "installing"),
  look: ({ facts }) => {
    const { listening } = facts.windows.network;
    if (listening === null) return couldNotTell();
    const taken = PORTS.filter((port) => listening.includes(port));
    const { free, taken: takenWords } = words.ports.found;
    return taken.length === 0
      ? { state: "pass", found: free }
      : { state: "warn", found: takenWords({ ports: taken.join(", ") }) };
  },
});

const firewall = defineCheck({
  id: "firewall",
  applies: appliesTo(["dpm"], "installing"),
  look: ({ facts }) => {
    const service = facts.windows.services.firewall;
    const allows = facts.windows.network.firewallAllowsExceptions;
    const { found } = words.firewall;
    if (service !== null && service !== "running") return { state: "fail", found: found.off };
    if (allows === false) return { state: "fail", found: found.blocks };
    return service === null || allows === null ? couldNotTell() : { state: "pass", found: found.allows };
  },
});

/** "Fewer than 60,000 to 65,000" (backup-azure-mars-troubleshoot). */
const MAX_TEMP_FILES = 60_000;

const tempFiles = defineCheck({
  id: "temp-files",
  applies: appliesTo(ALL),
  look: ({ facts }) => {
    const count = facts.windows.upkeep.tempFiles;
    if (count === null) return couldNotTell();
    return {
      state: count < MAX_TEMP_FILES ? "pass" : "warn",
      found: words["temp-files"].found({ count }),
    };
  },
});

/** "RemoteSigned or looser". */
const LOOSE = ["remotesigned", "unrestricted", "bypass"];

const executionPolicy = defineCheck({
  id: "execution-policy",
  applies: appliesTo(["mars"]),
  look: ({ facts }) => {
    const policy = facts.windows.upkeep.executionPolicy;
    if (policy === null) return couldNotTell();
    // What an unset one comes to hangs on the Windows.
    if (policy.toLowerCase() === "undefined") return couldNotTell(words["execution-policy"].notSet);
    return { state: LOOSE.includes(policy.toLowerCase()) ? "pass" : "warn", found: policy };
  },
});

const microsoftUpdate = defineCheck({
  id: "microsoft-update",
  applies: appliesTo(ALL, "there"),
  look: ({ facts: { microsoftUpdate: on } }) => {
    if (on === null) return couldNotTell();
    return { state: on ? "pass" : "warn", found: on ? prerequisites.found.yes : prerequisites.found.no };
  },
});

/** Whether one of them hinders can only be tried. */
const groupPolicy = defineCheck({
  id: "group-policy",
  applies: appliesTo(ALL),
  look: ({ facts: { domainJoined } }): Finding =>
    domainJoined === false
      ? { state: "pass", found: words["group-policy"].found.none }
      : couldNotTell(domainJoined ? words["group-policy"].found.apply : undefined),
});

/** Which antivirus runs here, and what it leaves out, has no place where all of them tell it. */
const antivirus = defineCheck({
  id: "antivirus",
  applies: (context) => subjectOf(context) !== null,
  look: (context) => ({
    ...couldNotTell(prerequisites.found.unseen),
    needed: words.antivirus.needs[subjectOf(context)?.product === "mars" ? "mars" : "family"],
  }),
});

const agentOnMedia = defineCheck({
  id: "agent-on-media",
  applies: appliesTo(FAMILY, "installing"),
  look: async ({ media }) => {
    const version = (await media())?.agentVersion ?? null;
    if (version === null) return couldNotTell();
    return { state: compareVersions(version, MIN_AGENT_VERSION) < 0 ? "fail" : "pass", found: version };
  },
});

/** It may be gigabytes: the run reads it, not this page. */
const checksum = defineCheck({
  id: "media-checksum",
  applies: appliesTo(["dpm"], "installing"),
  look: async ({ media, answers: { installation } }) => {
    const release = releaseOf("dpm", await media());
    const known = release === null ? undefined : MEDIA_SHA256[release];
    const later = installation.download.trim() !== "";
    const unseen = couldNotTell(later ? words["media-checksum"].later : prerequisites.found.unseen);
    if (release === null || known === undefined) return unseen;
    return { ...unseen, needed: words["media-checksum"].needs({ release, checksum: known }) };
  },
});

export const surroundings = [
  ports,
  firewall,
  tempFiles,
  executionPolicy,
  microsoftUpdate,
  agentOnMedia,
  checksum,
  groupPolicy,
  antivirus,
] as const;
