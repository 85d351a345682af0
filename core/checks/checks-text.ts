/** The prerequisites as a text to pass on: what was found, what is needed, and what to do. */
import { start } from "../text/pages.ts";
import type { CheckResult } from "./check.ts";

const words = start.checks;

/** `server` and `at` stand above it, so that it is known later whose they were and when. */
export const checksText = (results: readonly CheckResult[], server: string, at: string): string =>
  [`${words.heading}: ${server}, ${at}`, ...results.map(checkText)].join("\n\n").concat("\n");

const checkText = (result: CheckResult): string =>
  [
    `${result.title}: ${words.states[result.state]}`,
    `  ${words.found}: ${result.found}`,
    `  ${words.needed}: ${result.needed}`,
    ...(result.remedy ? [`  ${words.remedy}: ${result.remedy}`, `  ${words.source}: ${result.source}`] : []),
  ].join("\n");
