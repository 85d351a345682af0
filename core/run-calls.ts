/** The host's answers about the run: begun, resumed, stopped, and what Azure says of this server afterwards. */
import type { Host, TypedSecrets } from "./host.ts";
import type { AzureSession, Ports } from "./ports.ts";
import { proofs } from "./run/azure-proof.ts";
import type { Outcome } from "./run/events.ts";
import type { Runs } from "./run/runs.ts";
import { usualTimes } from "./run/usual-times.ts";
import { Secret, type Secrets } from "./secret.ts";

type Calls = Pick<
  Host,
  | "run"
  | "unfinished"
  | "resume"
  | "cancel"
  | "eventsSoFar"
  | "usualTimes"
  | "azureProof"
  | "askAzureAgain"
  | "onRunEvent"
>;

interface Around {
  /** The last sign-in of a run. */
  readonly session: () => AzureSession | null;
  readonly afterSuccess: () => Promise<void>;
  /** What else `cancel` stops. */
  readonly alsoStop: () => void;
}

export function runCalls(ports: Ports, runs: Runs, { session, afterSuccess, alsoStop }: Around): Calls {
  const proof = proofs(ports);
  const ended = async (outcome: Outcome): Promise<Outcome> => {
    if (outcome.kind !== "succeeded") return outcome;
    proof.begin(session());
    await afterSuccess();
    return outcome;
  };
  return {
    run: async ({ answers, secrets }) => ended(await runs.begin(answers, wrap(secrets))),
    unfinished: () => runs.unfinished(),
    resume: async ({ secrets }) => ended(await runs.resume(wrap(secrets))),
    cancel: async () => {
      runs.cancel();
      proof.stop();
      alsoStop();
    },
    eventsSoFar: async () => runs.events,
    usualTimes: () => usualTimes(ports),
    azureProof: () => proof.last(),
    askAzureAgain: () => {
      proof.again();
      return proof.last();
    },
    onRunEvent: (hear) => runs.listen(hear),
  };
}

/** Secrets as typed, from here on as such. */
export const wrap = (typed: TypedSecrets): Secrets =>
  Object.fromEntries(
    Object.entries(typed)
      .filter(([, text]) => text !== "")
      .map(([name, text]) => [name, new Secret(text)]),
  );
