/** Marks what has the focus by keyboard, for the rings that Fluent's components draw around it. */
import { useFocusVisible } from "@fluentui/react-components";
import { type RefObject, useLayoutEffect } from "react";

export function FocusMark({ of }: { readonly of: RefObject<HTMLDivElement | null> }) {
  const scope = useFocusVisible<HTMLDivElement>({ targetDocument: document });
  // Before the hook's own effect, which looks there.
  useLayoutEffect(() => {
    scope.current = of.current;
  }, [scope, of]);
  return null;
}
