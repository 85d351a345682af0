/** The words of a run as it goes, besides those of text/run-pages. */
import { words } from "./catalogue.ts";

export const progressPage = words("progressPage", {
  usual: "usually {time}",
  last: "Last: {line}",
  log: "Log of this run",
  hideLog: "Hide the log of this run",
  lines: "Lines of this run",
  newest: "Go to the newest line",
  line: {
    started: "{step}: begun",
    done: "{step}: done",
    "already-so": "{step}: already so",
    failed: "{step}: failed",
  },
});
