/** The run, as it goes. It goes on without this page too. */
import { Button } from "@fluentui/react-components";
import { Stop20Regular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import { partDone, type RunView } from "../../core/run/progress.ts";
import type { UsualTimes } from "../../core/run/usual-times.ts";
import { progressPage } from "../../core/text/progress-page.ts";
import { progress as words } from "../../core/text/run-pages.ts";
import { clockText } from "../../core/text/time.ts";
import { Page } from "../page.tsx";
import { Bar } from "../parts/bar.tsx";
import { Disclosure } from "../parts/disclosure.tsx";
import { Waiting } from "../parts/spinner.tsx";
import { useRun, useSetup, useWizard } from "../setup.ts";
import { useNow } from "../use-now.ts";
import { DeviceCode } from "./device-code.tsx";
import { RunList } from "./run-list.tsx";
import { lineText, RunLog } from "./run-log.tsx";
import { Spoken } from "./spoken.tsx";

export function ProgressPage() {
  const view = useRun((run) => run.view);
  const stopping = useRun((run) => run.stopping);
  const flow = useRun((run) => run.flow);
  const frontEnd = useWizard((wizard) => wizard.about?.frontEnd ?? "browser");
  const usual = useUsualTimes();
  return (
    <Page
      title={stopping ? words.titleStopped : words.title[flow]}
      why={stopping ? words.stopWhy : words.why[frontEnd]}
      buttons={<StopButton />}
      mark={words.percent({ part: partDone(view) })}
    >
      {view.actions.length === 0 && <Waiting label={words.starting} />}
      {view.actions.length > 0 && <Overall view={view} />}
      {view.deviceCode && <DeviceCode code={view.deviceCode} />}
      <RunList actions={view.actions} usual={usual} />
      <Disclosure show={progressPage.log} hide={progressPage.hideLog}>
        <RunLog view={view} />
      </Disclosure>
      <Spoken view={view} done={over(view)} />
    </Page>
  );
}

/** As measured on this server; nothing while it is not known. */
function useUsualTimes(): UsualTimes {
  const { host } = useSetup().link;
  const [usual, set] = useState<UsualTimes>({});
  useEffect(() => {
    let gone = false;
    void host
      .usualTimes(undefined)
      .catch(() => null)
      .then((times) => times && !gone && set(times));
    return () => {
      gone = true;
    };
  }, [host]);
  return usual;
}

const over = ({ actions }: RunView): number =>
  actions.filter(({ state }) => state === "done" || state === "already-so").length;

function Overall({ view }: { readonly view: RunView }) {
  const done = over(view);
  const of = view.actions.length;
  const part = partDone(view);
  const last = view.log.at(-1);
  return (
    <section className="overall" aria-label={words.stepOf({ done, of })}>
      <div className="overall-line">
        <span className="overall-count">{words.stepOf({ done, of })}</span>
        <span className="overall-percent">{words.percent({ part })}</span>
        <Elapsed since={view.actions.find(({ startedAt }) => startedAt)?.startedAt} />
      </div>
      <Bar part={part} label={words.stepOf({ done, of })} />
      {last && <p className="last-line">{progressPage.last({ line: lineText(last, view) })}</p>}
    </section>
  );
}

function Elapsed({ since }: { readonly since: string | undefined }) {
  const now = useNow();
  if (since === undefined) return null;
  return (
    <span className="overall-elapsed">
      {words.elapsed} <span className="clock">{clockText(now - Date.parse(since))}</span>
    </span>
  );
}

function StopButton() {
  const { run } = useSetup();
  const stopping = useRun((state) => state.stopping);
  return (
    <Button
      size="large"
      icon={<Stop20Regular />}
      disabledFocusable={stopping}
      onClick={() => void run.getState().stop()}
    >
      {stopping ? words.stopping : words.stop}
    </Button>
  );
}
