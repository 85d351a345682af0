/** Clock times as the throttling settings have them: "09:00" to "23:59", minutes of the day underneath. */

const CLOCK_TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** Minutes since midnight, or null when the text is no time of day. */
export function minutesOf(clockTime: string): number | null {
  const match = CLOCK_TIME.exec(clockTime);
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}

/**
 * How much of an hour of a work day belongs to the work hours. Hours that end before they begin are taken to go over midnight:
 * both pieces are drawn on the work day itself. Which of two days the agent means is not documented.
 */
export function partOfHour(
  { from, to }: { readonly from: string; readonly to: string },
  hour: number,
): "all" | "part" | "none" {
  const minutes = spansOf(from, to).reduce((sum, span) => sum + overlap(span, hour * 60), 0);
  if (minutes === 0) return "none";
  return minutes === 60 ? "all" : "part";
}

/** Whether they end before they begin; false for what is no time. */
export function endsBeforeItBegins({ from, to }: { readonly from: string; readonly to: string }): boolean {
  const [start, end] = [minutesOf(from), minutesOf(to)];
  return start !== null && end !== null && end < start;
}

type Span = readonly [fromMinute: number, toMinute: number];

function spansOf(from: string, to: string): readonly Span[] {
  const [start, end] = [minutesOf(from), minutesOf(to)];
  if (start === null || end === null || start === end) return [];
  if (start < end) return [[start, end]];
  return [
    [0, end],
    [start, 24 * 60],
  ];
}

const overlap = ([from, to]: Span, hourStart: number): number =>
  Math.max(0, Math.min(to, hourStart + 60) - Math.max(from, hourStart));
