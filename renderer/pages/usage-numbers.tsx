/** The numbers: two bars to compare by eye, and the table, which says all that the bars show. */
import type { ReactNode } from "react";
import type { Facts } from "../../core/facts.ts";
import { explain } from "../../core/text/errors.ts";
import { parts } from "../../core/text/frame.ts";
import { usage as words } from "../../core/text/usage.ts";
import { bytesText, counterText, usageRows } from "../../core/text/usage-numbers.ts";
import type { UsageCounter } from "../../core/usage-port.ts";
import type { ReadUsage, SummaryRead, VaultUsage } from "../../core/vault/usage.ts";
import { type Bar, Bars } from "../parts/bars.tsx";

export function UsageNumbers({ read }: { readonly read: ReadUsage }) {
  const { numbers } = words;
  const rows = usageRows(read);
  const bytes = { stored: read.storedBytes, disk: read.serverDiskBytes };
  const bars = rows.flatMap(({ id, label, value }): readonly Bar[] => {
    const size = id === "stored" || id === "disk" ? bytes[id] : null;
    return size === null ? [] : [{ id, label, value, size }];
  });
  return (
    <section className="section" aria-labelledby="usage-numbers">
      <h2 id="usage-numbers">{numbers.heading}</h2>
      <Bars bars={bars} />
      <div className="space usage-table">
        <table>
          <caption className="unseen">{numbers.heading}</caption>
          <thead>
            <tr>
              <th scope="col">{numbers.what}</th>
              <th scope="col">{numbers.value}</th>
              <th scope="col">{numbers.where}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, label, value, exactly, why }) => (
              <tr key={id}>
                <th scope="row">
                  <span className="space-name">{label}</span>
                </th>
                <td data-label={numbers.value}>
                  <span>
                    {value}
                    {exactly && <span className="usage-exactly">{exactly}</span>}
                  </span>
                </td>
                <td className="usage-why">{why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** What the summaries count, by the management types of Azure. */
export const UsageKinds = ({ usage }: { readonly usage: VaultUsage }) => (
  <div className="usage-kinds">
    <Kinds id="usage-items" heading={words.kinds.items} read={usage.items} />
    <Kinds id="usage-servers" heading={words.kinds.servers} read={usage.servers} />
  </div>
);

function Kinds(props: { readonly id: string; readonly heading: string; readonly read: SummaryRead }) {
  return (
    <section className="section" aria-labelledby={props.id}>
      <h2 id={props.id}>{props.heading}</h2>
      <Counted heading={props.heading} read={props.read} />
    </section>
  );
}

function Counted({ heading, read }: { readonly heading: string; readonly read: SummaryRead }) {
  const { kinds } = words;
  if (read.state === "failed") {
    return <p className="quiet">{kinds.failed({ message: explain(read.error).message })}</p>;
  }
  if (read.counters.length === 0) return <p className="quiet">{kinds.none}</p>;
  const bars = keyed(read.counters).map(
    ([id, counter]): Bar => ({
      id,
      label: nameOf(counter),
      value: counterText(counter),
      size: BigInt(counter.value ?? 0),
    }),
  );
  return (
    <>
      <Bars bars={bars} />
      <PlainTable heading={heading} columns={[kinds.kind, kinds.count]}>
        {bars.map(({ id, label, value }) => (
          <tr key={id}>
            <th scope="row">{label}</th>
            <td>{value}</td>
          </tr>
        ))}
      </PlainTable>
    </>
  );
}

/** Azure's words, or its name where it has none. */
export const nameOf = ({ label, name }: UsageCounter): string => label || name || words.counters.unnamed;

/** Azure may say a name twice. */
export const keyed = (counters: readonly UsageCounter[]): readonly (readonly [string, UsageCounter])[] =>
  counters.map((counter, index) => [`${counter.name} ${index}`, counter]);

export const PlainTable = (props: {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly children: ReactNode;
}) => (
  <table className="plain-table usage-plain">
    <caption className="unseen">{props.heading}</caption>
    <thead>
      <tr>
        {props.columns.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>{props.children}</tbody>
  </table>
);

/** This server's own, whatever the vault counts on all of them. */
export function ServerDisks({ facts }: { readonly facts: Facts }) {
  const { disks } = words;
  const size = (bytes: number | null) =>
    bytes === null ? parts.unknown : bytesText(BigInt(Math.round(bytes)));
  return (
    <section className="section" aria-labelledby="usage-disks">
      <h2 id="usage-disks">{disks.heading}</h2>
      <p className="quiet">{disks.why}</p>
      {facts.volumes === null || facts.volumes.length === 0 ? (
        <p>{parts.unknown}</p>
      ) : (
        <PlainTable heading={disks.heading} columns={[disks.drive, disks.free, disks.total]}>
          {facts.volumes.map(({ drive, freeBytes, totalBytes }) => (
            <tr key={drive}>
              <th scope="row" className="mono">
                {drive}
              </th>
              <td>{size(freeBytes)}</td>
              <td>{size(totalBytes)}</td>
            </tr>
          ))}
        </PlainTable>
      )}
    </section>
  );
}
