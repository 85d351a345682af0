/** Two calculators: what the recovery folder, or the agent's cache, needs, and whether its drive has it. */
import { Checkbox } from "@fluentui/react-components";
import { type ReactNode, useId } from "react";
import { space as words } from "../../core/text/space.ts";
import { cacheNeedBytes, recoveryNeedBytes, roomFor } from "../../core/vault/folder-room.ts";
import { NumberField } from "../parts/fields.tsx";
import { Notice } from "../parts/notice.tsx";
import { useWizard } from "../setup.ts";
import { useRemembered } from "../use-remembered.ts";

const GIB = 1024 ** 3;

export function RecoveryRoom({ folder }: { readonly folder: string }) {
  const [items, setItems] = useRemembered<number>("space.items", 1);
  const [each, setEach] = useRemembered<number>("space.each", 0);
  const text = words.recovery;
  return (
    <Calculator heading={text.heading} why={text.why}>
      <div className="side-by-side even">
        <Size name="space.items" label={text.items} value={items} onChange={setItems} />
        <Size name="space.each" label={text.each} value={each} onChange={setEach} />
      </div>
      <Room folder={folder} neededBytes={recoveryNeedBytes(items, each)} />
    </Calculator>
  );
}

/** `folder`: where the cache goes, or the folder or drive that it will be in. */
export function CacheRoom({ folder }: { readonly folder: string }) {
  const [data, setData] = useRemembered<number>("space.data", 0);
  const [systemState, setSystemState] = useRemembered<boolean>("space.systemState", false);
  const text = words.cache;
  const asked = data > 0 || systemState;
  return (
    <Calculator heading={text.heading} why={text.why}>
      <Size name="space.data" label={text.data} value={data} onChange={setData} />
      <Checkbox
        label={text.systemState}
        checked={systemState}
        onChange={(_event, { checked }) => setSystemState(checked === true)}
      />
      <Room folder={folder} neededBytes={asked ? cacheNeedBytes(data, systemState) : 0} />
    </Calculator>
  );
}

interface CalculatorProps {
  readonly heading: string;
  readonly why: string;
  readonly children: ReactNode;
}

function Calculator({ heading, why, children }: CalculatorProps) {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <p className="quiet">{why}</p>
      {children}
    </section>
  );
}

interface SizeProps {
  readonly name: string;
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** No answer, and never wrong: nothing is refused for it. */
const Size = ({ name, ...field }: SizeProps) => (
  <NumberField
    {...field}
    field={name}
    fault={undefined}
    onEdit={() => undefined}
    onLeave={() => undefined}
    width="middle"
    optional
  />
);

/** `neededBytes` 0: nothing to calculate yet, only what is free is said. */
function Room({ folder, neededBytes }: { readonly folder: string; readonly neededBytes: number }) {
  const facts = useWizard((wizard) => wizard.facts);
  if (facts === null) return null;
  const { drive, freeBytes, state } = roomFor(folder, neededBytes, facts);
  if (neededBytes === 0) {
    return (
      <p className="quiet" role="status">
        {freeBytes !== null && words.free({ drive, gb: freeBytes / GIB })}
      </p>
    );
  }
  const free = (freeBytes ?? 0) / GIB;
  const told = {
    enough: words.enough({ drive, gb: free }),
    short: words.short({ drive, gb: free, more: neededBytes / GIB - free }),
    "could-not-tell": words.unknown({ drive }),
  };
  return (
    <div role="status">
      <Notice
        kind={state === "enough" ? "good" : state === "short" ? "warning" : "info"}
        title={words.needed({ gb: neededBytes / GIB })}
      >
        <p>{told[state]}</p>
      </Notice>
    </div>
  );
}
