/** Which vault: picked from what the account sees, beginning with that of this server; typed where nothing is listed. */
import { Button } from "@fluentui/react-components";
import { useEffect } from "react";
import type { Facts } from "../../core/facts.ts";
import type { Subscription, VaultId } from "../../core/ports.ts";
import { azureLists } from "../../core/text/azure-lists.ts";
import { error as errorWords } from "../../core/text/frame.ts";
import { unregister as words } from "../../core/text/unregister.ts";
import type { VaultList } from "../azure-store.ts";
import { ErrorBox } from "../error-box.tsx";
import { Picker, WaitingForPicker } from "../parts/picker.tsx";
import { useAzure, useSetup } from "../setup.ts";
import { useSignIn } from "./azure-sign-in.tsx";
import { UsageVault } from "./usage-vault.tsx";
import { isSame, onlyOne, SubscriptionPicker, vaultPickId } from "./vault-lists.tsx";

interface Props {
  readonly facts: Facts;
  readonly vault: VaultId | null;
  readonly onChoose: (vault: VaultId | null) => void;
}

export function UnregisterVault(props: Props) {
  const signedIn = useSignIn();
  if (signedIn.state !== "in") return null;
  const { subscriptions } = signedIn.by;
  if (subscriptions.length === 0) return <Typed {...props} />;
  return (
    <section className="card" aria-labelledby="unregister-vault">
      <h2 id="unregister-vault">{words.vault.heading}</h2>
      <Lists {...props} subscriptions={subscriptions} />
    </section>
  );
}

const Typed = ({ facts, onChoose }: Props) => (
  <UsageVault
    facts={facts}
    why={words.vault.typed}
    ask={words.vault.list}
    onNamed={onChoose}
    id="unregister-vault"
  />
);

function Lists(props: Props & { readonly subscriptions: readonly Subscription[] }) {
  const { subscriptions, vault, onChoose } = props;
  const { azure } = useSetup();
  const list = useAzure((state) => state.vaults);
  const listed = list?.subscriptionId ?? "";
  const chosen =
    subscriptions.find(({ id }) => isSame(id, vault?.subscriptionId ?? listed))?.id ?? onlyOne(subscriptions);
  useEffect(() => {
    if (chosen && azure.getState().vaults?.subscriptionId !== chosen) void azure.getState().list(chosen);
  }, [azure, chosen]);
  return (
    <>
      <SubscriptionPicker
        subscriptions={subscriptions}
        chosen={chosen ?? ""}
        onPick={(subscriptionId) => {
          onChoose(null);
          void azure.getState().list(subscriptionId);
        }}
      />
      {chosen && list && isSame(list.subscriptionId, chosen) && <Vaults {...props} list={list} />}
    </>
  );
}

function Vaults(props: Props & { readonly list: VaultList }) {
  const { vault, list, onChoose } = props;
  const { azure } = useSetup();
  if (list.state === "loading") return <WaitingForPicker label={azureLists.loading} />;
  if (list.state === "failed") {
    const again = () => void azure.getState().list(list.subscriptionId);
    return <ErrorBox error={list.error} live actions={<Button onClick={again}>{errorWords.again}</Button>} />;
  }
  if (list.vaults.length === 0) return <p className="quiet">{azureLists.noVaults}</p>;
  const chosen = list.vaults.find(
    (one) =>
      vault && isSame(one.subscriptionId, vault.subscriptionId) && vaultPickId(one) === vaultPickId(vault),
  );
  return (
    <Picker
      label={azureLists.vault}
      hint={words.vault.why}
      picks={list.vaults.map((one) => ({
        id: vaultPickId(one),
        title: one.name,
        more: `${one.resourceGroup} · ${one.region}`,
      }))}
      chosen={chosen ? vaultPickId(chosen) : ""}
      onPick={(id) => {
        const picked = list.vaults.find((one) => vaultPickId(one) === id);
        if (!picked) return;
        const { subscriptionId, resourceGroup, name } = picked;
        onChoose({ subscriptionId, resourceGroup, name });
      }}
    />
  );
}
