/** What driving the products on Windows says while it goes. */
import { words } from "./catalogue.ts";

export const windowsRun = words("windowsRun", {
  nameTaken:
    "The vault has a server named {name} already. That is right when this server was registered before or was rebuilt under its old name; if it is another server, stop here and rename this one.",
  installing: "The installer of the agent runs.",
  waitingForAgent: "The installer has returned. Waiting until the agent is there.",
  setupStarts: "Set-up starts. It may take an hour or more; its log is {log}.",
  setupRunsAlready: "Set-up runs already: it was begun before. Waiting for its end.",
  setupSays: "Set-up: {line}",
  setupIsQuiet:
    "Set-up has written nothing for {minutes, plural, one {# minute} other {# minutes}}. It may be at work on something long, such as SQL Server, or wait for somebody: look at the screen of this server.",
  setupCannotStop:
    "Set-up cannot be stopped halfway without leaving this server half installed. The run stops as soon as set-up has ended.",
  setupHasEnded: "Set-up has ended. Looking at what is there now.",
  microsoftUpdatePending:
    "Windows has noted it, and takes up Microsoft Update at its next search for updates.",
});
