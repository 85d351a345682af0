/** A window over the page, at its side: what is below cannot be reached meanwhile. Esc closes it; the focus goes back. */
import { Dismiss20Regular } from "@fluentui/react-icons";
import { type ReactNode, useId, useLayoutEffect, useRef } from "react";

/** What is opened from anywhere. */
export interface ToolProps {
  /** The field that had the focus then. */
  readonly field: string | null;
  readonly onClosed: () => void;
}

interface DrawerProps {
  readonly title: string;
  readonly close: string;
  readonly onClosed: () => void;
  /** A word beside the title. */
  readonly mark?: string | undefined;
  readonly children: ReactNode;
}

export function Drawer({ title, close, onClosed, mark, children }: DrawerProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element?.open === false) element.showModal();
    heading.current?.focus();
    // The browser itself gives the focus back to where it was.
    return () => element?.close();
  }, []);
  const closed = () => {
    // The page may have become another one meanwhile.
    if (document.activeElement === document.body) document.querySelector<HTMLElement>("h1")?.focus();
    onClosed();
  };
  return (
    <dialog ref={dialog} className="drawer" aria-labelledby={id} onClose={closed}>
      <header className="drawer-head">
        <h2 id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {mark && <span className="mark">{mark}</span>}
        <button type="button" className="drawer-close" onClick={() => dialog.current?.close()}>
          <Dismiss20Regular aria-hidden />
          {close}
        </button>
      </header>
      {children}
    </dialog>
  );
}
