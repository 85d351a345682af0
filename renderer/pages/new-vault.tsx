/** A vault that is to be made: where, under which name, how safe. It is an answer; the run makes it. */
import { Checkbox } from "@fluentui/react-components";
import { useEffect } from "react";
import { REDUNDANCIES } from "../../core/answer-choices.ts";
import type { Subscription } from "../../core/ports.ts";
import { newVault as words } from "../../core/text/new-vault.ts";
import { text } from "../../core/text/steps.ts";
import { ErrorBox } from "../error-box.tsx";
import { Choices } from "../parts/choices.tsx";
import { TextField } from "../parts/fields.tsx";
import { Notice } from "../parts/notice.tsx";
import { Picker, WaitingForPicker } from "../parts/picker.tsx";
import { PracticeHint } from "../practice-hint.tsx";
import { useSetup } from "../setup.ts";
import { usePart } from "../use-answers.ts";
import { useAsked } from "../use-asked.ts";
import { useField } from "../use-field.ts";
import { useNewVault } from "../use-new-vault.ts";
import { useSignIn } from "./azure-sign-in.tsx";
import { NewVaultLook } from "./new-vault-look.tsx";
import { NewVaultRegion } from "./new-vault-region.tsx";
import { onlyOne, SubscriptionPicker } from "./vault-lists.tsx";

const { fields } = text["vault-credentials"];

export function NewVault() {
  const { vault, create, set } = useNewVault();
  const signedIn = useSignIn();
  const [, change] = usePart("credentials");
  const name = useField("credentials.vault.name");
  if (!create) return null;
  return (
    <>
      {signedIn.state === "in" ? (
        <Subscriptions subscriptions={signedIn.by.subscriptions} />
      ) : (
        <p className="quiet">{words.signInFirst}</p>
      )}
      <Typed field="subscriptionId" label={fields.subscriptionId} />
      {signedIn.state === "in" && vault.subscriptionId !== "" && (
        <Groups subscriptions={signedIn.by.subscriptions} />
      )}
      <Typed field="resourceGroup" label={fields.resourceGroup} hint={words.resourceGroupHint} />
      <TextField
        {...name}
        label={words.name}
        hint={words.nameHint}
        value={vault.name}
        onChange={(name) => change((now) => ({ vault: { ...now.vault, name } }))}
      />
      <NewVaultRegion />
      {signedIn.state === "in" && <NewVaultLook />}
      <Choices
        legend={words.redundancy}
        field="credentials.vault.create.redundancy"
        value={create.redundancy}
        onChange={(redundancy) => set({ redundancy })}
        options={REDUNDANCIES.map((value) => ({
          value,
          title: words.redundancies[value],
          why: words.redundancyWhy[value],
        }))}
      />
      <Notice kind="warning" title={words.redundancyFinal}>
        <p className="quiet">{words.redundancySource}</p>
      </Notice>
      <Access />
    </>
  );
}

function Subscriptions({ subscriptions }: { readonly subscriptions: readonly Subscription[] }) {
  const { vault } = useNewVault();
  const [, change] = usePart("credentials");
  const pick = (subscriptionId: string) =>
    change((now) => ({ vault: { ...now.vault, subscriptionId, resourceGroup: "" } }));
  const only = vault.subscriptionId === "" ? onlyOne(subscriptions) : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for the one that there is
  useEffect(() => {
    // Typed meanwhile, it stays as it was typed.
    if (only !== undefined)
      change((now) =>
        now.vault.subscriptionId === "" ? { vault: { ...now.vault, subscriptionId: only } } : {},
      );
  }, [only]);
  const chosen = subscriptions.find(({ id }) => id.toLowerCase() === vault.subscriptionId.toLowerCase());
  return <SubscriptionPicker subscriptions={subscriptions} chosen={chosen?.id ?? ""} onPick={pick} />;
}

function Typed(props: {
  readonly field: "subscriptionId" | "resourceGroup";
  readonly label: string;
  readonly hint?: string;
}) {
  const [{ vault }, change] = usePart("credentials");
  const { field, label, hint } = props;
  const set = (value: string) => change((now) => ({ vault: { ...now.vault, [field]: value } }));
  return (
    <div>
      <TextField
        {...useField(`credentials.vault.${field}`)}
        label={label}
        hint={hint}
        value={vault[field]}
        onChange={set}
      />
      <PracticeHint name={field} label={label} value={vault[field]} onFill={set} />
    </div>
  );
}

/** The resource groups of the subscription, where it is one that is listed: an id that is being typed is not asked for. */
function Groups({ subscriptions }: { readonly subscriptions: readonly Subscription[] }) {
  const { link } = useSetup();
  const { vault } = useNewVault();
  const [, change] = usePart("credentials");
  const id = vault.subscriptionId.toLowerCase();
  const known = subscriptions.find((one) => one.id.toLowerCase() === id);
  const groups = useAsked(known?.id ?? null, () => link.host.listResourceGroups({ subscriptionId: id }));
  if (!known) return null;
  if (groups.state === "asking") return <WaitingForPicker label={words.groupsLoading} />;
  if (groups.state === "failed") return <ErrorBox error={groups.error} />;
  if (groups.answer.length === 0) return <p className="quiet">{words.noResourceGroups}</p>;
  const chosen = groups.answer.find(({ name }) => name.toLowerCase() === vault.resourceGroup.toLowerCase());
  return (
    <Picker
      label={words.resourceGroup}
      picks={groups.answer.map(({ name, region }) => ({ id: name, title: name, more: region }))}
      chosen={chosen?.name ?? ""}
      onPick={(resourceGroup) => change((now) => ({ vault: { ...now.vault, resourceGroup } }))}
    />
  );
}

function Access() {
  const { create, set } = useNewVault();
  if (!create) return null;
  return (
    <>
      <Checkbox
        className="box"
        label={words.access}
        checked={create.publicAccess}
        onChange={(_event, { checked }) => set({ publicAccess: checked === true })}
      />
      <p className="under-checkbox">{words.accessOnWhy}</p>
      {!create.publicAccess && (
        <Notice kind="warning" title={words.accessOffTitle} live>
          <p>{words.accessOffWhy}</p>
        </Notice>
      )}
    </>
  );
}
