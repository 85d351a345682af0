/** A progress bar that is told from its track by more than colour: it has an edge, and the per cent stand beside it. */
export const Bar = ({ part, label }: { readonly part: number; readonly label: string }) => (
  <progress className="bar" max={1} value={part} aria-label={label} />
);
