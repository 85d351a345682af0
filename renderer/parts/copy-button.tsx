import { Button, type ButtonProps } from "@fluentui/react-components";
import { Checkmark20Regular, Copy20Regular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import { parts } from "../../core/text/frame.ts";
import { copyText } from "./copy-text.ts";

const SHOWN_FOR_MS = 4000;

/** Copies, and says so. */
export function CopyButton(props: {
  /** A function is asked when the button is pressed: for what would be old by then. */
  readonly text: string | (() => Promise<string>);
  readonly label?: string;
  readonly appearance?: ButtonProps["appearance"];
}) {
  const [told, tell] = useState("");
  useEffect(() => {
    if (told === "") return;
    const timer = setTimeout(() => tell(""), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [told]);
  const copy = async () => {
    const done = await copyText(typeof props.text === "string" ? props.text : await props.text());
    tell(done ? parts.copied : parts.copyFailed);
  };
  return (
    <span className="copy">
      <Button
        appearance={props.appearance ?? "secondary"}
        icon={told === "" ? <Copy20Regular /> : <Checkmark20Regular />}
        onClick={() => void copy()}
      >
        {props.label ?? parts.copy}
      </Button>
      <span className="copy-told" role="status">
        {told}
      </span>
    </span>
  );
}
