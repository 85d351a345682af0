/** What is in the chosen file: which vault, whose, how long it is good, and every rule that it breaks. */
import { credentialsTime } from "../../core/text/credentials-time.ts";
import { parts } from "../../core/text/frame.ts";
import { credentialsPage as words } from "../../core/text/pages.ts";
import { momentText } from "../../core/text/time.ts";
import type { CredentialsReport as Report } from "../../core/vault/credentials-report.ts";
import type { CredentialsReading } from "../credentials.ts";
import { ErrorBox } from "../error-box.tsx";
import { type Detail, Details } from "../parts/details.tsx";
import { Notice } from "../parts/notice.tsx";
import { Waiting } from "../parts/spinner.tsx";
import { isSoon, SOON_HOURS, TimeLeft, useTimeLeft } from "../parts/time-left.tsx";
import { useSetup } from "../setup.ts";

export function CredentialsReport({ reading }: { readonly reading: CredentialsReading }) {
  if (reading.state === "reading") return <Waiting label={words.reading} />;
  if (reading.state === "failed") return <ErrorBox error={reading.error} live />;
  const { report } = reading;
  const good = report.problems.length === 0;
  return (
    <div className="report">
      {good ? <Good validTo={report.validTo} /> : <Problems report={report} />}
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

/** The end of the file's validity, with the time that is left; at the end the file is read anew. */
export function ValidTo({ moment }: { readonly moment: string }) {
  const { wizard } = useSetup();
  return (
    <>
      {momentText(moment)} <TimeLeft until={moment} onEnd={() => void wizard.getState().readCredentials()} />
    </>
  );
}

/** Told once, when it becomes so: a countdown that spoke each minute would drown everything else. */
function Good({ validTo }: { readonly validTo: string | null }) {
  const leftMs = useTimeLeft(validTo ?? "");
  if (leftMs <= 0) {
    return (
      <Notice kind="error" title={credentialsTime.ended} live>
        <p>{credentialsTime.endedWhy}</p>
      </Notice>
    );
  }
  return (
    <>
      <Notice kind="good" title={words.usable} live>
        <p>{words.newest}</p>
      </Notice>
      {isSoon(leftMs) && (
        <Notice kind="warning" title={credentialsTime.soon({ hours: SOON_HOURS })} live>
          <p>{credentialsTime.soonWhy}</p>
        </Notice>
      )}
    </>
  );
}
