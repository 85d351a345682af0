/** What the vault of this server stores: asked of Azure by whoever signs in, with why it is not the bill. Changes nothing. */
import { Button } from "@fluentui/react-components";
import { ArrowClockwise20Regular, ArrowLeft20Regular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import type { Facts } from "../../core/facts.ts";
import type { VaultId } from "../../core/ports.ts";
import { error as errorWords, frame } from "../../core/text/frame.ts";
import { text } from "../../core/text/steps.ts";
import { momentText } from "../../core/text/time.ts";
import { usage as words } from "../../core/text/usage.ts";
import { readUsage, type VaultUsage } from "../../core/vault/usage.ts";
import { ErrorBox } from "../error-box.tsx";
import { Page } from "../page.tsx";
import { Details } from "../parts/details.tsx";
import { Notice } from "../parts/notice.tsx";
import { Waiting } from "../parts/spinner.tsx";
import { useAzure, useRun, useSetup } from "../setup.ts";
import { type Asked, useAsked } from "../use-asked.ts";
import { accessKey } from "../window-keys.ts";
import { useSignIn } from "./azure-sign-in.tsx";
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
    <Page title={words.title} why={words.why} buttons={<BackToServer />}>
      {facts.state === "asking" && <Waiting label={words.reading} />}
      {facts.state === "failed" && <ErrorBox error={facts.error} live />}
      {facts.state === "there" ? <OfServer facts={facts.answer} /> : <WhyTheyDiffer />}
    </Page>
  );
}

function BackToServer() {
  const { wizard } = useSetup();
  const ran = useRun(({ view }) => view.phase !== "idle");
  return (
    <Button
      size="large"
      icon={<ArrowLeft20Regular className="points" />}
      {...accessKey(frame.keys.back)}
      onClick={() => wizard.getState().goTo(ran ? "outcome" : "start")}
    >
      {ran ? words.backToResult : words.back}
    </Button>
  );
}

const vaultIn = ({ registered, subscriptionId, resourceGroup, vault }: Facts): VaultId | null =>
  registered !== false && subscriptionId && resourceGroup && vault
    ? { subscriptionId, resourceGroup, name: vault }
    : null;

function OfServer({ facts }: { readonly facts: Facts }) {
  const known = vaultIn(facts);
  const [named, name] = useState<VaultId | null>(null);
  const { asked, again } = useVaultUsage(known ?? named);
  const told = asked?.state === "there" ? asked.answer : null;
  const read = told && told.counters.length > 0 ? readUsage(told.counters) : null;
  return (
    <>
      {known ? <KnownVault vault={known} /> : <UsageVault facts={facts} onNamed={name} />}
      <UsageSignIn />
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

const NO_VAULT: VaultId = { subscriptionId: "", resourceGroup: "", name: "" };

/** Asked once somebody is signed in, and again when that is wanted; null while nobody is, or the vault is not known. */
function useVaultUsage(vault: VaultId | null): {
  readonly asked: Asked<VaultUsage> | null;
  readonly again: () => void;
} {
  const { link, azure } = useSetup();
  const signedIn = useSignIn().state === "in";
  const [turn, setTurn] = useState(0);
  // Another account's answer is another answer.
  const as = useAzure((lists) => lists.as);
  const about = signedIn && vault ? JSON.stringify([vault, as, turn]) : null;
  const asked = useAsked(about, () => link.host.vaultUsage({ vault: vault ?? NO_VAULT }));
  const signedOut = asked.state === "failed" && asked.error.code === "azure.signed-out" ? asked.error : null;
  useEffect(() => {
    // The host has forgotten the sign-in: it is offered again, with why. Signed in, another question is asked, not this one.
    if (!signedOut) return;
    azure.setState({ signedIn: { state: "failed", error: signedOut }, vaults: null });
    setTurn((last) => last + 1);
  }, [azure, signedOut]);
  return { asked: about === null || signedOut ? null : asked, again: () => setTurn(turn + 1) };
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
