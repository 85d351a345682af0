/** A month by the admin's own prices. Without prices there is no amount of money on this page. */
import { useId, useState } from "react";
import { usage as words } from "../../core/text/usage.ts";
import { amountText, exactText, gigabytesText } from "../../core/text/usage-numbers.ts";
import type { ReadUsage } from "../../core/vault/usage.ts";
import { estimate, type Prices, parsePrice } from "../../core/vault/usage-estimate.ts";
import { TextField } from "../parts/fields.tsx";

export function UsageEstimate({ read }: { readonly read: ReadUsage }) {
  const heading = useId();
  const [perInstance, typeInstance] = useState("");
  const [perGigabyte, typeGigabyte] = useState("");
  const said = words.estimate;
  const prices = pricesIn(perInstance, perGigabyte);
  return (
    <section className="card" aria-labelledby={heading}>
      <h2 id={heading}>{said.heading}</h2>
      <p className="quiet">{said.why}</p>
      <div className="usage-prices">
        <Price
          field="usage.perInstance"
          label={said.perInstance}
          hint={said.perInstanceHint}
          value={perInstance}
          onChange={typeInstance}
        />
        <Price
          field="usage.perGigabyte"
          label={said.perGigabyte}
          hint={said.perGigabyteHint}
          value={perGigabyte}
          onChange={typeGigabyte}
        />
      </div>
      <div role="status">
        {prices === null ? (
          <p className="quiet">{said.waiting}</p>
        ) : (
          <Estimated read={read} prices={prices} />
        )}
      </div>
    </section>
  );
}

function pricesIn(perInstance: string, perGigabyte: string): Prices | null {
  const [perInstanceMicros, perGigabyteMicros] = [parsePrice(perInstance), parsePrice(perGigabyte)];
  return perInstanceMicros === null || perGigabyteMicros === null
    ? null
    : { perInstanceMicros, perGigabyteMicros };
}

/** Its fault shows once the field was left, and follows the typing then. */
function Price(props: {
  readonly field: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const [left, leave] = useState(false);
  const wrong = props.value.trim() !== "" && parsePrice(props.value) === null;
  return (
    <TextField
      {...props}
      fault={left && wrong ? words.estimate.fault : undefined}
      onEdit={() => undefined}
      onLeave={() => leave(true)}
    />
  );
}

function Estimated({ read, prices }: { readonly read: ReadUsage; readonly prices: Prices }) {
  const said = words.estimate;
  const found = estimate(read, prices);
  if (found === null) return <p>{said.cannot}</p>;
  const { protectedInstances, storedBytes } = read;
  return (
    <div className="usage-estimate">
      <p className="usage-total">{said.result({ total: amountText(found.totalMicros) })}</p>
      <p>
        {said.formula({
          instances: exactText(protectedInstances ?? 0n),
          perInstance: amountText(prices.perInstanceMicros, 6),
          gigabytes: gigabytesText(storedBytes ?? 0n),
          perGigabyte: amountText(prices.perGigabyteMicros, 6),
          instancesCost: amountText(found.instancesMicros),
          storageCost: amountText(found.storageMicros),
        })}
      </p>
      <p className="quiet">{said.caveat}</p>
    </div>
  );
}
