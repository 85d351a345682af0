/** The words around an explained error of Microsoft's, on the pages and on the command line. */
import { words } from "./catalogue.ts";

export const microsoftExplanation = words("microsoftExplanation", {
  means: "What this means",
  hide: "Hide what this means",
  /** Under an error that has its one next step already. */
  more: "{id, select, missing {What else helps} other {What Microsoft's error {id} means, and what else helps}}",
  hideMore: "Hide what else helps",
  id: "Microsoft's error {id}",
  windows: "Windows' error {id}",
  noId: "An error of Microsoft's without a number",
  numbered: "{id} ({hex})",
  cause: "Cause: {cause}",
  toDo: "What to do, in this order:",
  step: "{number}. {fix}",
  retry: "Trying again with nothing changed can help, too.",
  noRetry: "Trying again with nothing changed does not help.",
  source: "Source: {address}",
  unknown: "{id} ({hex}) is not in this program's catalogue.",
  look: "Microsoft's own text may be on: {addresses}",
  nothing: "Nothing was found that this program knows.",
  lines: "{file}: {lines, plural, one {# line} other {# lines}} read",
  tail: "{file}: the last {megabytes, number} MB read, {lines, plural, one {# line} other {# lines}}",
  times: "{count, plural, one {# time} other {# times}}",
  place: "{times}, last in line {line, number}{when, select, missing {} other {, {when}}}",
  placeInTail: "{times}{when, select, missing {} other {, last {when}}}",
});
