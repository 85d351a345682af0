/** The words of review, progress and outcome. */
import { words } from "./catalogue.ts";

export const review = words("review", {
  title: "Review",
  why: "Nothing has been changed yet. This is all that will be done.",
  answers: "Your answers",
  change: "Change",
  changeOf: "Change: {page}",
  stays: "Stays as it is",
  plan: "What will be done",
  planning: "Asking the server what is done already…",
  states: {
    "will-do": "Will be done",
    "already-so": "Already so",
    "cannot-know": "Known only when it is its turn",
  },
  nothing: "Everything is already as you want it. You can run it all the same: nothing is done twice.",
  starting: "Starting…",
  notReady: "Before this can start",
  goThere: "Go to {page}",
  checksFail: "These prerequisites are not met. The run will stop at them.",
});

export const progress = words("progress", {
  title: {
    "set-up": "Registering this server",
    "re-register": "Registering again",
    "change-settings": "Changing settings",
  },
  titleStopped: "Stopping",
  why: {
    browser: "You can close this page: the run goes on. A page that is reloaded finds it again.",
    electron: "If you close this window you are asked first: the run would end before its next step.",
  },
  stepOf: "{done} of {of} done",
  percent: "{part, number, percent}",
  elapsed: "Elapsed",
  states: {
    waiting: "Waiting",
    running: "Running",
    done: "Done",
    "already-so": "Already so",
    failed: "Failed",
  },
  stop: "Stop after this step",
  stopping: "Stops after this step",
  stopWhy: "The step that is running is finished first. Then you see what was done and what was not.",
  log: "Log",
  logEmpty: "Nothing to tell yet.",
  starting: "Starting…",
  code: {
    title: "Sign in to Azure",
    why: "On any computer or telephone, open this address and enter the code.",
    open: "Open the sign-in page",
    until: "The code is good until {when}.",
    copyCode: "Copy the code",
    copyAddress: "Copy the address",
  },
  say: "{text}. {done} of {of} done.",
});

export const outcome = words("outcome", {
  title: {
    succeeded: {
      "set-up": "This server is registered",
      "re-register": "This server is registered again",
      "change-settings": "The settings are changed",
    },
    failed: "The run stopped at an error",
    cancelled: "The run was stopped",
    "restart-needed": "This server must restart",
  },
  why: {
    succeeded: "Everything was done, and read back from this server.",
    unchanged: "Everything was already as you wanted it. Nothing was changed.",
    failed: "What was done before the error stays done. After mending it, the run goes on at the same step.",
    cancelled: "What was done before stays done. You can go on at any time.",
    "restart-needed": "Restart it, open this program again and choose Resume. What was done stays done.",
  },
  done: "Done",
  notDone: "Not done",
  /** What was not begun waits no more, and what was broken off runs no more. */
  ended: { waiting: "Not begun", running: "Not finished" },
  states: "This server now",
  resume: { failed: "Try again", cancelled: "Go on", "restart-needed": "Go on after the restart" },
  changeAnswers: "Change my answers",
  restart: "Back to this server",
  next: "What to do next",
  nextSteps: {
    schedule: "Schedule a backup: open the Azure Backup console on this server and choose Schedule Backup.",
    scheduleDpm: "Turn on online protection for a protection group, in the console of this backup server.",
    first: "Watch the first backup: the vault in the Azure portal shows it under Backup Jobs.",
    passphrase: "Check that you can read the kept passphrase. It is needed on the day this server is gone.",
    credentials: "The vault credentials file is no longer needed.",
  },
  where: "The whole log: {file}",
});
