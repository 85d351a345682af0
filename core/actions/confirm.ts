import { SetupError } from "../errors.ts";
import type { ActionOf } from "../plan/plan.ts";
import { type Handler, nothing } from "./handler.ts";

/** Reads back what the machine says now. Registered and encrypted must hold; what could not be told is not held against it. */
export const confirm: Handler<ActionOf<"confirm">> = {
  alreadyDone: async () => undefined,
  async perform({ ports, signal }) {
    const { registered, encrypted } = await ports.backupServer.probe(signal);
    if (registered === false) throw new SetupError("agent.not-registered");
    if (encrypted === false) throw new SetupError("passphrase.not-set");
    return nothing;
  },
  changes: false,
};
