/** Opens an answer file: chosen, dropped, or by its path. */
import { Button } from "@fluentui/react-components";
import { FolderOpen20Regular } from "@fluentui/react-icons";
import { type DragEvent, type ReactNode, type SubmitEvent, useEffect, useRef, useState } from "react";
import { useStore } from "zustand/react";
import { parts } from "../../core/text/frame.ts";
import { startPage } from "../../core/text/start-page.ts";
import { ErrorBox } from "../error-box.tsx";
import { TextField } from "../parts/fields.tsx";
import { Waiting } from "../parts/spinner.tsx";
import { useSetup, useWizard } from "../setup.ts";

export const OpenAnswersForm = () => (
  <DropZone>
    <ByPath />
    <Told />
  </DropZone>
);

/** Takes a file dropped anywhere on it, or chosen on the computer that the browser runs on. */
function DropZone({ children }: { readonly children: ReactNode }) {
  const { answerFile } = useSetup();
  const [over, setOver] = useState(false);
  const take = (file: File | undefined | null) => file && void answerFile.getState().openDropped(file);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  const words = startPage.open;
  return (
    // Dropping is a shortcut for the mouse; the field and the button do the same by keyboard.
    <section
      className={over ? "card drop drop-over" : "card drop"}
      aria-labelledby="open-answers"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <div>
        <h2 id="open-answers">{words.heading}</h2>
        <p className="quiet">{words.why}</p>
      </div>
      <p className="drop-line">
        <span>{words.drop}</span>
        <label className="choose-file">
          <input
            type="file"
            accept=".json,.yaml,.yml"
            onChange={({ target }) => {
              take(target.files?.[0]);
              // The same file, mended, can be chosen again.
              target.value = "";
            }}
          />
          <span>{words.choose}</span>
        </label>
      </p>
      {children}
    </section>
  );
}

/** A form of its own: Enter in its field opens the file. */
function ByPath() {
  const { link, answerFile } = useSetup();
  const words = startPage.open;
  const dialogs = useWizard((wizard) => wizard.about?.nativeDialogs ?? false);
  const [path, setPath] = useState("");
  const [pressed, setPressed] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const open = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setPressed(true);
    if (path.trim() === "") return form.current?.querySelector("input")?.focus();
    void answerFile.getState().openPath(path.trim());
  };
  const browse = async () => {
    const chosen = await link.host.choosePath({ what: "answer-file", title: words.path }).catch(() => null);
    if (chosen === null) return;
    setPath(chosen);
    void answerFile.getState().openPath(chosen);
  };
  return (
    <form ref={form} className="open-answers" noValidate onSubmit={open}>
      <TextField
        field="answer-file"
        label={words.path}
        hint={words.pathHint}
        fault={pressed && path.trim() === "" ? words.empty : undefined}
        value={path}
        onChange={setPath}
        onEdit={() => undefined}
        onLeave={() => undefined}
        beside={
          dialogs && (
            <Button icon={<FolderOpen20Regular />} onClick={() => void browse()}>
              {parts.browse}
            </Button>
          )
        }
      />
      <div className="row">
        <Button type="submit">{words.button}</Button>
      </div>
    </form>
  );
}

/** Why it could not be filled in, with the place in the file. */
function Told() {
  const { answerFile } = useSetup();
  const words = startPage.open;
  const reading = useStore(answerFile, (state) => state.reading);
  const error = useStore(answerFile, (state) => state.error);
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) told.current?.scrollIntoView?.({ block: "nearest" });
  }, [error]);
  if (reading) return <Waiting label={words.reading} />;
  if (!error) return null;
  const { line, field, key } = error.about;
  const at = field ?? key;
  return (
    <div ref={told}>
      <ErrorBox error={error} live>
        {line !== undefined && <p>{words.line({ line: String(line) })}</p>}
        {at !== undefined && <p>{words.place({ field: String(at) })}</p>}
        <p>{words.notChanged}</p>
      </ErrorBox>
    </div>
  );
}
