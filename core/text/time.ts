/** Times and lengths of time, in words. Times carry their zone. */

import { words } from "./catalogue.ts";
import { localeTag, onLanguage } from "./language.ts";

export const lengths = words("time", {
  days: "{count, plural, one {# day} other {# days}}",
  hours: "{count, plural, one {# hour} other {# hours}}",
  minutes: "{count, plural, one {# minute} other {# minutes}}",
  lessThanAMinute: "less than a minute",
});

let moment: Intl.DateTimeFormat | undefined;
onLanguage(() => {
  moment = undefined;
});

/** "1 December 2026 at 14:05 UTC". A text that is no time is shown as it is. */
export const momentText = (iso: string): string => {
  const ms = Date.parse(iso);
  if (Number.isNaN(ms)) return iso;
  moment ??= new Intl.DateTimeFormat(localeTag(), {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  });
  return moment.format(ms);
};

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** "9 days 4 hours", "4 hours 10 minutes", "3 minutes": the two largest units, cut off, never rounded up. */
export function lengthText(lengthMs: number): string {
  const days = Math.floor(lengthMs / DAY_MS);
  const hours = Math.floor((lengthMs % DAY_MS) / HOUR_MS);
  const minutes = Math.floor((lengthMs % HOUR_MS) / MINUTE_MS);
  const parts = [
    days > 0 && lengths.days({ count: days }),
    hours > 0 && lengths.hours({ count: hours }),
    days === 0 && minutes > 0 && lengths.minutes({ count: minutes }),
  ];
  return parts.filter((part) => part !== false).join(" ") || lengths.lessThanAMinute;
}

/** "0:07", "12:30", "1:02:03": for a clock that runs. */
export function clockText(lengthMs: number): string {
  const two = (number: number) => String(number).padStart(2, "0");
  const seconds = Math.max(0, Math.floor(lengthMs / SECOND_MS));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
