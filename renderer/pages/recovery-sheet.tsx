/** The printed recovery sheet. It is in the page only while it is being printed, seen only by the printer, and never saved. */
import { Button } from "@fluentui/react-components";
import { Print20Regular } from "@fluentui/react-icons";
import { useCallback, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { type SheetRow, sheetRows } from "../../core/steps/recovery-sheet.ts";
import { frame } from "../../core/text/frame.ts";
import { keeping, restoreSteps, sheet } from "../../core/text/keeping.ts";
import { passphraseLines } from "../../core/vault/passphrase-lines.ts";
import { Notice } from "../parts/notice.tsx";
import { useAzure, useTyped, useWizard } from "../setup.ts";

type Printing = "idle" | "whole" | "without" | "failed";

/** `choice`: whether the sheet may be printed without the passphrase, too. */
export function PrintSheet({ choice = false }: { readonly choice?: boolean }) {
  const [state, tell] = useState<Printing>("idle");
  const done = useCallback((printed: boolean) => tell(printed ? "idle" : "failed"), []);
  return (
    <>
      <div className="row">
        <Button icon={<Print20Regular />} onClick={() => tell("whole")}>
          {keeping.sheet.print}
        </Button>
        {choice && (
          <Button appearance="subtle" onClick={() => tell("without")}>
            {keeping.sheet.printWithout}
          </Button>
        )}
      </div>
      {choice && <p className="quiet">{keeping.sheet.withoutWhy}</p>}
      {state === "failed" && <Notice kind="warning" title={keeping.sheet.notPrinted} live />}
      {(state === "whole" || state === "without") &&
        createPortal(<Sheet withPassphrase={state === "whole"} onDone={done} />, document.body)}
    </>
  );
}

function useSheetRows(): readonly SheetRow[] | null {
  const answers = useWizard((wizard) => wizard.answers);
  const facts = useWizard((wizard) => wizard.facts);
  const reading = useWizard((wizard) => wizard.credentials);
  const who = useAzure(({ signedIn }) => (signedIn.state === "in" ? signedIn.by.who : null));
  const listed = useAzure(({ vaults }) => (vaults?.state === "there" ? vaults.vaults : null));
  const [printedAt] = useState(() => new Date().toISOString());
  if (facts === null) return null;
  const report = reading?.state === "read" ? reading.report : null;
  const { name, resourceGroup } = answers.credentials.vault;
  const picked = listed?.find((vault) => vault.name === name && vault.resourceGroup === resourceGroup);
  return sheetRows({ answers, facts }, { report, region: picked?.region ?? null, who, printedAt });
}

interface SheetProps {
  readonly withPassphrase: boolean;
  readonly onDone: (printed: boolean) => void;
}

function Sheet({ withPassphrase, onDone }: SheetProps) {
  const passphrase = useTyped((all) => all.passphrase);
  const server = useWizard((wizard) => wizard.facts?.computerName ?? "");
  const rows = useSheetRows();
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
  if (rows === null) return null;
  return (
    <article className="sheet">
      <p className="sheet-brand">{frame.product}</p>
      <h1>{sheet.title}</h1>
      <p>{sheet.why}</p>
      <Rows rows={rows} />
      <h2>{sheet.passphrase}</h2>
      {withPassphrase ? <Lines passphrase={passphrase} /> : <KeptIn />}
      <h2>{sheet.restoreHeading}</h2>
      <ol>
        {restoreSteps(server).map((line) => (
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

/** The places that were shown to have it, and a line for another one. */
function KeptIn() {
  const { kept, keptFile, keptSecret } = useTyped((all) => all);
  const places = [
    ...(kept.includes("file") ? [sheet.inFile({ file: keptFile })] : []),
    ...(kept.includes("keyVault") ? [sheet.inKeyVault({ place: keptSecret })] : []),
    ...(kept.includes("manager") ? [sheet.inManager] : []),
  ];
  const rows = [...places, null].map(
    (place, index): SheetRow => [index === 0 ? sheet.keptIn : sheet.moreKeptIn, place],
  );
  return <Rows rows={rows} />;
}

const Rows = ({ rows }: { readonly rows: readonly SheetRow[] }) => (
  <dl className="sheet-rows">
    {rows.map(([label, value]) => (
      <div key={`${label} ${value}`}>
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
