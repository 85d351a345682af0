/** The time that is left until a moment, counting down. Nobody is told of each tick: what matters is told by its notices. */
import { useEffect, useState } from "react";
import { credentialsPage as words } from "../../core/text/pages.ts";
import { lengthText } from "../../core/text/time.ts";

const EVERY_MS = 60_000;

/** Under this many hours it is time to hurry. */
export const SOON_HOURS = 4;
const SOON_MS = SOON_HOURS * 3_600_000;

/** Time left, anew each minute, and at the moments that change what it means. */
export function useTimeLeft(until: string): number {
  const end = Date.parse(until);
  const [now, setNow] = useState(Date.now);
  const leftMs = end - now;
  useEffect(() => {
    const turns = [leftMs - SOON_MS, leftMs].filter((ms) => ms > 0);
    if (leftMs <= 0) return;
    // A little after the moment rather than before it: a timer may be early.
    const timer = setTimeout(() => setNow(Date.now()), Math.min(EVERY_MS, ...turns) + 20);
    return () => clearTimeout(timer);
  }, [leftMs]);
  return leftMs;
}

export const isSoon = (leftMs: number): boolean => leftMs > 0 && leftMs <= SOON_MS;

/** "2 hours 5 minutes left", with a mark that says how much that is. */
export function TimeLeft({ until, onEnd }: { readonly until: string; readonly onEnd?: () => void }) {
  const leftMs = useTimeLeft(until);
  const [wasLeft] = useState(leftMs > 0);
  const over = leftMs <= 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, at the end
  useEffect(() => {
    if (over && wasLeft) onEnd?.();
  }, [over]);
  const kind = over ? "mark mark-bad" : isSoon(leftMs) ? "mark mark-warning" : "mark";
  return <span className={kind}>{over ? words.over : words.left({ length: lengthText(leftMs) })}</span>;
}
