/** The words of the calculators for the recovery folder and the agent's cache. */
import { words } from "./catalogue.ts";

export const space = words("space", {
  recovery: {
    heading: "Will it be large enough?",
    why: "The folder holds all items that are recovered at the same time, such as 10 virtual machines of 100 GB each: 1,000 GB. It is emptied after the recovery.",
    items: "Items recovered at the same time",
    each: "Size of the largest one, in GB",
  },
  cache: {
    heading: "Will the cache fit?",
    why: "The cache needs 5 to 10 percent of the data that goes to Azure, and 30 to 35 GB more if System State is backed up. Calculated with the lower numbers.",
    data: "Data that goes to Azure, in GB",
    systemState: "System State is backed up too",
  },
  needed: "Needed: {gb, number, ::.#} GB",
  enough: "{gb, number, ::.#} GB are free on {drive}. That is enough.",
  short:
    "{gb, number, ::.#} GB are free on {drive}. {more, number, ::.#} GB are missing: choose another drive, or make room.",
  unknown:
    "What is free {drive, select, missing {on that drive} other {on {drive}}} could not be told. Check it on the server.",
  free: "{gb, number, ::.#} GB are free on {drive}.",
});
