/** The report: made when it is asked for, its contents told before it is given away. */
import { Button, Checkbox } from "@fluentui/react-components";
import { DocumentText20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { type ErrorData, SetupError } from "../../core/errors.ts";
import type { Report } from "../../core/run/report.ts";
import { reportFile as words } from "../../core/text/report-file.ts";
import { ErrorBox } from "../error-box.tsx";
import { CopyButton } from "../parts/copy-button.tsx";
import { Disclosure } from "../parts/disclosure.tsx";
import { Waiting } from "../parts/spinner.tsx";
import { SaveButton } from "../save-button.tsx";
import { useSetup } from "../setup.ts";

interface Keep {
  readonly keepIds: boolean;
  readonly keepNames: boolean;
}

export function OutcomeReport() {
  const { host } = useSetup().link;
  const [report, setReport] = useState<Report | null>(null);
  const [error, setError] = useState<ErrorData | null>(null);
  const [keep, setKeep] = useState<Keep>({ keepIds: false, keepNames: false });
  const [busy, setBusy] = useState(false);
  const make = async (wanted: Keep) => {
    setKeep(wanted);
    setBusy(true);
    setError(null);
    try {
      setReport(await host.makeReport(wanted));
    } catch (thrown) {
      // Never one to be given away that is not what the boxes say.
      setReport(null);
      setError(SetupError.from(thrown).toData());
    }
    setBusy(false);
  };
  return (
    <section className="section" aria-labelledby="report">
      <h2 id="report">{words.heading}</h2>
      <p className="quiet">{words.why}</p>
      {error && <ErrorBox error={error} live />}
      {report === null ? (
        <div>
          <Button icon={<DocumentText20Regular />} disabledFocusable={busy} onClick={() => void make(keep)}>
            {busy ? words.making : words.make}
          </Button>
        </div>
      ) : (
        <Made report={report} busy={busy} keep={keep} onKeep={(wanted) => void make(wanted)} />
      )}
    </section>
  );
}

const BYTES = 1024;

function Made(props: {
  readonly report: Report;
  /** Another one is being made: this one is not what the boxes say. */
  readonly busy: boolean;
  readonly keep: Keep;
  readonly onKeep: (wanted: Keep) => void;
}) {
  const { keep, onKeep, report } = props;
  return (
    <div className="card">
      <div className="report-contents">
        <h3>{words.inIt({ name: report.name })}</h3>
        <ul className="report-files">
          {report.contents.map(({ file, what, bytes }) => (
            <li key={file}>
              <code>{file}</code>
              <span>{what}</span>
              <span className="quiet">{words.size({ kilobytes: Math.ceil(bytes / BYTES) })}</span>
            </li>
          ))}
        </ul>
        <p className="quiet">{words.noSecrets}</p>
      </div>
      <fieldset className="masks">
        <legend>{words.masks}</legend>
        <Checkbox
          label={words.keepIds}
          checked={keep.keepIds}
          onChange={(_event, { checked }) => onKeep({ ...keep, keepIds: checked === true })}
        />
        <Checkbox
          label={words.keepNames}
          checked={keep.keepNames}
          onChange={(_event, { checked }) => onKeep({ ...keep, keepNames: checked === true })}
        />
        <p className="quiet">{words.masked}</p>
      </fieldset>
      {props.busy ? <Waiting label={words.making} /> : <TakeAlong report={report} />}
    </div>
  );
}

function TakeAlong({ report: { name, text, zip } }: { readonly report: Report }) {
  const { host } = useSetup().link;
  return (
    <>
      <div className="row">
        <SaveButton
          name={name}
          label={words.save}
          text={() => bytesOf(zip)}
          onHost={() => host.saveReport({ title: words.save })}
        />
        <CopyButton text={text} label={words.copy} />
      </div>
      <Disclosure show={words.look} hide={words.hide}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <section className="log" tabIndex={0} aria-label={words.text}>
          {text}
        </section>
      </Disclosure>
    </>
  );
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
