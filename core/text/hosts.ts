/** What the two hosts say themselves: dialogs of the system, and the lines of the browser host in its console. */

export const dialogs = {
  credentialsFile: "Vault credentials file",
  installer: "MARS agent installer",
  anyFile: "All files",
  running: {
    message: "This server is still being set up.",
    detail:
      "If you stop now, the run ends before its next step. What was done stays done, and the run can be resumed from there when you start this program again.",
    goOn: "Keep it running",
    stop: "Stop and close",
  },
  cannotStart: "Backup Server Setup cannot start",
} as const;

export const browserHost = {
  usage: [
    "Serves the wizard to a browser on this machine (127.0.0.1 only).",
    "",
    "  --practice   use a pretend server and a pretend Azure; nothing leaves this machine",
    "  --data DIR   where journal, log and practice state live",
    "  --port PORT  port to listen on (one that is free)",
    "  --no-open    do not open a browser",
  ].join("\n"),
  practice: "Practice mode: a pretend server and a pretend Azure. Nothing leaves this machine.",
  practiceBecause:
    "This is not Windows, so this is practice mode: a pretend server and a pretend Azure. Nothing leaves this machine.",
  address: (url: string, minutes: number): string =>
    `Open this address once, within ${minutes} minutes:\n\n  ${url}\n`,
  opening: "A browser is being opened with it.",
  openWizard: "Open the wizard",
  another: "Press Enter for another address, Ctrl+C to stop.",
  howToStop: "Press Ctrl+C to stop.",
  stopping: "Stopping.",
  idle: "Nobody has used the wizard for an hour. Stopping.",
  unfinished: (done: number, total: number): string =>
    `A run is unfinished (${done} of ${total} steps done). Start this program again to resume it.`,
} as const;
