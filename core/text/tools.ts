/** The words of what is at hand on every page, and of what can be saved. What help says of each page is in text/help. */
import { words } from "./catalogue.ts";

export const tools = words("tools", {
  help: "Help",
  helpKey: "F1",
  log: "Log",
  logKey: "Ctrl+L",
  close: "Close",
});

export const logWords = words("log", {
  title: "Log",
  why: "What this program has done and found, on this server. Secrets never stand in it.",
  show: "Show",
  levels: { info: "Everything", warning: "Warnings and errors", error: "Errors" },
  /** As each line says it: not by colour alone. */
  level: { info: "Info", warning: "Warning", error: "Error" },
  lines: "Lines of the log",
  reading: "Reading the log…",
  empty: "Nothing has been written yet.",
  emptyHere: "No line of this kind.",
  newest: "Go to the newest",
  copy: "Copy these lines",
  where: "The whole log: {file}",
});
