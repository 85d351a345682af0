/** Told to a screen reader while a run goes: politely, only what has changed, and not more often than every five seconds. */
import { useEffect, useRef, useState } from "react";
import { describeAction } from "../../core/plan/describe.ts";
import type { RunView } from "../../core/run/progress.ts";
import { progress as words } from "../../core/text/run-pages.ts";

const SPEAK_EVERY_MS = 5000;

export function Spoken({ view, done }: { readonly view: RunView; readonly done: number }) {
  const running = view.actions.find(({ state }) => state === "running");
  const news = running
    ? words.say({ text: describeAction(running.action), done, of: view.actions.length })
    : "";
  const [said, say] = useState("");
  const saidAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    // Between two steps there is nothing to say, and nothing to take back.
    if (news === said || news === "") return;
    const wait = Math.max(0, saidAt.current + SPEAK_EVERY_MS - Date.now());
    const timer = setTimeout(() => {
      saidAt.current = Date.now();
      say(news);
    }, wait);
    return () => clearTimeout(timer);
  }, [news, said]);
  return (
    <p className="unseen" role="status">
      {said}
    </p>
  );
}
