/** The order of the pages. After the run has begun there is no way back. */
import { type StepId, stepIdsFor } from "./order.ts";
import type { StepContext } from "./step.ts";

/** Pages beside the way: opened from the first page or the last, they lead back there. */
const BESIDE = ["usage", "unregister"] as const;
export type PageBeside = (typeof BESIDE)[number];

export type PageId = "start" | StepId | "review" | "progress" | "outcome" | PageBeside;

const beside: readonly string[] = BESIDE;

/** Whether that is a page beside the way: what the vault stores, or the removal of a server. */
export const isBeside = (page: string | null): page is PageBeside => page !== null && beside.includes(page);

/** All pages of this flow on this machine, first to last. */
export const pagesFor = (context: StepContext): readonly PageId[] => [
  "start",
  ...stepIdsFor(context),
  "review",
  "progress",
  "outcome",
];

/** The page after this one; this one where it is the last. A page that no longer applies leads to the nearest later one. */
export function pageAfter(page: PageId, context: StepContext): PageId {
  const pages = pagesFor(context);
  return pages[pages.indexOf(page) + 1] ?? page;
}

/** The page before this one, or null where Back is not offered: on the first page, and once the run has begun. */
export function pageBefore(page: PageId, context: StepContext): PageId | null {
  if (page === "progress" || page === "outcome") return null;
  const pages = pagesFor(context);
  return pages[pages.indexOf(page) - 1] ?? null;
}
