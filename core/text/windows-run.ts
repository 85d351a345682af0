/** What driving the products on Windows says while it goes. */
import { words } from "./catalogue.ts";

export const windowsRun = words("windowsRun", {
  nameTaken:
    "The vault has a server named {name} already. That is right when this server was registered before or was rebuilt under its old name; if it is another server, stop here and rename this one.",
  installing: "The installer of the agent runs.",
  waitingForAgent: "The installer has returned. Waiting until the agent is there.",
});
