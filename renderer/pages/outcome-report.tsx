/** The report: made when it is asked for, its contents told before it is given away. */
import { Button, Checkbox } from "@fluentui/react-components";
import { DocumentText20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { type ErrorData, SetupError } from "../../core/errors.ts";
import type { Report } from "../../core/run/report.ts";
import { reportWords as words } from "../../core/text/report.ts";
import { ErrorBox } from "../error-box.tsx";
import { CopyButton } from "../parts/copy-button.tsx";
import { Disclosure } from "../parts/disclosure.tsx";
import { Waiting } from "../parts/spinner.tsx";
import { SaveButton } from "../save-button.tsx";
import { useSetup } from "../setup.ts";

export function OutcomeReport() {
  const { host } = useSetup().link;
  const [report, setReport] = useState<Report | null>(null);
  const [error, setError] = useState<ErrorData | null>(null);
  const [keepIds, keep] = useState(false);
  const [busy, setBusy] = useState(false);
  const make = async (withIds: boolean) => {
    keep(withIds);
    setBusy(true);
    setError(null);
    try {
      setReport(await host.makeReport({ keepIds: withIds }));
    } catch (thrown) {
      // Never one to be given away that is not what the box says.
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
          <Button
            icon={<DocumentText20Regular />}
            disabledFocusable={busy}
            onClick={() => void make(keepIds)}
          >
            {busy ? words.making : words.make}
          </Button>
        </div>
      ) : (
        <Made report={report} busy={busy} keepIds={keepIds} onKeepIds={(wanted) => void make(wanted)} />
      )}
    </section>
  );
}

function Made(props: {
  readonly report: Report;
  /** Another one is being made: this one is not what the box says. */
  readonly busy: boolean;
  readonly keepIds: boolean;
  readonly onKeepIds: (wanted: boolean) => void;
}) {
  const { name, contents, text } = props.report;
  return (
    <div className="card">
      <div className="report-contents">
        <h3>{words.inIt}</h3>
        <ul className="next-steps">
          {contents.map((title) => (
            <li key={title}>{title}</li>
          ))}
        </ul>
        <p className="quiet">{words.names}</p>
        <p className="quiet">{words.noSecrets}</p>
      </div>
      <Checkbox
        label={words.keepIds}
        checked={props.keepIds}
        onChange={(_event, { checked }) => props.onKeepIds(checked === true)}
      />
      {props.busy ? <Waiting label={words.making} /> : <TakeAlong name={name} text={text} />}
    </div>
  );
}

const TakeAlong = ({ name, text }: Pick<Report, "name" | "text">) => (
  <>
    <div className="row">
      <CopyButton text={text} label={words.copy} />
      <SaveButton name={name} label={words.save} text={() => text} />
    </div>
    <Disclosure show={words.look} hide={words.hide}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="log" tabIndex={0} aria-label={words.text}>
        {text}
      </section>
    </Disclosure>
  </>
);
