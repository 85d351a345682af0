/** A vault credentials file: typed, browsed for or dropped, and what is in it. */
import { Checkbox } from "@fluentui/react-components";
import { type DragEvent, type ReactNode, useEffect, useState } from "react";
import { parts } from "../../core/text/frame.ts";
import { credentialsPage } from "../../core/text/pages.ts";
import { text } from "../../core/text/steps.ts";
import { PathField } from "../path-field.tsx";
import { useSetup, useWizard } from "../setup.ts";
import { usePart } from "../use-answers.ts";
import { useField } from "../use-field.ts";
import { CredentialsReport } from "./credentials-report.tsx";
import { receive } from "./receive-credentials.ts";

const words = text["vault-credentials"];
/** After the last keystroke in the path. */
const READ_AFTER_MS = 500;

export function CredentialsFile() {
  const { wizard } = useSetup();
  const [credentials, change] = usePart("credentials");
  const reading = useWizard((state) => state.credentials);
  const field = useField("credentials.file");
  const { file } = credentials;
  const known = reading?.file === file;
  useEffect(() => {
    if (known) return;
    const timer = setTimeout(() => void wizard.getState().readCredentials(), file === "" ? 0 : READ_AFTER_MS);
    return () => clearTimeout(timer);
  }, [file, known, wizard]);
  const told = known && reading?.state !== "reading" ? reading : null;
  return (
    <DropZone>
      <PathField
        {...field}
        // What is wrong with the file itself is told below, whole.
        fault={field.fault && told ? credentialsPage.notUsable : field.fault}
        what="credentials-file"
        practice="credentialsFile"
        label={words.fields.file}
        hint={words.hints.file}
        value={file}
        onChange={(path) => change({ file: path })}
      />
      {known && reading && <CredentialsReport reading={reading} />}
      <Checkbox
        className="box"
        label={words.fields.deleteAfter}
        checked={credentials.deleteAfter}
        onChange={(_event, { checked }) => change({ deleteAfter: checked === true })}
      />
      <p className="under-checkbox">{words.hints.deleteAfter}</p>
    </DropZone>
  );
}

/** Takes a file dropped anywhere on it, or chosen on the computer that the browser runs on. */
function DropZone({ children }: { readonly children: ReactNode }) {
  const setup = useSetup();
  const dialogs = useWizard((wizard) => wizard.about?.nativeDialogs ?? false);
  const [over, setOver] = useState(false);
  const take = (file: File | undefined | null) => file && void receive(file, setup);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    // Dropping is a shortcut for the mouse; the field and the button do the same by keyboard.
    <section
      className={over ? "drop drop-over" : "drop"}
      aria-label={words.fields.file}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {!dialogs && (
        <p className="drop-line">
          <span>{parts.drop}</span>
          <label className="choose-file">
            <input
              type="file"
              accept=".VaultCredentials"
              onChange={({ target }) => take(target.files?.[0])}
            />
            <span>{parts.chooseFile}</span>
          </label>
        </p>
      )}
      {children}
    </section>
  );
}
