import type { Translation } from "../catalogue.ts";
import type * as english from "../windows-run.ts";

export const windowsRun: Translation<typeof english.windowsRun> = {
  nameTaken:
    "Im Tresor gibt es bereits einen Server mit dem Namen {name}. Das ist richtig, wenn dieser Server schon einmal registriert war oder unter seinem alten Namen neu aufgesetzt wurde; ist es ein anderer Server, halten Sie hier an und benennen Sie diesen um.",
  installing: "Das Installationsprogramm des Agents läuft.",
  waitingForAgent: "Das Installationsprogramm ist fertig. Es wird gewartet, bis der Agent da ist.",
};
