/** Removing a server from its vault: at once, beside the way, after its name was typed. Azure's list is asked before and after. */
import { useEffect, useRef, useState } from "react";
import type { Facts } from "../../core/facts.ts";
import type { VaultId } from "../../core/ports.ts";
import { explain } from "../../core/text/errors.ts";
import { momentText } from "../../core/text/time.ts";
import { unregister as words } from "../../core/text/unregister.ts";
import type { Removed } from "../../core/vault/unregister.ts";
import type { VaultServer } from "../../core/vault-servers-port.ts";
import { ErrorBox } from "../error-box.tsx";
import { Page } from "../page.tsx";
import { Notice } from "../parts/notice.tsx";
import { Waiting } from "../parts/spinner.tsx";
import { useSetup } from "../setup.ts";
import { useAsked } from "../use-asked.ts";
import { useAskedOfAzure } from "../use-asked-of-azure.ts";
import { useSignIn } from "./azure-sign-in.tsx";
import { BackBeside } from "./back-beside.tsx";
import { UnregisterConfirm } from "./unregister-confirm.tsx";
import { UnregisterServers } from "./unregister-servers.tsx";
import { UnregisterVault } from "./unregister-vault.tsx";
import { UsageSignIn } from "./usage-sign-in.tsx";

export function UnregisterPage() {
  const { host } = useSetup().link;
  const facts = useAsked("facts", () => host.readFacts(undefined));
  return (
    <Page title={words.title} why={words.why} buttons={<BackBeside />}>
      {facts.state === "asking" && <Waiting label={words.reading} />}
      {facts.state === "failed" && <ErrorBox error={facts.error} live />}
      {facts.state === "there" && <FromServer facts={facts.answer} />}
    </Page>
  );
}

const vaultIn = ({ subscriptionId, resourceGroup, vault }: Facts): VaultId | null =>
  subscriptionId && resourceGroup && vault ? { subscriptionId, resourceGroup, name: vault } : null;

/** What came of it: told until another server is chosen. */
interface Ended {
  readonly vault: VaultId;
  readonly server: VaultServer;
  readonly removed: Removed;
}

function FromServer({ facts }: { readonly facts: Facts }) {
  const [vault, setVault] = useState<VaultId | null>(vaultIn(facts));
  const [ended, setEnded] = useState<Ended | null>(null);
  const signedIn = useSignIn().state === "in";
  const choose = (chosen: VaultId | null) => {
    setVault(chosen);
    setEnded(null);
  };
  return (
    <>
      <UsageSignIn id="unregister-sign-in" heading={words.signIn.heading} why={words.signIn.why} />
      {signedIn && <UnregisterVault facts={facts} vault={vault} onChoose={choose} />}
      {ended && <Result {...ended} />}
      {signedIn && vault && (
        <OfVault key={JSON.stringify(vault)} facts={facts} vault={vault} onEnded={setEnded} />
      )}
    </>
  );
}

function OfVault(props: {
  readonly facts: Facts;
  readonly vault: VaultId;
  readonly onEnded: (ended: Ended | null) => void;
}) {
  const { facts, vault, onEnded } = props;
  const { host } = useSetup().link;
  const { asked, again } = useAskedOfAzure(vault, () => host.listVaultServers({ vault }));
  const [chosen, choose] = useState<VaultServer | null>(null);
  const [removing, setRemoving] = useState(false);
  if (!asked) return null;
  const listed = asked.state === "there" ? asked.answer : [];
  // One that is not listed any more is not chosen any more.
  const server = listed.find((one) => one.identity === chosen?.identity && one.kind === chosen.kind);
  return (
    <>
      {!removing && (
        <UnregisterServers
          facts={facts}
          vault={vault}
          asked={asked}
          chosen={server ?? null}
          onChoose={(picked) => {
            choose(picked);
            onEnded(null);
          }}
          onAgain={again}
        />
      )}
      {server && (
        <UnregisterConfirm
          key={`${server.kind}/${server.identity}`}
          vault={vault}
          server={server}
          onRemoving={setRemoving}
          onRemoved={(removed) => {
            onEnded({ vault, server, removed });
            again();
          }}
        />
      )}
    </>
  );
}

/** The focus is taken here: what had it is gone. */
function Result({ vault, server, removed }: Ended) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1}>
      <Told about={{ name: server.name, vault: vault.name }} removed={removed} />
    </div>
  );
}

function Told(props: {
  readonly about: { readonly name: string; readonly vault: string };
  readonly removed: Removed;
}) {
  const { about, removed } = props;
  const when = momentText(removed.at);
  if (removed.state !== "taken") {
    return (
      <Notice kind="good" title={words[removed.state](about)} live>
        <p>{words.asked({ when })}</p>
      </Notice>
    );
  }
  const { code, message, remedy } = explain(removed.error);
  return (
    <Notice kind="warning" title={words.taken(about)} live>
      <p>{code === "run.cancelled" ? words.stopped : `${message} ${remedy}`}</p>
    </Notice>
  );
}
