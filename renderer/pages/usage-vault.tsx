/** The vault, where the server does not tell all of it. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Facts } from "../../core/facts.ts";
import type { VaultId } from "../../core/ports.ts";
import { text } from "../../core/text/steps.ts";
import { usage as words } from "../../core/text/usage.ts";
import { TextField } from "../parts/fields.tsx";
import { PracticeHint } from "../practice-hint.tsx";

const FIELDS = [
  ["subscriptionId", "subscriptionId"],
  ["resourceGroup", "resourceGroup"],
  ["name", "vault"],
] as const;

export function UsageVault(props: {
  readonly facts: Facts;
  /** With each change null: what was asked is another vault's then. */
  readonly onNamed: (vault: VaultId | null) => void;
  readonly id: string;
  readonly why: string;
  /** Of the button. */
  readonly ask: string;
}) {
  const { subscriptionId, resourceGroup, vault } = props.facts;
  const [typed, type] = useState<VaultId>({
    subscriptionId: subscriptionId ?? "",
    resourceGroup: resourceGroup ?? "",
    name: vault ?? "",
  });
  const [pressed, press] = useState(false);
  const { fields } = text["vault-credentials"];
  const set = (some: Partial<VaultId>) => {
    type({ ...typed, ...some });
    props.onNamed(null);
  };
  const ask = () => {
    press(true);
    const empty = FIELDS.find(([part]) => typed[part].trim() === "");
    if (empty) document.querySelector<HTMLElement>(`[data-field="usage.${empty[0]}"] input`)?.focus();
    else {
      props.onNamed({
        subscriptionId: typed.subscriptionId.trim(),
        resourceGroup: typed.resourceGroup.trim(),
        name: typed.name.trim(),
      });
    }
  };
  return (
    <section className="card" aria-labelledby={props.id}>
      <h2 id={props.id}>{words.vault.heading}</h2>
      <p className="quiet">{props.why}</p>
      {FIELDS.map(([part, name]) => (
        <div key={part}>
          <TextField
            field={`usage.${part}`}
            fault={pressed && typed[part].trim() === "" ? words.vault.empty : undefined}
            onEdit={() => undefined}
            onLeave={() => undefined}
            label={fields[name]}
            value={typed[part]}
            onChange={(value) => set({ [part]: value })}
          />
          <PracticeHint
            name={name}
            label={fields[name]}
            value={typed[part]}
            onFill={(value) => set({ [part]: value })}
          />
        </div>
      ))}
      <div>
        <Button onClick={ask}>{props.ask}</Button>
      </div>
    </section>
  );
}
