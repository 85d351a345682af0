import type { Answers } from "../answers.ts";
import { installation as words } from "../text/installation.ts";
import { text } from "../text/steps.ts";
import { isAbsoluteWindowsPath, localFolderProblem } from "../vault/folders.ts";
import { installationProblems, installationSummary } from "./installation.ts";
import { defineStep, type Problem, type SummaryLine } from "./step.ts";

/**
 * What to install on a server that has nothing yet: the MARS agent, with the page "Installation Settings" of its set-up, or
 * DPM or Azure Backup Server from its media. Also where one of these is wanted and something else is in its way.
 */
export const agent = defineStep({
  id: "agent",
  edits: ["agent", "installation"],
  problems: ({ answers: { agent: said, installation }, facts }) => {
    if (installation.product !== "mars-agent") return installationProblems(installation, facts);
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
  summary: ({ answers: { agent: said, installation } }) =>
    installation.product === "mars-agent" ? agentSummary(said) : installationSummary(installation),
});

const agentSummary = (said: Answers["agent"]): readonly SummaryLine[] => [
  [words.fields.product, words.products["mars-agent"].title],
  [text.agent.fields.installer, said.installer],
  [text.agent.fields.agentFolder, said.agentFolder || text.agent.values.default],
  [text.agent.fields.scratchFolder, said.scratchFolder || text.agent.values.default],
  [text.agent.fields.microsoftUpdate, said.microsoftUpdate ? text.values.yes : text.values.no],
];
