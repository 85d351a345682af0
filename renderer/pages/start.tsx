/** The first page: what this server is, an unfinished run, what can be done, and whether anything stands in the way. */
import { Button } from "@fluentui/react-components";
import { Server24Regular } from "@fluentui/react-icons";
import { Suspense, useDeferredValue } from "react";
import type { Facts } from "../../core/facts.ts";
import { flowChoices } from "../../core/steps/flows.ts";
import { error as errorWords, frame, parts } from "../../core/text/frame.ts";
import { start } from "../../core/text/pages.ts";
import { startPage } from "../../core/text/start-page.ts";
import { momentText } from "../../core/text/time.ts";
import { registrationState } from "../../core/vault/registration.ts";
import { Connection, useConnectionTrouble } from "../connection.tsx";
import { Page } from "../page.tsx";
import { Choices } from "../parts/choices.tsx";
import { Details } from "../parts/details.tsx";
import { Disclosure } from "../parts/disclosure.tsx";
import { Waiting } from "../parts/spinner.tsx";
import { useSetup, useWizard } from "../setup.ts";
import { ThreeStates } from "../three-states.tsx";
import { EarlierAnswers } from "./kept-draft.tsx";
import { Checks } from "./start-checks.tsx";
import { ErrorBox, OpenAnswersForm, RegistrationEnds, UnfinishedRun } from "./start-later.ts";
import { UnregisterLink } from "./unregister-link.tsx";
import { UsageLink } from "./usage-link.tsx";

export function StartPage() {
  const facts = useWizard((wizard) => wizard.facts);
  // What is further down is drawn after what is seen first.
  const further = useDeferredValue(facts !== null, false);
  const unfinished = useWizard((wizard) => wizard.unfinished);
  if (facts === null) return <Looking />;
  const state = registrationState(facts, new Date(facts.readAt));
  const ends = state === "expires-soon" || state === "expired";
  return (
    <Page title={facts.computerName ?? start.title} why={start.why}>
      {ends && <RegistrationEnds facts={facts} />}
      {unfinished && <UnfinishedRun unfinished={unfinished} />}
      <EarlierAnswers />
      <Server facts={facts} />
      <Flows facts={facts} />
      {further && (
        <>
          <OpenAnswers />
          <Checks />
          {!facts.registered && <UnregisterLink />}
        </>
      )}
    </Page>
  );
}

function Looking() {
  const { wizard } = useSetup();
  const trouble = useWizard((state) => state.trouble);
  // Without a host nothing is being looked at.
  if (useConnectionTrouble()) {
    return (
      <Page title={frame.product} buttons={null}>
        <Connection />
      </Page>
    );
  }
  return (
    <Page title={start.title} why={trouble ? undefined : start.lookingWhy} buttons={null}>
      {trouble ? (
        <Suspense>
          <ErrorBox
            error={trouble}
            live
            actions={<Button onClick={() => void wizard.getState().load()}>{errorWords.again}</Button>}
          />
        </Suspense>
      ) : (
        <Waiting label={start.looking} />
      )}
    </Page>
  );
}

function Server({ facts }: { readonly facts: Facts }) {
  const { product, agentVersion, operatingSystem, vault, resourceGroup, region, since, until } = facts;
  const registered = facts.registered !== false;
  const under = [operatingSystem, agentVersion && start.agent({ version: agentVersion })]
    .filter(Boolean)
    .join(" · ");
  return (
    <section className="card" aria-label={start.title}>
      <div className="server">
        <span className="server-sign" aria-hidden>
          <Server24Regular />
        </span>
        <div>
          <h2>{product === null ? start.noProduct : start.products[product]}</h2>
          {under && <p className="quiet">{under}</p>}
        </div>
      </div>
      <ThreeStates states={facts} />
      {registered && (
        <Details
          unknown={parts.unknown}
          lines={[
            [start.vault, vault],
            [startPage.resourceGroup, resourceGroup],
            [start.region, region],
            [start.since, since && momentText(since)],
            [start.until, until && momentText(until)],
          ]}
        />
      )}
      {facts.registered && (
        <div className="row">
          <UsageLink />
          <UnregisterLink />
        </div>
      )}
    </section>
  );
}

function OpenAnswers() {
  const words = startPage.open;
  return (
    <Disclosure show={words.show} hide={words.hide}>
      <Suspense>
        <OpenAnswersForm />
      </Suspense>
    </Disclosure>
  );
}

function Flows({ facts }: { readonly facts: Facts }) {
  const { wizard } = useSetup();
  const flow = useWizard((state) => state.answers.flow);
  return (
    <Choices
      legend={start.flowsHeading}
      legendAs="heading"
      field="flow"
      value={flow}
      onChange={(chosen) => wizard.getState().chooseFlow(chosen)}
      options={flowChoices(facts).map((choice, index) => ({
        value: choice.flow,
        title: start.flows[choice.flow].title,
        why: start.flows[choice.flow].why,
        mark: index === 0 ? start.fits : undefined,
        barred: choice.barred ? start.barred[choice.barred] : undefined,
      }))}
    />
  );
}
