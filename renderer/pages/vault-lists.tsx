/** Subscription and vault picked from lists, once signed in. What is picked fills in the same fields that can be typed. */
import { Button } from "@fluentui/react-components";
import { useEffect } from "react";
import type { Subscription, Vault } from "../../core/ports.ts";
import { redundancyText, azureLists as words } from "../../core/text/azure-lists.ts";
import { error as errorWords } from "../../core/text/frame.ts";
import type { VaultList } from "../azure-store.ts";
import { ErrorBox } from "../error-box.tsx";
import { type Detail, Details } from "../parts/details.tsx";
import { Notice } from "../parts/notice.tsx";
import { Picker, WaitingForPicker } from "../parts/picker.tsx";
import { useAzure, useSetup } from "../setup.ts";
import { usePart } from "../use-answers.ts";
import { useSignIn } from "./azure-sign-in.tsx";
import { VaultRightsNote } from "./vault-rights.tsx";
import { VaultServers } from "./vault-servers.tsx";

export function VaultLists() {
  const signedIn = useSignIn();
  if (signedIn.state !== "in") return null;
  const { subscriptions } = signedIn.by;
  if (subscriptions.length === 0) {
    return (
      <Notice kind="warning" title={words.noSubscriptions} live>
        <p>{words.noSubscriptionsWhy}</p>
      </Notice>
    );
  }
  return <Lists subscriptions={subscriptions} />;
}

/** ARM knows ids in any case. */
export const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
/** Within a subscription. */
export const vaultPickId = ({ resourceGroup, name }: Pick<Vault, "resourceGroup" | "name">): string =>
  `${resourceGroup}/${name}`.toLowerCase();

function Lists({ subscriptions }: { readonly subscriptions: readonly Subscription[] }) {
  const { azure } = useSetup();
  const [{ vault }, change] = usePart("credentials");
  const list = useAzure((state) => state.vaults);
  const chosen =
    subscriptions.find(({ id }) => isSame(id, vault.subscriptionId))?.id ?? onlyOne(subscriptions);
  useEffect(() => {
    if (chosen && azure.getState().vaults?.subscriptionId !== chosen) void azure.getState().list(chosen);
  }, [azure, chosen]);
  return (
    <>
      <SubscriptionPicker
        subscriptions={subscriptions}
        chosen={chosen ?? ""}
        onPick={(subscriptionId) =>
          isSame(subscriptionId, vault.subscriptionId) ||
          change({ vault: { subscriptionId, resourceGroup: "", name: "" } })
        }
      />
      {chosen && list?.subscriptionId === chosen && <Vaults list={list} />}
    </>
  );
}

export const SubscriptionPicker = (props: {
  readonly subscriptions: readonly Subscription[];
  readonly chosen: string;
  readonly onPick: (subscriptionId: string) => void;
}) => (
  <Picker
    label={words.subscription}
    picks={props.subscriptions.map(subscriptionPick)}
    chosen={props.chosen}
    onPick={props.onPick}
  />
);

/** With one subscription there is nothing to choose. */
export const onlyOne = ([first, ...others]: readonly Subscription[]): string | undefined =>
  others.length === 0 ? first?.id : undefined;

const subscriptionPick = ({ id, name, state }: Subscription) => ({
  id,
  title: name,
  more: state === "Enabled" ? id : `${id} · ${words.subscriptionState({ state })}`,
});

function Vaults({ list }: { readonly list: VaultList }) {
  const { azure } = useSetup();
  const [{ vault }, change] = usePart("credentials");
  if (list.state === "loading") return <WaitingForPicker label={words.loading} />;
  if (list.state === "failed") {
    const again = () => void azure.getState().list(list.subscriptionId);
    return <ErrorBox error={list.error} live actions={<Button onClick={again}>{errorWords.again}</Button>} />;
  }
  if (list.vaults.length === 0) {
    return (
      <Notice kind="warning" title={words.noVaults} live>
        <p>{words.noVaultsWhy}</p>
      </Notice>
    );
  }
  const chosen = list.vaults.find(
    (one) => isSame(one.subscriptionId, vault.subscriptionId) && vaultPickId(one) === vaultPickId(vault),
  );
  const pick = (id: string) => {
    const picked = list.vaults.find((one) => vaultPickId(one) === id);
    if (!picked) return;
    const { subscriptionId, resourceGroup, name } = picked;
    change({ vault: { subscriptionId, resourceGroup, name } });
  };
  return (
    <>
      <Picker
        label={words.vault}
        picks={list.vaults.map((one) => ({
          id: vaultPickId(one),
          title: one.name,
          more: `${one.resourceGroup} · ${one.region}`,
        }))}
        chosen={chosen ? vaultPickId(chosen) : ""}
        onPick={pick}
      />
      {chosen && <About vault={chosen} />}
    </>
  );
}

/** What ARM says of the vault, and what follows from it for this server. */
function About({ vault }: { readonly vault: Vault }) {
  const { region, redundancy, publicNetworkAccess: access, privateEndpointStateForBackup: endpoint } = vault;
  const isPublicOff = access === "Disabled";
  const isPrivate = endpoint === "Enabled";
  const lines: Detail[] = [
    [words.region, region],
    [words.redundancy, redundancy && redundancyText(redundancy)],
    [words.access, accessText(access)],
    [words.privateEndpoint, endpointText(endpoint)],
  ];
  return (
    <div className="card">
      <Details lines={lines} unknown={words.unknown} />
      {isPublicOff && (
        <Notice kind="warning" title={words.publicOff} live>
          <p>{words.publicOffWhy}</p>
        </Notice>
      )}
      {isPrivate && <p className="quiet">{words.privateOnWhy}</p>}
      <VaultRightsNote vault={vault} />
      <VaultServers vault={vault} />
    </div>
  );
}

/** A value that is not known here shows as it comes. */
const accessText = (access: string | null): string | null =>
  access === "Disabled" ? words.publicOff : access === "Enabled" ? words.publicOn : access;
const endpointText = (state: string | null): string | null =>
  state === "Enabled" ? words.privateOn : state === "None" ? words.privateNone : state;
