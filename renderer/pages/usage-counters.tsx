/** The counters themselves: those that nobody here knows, all of them when wanted, and as CSV to take along. */
import { fileNameFor } from "../../core/text/save-as.ts";
import { usage as words } from "../../core/text/usage.ts";
import { counterText } from "../../core/text/usage-numbers.ts";
import type { UsageCounter } from "../../core/usage-port.ts";
import { type ReadUsage, usageCsv, type VaultUsage } from "../../core/vault/usage.ts";
import { CopyButton } from "../parts/copy-button.tsx";
import { Disclosure } from "../parts/disclosure.tsx";
import { SaveButton } from "../save-button.tsx";
import { keyed, PlainTable } from "./usage-numbers.tsx";

export function UsageCounters(props: {
  readonly usage: VaultUsage;
  readonly read: ReadUsage;
  readonly server: string | null;
}) {
  const { counters } = words;
  const { unknown } = props.read;
  return (
    <>
      {unknown.length > 0 && (
        <section className="section" aria-labelledby="usage-unknown">
          <h2 id="usage-unknown">{counters.unknown}</h2>
          <p className="quiet">{counters.unknownWhy}</p>
          <Table heading={counters.unknown} counters={unknown} />
        </section>
      )}
      <div className="row">
        <CopyButton text={usageCsv(props.usage)} label={counters.copy} />
        <SaveButton
          name={fileNameFor(props.server, "usage.csv")}
          label={counters.save}
          text={() => usageCsv(props.usage)}
        />
      </div>
      <Disclosure show={counters.show} hide={counters.hide}>
        <Table heading={counters.show} counters={props.usage.counters} />
      </Disclosure>
    </>
  );
}

function Table(props: { readonly heading: string; readonly counters: readonly UsageCounter[] }) {
  const { counters } = words;
  return (
    <PlainTable heading={props.heading} columns={[counters.name, counters.label, counters.value]}>
      {keyed(props.counters).map(([key, counter]) => (
        <tr key={key}>
          <th scope="row">
            {counter.name === "" ? counters.unnamed : <span className="mono">{counter.name}</span>}
          </th>
          <td>{counter.label}</td>
          <td>{counterText(counter)}</td>
        </tr>
      ))}
    </PlainTable>
  );
}
