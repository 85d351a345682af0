import type { ReactNode } from "react";

export type Detail = readonly [label: string, value: ReactNode];

/** Names and values, side by side. A value that is not known says so. */
export function Details({ lines, unknown }: { readonly lines: readonly Detail[]; readonly unknown: string }) {
  return (
    <dl className="details">
      {lines.map(([label, value]) => (
        <div key={label} className="detail">
          <dt>{label}</dt>
          <dd>{value === null || value === "" ? <span className="quiet">{unknown}</span> : value}</dd>
        </div>
      ))}
    </dl>
  );
}
