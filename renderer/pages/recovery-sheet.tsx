/** The printed recovery sheet. It is in the page only while it is being printed, seen only by the printer, and never saved. */
import { Button } from "@fluentui/react-components";
import { Print20Regular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { type SheetRow, sheetRows } from "../../core/steps/recovery-sheet.ts";
import { frame } from "../../core/text/frame.ts";
import { keeping, restoreSteps, sheet } from "../../core/text/keeping.ts";
import { passphraseLines } from "../../core/vault/passphrase-lines.ts";
import { Notice } from "../parts/notice.tsx";
import { useTyped, useWizard } from "../setup.ts";

export function PrintSheet() {
  const [state, tell] = useState<"idle" | "printing" | "failed">("idle");
  return (
    <>
      <div className="row">
        <Button icon={<Print20Regular />} onClick={() => tell("printing")}>
          {keeping.sheet.print}
        </Button>
      </div>
      {state === "failed" && <Notice kind="warning" title={keeping.sheet.notPrinted} live />}
      {state === "printing" &&
        createPortal(<Sheet onDone={(printed) => tell(printed ? "idle" : "failed")} />, document.body)}
    </>
  );
}

function Sheet({ onDone }: { readonly onDone: (printed: boolean) => void }) {
  const passphrase = useTyped((all) => all.passphrase);
  const answers = useWizard((wizard) => wizard.answers);
  const facts = useWizard((wizard) => wizard.facts);
  const reading = useWizard((wizard) => wizard.credentials);
  const [printedAt] = useState(() => new Date().toISOString());
  useEffect(() => {
    let gone = false;
    // Its faces may not have been needed before; a host without fonts to wait for prints at once.
    void Promise.resolve(document.fonts?.ready).then(() => {
      if (!gone) onDone(printPage());
    });
    return () => {
      gone = true;
    };
  }, [onDone]);
  if (facts === null) return null;
  const report = reading?.state === "read" ? reading.report : null;
  const rows = sheetRows({ answers, facts }, report, printedAt);
  return (
    <article className="sheet">
      <p className="sheet-brand">{frame.product}</p>
      <h1>{sheet.title}</h1>
      <p>{sheet.why}</p>
      <Rows rows={rows} />
      <h2>{sheet.passphrase}</h2>
      <Lines passphrase={passphrase} />
      <h2>{sheet.restoreHeading}</h2>
      <ol>
        {restoreSteps(facts.computerName ?? "").map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <Rows
        rows={[
          [sheet.kept, null],
          [sheet.signed, null],
        ]}
      />
    </article>
  );
}

const Rows = ({ rows }: { readonly rows: readonly SheetRow[] }) => (
  <dl className="sheet-rows">
    {rows.map(([label, value]) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd className={value === null ? "sheet-line" : undefined}>{value}</dd>
      </div>
    ))}
  </dl>
);

function Lines({ passphrase }: { readonly passphrase: string }) {
  let at = 0;
  const lines = passphraseLines(passphrase).map(({ groups, check }) => {
    at += 1;
    return { at, groups, check };
  });
  return (
    <>
      <ul className="sheet-passphrase">
        {lines.map(({ at: line, groups, check }) => (
          <li key={line}>
            <span>{groups[0]?.replaceAll(" ", "␣")}</span>
            <span>{groups[1]?.replaceAll(" ", "␣")}</span>
            <span className="sheet-check">
              {sheet.check} {check}
            </span>
          </li>
        ))}
      </ul>
      <p className="sheet-small">
        {passphrase.includes("-") && `${sheet.hyphens} `}
        {passphrase.includes(" ") && `${sheet.blank} `}
        {sheet.checkHow}
      </p>
    </>
  );
}

/** Blocks until the dialog is closed. False where there is nothing to print with. */
function printPage(): boolean {
  try {
    window.print();
    return true;
  } catch {
    return false;
  }
}
