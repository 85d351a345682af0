/** What the vault of this server stores: asked of Azure by whoever signs in, with why it is not the bill. Changes nothing. */
import { Button } from "@fluentui/react-components";
import { ArrowClockwise20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Facts } from "../../core/facts.ts";
import type { VaultId } from "../../core/ports.ts";
import { error as errorWords } from "../../core/text/frame.ts";
import { text } from "../../core/text/steps.ts";
import { momentText } from "../../core/text/time.ts";
import { usage as words } from "../../core/text/usage.ts";
import { readUsage, type VaultUsage } from "../../core/vault/usage.ts";
import { ErrorBox } from "../error-box.tsx";
import { Page } from "../page.tsx";
import { Details } from "../parts/details.tsx";
import { Notice } from "../parts/notice.tsx";
import { Waiting } from "../parts/spinner.tsx";
import { useSetup } from "../setup.ts";
import { type Asked, useAsked } from "../use-asked.ts";
import { type AskedOfAzure, useAskedOfAzure } from "../use-asked-of-azure.ts";
import { BackBeside } from "./back-beside.tsx";
import { UsageCounters } from "./usage-counters.tsx";
import { UsageEstimate } from "./usage-estimate.tsx";
import { ServerDisks, UsageKinds, UsageNumbers } from "./usage-numbers.tsx";
import { UsageSignIn } from "./usage-sign-in.tsx";
import { WhyTheyDiffer } from "./usage-three.tsx";
import { UsageVault } from "./usage-vault.tsx";

export function UsagePage() {
  const { host } = useSetup().link;
  const facts = useAsked("facts", () => host.readFacts(undefined));
  return (
    <Page title={words.title} why={words.why} buttons={<BackBeside />}>
      {facts.state === "asking" && <Waiting label={words.reading} />}
      {facts.state === "failed" && <ErrorBox error={facts.error} live />}
      {facts.state === "there" ? <OfServer facts={facts.answer} /> : <WhyTheyDiffer />}
    </Page>
  );
}

const vaultIn = ({ registered, subscriptionId, resourceGroup, vault }: Facts): VaultId | null =>
  registered !== false && subscriptionId && resourceGroup && vault
    ? { subscriptionId, resourceGroup, name: vault }
    : null;

/** Asked once somebody is signed in, and again when that is wanted. */
function useVaultUsage(vault: VaultId | null): AskedOfAzure<VaultUsage> {
  const { host } = useSetup().link;
  const place = vault ?? { subscriptionId: "", resourceGroup: "", name: "" };
  return useAskedOfAzure(vault, () => host.vaultUsage({ vault: place }));
}

function OfServer({ facts }: { readonly facts: Facts }) {
  const known = vaultIn(facts);
  const [named, name] = useState<VaultId | null>(null);
  const { asked, again } = useVaultUsage(known ?? named);
  const told = asked?.state === "there" ? asked.answer : null;
  const read = told && told.counters.length > 0 ? readUsage(told.counters) : null;
  return (
    <>
      {known ? (
        <KnownVault vault={known} />
      ) : (
        <UsageVault
          facts={facts}
          onNamed={name}
          id="usage-vault"
          why={words.vault.unknownWhy}
          ask={words.vault.ask}
        />
      )}
      <UsageSignIn id="usage-sign-in" heading={words.signIn.heading} why={words.signIn.why} />
      {asked && <Asking asked={asked} onAgain={again} />}
      {read && <UsageNumbers read={read} />}
      <WhyTheyDiffer />
      {read && <UsageEstimate read={read} />}
      {told && <UsageKinds usage={told} />}
      <ServerDisks facts={facts} />
      {told && read && <UsageCounters usage={told} read={read} server={facts.computerName} />}
    </>
  );
}

function KnownVault({ vault }: { readonly vault: VaultId }) {
  const { fields } = text["vault-credentials"];
  return (
    <section className="card" aria-labelledby="usage-vault">
      <h2 id="usage-vault">{words.vault.heading}</h2>
      <Details
        unknown=""
        lines={[
          [fields.vault, vault.name],
          [fields.resourceGroup, vault.resourceGroup],
          [
            fields.subscriptionId,
            <span key="id" className="mono">
              {vault.subscriptionId}
            </span>,
          ],
        ]}
      />
    </section>
  );
}

/** How the question stands, and the button that asks it again. */
function Asking(props: { readonly asked: Asked<VaultUsage>; readonly onAgain: () => void }) {
  const { asked, onAgain } = props;
  if (asked.state === "asking") return <Waiting label={words.loading} />;
  if (asked.state === "failed") {
    const again = <Button onClick={onAgain}>{errorWords.again}</Button>;
    return <ErrorBox error={asked.error} live actions={again} />;
  }
  return (
    <>
      <div className="section-head">
        <p className="quiet" role="status">
          {words.asked({ when: momentText(asked.answer.at) })}
        </p>
        <Button icon={<ArrowClockwise20Regular />} onClick={onAgain}>
          {words.again}
        </Button>
      </div>
      {asked.answer.counters.length === 0 && (
        <Notice kind="info" title={words.empty}>
          <p>{words.emptyWhy}</p>
        </Notice>
      )}
    </>
  );
}
