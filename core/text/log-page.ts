/** The words of finding and saving lines of the log, besides those of text/tools. */
import { words } from "./catalogue.ts";

export const logPage = words("logPage", {
  find: "Find",
  save: "Save these lines…",
  redacted: "IDs and the names of servers and users are replaced by numbers in the saved file.",
  noneFound: "No line has “{text}” in it.",
});
