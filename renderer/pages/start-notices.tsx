/** What the first page says before all else, where there is something: the registration ends, or a run has not been finished. */
import type { Facts } from "../../core/facts.ts";
import type { Unfinished } from "../../core/run/runs.ts";
import { start } from "../../core/text/pages.ts";
import { startPage } from "../../core/text/start-page.ts";
import { lengthText, momentText } from "../../core/text/time.ts";
import { registrationState } from "../../core/vault/registration.ts";
import { Notice } from "../parts/notice.tsx";
import { ResumeRun } from "../resume-run.tsx";

/** Said before all else: backups stop with it. */
export function RegistrationEnds({ facts }: { readonly facts: Facts }) {
  const { until, readAt } = facts;
  const words = startPage.ends;
  if (until === null) return null;
  const when = momentText(until);
  const left = lengthText(Date.parse(until) - Date.parse(readAt));
  return registrationState(facts, new Date(readAt)) === "expired" ? (
    <Notice kind="error" title={words.over}>
      <p>{words.overWhy({ when })}</p>
    </Notice>
  ) : (
    <Notice kind="warning" title={words.soon({ left })}>
      <p>{words.soonWhy({ when })}</p>
    </Notice>
  );
}

export function UnfinishedRun({ unfinished }: { readonly unfinished: Unfinished }) {
  const { startedAt, done, total, secretsNeeded } = unfinished;
  return (
    <section className="card card-accent" aria-labelledby="unfinished">
      <h2 id="unfinished">{start.unfinished.title}</h2>
      <p>{start.unfinished.why({ when: momentText(startedAt), done, total })}</p>
      <ResumeRun secretsNeeded={secretsNeeded} label={start.unfinished.resume} />
      <p className="quiet">{start.unfinished.orElse}</p>
    </section>
  );
}
