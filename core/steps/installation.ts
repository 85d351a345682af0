/** The answers of the first page of an installation: what is installed, and from which media. */
import type { InstallationAnswer } from "../answers.ts";
import type { Facts } from "../facts.ts";
import { isDpmFamily } from "../products.ts";
import { installation as words } from "../text/installation.ts";
import { text } from "../text/steps.ts";
import { isInTheWay } from "../vault/backup-server.ts";
import { isAbsoluteWindowsPath } from "../vault/folders.ts";
import { setupIniProblem, setupNameProblem } from "../vault/setup-ini.ts";
import type { Problem, SummaryLine } from "./step.ts";

/** What is wrong with product, media and names. */
export function installationProblems(said: InstallationAnswer, facts: Facts): readonly Problem[] {
  if (isInTheWay(said, facts.product))
    return [
      {
        field: "installation.product",
        problem: isDpmFamily(facts.product) ? "other-product" : "agent-is-here",
      },
    ];
  const found: Problem[] = [...mediaProblems(said)];
  for (const name of ["userName", "companyName"] as const) {
    const problem = said[name].trim() === "" ? "empty" : nameWritable(said[name].trim());
    if (problem) found.push({ field: `installation.${name}`, problem });
  }
  return found;
}

function mediaProblems({ product, media, download }: InstallationAnswer): readonly Problem[] {
  const found: Problem[] = [];
  if (media.trim() === "") found.push({ field: "installation.media", problem: "empty" });
  else if (!isAbsoluteWindowsPath(media))
    found.push({ field: "installation.media", problem: "not-absolute" });
  if (product === "dpm" && download.trim() !== "" && !isAbsoluteWindowsPath(download.trim()))
    found.push({ field: "installation.download", problem: "not-absolute" });
  return found;
}

/** The problem of a value that set-up's answer file cannot carry. */
export const writable = (value: string): "not-writable" | null =>
  setupIniProblem(value) === null ? null : "not-writable";

const nameWritable = (name: string): "not-writable" | null =>
  setupNameProblem(name) === null ? null : "not-writable";

/** 25 characters in five groups (858). */
export const isProductKey = (key: string): boolean => /^[A-Z0-9]{5}(-[A-Z0-9]{5}){4}$/i.test(key.trim());

export const installationSummary = (said: InstallationAnswer): readonly SummaryLine[] => [
  [words.fields.product, words.products[said.product].title],
  [words.fields.media, said.media],
  ...(said.product === "dpm" && said.download.trim() !== ""
    ? ([[words.fields.download, said.download]] as const)
    : []),
  [words.fields.userName, said.userName],
  [words.fields.companyName, said.companyName],
  ...(said.product === "dpm"
    ? ([[words.fields.evaluation, said.evaluation ? text.values.yes : text.values.no]] as const)
    : []),
];
