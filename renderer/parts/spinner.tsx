/** Something is being waited for; `label` says what. Stands still where the admin wants no motion. */
export function Waiting({ label }: { readonly label: string }) {
  return (
    <p className="waiting" role="status">
      <span className="spinner" aria-hidden />
      {label}
    </p>
  );
}
