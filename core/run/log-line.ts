/** A line of the program's own log as the pages get it. Apart from read-log.ts, whose schema they have no use for. */

export interface LogLine {
  /** Counted from 1 in the file as it is now: a log that is full begins anew. Lines of the log before it count down from 0. */
  readonly line: number;
  readonly at: string;
  readonly level: "info" | "warning" | "error";
  readonly text: string;
}

/** A line as it is copied and as it stands in the report. */
export const logLineText = ({ at, level, text }: LogLine): string => `${at} ${level.padEnd(7)} ${text}`;
