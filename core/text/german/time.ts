/** Catalogue `time`. */
import type { Translation } from "../catalogue.ts";
import type { lengths } from "../time.ts";

export const time: Translation<typeof lengths> = {
  days: "{count, plural, one {# Tag} other {# Tage}}",
  hours: "{count, plural, one {# Stunde} other {# Stunden}}",
  minutes: "{count, plural, one {# Minute} other {# Minuten}}",
  lessThanAMinute: "weniger als eine Minute",
};
