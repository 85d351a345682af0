import { SetupError } from "../errors.ts";
import type { Facts } from "../facts.ts";
import type { ActionOf } from "../plan/plan.ts";
import { isDpmFamily } from "../products.ts";
import { windowsRun } from "../text/windows-run.ts";
import { type Handler, nothing, type Turn } from "./handler.ts";

/** DPM and Azure Backup Server may need a moment until they say that they are connected. */
const MAX_LOOKS = 3;
const PAUSE_MS = 10_000;

/** Reads back what the machine says now. Registered and encrypted must hold; what could not be told is not held against it. */
export const confirm: Handler<ActionOf<"confirm">> = {
  alreadyDone: async () => undefined,
  async perform(turn) {
    const { registered, encrypted, product } = await readBack(turn);
    if (registered === false) throw new SetupError("agent.not-registered");
    if (encrypted === false) throw new SetupError("passphrase.not-set");
    if (isUnproven({ registered, product }))
      turn.progress(1, { kind: "text", text: windowsRun.notConnected });
    return nothing;
  },
  changes: false,
};

/** `Get-DPMCloudConnection` says True or nothing that counts: False may be a lost connection. */
const isUnproven = ({ registered, product }: Pick<Facts, "registered" | "product">): boolean =>
  registered === null && isDpmFamily(product);

async function readBack({ ports, signal }: Turn): Promise<Facts> {
  for (let looks = 1; ; looks++) {
    const facts = await ports.backupServer.probe(signal);
    if (!isUnproven(facts) || looks === MAX_LOOKS) return facts;
    await ports.clock.wait(PAUSE_MS, signal);
  }
}
