import type { PageId } from "../core/steps/navigate.ts";
import { certificate } from "../core/text/certificate.ts";
import { certificateStore } from "../core/text/certificate-store.ts";
import { frame } from "../core/text/frame.ts";
import { installation } from "../core/text/installation.ts";
import { text } from "../core/text/steps.ts";
import { unregister } from "../core/text/unregister.ts";
import { usage } from "../core/text/usage.ts";

/** A page's short name, for the rail and for links to it. */
export const railName = (page: PageId): string =>
  page === "certificate"
    ? certificate.rail
    : page === "old-certificates"
      ? certificateStore.rail
      : otherName(page);

function otherName(page: Exclude<PageId, "certificate" | "old-certificates">): string {
  switch (page) {
    case "start":
    case "review":
    case "progress":
    case "outcome":
      return frame.rail[page];
    case "usage":
      return usage.rail;
    case "unregister":
      return unregister.rail;
    case "agent":
      return installation.what;
    case "sql-settings":
    case "installation-settings":
    case "security-settings":
    case "microsoft-update":
      return installation.pages[page].rail;
    default:
      return text[page].rail;
  }
}
