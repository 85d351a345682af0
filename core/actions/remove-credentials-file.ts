import type { ActionOf } from "../plan/plan.ts";
import { type Handler, nothing } from "./handler.ts";

/** Until it expires, the file could register other machines with the vault. After registration nobody needs it. */
export const removeCredentialsFile: Handler<ActionOf<"remove-credentials-file">> = {
  async alreadyDone({ action, ports }) {
    return (await ports.files.state(action.file)) === "absent" ? nothing : undefined;
  },
  async perform({ action, ports }) {
    await ports.files.remove(action.file);
    return nothing;
  },
  follows: "make-credentials",
};
