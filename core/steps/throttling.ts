import { MAX_KBPS, MIN_KBPS } from "../answer-choices.ts";
import { daysText, rateText, text } from "../text/steps.ts";
import { minutesOf } from "../vault/work-hours.ts";
import { defineStep, type Problem } from "./step.ts";

/** The page "Throttling Setting". Ranges: ids 280005 (512 Kbps to 1,023 Mbps), 280006 (a work day), 280007 (start is not end). */
export const throttling = defineStep({
  id: "throttling",
  edits: ["throttling"],
  problems: ({ answers: { throttling: said, leave } }) => {
    if (leave.includes("throttling") || !said.limited) return [];
    const days = said.workDays.length === 0 ? [{ field: "throttling.workDays", problem: "none-chosen" }] : [];
    const rates = (["workHourKbps", "nonWorkHourKbps"] as const).flatMap((rate) =>
      rateProblems(rate, said[rate]),
    );
    return [...rates, ...hourProblems(said.workHours), ...days];
  },
  summary: ({ answers: { throttling: said } }) =>
    said.limited
      ? [
          [text.throttling.fields.workHourKbps, rateText(said.workHourKbps)],
          [text.throttling.fields.nonWorkHourKbps, rateText(said.nonWorkHourKbps)],
          [text.throttling.fields.workHours, text.throttling.values.hours(said.workHours)],
          [text.throttling.fields.workDays, daysText(said.workDays)],
        ]
      : [[text.throttling.fields.limited, text.throttling.values.none]],
});

function hourProblems(hours: { readonly from: string; readonly to: string }): Problem[] {
  const from = minutesOf(hours.from);
  const to = minutesOf(hours.to);
  if (from === null) return [{ field: "throttling.workHours.from", problem: "not-a-time" }];
  if (to === null) return [{ field: "throttling.workHours.to", problem: "not-a-time" }];
  return from === to ? [{ field: "throttling.workHours.to", problem: "same-as-start" }] : [];
}

function rateProblems(rate: "workHourKbps" | "nonWorkHourKbps", kbps: number): Problem[] {
  if (kbps < MIN_KBPS) return [{ field: `throttling.${rate}`, problem: "too-low" }];
  return kbps > MAX_KBPS ? [{ field: `throttling.${rate}`, problem: "too-high" }] : [];
}
