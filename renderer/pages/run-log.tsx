/** What has happened in the run, line by line: followed while it grows, unless somebody reads further up. */
import { Button } from "@fluentui/react-components";
import { ArrowDown20Regular } from "@fluentui/react-icons";
import { useLayoutEffect, useRef, useState } from "react";
import { describeById } from "../../core/plan/describe.ts";
import type { RunLine, RunView } from "../../core/run/progress.ts";
import { progressPage as words } from "../../core/text/progress-page.ts";
import { progress } from "../../core/text/run-pages.ts";
import { timeOfDay } from "../time-of-day.ts";

/** One line in words. */
export function lineText({ id, what, text }: RunLine, { actions }: RunView): string {
  if (what === "note") return text;
  return words.line[what]({ step: describeById(actions, id) });
}

/** So near the end still counts as being there. */
const NEAR_END_PX = 24;

export function RunLog({ view }: { readonly view: RunView }) {
  const list = useRef<HTMLOListElement>(null);
  const [following, follow] = useState(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever there are other lines
  useLayoutEffect(() => {
    if (following && list.current) list.current.scrollTop = list.current.scrollHeight;
  }, [following, view.log]);
  const onScroll = () => {
    const { scrollTop = 0, scrollHeight = 0, clientHeight = 0 } = list.current ?? {};
    follow(scrollHeight - scrollTop - clientHeight < NEAR_END_PX);
  };
  if (view.log.length === 0) return <p className="quiet">{progress.logEmpty}</p>;
  return (
    <div className="run-log">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <ol ref={list} className="log" tabIndex={0} aria-label={words.lines} onScroll={onScroll}>
        {numbered(view.log).map(([key, line]) => (
          <li key={key}>
            <time dateTime={line.at || undefined}>{line.at && timeOfDay(line.at)}</time>
            {lineText(line, view)}
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

/** The same thing may be said twice in one moment. */
const numbered = (lines: readonly RunLine[]): readonly (readonly [string, RunLine])[] =>
  lines.map((line, index) => [`${index} ${line.at} ${line.id}`, line]);
