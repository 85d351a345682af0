/** Clock times as the throttling settings have them: "09:00" to "23:59", minutes of the day underneath. */

const CLOCK_TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** Minutes since midnight, or null when the text is no time of day. */
export function minutesOf(clockTime: string): number | null {
  const match = CLOCK_TIME.exec(clockTime);
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}
