/** The program's own log: filtered, followed while it grows unless somebody reads further up, to copy. */
import { Button, Select } from "@fluentui/react-components";
import { ArrowDown20Regular } from "@fluentui/react-icons";
import { useId, useLayoutEffect, useRef, useState } from "react";
import { logLineText } from "../core/run/read-log.ts";
import { frame } from "../core/text/frame.ts";
import { tools, logWords as words } from "../core/text/tools.ts";
import { ErrorBox } from "./error-box.tsx";
import { CopyButton } from "./parts/copy-button.tsx";
import { Drawer, type ToolProps } from "./parts/drawer.tsx";
import { Waiting } from "./parts/spinner.tsx";
import { useWizard } from "./setup.ts";
import { type ShownLine, useLog } from "./use-log.ts";

const LEVELS = ["info", "warning", "error"] as const;
type Level = (typeof LEVELS)[number];

export function LogDrawer({ onClosed }: ToolProps) {
  const about = useWizard((wizard) => wizard.about);
  const { lines, error } = useLog();
  const show = useId();
  const [level, setLevel] = useState<Level>("info");
  const shown = (lines ?? []).filter((line) => LEVELS.indexOf(line.level) >= LEVELS.indexOf(level));
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
          {shown.length > 0 && <CopyButton text={shown.map(logLineText).join("\n")} label={words.copy} />}
        </div>
        {error && <ErrorBox error={error} />}
        {lines === null && !error && <Waiting label={words.reading} />}
        {lines !== null && shown.length === 0 && (
          <p className="quiet">{lines.length === 0 ? words.empty : words.emptyHere}</p>
        )}
        {shown.length > 0 && <Lines lines={shown} />}
        {about && <p className="quiet log-where">{words.where({ file: about.logFile })}</p>}
      </div>
    </Drawer>
  );
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
    if (following) toEnd();
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
              {timeOf(at)}
            </time>
            <span className="log-level">{words.level[level]}</span>
            <span className="log-text">{text}</span>
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

const clock = new Intl.DateTimeFormat("en-GB", {
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

/** Of this day's clock; the whole time, with its zone, is in the line that is copied. */
function timeOf(at: string): string {
  const ms = Date.parse(at);
  return Number.isNaN(ms) ? at : clock.format(ms);
}
