/** Saves a text, or what the host has made: where a dialog of the system says, or as a download of the browser. Says where it went. */
import { Button } from "@fluentui/react-components";
import { Save20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { type ErrorData, SetupError } from "../core/errors.ts";
import { saveWords } from "../core/text/save-as.ts";
import { ErrorBox } from "./error-box.tsx";
import { download } from "./parts/download.ts";
import { useSetup, useWizard } from "./setup.ts";

export interface SaveButtonProps {
  /** Of the file, as it is offered. */
  readonly name: string;
  readonly label: string;
  readonly text: () => string | Uint8Array<ArrayBuffer>;
  /** Where the host holds the content itself: saves it over there, and gives the path, or null when nothing was chosen. */
  readonly onHost?: () => Promise<string | null>;
  /** Hears the name or path under which it was saved. */
  readonly onSaved?: (file: string) => void;
}

export function SaveButton({ name, label, text, onHost, onSaved }: SaveButtonProps) {
  const { host } = useSetup().link;
  const dialogs = useWizard((wizard) => wizard.about?.nativeDialogs ?? false);
  const [told, tell] = useState("");
  const [error, setError] = useState<ErrorData | null>(null);
  const saved = (file: string) => {
    tell(dialogs ? saveWords.savedAs({ file }) : saveWords.downloaded({ name: file }));
    onSaved?.(file);
  };
  const save = async () => {
    setError(null);
    if (!dialogs) {
      download(name, text());
      return saved(name);
    }
    try {
      const ask = onHost ?? (() => host.saveText({ name, title: label, text: String(text()) }));
      const file = await ask();
      if (file !== null) saved(file);
    } catch (thrown) {
      setError(SetupError.from(thrown).toData());
    }
  };
  return (
    <span className="copy">
      <Button icon={<Save20Regular />} onClick={() => void save()}>
        {label}
      </Button>
      <span className="copy-told" role="status">
        {told}
      </span>
      {error && <ErrorBox error={error} live />}
    </span>
  );
}
