import { Button } from "@fluentui/react-components";
import { Copy20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { clipboard } from "../../core/text/clipboard.ts";
import { parts } from "../../core/text/frame.ts";
import { copySecretText, type Told } from "./secret-on-clipboard.ts";

/** Copies a secret, takes it off the clipboard again after a minute, and says so both times. */
export function CopySecret({ text }: { readonly text: string }) {
  const [told, tell] = useState<Told | null>(null);
  return (
    <span className="copy">
      <Button icon={<Copy20Regular />} onClick={() => void copySecretText(text, tell)}>
        {parts.copy}
      </Button>
      <span className="copy-told" role="status">
        {told !== null && (told === "copyFailed" ? parts.copyFailed : clipboard[told])}
      </span>
    </span>
  );
}
