/** The program's own log: filtered, followed while it grows unless somebody reads further up, to copy. */
import { Button, Input, Select } from "@fluentui/react-components";
import { ArrowDown20Regular } from "@fluentui/react-icons";
import { useId, useLayoutEffect, useRef, useState } from "react";
import { logLineText } from "../core/run/log-line.ts";
import { makeRedactor } from "../core/run/redact.ts";
import { frame } from "../core/text/frame.ts";
import { logPage } from "../core/text/log-page.ts";
import { fileNameFor } from "../core/text/save-as.ts";
import { tools, logWords as words } from "../core/text/tools.ts";
import { ErrorBox } from "./error-box.tsx";
import { LineMeans } from "./microsoft-error.tsx";
import { CopyButton } from "./parts/copy-button.tsx";
import { Drawer, type ToolProps } from "./parts/drawer.tsx";
import { Waiting } from "./parts/spinner.tsx";
import { SaveButton } from "./save-button.tsx";
import { useWizard } from "./setup.ts";
import { timeOfDay } from "./time-of-day.ts";
import { type ShownLine, useLog } from "./use-log.ts";

const LEVELS = ["info", "warning", "error"] as const;
type Level = (typeof LEVELS)[number];

export function LogDrawer({ onClosed }: ToolProps) {
  const about = useWizard((wizard) => wizard.about);
  const { lines, error } = useLog();
  const show = useId();
  const search = useId();
  const [level, setLevel] = useState<Level>("info");
  const [find, setFind] = useState("");
  const server = useWizard((wizard) => wizard.facts?.computerName ?? null);
  const wanted = find.trim().toLowerCase();
  const shown = (lines ?? []).filter(
    ({ level: one, text }) =>
      LEVELS.indexOf(one) >= LEVELS.indexOf(level) && text.toLowerCase().includes(wanted),
  );
  return (
    <Drawer
      title={words.title}
      close={tools.close}
      onClosed={onClosed}
      mark={about?.practice ? frame.practice.title : undefined}
    >
      <div className="drawer-body log-page">
        <p className="quiet">{words.why}</p>
        <div className="row">
          <span className="log-show">
            <label htmlFor={show}>{words.show}</label>
            <Select
              id={show}
              value={level}
              onChange={(_event, data) => setLevel(LEVELS.find((one) => one === data.value) ?? "info")}
            >
              {LEVELS.map((one) => (
                <option key={one} value={one}>
                  {words.levels[one]}
                </option>
              ))}
            </Select>
          </span>
          <span className="log-show">
            <label htmlFor={search}>{logPage.find}</label>
            <Input id={search} type="search" value={find} onChange={(_event, { value }) => setFind(value)} />
          </span>
        </div>
        {shown.length > 0 && (
          <div className="row">
            <CopyButton text={shown.map(logLineText).join("\n")} label={words.copy} />
            <SaveButton
              name={fileNameFor(null, "log.txt")}
              label={logPage.save}
              text={() => savedText(shown, server)}
            />
          </div>
        )}
        {shown.length > 0 && <p className="quiet">{logPage.redacted}</p>}
        {error && <ErrorBox error={error} />}
        {lines === null && !error && <Waiting label={words.reading} />}
        {lines !== null && shown.length === 0 && <p className="quiet">{nothingShown(lines.length, find)}</p>}
        {shown.length > 0 && <Lines lines={shown} />}
        {about && <p className="quiet log-where">{words.where({ file: about.logFile })}</p>}
      </div>
    </Drawer>
  );
}

function nothingShown(lines: number, find: string): string {
  if (lines === 0) return words.empty;
  return find.trim() === "" ? words.emptyHere : logPage.noneFound({ text: find.trim() });
}

/** What a host takes at once; the newest lines are the ones that are wanted. */
const MAX_SAVED_CHARACTERS = 190_000;

/** Secrets were never in it; ids and names go too, since it is saved to be passed on. */
function savedText(lines: readonly ShownLine[], server: string | null): string {
  const { text } = makeRedactor({ ids: [], names: server ? [server] : [] }, { ids: false, names: false });
  return `${text(lines.map(logLineText).join("\n"))}\n`.slice(-MAX_SAVED_CHARACTERS);
}

/** So near the end still counts as being there. */
const NEAR_END_PX = 24;

function Lines({ lines }: { readonly lines: readonly ShownLine[] }) {
  const list = useRef<HTMLOListElement>(null);
  const [following, follow] = useState(true);
  const toEnd = () => {
    if (list.current) list.current.scrollTop = list.current.scrollHeight;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever there are other lines
  useLayoutEffect(() => {
    // Nor is what somebody reads an explanation of moved away.
    if (following && !list.current?.querySelector("[aria-expanded=true]")) toEnd();
  }, [following, lines]);
  const onScroll = () => {
    const { scrollTop = 0, scrollHeight = 0, clientHeight = 0 } = list.current ?? {};
    follow(scrollHeight - scrollTop - clientHeight < NEAR_END_PX);
  };
  return (
    <div className="log-lines-frame">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <ol ref={list} className="log-lines" tabIndex={0} aria-label={words.lines} onScroll={onScroll}>
        {lines.map(({ key, at, level, text }) => (
          <li key={key} className={`log-line log-${level}`}>
            <time dateTime={at} title={at}>
              {timeOfDay(at)}
            </time>
            <span className="log-level">{words.level[level]}</span>
            <div className="log-text">
              {text}
              <LineMeans text={text} />
            </div>
          </li>
        ))}
      </ol>
      {!following && (
        <Button size="small" icon={<ArrowDown20Regular />} onClick={() => follow(true)}>
          {words.newest}
        </Button>
      )}
    </div>
  );
}
