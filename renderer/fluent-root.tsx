/**
 * What Fluent's components ask of what is above them: which way the words run, and a mark on what has the focus by keyboard.
 * FluentProvider, whose place this takes, also carries a theme and overrides: ours is a style sheet, and the first page need not
 * wait for what it does not use (docs/decisions/0018-a-first-page-without-schemas.md).
 */
import { IconDirectionContextProvider } from "@fluentui/react-icons/providers";
import { Provider_unstable as Provider } from "@fluentui/react-shared-contexts";
import { TextDirectionProvider } from "@griffel/react";
import { lazy, type ReactNode, Suspense, useDeferredValue, useMemo, useRef } from "react";

type Direction = "ltr" | "rtl";

/** Wanted at the first press of a key, not for the first look. Where it cannot be fetched, the page goes without. */
const FocusMark = lazy(() =>
  import("./focus-mark.tsx").then(
    (file) => ({ default: file.FocusMark }),
    () => ({ default: () => null }),
  ),
);

export function FluentRoot({ dir, children }: { readonly dir: Direction; readonly children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  const drawn = useDeferredValue(true, false);
  const fluent = useMemo(() => ({ dir, targetDocument: document }), [dir]);
  const icons = useMemo(() => ({ textDirection: dir }), [dir]);
  return (
    <Provider value={fluent}>
      <TextDirectionProvider dir={dir}>
        <IconDirectionContextProvider value={icons}>
          <div ref={root} className="app" dir={dir}>
            {children}
            {drawn && (
              <Suspense>
                <FocusMark of={root} />
              </Suspense>
            )}
          </div>
        </IconDirectionContextProvider>
      </TextDirectionProvider>
    </Provider>
  );
}
