/** What driving the products on Windows says while it goes. */
import { words } from "./catalogue.ts";

export const windowsRun = words("windowsRun", {
  nameTaken:
    "The vault has a server named {name} already. That is right when this server was registered before or was rebuilt under its old name; if it is another server, stop here and rename this one.",
  proxyLater:
    "The proxy is not taken before this server is registered. It is set again right after the registration.",
  notConnected:
    "Registered, but the product does not say yet that it is connected to its vault (Get-DPMCloudConnection). Look at it in the product's console, under Management, Online.",
  installing: "The installer of the agent runs.",
  waitingForAgent: "The installer has returned. Waiting until the agent is there.",
  comparing: "Comparing the SHA-256 of {file} with those on Microsoft's page.",
  compared: "It is Microsoft's file of DPM {release}.",
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
