import type { InstallationAnswer } from "../answers.ts";
import { installation as words } from "../text/installation.ts";
import { isSqlHere } from "../vault/backup-server.ts";
import { writable } from "./installation.ts";
import { defineStep, type Problem } from "./step.ts";

const MAX_NETBIOS_CHARACTERS = 15;

/** The page "SQL Settings" of the set-ups: which SQL Server keeps the product's database. */
export const sqlSettings = defineStep({
  id: "sql-settings",
  edits: ["installation"],
  problems: ({ answers: { installation: said }, facts }) => {
    const isMabs = said.product === "azure-backup-server";
    const { use, user } = said.sql;
    if (use === "bundled" && !isMabs) return [{ field: "installation.sql.use", problem: "not-with-dpm" }];
    return [
      ...serverProblems(said, isMabs, facts.computerName),
      ...(use === "existing" ? instanceProblems(said, isMabs) : []),
      ...userProblems(user.trim()),
    ];
  },
  summary: ({ answers: { installation: said }, facts }) => {
    const { sql } = said;
    const server = isSqlHere(said, facts.computerName) ? words.sql.thisServer : sql.server;
    const user = [words.fields.sqlUser, sql.user || words.sql.ownAccount] as const;
    if (sql.use === "bundled") return [[words.fields.sql, words.sql.bundled.title], user];
    return [
      [words.fields.sqlServer, server],
      [words.fields.instance, sql.instance || words.sql.defaultInstance],
      [words.fields.reportingInstance, sql.reportingInstance],
      user,
    ];
  },
});

/** Azure Backup Server takes no SQL Server of another computer (4324); DPM wants its NetBIOS name, not its DNS name (832). */
function serverProblems(
  said: InstallationAnswer,
  isMabs: boolean,
  computerName: string | null,
): readonly Problem[] {
  const server = said.sql.server.trim();
  if (isSqlHere(said, computerName)) return [];
  const field = "installation.sql.server";
  if (isMabs) return [{ field, problem: "not-with-mabs" }];
  if (server.includes(".")) return [{ field, problem: "fully-qualified" }];
  const isName = /^[A-Za-z0-9-]+$/.test(server) && server.length <= MAX_NETBIOS_CHARACTERS;
  return isName ? [] : [{ field, problem: "not-a-name" }];
}

/** No underscore and no letters of one language alone (install-dpm); Azure Backup Server V4 takes named instances only. */
function instanceProblems({ sql }: InstallationAnswer, isMabs: boolean): readonly Problem[] {
  const found: Problem[] = [];
  const instance = sql.instance.trim();
  const isDefault = instance === "" || instance.toUpperCase() === "MSSQLSERVER";
  if (isMabs && isDefault) found.push({ field: "installation.sql.instance", problem: "not-named" });
  else if (!isInstance(instance) && instance !== "")
    found.push({ field: "installation.sql.instance", problem: "not-a-name" });
  const reporting = sql.reportingInstance.trim();
  if (reporting === "") found.push({ field: "installation.sql.reportingInstance", problem: "empty" });
  else if (!isInstance(reporting))
    found.push({ field: "installation.sql.reportingInstance", problem: "not-a-name" });
  return found;
}

const isInstance = (name: string): boolean => /^[A-Za-z0-9$-]+$/.test(name);

/** `domain\user` (33433). */
function userProblems(user: string): readonly Problem[] {
  if (user === "") return [];
  const field = "installation.sql.user";
  if (!/^[^\\]+\\[^\\]+$/.test(user)) return [{ field, problem: "not-a-domain-user" }];
  const problem = writable(user);
  return problem ? [{ field, problem }] : [];
}
