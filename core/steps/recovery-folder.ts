import { text } from "../text/steps.ts";
import { localFolderProblem } from "../vault/folders.ts";
import { defineStep } from "./step.ts";

/** The page "Recovery Folder Setting": DPM and MABS only; a MARS agent alone has none. */
export const recoveryFolder = defineStep({
  id: "recovery-folder",
  edits: ["recoveryFolder"],
  problems: ({ answers, facts }) => {
    // Left as it is: fine, unless there is none yet (ids 33417, 50008).
    if (answers.leave.includes("recoveryFolder") && facts.recoveryFolder) return [];
    const problem = localFolderProblem(answers.recoveryFolder);
    return problem ? [{ field: "recoveryFolder", problem }] : [];
  },
  summary: ({ answers }) => [[text["recovery-folder"].fields.recoveryFolder, answers.recoveryFolder]],
});
