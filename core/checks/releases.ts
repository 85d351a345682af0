/** Which Windows and which SQL Server each release of a backup server takes: only what Microsoft's pages name. */
import type { Media } from "../ports.ts";
import type { SubjectProduct } from "./subject.ts";

/** The releases this program knows tables of; DPM 2022 and 2025 name their Windows on a page that could not be read. */
export type Release = "V3" | "V4" | "2016" | "2019" | "2022" | "2025";

const RELEASES: Readonly<Record<"dpm" | "mabs", readonly Release[]>> = {
  mabs: ["V3", "V4"],
  dpm: ["2016", "2019", "2022", "2025"],
};

/** What the media says of itself: a year for DPM, a V and a number for Azure Backup Server. */
export function releaseOf(product: SubjectProduct, media: Media | null): Release | null {
  if (product === "mars") return null;
  const version = media?.version?.toUpperCase() ?? "";
  return RELEASES[product].find((release) => new RegExp(`(?<!\\w)${release}(?!\\w)`).test(version)) ?? null;
}

/** backup-azure-microsoft-azure-backup; prepare-environment-for-dpm. Years of Windows Server; null: not documented here. */
const WINDOWS: Readonly<Record<Release, readonly string[] | null>> = {
  V3: ["2019", "2016"],
  V4: ["2022", "2019"],
  "2016": ["2016", "2012 R2"],
  "2019": ["2019", "2016"],
  "2022": null,
  "2025": null,
};

export type Verdict = "yes" | "no" | "untold";

/** Whether a release takes this Windows Server. Without a release: only what is so for all of them is told. */
export function takesWindows(product: "dpm" | "mabs", release: Release | null, year: string): Verdict {
  const asked = release === null ? RELEASES[product] : [release];
  const answers = asked.map((each): Verdict => {
    const years = WINDOWS[each];
    if (years === null) return "untold";
    if (years.includes(year)) return "yes";
    // What came later may be supported by now.
    return years.some((known) => year.localeCompare(known) <= 0) ? "no" : "untold";
  });
  const [first = "untold"] = answers;
  return answers.every((answer) => answer === first) ? first : "untold";
}

/** backup-azure-microsoft-azure-backup; prepare-environment-for-dpm; install-dpm. Later rollups take more: those are in it. */
const SQL: Readonly<Record<Release, readonly number[]>> = {
  V3: [2014, 2016, 2017],
  V4: [2019, 2022],
  "2016": [2012, 2014, 2016],
  "2019": [2016, 2017, 2019],
  "2022": [2017, 2019, 2022],
  "2025": [2022],
};

export const sqlYears = (release: Release): readonly number[] => SQL[release];

/** Version numbers of SQL Server begin with these. */
const SQL_YEARS: Readonly<Record<string, number>> = {
  "11": 2012,
  "12": 2014,
  "13": 2016,
  "14": 2017,
  "15": 2019,
  "16": 2022,
};

export const sqlYearOf = (version: string): number | null => SQL_YEARS[version.split(".")[0] ?? ""] ?? null;

/** Redistributables of Visual C++ (prepare-environment-for-dpm; install-dpm). */
export const visualCppYears = (release: Release | null): readonly number[] =>
  release === "2025" ? [2012, 2013, 2015] : [2008, 2010, 2012];

/** SHA-256 of the downloaded media (validation-dpm, as of March 2025). */
export const MEDIA_SHA256: Readonly<Partial<Record<Release, string>>> = {
  "2025": "3001D0F19CFC8E1881B8D77E3251B81FB21E7A59C027CB4EB7663435068D41B1",
  "2022": "667802FC1FA8545065AFBC06A28BAE4015B54528B6A9E5A80201C908E082D198",
  "2019": "C539C4590DFE2582C91EDD0D95CA8ADCA95506353BB01CF9CFECDE16048073A9",
};
