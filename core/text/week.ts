/** The words of the week picture on the page Throttling. */
import { words } from "./catalogue.ts";

export const week = words("week", {
  grid: "The week, hour by hour",
  keys: "With the arrow keys you go from hour to hour, with Home and End to the ends of a day.",
  hour: "{day}, {from} to {to}: {rate}",
  partly: "{day}, {from} to {to}: {rate} for a part of the hour",
  overMidnight: "These hours end before they begin.",
  overMidnightWhy:
    "Only equal times are refused; what the agent makes of such hours is not documented. The picture takes them to go over midnight, with both pieces on the work day itself. To be sure, choose hours that end on the same day.",
});
