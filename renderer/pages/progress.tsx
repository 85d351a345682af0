/** The run, as it goes. It goes on without this page too. */
import { Button } from "@fluentui/react-components";
import { Stop20Regular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import type { RunView } from "../../core/run/progress.ts";
import { progress as words } from "../../core/text/run-pages.ts";
import { clockText } from "../../core/text/time.ts";
import { Page } from "../page.tsx";
import { Bar } from "../parts/bar.tsx";
import { Disclosure } from "../parts/disclosure.tsx";
import { Waiting } from "../parts/spinner.tsx";
import { useRun, useSetup, useWizard } from "../setup.ts";
import { DeviceCode } from "./device-code.tsx";
import { RunList } from "./run-list.tsx";

export function ProgressPage() {
  const view = useRun((run) => run.view);
  const stopping = useRun((run) => run.stopping);
  const flow = useRun((run) => run.flow);
  const frontEnd = useWizard((wizard) => wizard.about?.frontEnd ?? "browser");
  return (
    <Page
      title={stopping ? words.titleStopped : words.title[flow]}
      why={stopping ? words.stopWhy : words.why[frontEnd]}
      buttons={<StopButton />}
    >
      {view.actions.length === 0 && <Waiting label={words.starting} />}
      {view.actions.length > 0 && <Overall view={view} />}
      {view.deviceCode && <DeviceCode code={view.deviceCode} />}
      <RunList actions={view.actions} />
      <Disclosure show={words.log} hide={words.log}>
        <Log view={view} />
      </Disclosure>
      <Spoken view={view} />
    </Page>
  );
}

const over = ({ actions }: RunView): number =>
  actions.filter(({ state }) => state === "done" || state === "already-so").length;

function Overall({ view }: { readonly view: RunView }) {
  const done = over(view);
  const of = view.actions.length;
  const part = view.actions.reduce((sum, action) => sum + (isOver(action.state) ? 1 : action.part), 0) / of;
  return (
    <section className="overall" aria-label={words.stepOf({ done, of })}>
      <div className="overall-line">
        <span className="overall-count">{words.stepOf({ done, of })}</span>
        <span className="overall-percent">{words.percent({ part })}</span>
        <Elapsed since={view.actions.find(({ startedAt }) => startedAt)?.startedAt} />
      </div>
      <Bar part={part} label={words.stepOf({ done, of })} />
    </section>
  );
}

const isOver = (state: RunView["actions"][number]["state"]): boolean =>
  state === "done" || state === "already-so";

const EVERY_MS = 1000;

function Elapsed({ since }: { readonly since: string | undefined }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
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

const Log = ({ view }: { readonly view: RunView }) =>
  view.log.length === 0 ? (
    <p className="quiet">{words.logEmpty}</p>
  ) : (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <pre className="log" tabIndex={0} role="log" aria-label={words.log} aria-live="off">
      {view.log.map(({ text }) => `${text}\n`)}
    </pre>
  );

const SPEAK_EVERY_MS = 5000;

/** Told to a screen reader: only what has changed, and not more often than every five seconds. */
function Spoken({ view }: { readonly view: RunView }) {
  const running = view.actions.find(({ state }) => state === "running");
  const news = running ? words.say({ text: running.text, done: over(view), of: view.actions.length }) : "";
  const [said, say] = useState(news);
  const [saidAt, setSaidAt] = useState(0);
  useEffect(() => {
    if (news === said) return;
    const wait = Math.max(0, saidAt + SPEAK_EVERY_MS - Date.now());
    const timer = setTimeout(() => {
      say(news);
      setSaidAt(Date.now());
    }, wait);
    return () => clearTimeout(timer);
  }, [news, said, saidAt]);
  return (
    <p className="unseen" role="status">
      {said}
    </p>
  );
}
