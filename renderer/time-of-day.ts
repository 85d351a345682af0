import { localeTag } from "../core/text/language.ts";

/** Of this day's clock: "14:05:09". A text that is no time is shown as it is. */
export function timeOfDay(iso: string): string {
  const ms = Date.parse(iso);
  if (Number.isNaN(ms)) return iso;
  return new Intl.DateTimeFormat(localeTag(), {
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  }).format(ms);
}
