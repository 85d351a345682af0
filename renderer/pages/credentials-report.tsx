/** What is in the chosen file: which vault, whose, how long it is good, and every rule that it breaks. */
import { useEffect, useState } from "react";
import { parts } from "../../core/text/frame.ts";
import { credentialsPage as words } from "../../core/text/pages.ts";
import { lengthText, momentText } from "../../core/text/time.ts";
import type { CredentialsReport as Report } from "../../core/vault/credentials-report.ts";
import type { CredentialsReading } from "../credentials.ts";
import { ErrorBox } from "../error-box.tsx";
import { type Detail, Details } from "../parts/details.tsx";
import { Notice } from "../parts/notice.tsx";
import { Waiting } from "../parts/spinner.tsx";

const EVERY_MS = 30_000;

export function CredentialsReport({ reading }: { readonly reading: CredentialsReading }) {
  if (reading.state === "reading") return <Waiting label={words.reading} />;
  if (reading.state === "failed") return <ErrorBox error={reading.error} live />;
  const { report } = reading;
  const good = report.problems.length === 0;
  return (
    <div className="report">
      {good ? (
        <Notice kind="good" title={words.usable} live>
          <p>{words.newest}</p>
        </Notice>
      ) : (
        <Problems report={report} />
      )}
      {report.vault !== null && (
        <div className="card">
          <Contents report={report} />
        </div>
      )}
    </div>
  );
}

const Problems = ({ report }: { readonly report: Report }) => (
  <Notice kind="error" title={words.notUsable} live>
    <ul className="problems">
      {report.problems.map(({ code, message, remedy }) => (
        <li key={`${code} ${message}`}>
          <p>{message}</p>
          <p className="quiet">{remedy}</p>
          <p className="code">{code}</p>
        </li>
      ))}
    </ul>
  </Notice>
);

function Contents({ report }: { readonly report: Report }) {
  const { vault, resourceGroup, region, subscriptionId, tenantId, validTo } = report;
  const lines: Detail[] = [
    [words.vault, vault],
    [words.region, region],
    [words.resourceGroup, resourceGroup],
    [words.subscription, subscriptionId && <span className="mono">{subscriptionId}</span>],
    [words.tenant, tenantId && <span className="mono">{tenantId}</span>],
    [words.validTo, validTo && <ValidTo moment={validTo} />],
  ];
  return <Details lines={lines} unknown={parts.unknown} />;
}

/** The end of the file's validity, with the time that is left counting down. */
function ValidTo({ moment }: { readonly moment: string }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  const leftMs = Date.parse(moment) - now;
  return (
    <>
      {momentText(moment)}{" "}
      <span className={leftMs > 0 ? "mark" : "mark mark-bad"}>
        {leftMs > 0 ? words.left({ length: lengthText(leftMs) }) : words.over}
      </span>
    </>
  );
}
