/** The log as it grows, asked for again and again while it is looked at. */
import { useEffect, useState } from "react";
import { type ErrorData, SetupError } from "../core/errors.ts";
import type { Host } from "../core/host.ts";
import type { LogLine } from "../core/run/log-line.ts";
import { useSetup } from "./setup.ts";

const EVERY_MS = 2000;
const MAX_LINES = 2000;

export interface ShownLine extends LogLine {
  /** Its own, even where the log has begun anew with line 1. */
  readonly key: number;
}

interface Read {
  /** null: not read yet. */
  readonly lines: readonly ShownLine[] | null;
  readonly error: ErrorData | null;
}

export function useLog(): Read {
  const { host } = useSetup().link;
  const [read, setRead] = useState<Read>({ lines: null, error: null });
  useEffect(() => {
    // Without a line: the log before this one too.
    let afterLine: number | undefined;
    return again(async (gone) => {
      const news = await newsOf(host, afterLine);
      if (gone()) return;
      afterLine = news.lines.at(-1)?.line ?? afterLine;
      if (!news.error) afterLine = Math.max(0, afterLine ?? 0);
      setRead(({ lines }) => ({
        lines: news.error ? lines : joined(lines ?? [], news.lines),
        error: news.error,
      }));
    });
  }, [host]);
  return read;
}

/** Does it now, and again after each pause, until the returned function is called. */
function again(work: (gone: () => boolean) => Promise<void>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let gone = false;
  const turn = async () => {
    await work(() => gone);
    if (!gone) timer = setTimeout(() => void turn(), EVERY_MS);
  };
  void turn();
  return () => {
    gone = true;
    clearTimeout(timer);
  };
}

async function newsOf(host: Host, afterLine: number | undefined) {
  try {
    return { lines: await host.readLog(afterLine === undefined ? {} : { afterLine }), error: null };
  } catch (thrown) {
    return { lines: [], error: SetupError.from(thrown).toData() };
  }
}

function joined(before: readonly ShownLine[], news: readonly LogLine[]): readonly ShownLine[] {
  if (news.length === 0) return before;
  const next = (before.at(-1)?.key ?? 0) + 1;
  return [...before, ...news.map((line, index) => ({ ...line, key: next + index }))].slice(-MAX_LINES);
}
