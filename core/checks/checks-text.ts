/** The prerequisites as a text to pass on: what was found, what is needed, and what to do. */
import { start } from "../text/pages.ts";
import type { CheckResult } from "./check.ts";

const { states, found, needed, remedy, source } = start.checks;

/** `server` and `at` stand above it, so that it is known later whose they were and when. */
export const checksText = (results: readonly CheckResult[], server: string, at: string): string =>
  [`${start.checks.heading}: ${server}, ${at}`, ...results.map(checkText)].join("\n\n").concat("\n");

const checkText = (result: CheckResult): string =>
  [
    `${result.title}: ${states[result.state]}`,
    `  ${found}: ${result.found}`,
    `  ${needed}: ${result.needed}`,
    ...(result.remedy ? [`  ${remedy}: ${result.remedy}`, `  ${source}: ${result.source}`] : []),
  ].join("\n");
