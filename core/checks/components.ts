/** What of Windows the products stand on. */
import { prerequisites } from "../text/prerequisites.ts";
import { compareVersions } from "../vault/versions.ts";
import type { WindowsFacts } from "../windows-facts.ts";
import { defineCheck, type Finding } from "./check.ts";
import { releaseOf, visualCppYears } from "./releases.ts";
import { couldNotTell, flagCheck, serviceFinding } from "./rows.ts";
import { appliesTo, FAMILY, type SubjectProduct, subjectOf } from "./subject.ts";

const words = prerequisites.checks;

/** The least `Release` numbers of .NET Framework ("How to determine which .NET Framework versions are installed"). */
const DOT_NET: readonly (readonly [number, string])[] = [
  [528_040, "4.8"],
  [461_808, "4.7.2"],
  [460_798, "4.7"],
  [394_802, "4.6.2"],
  [393_295, "4.6"],
  [379_893, "4.5.2"],
  [378_389, "4.5"],
];
/** 50009; backup-azure-mars-troubleshoot wants 4.5.2 of what takes 4.5; prepare-environment-for-dpm. */
const LEAST_DOT_NET: Readonly<Record<SubjectProduct, number>> = {
  mars: 378_389,
  dpm: 378_389,
  mabs: 393_295,
};
const BETTER_DOT_NET = 379_893;

const dotNet = defineCheck({
  id: "dotnet",
  applies: (context) => subjectOf(context) !== null,
  look: (context) => {
    const product = subjectOf(context)?.product ?? "mars";
    const release = context.facts.windows.components.dotNetRelease;
    const needed = words.dotnet.needs[product];
    if (release === null) return { ...couldNotTell(), needed };
    const version = DOT_NET.find(([least]) => release >= least)?.[1];
    const found = version === undefined ? words.dotnet.found.none : words.dotnet.found.some({ version });
    if (release < LEAST_DOT_NET[product]) return { state: "fail", found, needed };
    const short = product === "mars" && release < BETTER_DOT_NET;
    return { state: short ? "warn" : "pass", found, needed };
  },
});

/** A version that must be at least so high. */
const versionFinding = (found: string | null, least: string): Finding =>
  found === null ? couldNotTell() : { state: compareVersions(found, least) < 0 ? "fail" : "pass", found };

function hyperVFinding({ hyperV, hyperVPowerShell }: WindowsFacts["components"]): Finding {
  if (hyperV === null || hyperVPowerShell === null) return couldNotTell();
  const { both, one, none } = words["hyper-v"].found;
  if (hyperV && hyperVPowerShell) return { state: "pass", found: both };
  return { state: "fail", found: hyperV || hyperVPowerShell ? one : none };
}

const visualCpp = defineCheck({
  id: "visual-cpp",
  applies: appliesTo(["dpm"], "installing"),
  look: async ({ facts, media }) => {
    const years = visualCppYears(releaseOf("dpm", await media()));
    const needed = words["visual-cpp"].needs({ years: years.join(", ") });
    const here = facts.windows.components.visualCpp;
    if (here === null) return { ...couldNotTell(), needed };
    const found = here.length === 0 ? prerequisites.found.none : [...here].sort().join(", ");
    return { state: years.every((year) => here.includes(year)) ? "pass" : "warn", found, needed };
  },
});

const parts = defineCheck({
  id: "components",
  applies: appliesTo(["mars"]),
  look: ({ facts }) => {
    const { managementConsole, imageServicing, visualCpp: years } = facts.windows.components;
    if (managementConsole === null || imageServicing === null || years === null) return couldNotTell();
    const { names, found } = words.components;
    const missing = [
      ...(managementConsole ? [] : [names.console]),
      ...(imageServicing ? [] : [names.dism]),
      ...(years.length > 0 ? [] : [names.visualCpp]),
    ];
    return missing.length === 0
      ? { state: "pass", found: found.all }
      : { state: "warn", found: found.missing({ names: missing.join(", ") }) };
  },
});

/** Not there is fine too: only backups of the System State need it. */
const serverBackup = defineCheck({
  id: "windows-server-backup",
  applies: appliesTo(["mars"]),
  look: ({ facts }) => {
    const there = facts.windows.components.windowsServerBackup;
    if (there === null) return couldNotTell();
    return { state: "pass", found: there ? prerequisites.found.there : prerequisites.found.absent };
  },
});

export const components = [
  dotNet,
  flagCheck({
    id: "dotnet-35",
    products: ["mabs"],
    when: "installing",
    fact: (windows) => windows.components.dotNet35Sp1,
    wanted: true,
    otherwise: "fail",
  }),
  defineCheck({
    id: "powershell",
    applies: appliesTo(["mars", "dpm"]),
    look: ({ facts }) => versionFinding(facts.windows.components.powershell, "3.0"),
  }),
  defineCheck({
    id: "windows-installer",
    applies: appliesTo(["dpm"], "installing"),
    look: ({ facts }) => versionFinding(facts.windows.components.windowsInstaller, "4.5"),
  }),
  defineCheck({
    id: "hyper-v",
    applies: appliesTo(FAMILY, "installing"),
    look: ({ facts }) => hyperVFinding(facts.windows.components),
  }),
  visualCpp,
  parts,
  serverBackup,
  defineCheck({
    id: "iscsi",
    applies: appliesTo(["mars"]),
    look: ({ facts }) => serviceFinding(facts.windows.services.iscsi, ["running", "stopped"], "warn"),
  }),
  defineCheck({
    id: "wmi",
    applies: appliesTo(FAMILY, "installing"),
    look: ({ facts }) => serviceFinding(facts.windows.services.wmi, ["running"], "fail"),
  }),
] as const;
