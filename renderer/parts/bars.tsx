export interface Bar {
  readonly id: string;
  readonly label: string;
  /** As it is shown. */
  readonly value: string;
  readonly size: bigint;
}

const WIDTH = 1000;

/** So many thousandths of the longest; what is there at all is seen. */
const partOf = (size: bigint, largest: bigint): number => {
  if (size <= 0n || largest <= 0n) return 0;
  return Math.max(4, Number((size * BigInt(WIDTH)) / largest));
};

const largestOf = (bars: readonly Bar[]): bigint => {
  let largest = 0n;
  for (const { size } of bars) if (size > largest) largest = size;
  return largest;
};

/** Bars to compare by eye. Not read out: a table beside them must say the same. */
export function Bars({ bars }: { readonly bars: readonly Bar[] }) {
  const largest = largestOf(bars);
  if (largest === 0n || bars.length < 2) return null;
  return (
    <div className="bars" aria-hidden>
      {bars.map(({ id, label, value, size }) => (
        <div key={id} className="bars-row" data-bar={id}>
          <span className="bars-label">{label}</span>
          <svg aria-hidden viewBox={`0 0 ${WIDTH} 16`} preserveAspectRatio="none" focusable="false">
            <rect className="bars-ground" width={WIDTH} height="16" />
            <rect className="bars-bar" width={partOf(size, largest)} height="16" />
          </svg>
          <span className="bars-value">{value}</span>
        </div>
      ))}
    </div>
  );
}
