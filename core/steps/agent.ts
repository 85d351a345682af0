import { text } from "../text/steps.ts";
import { isAbsoluteWindowsPath, localFolderProblem } from "../vault/folders.ts";
import { defineStep, type Problem } from "./step.ts";

/** The page "Installation Settings" of the MARS agent's set-up: shown only where no agent is installed yet. */
export const agent = defineStep({
  id: "agent",
  edits: ["agent"],
  applies: ({ answers, facts }) => answers.flow !== "change-settings" && facts.product === "none",
  problems: ({ answers: { agent: said } }) => {
    const found: Problem[] = [];
    if (said.installer.trim() === "") found.push({ field: "agent.installer", problem: "empty" });
    else if (!isAbsoluteWindowsPath(said.installer))
      found.push({ field: "agent.installer", problem: "not-absolute" });
    else if (!/\.exe$/i.test(said.installer))
      found.push({ field: "agent.installer", problem: "not-an-installer" });
    for (const folder of ["agentFolder", "scratchFolder"] as const) {
      const problem = localFolderProblem(said[folder]);
      // Empty means the agent's own default, which is what most servers want.
      if (problem && problem !== "empty") found.push({ field: `agent.${folder}`, problem });
    }
    return found;
  },
  summary: ({ answers: { agent: said } }) => [
    [text.agent.fields.installer, said.installer],
    [text.agent.fields.agentFolder, said.agentFolder || text.agent.values.default],
    [text.agent.fields.scratchFolder, said.scratchFolder || text.agent.values.default],
    [text.agent.fields.microsoftUpdate, said.microsoftUpdate ? text.values.yes : text.values.no],
  ],
});
