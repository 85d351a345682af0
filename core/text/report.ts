/** The words of the report and of where it is made. */
import { words } from "./catalogue.ts";

export const reportWords = words("report", {
  title: "Backup Server Setup: report",
  heading: "Report",
  why: "One text for whoever helps you. Nothing is sent anywhere: you copy or save it.",
  make: "Make a report",
  making: "Collecting…",
  inIt: "In it",
  noSecrets: "Not in it: the passphrase, passwords, PINs, keys and tokens.",
  names: "The names of this server, its vault and its folders are in it.",
  keepIds: "Keep the IDs of tenant, subscription and application",
  look: "Look at the report",
  hide: "Hide the report",
  text: "Text of the report",
  copy: "Copy the report",
  save: "Save the report…",
  idsKept: "The IDs of tenant, subscription and application are in it.",
  idsLeftOut: "IDs are left out; each one is replaced by a number, the same one everywhere.",
  id: "<id {number}>",
  contents: {
    program: "This program: version, practice mode, time",
    facts: "What was found on this server",
    plan: "The plan of the last run",
    events: "What happened in it, step by step",
    outcome: "How it ended",
    log: "The last 200 lines of the log",
  },
  program: {
    version: "Version: {version}",
    frontEnd: "Front end: {name}",
    practice:
      "Practice mode: {practice, select, yes {on (nothing is real)} other {off (this is the real server)}}",
    agent: "Agent: {version, select, missing {could not tell} other {{version}}}",
    system: "Operating system: {name, select, missing {could not tell} other {{name}}}",
    madeAt: "Made at: {time}",
  },
  done: "Done: {steps, select, missing {nothing at all} other {{steps}}}",
  notDone: "Not done: {steps, select, missing {nothing at all} other {{steps}}}",
  noRun: "No run since this program was started.",
  noLog: "The log could not be read, or is empty.",
});
