/** The proof: what this server and what Azure say after the run, each asked anew. */
import { Button } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { ErrorData } from "../../core/errors.ts";
import type { Facts } from "../../core/facts.ts";
import { type AzureProof, isProven } from "../../core/run/azure-proof.ts";
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
import { useAsked } from "../use-asked.ts";

export function Proof({ outcome }: { readonly outcome: Outcome }) {
  const words = outcomePage.proof;
  const { host } = useSetup().link;
  const asked = useAsked("facts", () => host.readFacts(undefined));
  const facts = asked.state === "there" ? asked.answer : null;
  return (
    <section className="section" aria-labelledby="proof">
      <h2 id="proof">{words.heading}</h2>
      <div className="card proof">
        <div>
          <h3>{words.machine}</h3>
          <ThreeStates states={outcome} />
          {asked.state === "asking" ? <Waiting label={words.reading} /> : <Machine facts={facts} />}
        </div>
        {outcome.registered !== false && <InAzure vault={facts?.vault ?? null} />}
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
  const [turn, setTurn] = useState(0);
  const asked = useAsked(`azure proof ${turn}`, () =>
    turn === 0 ? host.azureProof(undefined) : host.askAzureAgain(undefined),
  );
  return (
    <div>
      <h3>{words.azure}</h3>
      {asked.state === "asking" && <Asking />}
      {asked.state === "failed" && <Failed error={asked.error} />}
      {asked.state === "there" && (
        <>
          <Told proof={asked.answer} />
          {isOpen(asked.answer) && (
            <div>
              <Button onClick={() => setTurn(turn + 1)}>{words.again}</Button>
            </div>
          )}
        </>
      )}
      <p className="quiet">{words.where({ vault: vault ?? "" })}</p>
    </div>
  );
}

/** The waiting can be ended: the run is over, and what it has done stays done. */
function Asking() {
  const words = outcomePage.proof;
  const { host } = useSetup().link;
  return (
    <>
      <Waiting label={words.azureAsking} />
      <div>
        <Button onClick={() => void host.cancel(undefined).catch(() => undefined)}>{words.stop}</Button>
      </div>
    </>
  );
}

/** Whether another question could have another answer. */
const isOpen = (proof: AzureProof): boolean =>
  proof.state === "listed" ? !isProven(proof) : proof.state !== "not-asked";

function Told({ proof }: { readonly proof: AzureProof }): ReactNode {
  const words = outcomePage.proof;
  switch (proof.state) {
    case "listed": {
      const { name, status, agentVersion } = proof.server;
      const proven = isProven(proof);
      const title = proven
        ? words.listed({ name, status: status ?? "" })
        : words.otherStatus({ name, status: status ?? "" });
      return (
        <Notice kind={proven ? "good" : "warning"} title={title} live>
          {agentVersion && <p>{words.listedAgent({ version: agentVersion })}</p>}
        </Notice>
      );
    }
    case "not-listed":
      return (
        <Notice kind="warning" title={words.notListed({ seconds: proof.seconds })} live>
          <p>{words.notListedWhy}</p>
        </Notice>
      );
    case "stopped":
      return <Notice kind="info" title={words.stopped} live />;
    case "not-asked":
      return <p>{words.notAsked}</p>;
    case "failed":
      return <Failed error={proof.error} />;
  }
}

function Failed({ error }: { readonly error: ErrorData }) {
  return (
    <Notice kind="info" title={outcomePage.proof.failed} live>
      <p>{explain(error).message}</p>
    </Notice>
  );
}
