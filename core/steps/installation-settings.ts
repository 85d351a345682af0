import { installation as words } from "../text/installation.ts";
import { installationFolders, productToInstall } from "../vault/backup-server.ts";
import { localFolderProblem } from "../vault/folders.ts";
import { writable } from "./installation.ts";
import { defineStep, type Problem } from "./step.ts";

/** The page "Installation Settings" of the set-ups: where the files go, and whether there is room. */
export const installationSettings = defineStep({
  id: "installation-settings",
  edits: ["installation"],
  problems: ({ answers: { installation: said } }) =>
    (["programFiles", "databaseFiles"] as const).flatMap((name): Problem[] => {
      const field = `installation.${name}`;
      if (said[name].trim() === "") return [];
      // The answer file of Azure Backup Server has no keys for folders.
      if (said.product === "azure-backup-server") return [{ field, problem: "fixed" }];
      const problem = localFolderProblem(said[name]) ?? writable(said[name].trim());
      return problem ? [{ field, problem }] : [];
    }),
  summary: ({ answers, facts }) => {
    const product = productToInstall(answers, facts);
    if (product === null) return [];
    const folders = installationFolders(product, answers.installation, facts.systemDrive);
    return [
      [words.fields.programFiles, folders.programFiles || words.folders.own],
      [words.fields.databaseFiles, folders.database || words.folders.own],
    ];
  },
});
