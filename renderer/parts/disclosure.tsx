import { ChevronDown20Regular } from "@fluentui/react-icons";
import { type ReactNode, useId, useState } from "react";

/** A line that opens what is less often needed. */
export function Disclosure(props: {
  readonly show: string;
  readonly hide: string;
  readonly children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="disclosure">
      <button
        type="button"
        className="disclosure-line"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <ChevronDown20Regular aria-hidden className={open ? "turned" : ""} />
        {open ? props.hide : props.show}
      </button>
      <div id={id} hidden={!open}>
        {open && props.children}
      </div>
    </div>
  );
}
