/** A vault credentials file: typed, browsed for or dropped, and what is in it. */
import { Button, Checkbox } from "@fluentui/react-components";
import { type ReactNode, useEffect, useEffectEvent, useState } from "react";
import { credentialsTime } from "../../core/text/credentials-time.ts";
import { parts } from "../../core/text/frame.ts";
import { credentialsPage } from "../../core/text/pages.ts";
import { text } from "../../core/text/steps.ts";
import { momentText } from "../../core/text/time.ts";
import { fileNameOf } from "../../core/vault/folders.ts";
import { Notice } from "../parts/notice.tsx";
import { PathField } from "../path-field.tsx";
import { useSetup, useWizard } from "../setup.ts";
import { usePart } from "../use-answers.ts";
import { useAsked } from "../use-asked.ts";
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
      {told?.state === "read" && <Newer file={file} />}
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

/** Points out a newer file of the same vault in the same folder. */
function Newer({ file }: { readonly file: string }) {
  const { link } = useSetup();
  const [, change] = usePart("credentials");
  const newer = useAsked(file, () => link.host.newerCredentials({ file }));
  if (newer.state !== "there" || newer.answer === null) return null;
  const { answer } = newer;
  const about = {
    file: fileNameOf(answer.file),
    made: momentText(answer.validFrom),
    until: momentText(answer.validTo),
  };
  return (
    <Notice
      kind="info"
      title={credentialsTime.newer}
      live
      actions={<Button onClick={() => change({ file: answer.file })}>{credentialsTime.useNewer}</Button>}
    >
      <p>{credentialsTime.newerWhy(about)}</p>
    </Notice>
  );
}

/** Takes a file dropped anywhere on the page, or chosen on the computer that the browser runs on. */
function DropZone({ children }: { readonly children: ReactNode }) {
  const setup = useSetup();
  const dialogs = useWizard((wizard) => wizard.about?.nativeDialogs ?? false);
  const [over, setOver] = useState(false);
  const take = (file: File | undefined | null) => file && void receive(file, setup);
  const drop = useEffectEvent((file: File | undefined) => take(file));
  useEffect(() => {
    const stop = new AbortController();
    const listen = (type: "dragover" | "dragleave" | "drop", hear: (event: DragEvent) => void) =>
      document.addEventListener(type, hear, { signal: stop.signal });
    listen("dragover", (event) => {
      event.preventDefault();
      setOver(true);
    });
    // Left for good only where the pointer comes from nothing else on the page.
    listen("dragleave", (event) => event.relatedTarget === null && setOver(false));
    listen("drop", (event) => {
      event.preventDefault();
      setOver(false);
      drop(event.dataTransfer?.files[0]);
    });
    return () => stop.abort();
  }, []);
  return (
    // Dropping is a shortcut for the mouse; the field and the button do the same by keyboard.
    <section className={over ? "drop drop-over" : "drop"} aria-label={words.fields.file}>
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
