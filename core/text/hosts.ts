/** What the two hosts say themselves: dialogs of the system, and the lines of the browser host in its console. */
import { words } from "./catalogue.ts";

export const dialogs = words("dialogs", {
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
});

export const browserHost = words("browserHost", {
  usage:
    "Serves the wizard to a browser on this machine (127.0.0.1 only).\n\n  --practice       use a pretend server and a pretend Azure; nothing leaves this machine\n  --data DIR       where journal, log and practice state live\n  --language TAG   en or de\n  --port PORT      port to listen on (one that is free)\n  --no-open        do not open a browser",
  practice: "Practice mode: a pretend server and a pretend Azure. Nothing leaves this machine.",
  practiceBecause:
    "This is not Windows, so this is practice mode: a pretend server and a pretend Azure. Nothing leaves this machine.",
  address:
    "Open this address once, within {minutes, plural, one {one minute} other {# minutes}}:\n\n  {url}\n",
  opening: "A browser is being opened with it.",
  openWizard: "Open the wizard",
  another: "Press Enter for another address, Ctrl+C to stop.",
  howToStop: "Press Ctrl+C to stop.",
  stopping: "Stopping.",
  idle: "Nobody has used the wizard for an hour. Stopping.",
  unfinished:
    "A run is unfinished ({done, number} of {total, number} steps done). Start this program again to resume it.",
});
