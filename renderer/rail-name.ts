import type { PageId } from "../core/steps/navigate.ts";
import { certificate } from "../core/text/certificate.ts";
import { frame } from "../core/text/frame.ts";
import { text } from "../core/text/steps.ts";

/** A page's short name, for the rail and for links to it. */
export const railName = (page: PageId): string =>
  page === "certificate" ? certificate.rail : otherName(page);

const otherName = (page: Exclude<PageId, "certificate">): string =>
  page === "start" || page === "review" || page === "progress" || page === "outcome"
    ? frame.rail[page]
    : text[page].rail;
