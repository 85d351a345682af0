/** What the prerequisites have come to: what needs attention first; what could not be told and what is fine each behind one line. */
import { Button } from "@fluentui/react-components";
import {
  CheckmarkCircle20Filled,
  ErrorCircle20Filled,
  QuestionCircle20Regular,
  Warning20Filled,
} from "@fluentui/react-icons";
import { useState } from "react";
import type { CheckResult, CheckState } from "../../core/checks/check.ts";
import { checksText } from "../../core/checks/checks-text.ts";
import { start } from "../../core/text/pages.ts";
import { prerequisites } from "../../core/text/prerequisites.ts";
import { fileNameFor } from "../../core/text/save-as.ts";
import { momentText } from "../../core/text/time.ts";
import { ErrorBox } from "../error-box.tsx";
import { CopyButton } from "../parts/copy-button.tsx";
import { Disclosure } from "../parts/disclosure.tsx";
import { Waiting } from "../parts/spinner.tsx";
import { SaveButton } from "../save-button.tsx";
import { useSetup, useWizard } from "../setup.ts";

const words = start.checks;

const icons = {
  pass: CheckmarkCircle20Filled,
  warn: Warning20Filled,
  fail: ErrorCircle20Filled,
  "could-not-tell": QuestionCircle20Regular,
} satisfies Record<CheckState, unknown>;

const ORDER: readonly CheckState[] = ["fail", "warn", "could-not-tell", "pass"];

/** What they have found, once they have. */
export function Findings() {
  const checks = useWizard((state) => state.checks);
  if (checks.state === "failed") return <ErrorBox error={checks.error} />;
  if (checks.last === null) return <Waiting label={words.running} />;
  return (
    <>
      <CheckResults results={checks.last} />
      <PassOn results={checks.last} />
    </>
  );
}

function CheckResults({ results }: { readonly results: readonly CheckResult[] }) {
  const sorted = [...results].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
  const fine = sorted.filter(({ state }) => state === "pass");
  const untold = sorted.filter(({ state }) => state === "could-not-tell");
  const rest = sorted.filter(({ state }) => state === "fail" || state === "warn");
  return (
    <>
      <p className="tally" role="status">
        {fine.length > 0 && (
          <span className="tally-part tally-fine">
            <CheckmarkCircle20Filled aria-hidden /> {words.fine({ count: fine.length })}
          </span>
        )}
        {rest.length > 0 && (
          <span className="tally-part tally-attention">
            <Warning20Filled aria-hidden /> {words.attention({ count: rest.length })}
          </span>
        )}
        {untold.length > 0 && (
          <span className="tally-part">
            <QuestionCircle20Regular aria-hidden /> {prerequisites.list.untold({ count: untold.length })}
          </span>
        )}
      </p>
      {rest.length > 0 && <CheckList results={rest} />}
      {untold.length > 0 && (
        <Disclosure
          show={prerequisites.list.showUntold({ count: untold.length })}
          hide={prerequisites.list.hideUntold}
        >
          <CheckList results={untold} />
        </Disclosure>
      )}
      {fine.length > 0 && (
        <Disclosure show={words.showFine({ count: fine.length })} hide={words.hideFine}>
          <CheckList results={fine} />
        </Disclosure>
      )}
    </>
  );
}

/** To whoever can mend what is missing. */
function PassOn({ results }: { readonly results: readonly CheckResult[] }) {
  const server = useWizard((state) => state.facts?.computerName ?? null);
  const at = useWizard((state) => state.facts?.readAt ?? "");
  const text = checksText(results, server ?? start.title, momentText(at));
  return (
    <div className="row">
      <CopyButton text={text} label={words.copy} />
      <SaveButton name={fileNameFor(server, "prerequisites.txt")} label={words.save} text={() => text} />
    </div>
  );
}

export const CheckList = ({ results }: { readonly results: readonly CheckResult[] }) => (
  <ul className="checks">
    {results.map((result) => (
      <Check key={result.id} result={result} />
    ))}
  </ul>
);

function Check({ result }: { readonly result: CheckResult }) {
  const { state, title, found, needed, remedy, source } = result;
  const Icon = icons[state];
  return (
    <li className={`check check-${state}`}>
      <Icon className="check-icon" aria-hidden />
      <div className="check-words">
        <p className="check-title">
          {title} <span className="check-state">{words.states[state]}</span>
        </p>
        <p className="check-found">
          {words.found}: {found} · {words.needed}: {needed}
        </p>
        {remedy && <p className="check-remedy">{remedy}</p>}
        {remedy && source && (
          <p className="check-source">
            {words.source}: {source}
          </p>
        )}
        {state !== "pass" && <Again result={result} />}
      </div>
    </li>
  );
}

/** Looks at this one alone, once it has been mended. */
function Again({ result: { id, title } }: { readonly result: CheckResult }) {
  const { wizard } = useSetup();
  const [busy, setBusy] = useState(false);
  const again = async () => {
    setBusy(true);
    await wizard.getState().checkAgain(id);
    setBusy(false);
  };
  return (
    <div className="check-again">
      <Button
        size="small"
        aria-label={words.againOne({ what: title })}
        disabledFocusable={busy}
        onClick={() => void again()}
      >
        {busy ? words.running : words.again}
      </Button>
    </div>
  );
}
