import type { ActionOf } from "../plan/plan.ts";
import { type Handler, nothing } from "./handler.ts";

/** What the page "Microsoft Update Opt-In" of the set-ups does. */
export const optInMicrosoftUpdate: Handler<ActionOf<"opt-in-microsoft-update">> = {
  async alreadyDone({ ports, signal }) {
    return (await ports.backupServer.probe(signal)).microsoftUpdate === true ? nothing : undefined;
  },
  async perform({ ports, signal, progress }) {
    await ports.backupServer.optInMicrosoftUpdate({ signal, progress });
    return nothing;
  },
};
