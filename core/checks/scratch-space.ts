import { text } from "../text/checks.ts";
import { defineCheck } from "./check.ts";

/** The cache needs 5 to 10 percent of the data that goes to Azure (backup-azure-file-folder-backup-faq); how much that is, only the admin knows. */
const GIB = 1024 ** 3;
const LOW_BYTES = 5 * GIB;

export const scratchSpace = defineCheck({
  id: "scratch-space",
  applies: ({ facts }) => facts.product !== "none",
  look: ({ facts }) => {
    if (facts.scratchFreeBytes === null) return { state: "could-not-tell", found: text.couldNotTell };
    const found = text["scratch-space"].found({ gib: Math.round((facts.scratchFreeBytes / GIB) * 10) / 10 });
    return { state: facts.scratchFreeBytes < LOW_BYTES ? "warn" : "pass", found };
  },
});
