/** The proof: what this server and what Azure say after the run, each asked anew. */
import { useEffect, useState } from "react";
import type { Facts } from "../../core/facts.ts";
import type { AzureProof } from "../../core/run/azure-proof.ts";
import type { Outcome } from "../../core/run/events.ts";
import { explain } from "../../core/text/errors.ts";
import { parts } from "../../core/text/frame.ts";
import { outcomePage } from "../../core/text/outcome-page.ts";
import { momentText } from "../../core/text/time.ts";
import { Details } from "../parts/details.tsx";
import { Notice } from "../parts/notice.tsx";
import { Waiting } from "../parts/spinner.tsx";
import { useSetup } from "../setup.ts";
import { ThreeStates } from "../three-states.tsx";

/** Asked once; null until the answer is there. A question that fails answers `otherwise`. */
function useAsked<T>(ask: () => Promise<T>, otherwise: T): T | null {
  const [answer, set] = useState<T | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked when the page opens, not at every drawing of it
  useEffect(() => {
    let gone = false;
    void ask()
      .catch(() => otherwise)
      .then((found) => !gone && set(found));
    return () => {
      gone = true;
    };
  }, []);
  return answer;
}

export function Proof({ outcome }: { readonly outcome: Outcome }) {
  const words = outcomePage.proof;
  const { host } = useSetup().link;
  const facts = useAsked<Facts | "unknown">(() => host.readFacts(undefined), "unknown");
  return (
    <section className="section" aria-labelledby="proof">
      <h2 id="proof">{words.heading}</h2>
      <div className="card proof">
        <div>
          <h3>{words.machine}</h3>
          <ThreeStates states={outcome} />
          {facts === null ? (
            <Waiting label={words.reading} />
          ) : (
            <Machine facts={facts === "unknown" ? null : facts} />
          )}
        </div>
        {outcome.registered !== false && (
          <InAzure vault={typeof facts === "object" ? (facts?.vault ?? null) : null} />
        )}
      </div>
    </section>
  );
}

/** Nothing of it is known where the server could not be read, and then it says so. */
function Machine({ facts }: { readonly facts: Facts | null }) {
  const words = outcomePage.proof;
  if (facts?.registered === false) return null;
  const when = (iso: string | null | undefined) => (iso ? momentText(iso) : null);
  return (
    <Details
      unknown={parts.unknown}
      lines={[
        [words.vault, facts?.vault ?? null],
        [words.resourceGroup, facts?.resourceGroup ?? null],
        [words.region, facts?.region ?? null],
        [words.since, when(facts?.since)],
        [words.until, when(facts?.until)],
        [words.agent, facts?.agentVersion ?? null],
      ]}
    />
  );
}

function InAzure({ vault }: { readonly vault: string | null }) {
  const words = outcomePage.proof;
  const { host } = useSetup().link;
  const proof = useAsked<AzureProof>(() => host.azureProof(undefined), { state: "not-asked" });
  return (
    <div>
      <h3>{words.azure}</h3>
      {proof === null ? <Waiting label={words.azureAsking} /> : <Told proof={proof} />}
      <p className="quiet">{words.where({ vault: vault ?? "" })}</p>
    </div>
  );
}

function Told({ proof }: { readonly proof: AzureProof }) {
  const words = outcomePage.proof;
  switch (proof.state) {
    case "listed": {
      const { name, status, agentVersion } = proof.server;
      return (
        <Notice kind="good" title={words.listed({ name, status: status ?? "" })}>
          {agentVersion && <p>{words.listedAgent({ version: agentVersion })}</p>}
        </Notice>
      );
    }
    case "not-listed":
      return <Notice kind="info" title={words.notListed} />;
    case "not-asked":
      return <p>{words.notAsked}</p>;
    case "failed":
      return (
        <Notice kind="info" title={words.failed}>
          <p>{explain(proof.error).message}</p>
        </Notice>
      );
  }
}
