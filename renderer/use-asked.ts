/** Something asked of the host for as long as a part of a page stands: anew whenever `about` changes. */
import { useEffect, useState } from "react";
import { type ErrorData, SetupError } from "../core/errors.ts";

export type Asked<T> =
  | { readonly state: "asking" }
  | { readonly state: "failed"; readonly error: ErrorData }
  | { readonly state: "there"; readonly answer: T };

/**
 * @param about what the question depends on, as a text; null: nothing is asked
 * @param afterMs waits so long for `about` to stay as it is, such as for a name that is being typed
 */
export function useAsked<T>(about: string | null, ask: () => Promise<T>, afterMs = 0): Asked<T> {
  const [asked, setAsked] = useState<{ readonly about: string; readonly of: Asked<T> } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `about` says all that the question depends on
  useEffect(() => {
    if (about === null) return;
    let gone = false;
    const tell = (of: Asked<T>) => gone || setAsked({ about, of });
    const timer = setTimeout(() => {
      ask()
        .then((answer) => tell({ state: "there", answer }))
        .catch((thrown: unknown) => tell({ state: "failed", error: SetupError.from(thrown).toData() }));
    }, afterMs);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [about]);
  return asked !== null && asked.about === about ? asked.of : { state: "asking" };
}
