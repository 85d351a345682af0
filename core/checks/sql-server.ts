/** What DPM and Azure Backup Server ask of the SQL Server on this server, by the instance that was chosen. */
import { installation } from "../text/installation.ts";
import { prerequisites } from "../text/prerequisites.ts";
import { sqlPrerequisites } from "../text/prerequisites-sql.ts";
import { isSqlHere } from "../vault/backup-server.ts";
import type { SqlInstance } from "../windows-facts.ts";
import { type CheckContext, defineCheck, type Finding } from "./check.ts";
import { releaseOf, sqlYearOf, sqlYears } from "./releases.ts";
import { couldNotTell, serviceFinding } from "./rows.ts";
import { appliesTo, FAMILY, type SubjectProduct, subjectOf } from "./subject.ts";

const words = sqlPrerequisites.checks;
type Context = Pick<CheckContext, "answers" | "facts">;

const installing = appliesTo(FAMILY, "installing");
const existing = (context: Context): boolean =>
  installing(context) && context.answers.installation.sql.use === "existing";
const isHere = ({ answers, facts }: Context): boolean => isSqlHere(answers.installation, facts.computerName);

/** Empty where nothing was chosen: Azure Backup Server takes no default instance. */
function wantedName(context: Context): string {
  const said = context.answers.installation.sql.instance.trim();
  return said === "" && subjectOf(context)?.product === "dpm" ? "MSSQLSERVER" : said;
}

/** `undefined`: not here; null: could not be told. */
function chosen(context: Context): SqlInstance | null | undefined {
  const { instances } = context.facts.windows.sql;
  if (instances === null) return null;
  const name = wantedName(context).toLowerCase();
  return instances.find((each) => each.name.toLowerCase() === name);
}

const onThisServer = (context: Context): boolean =>
  existing(context) && isHere(context) && chosen(context) !== undefined;

interface Row<Id extends string> {
  readonly id: Id;
  readonly products?: readonly SubjectProduct[];
  readonly look: (instance: SqlInstance, context: CheckContext) => Finding | Promise<Finding>;
}

/** One thing of the chosen instance: shown where that instance is here. */
const sqlCheck = <const Id extends string>({ id, products = FAMILY, look }: Row<Id>) =>
  defineCheck({
    id,
    applies: (context) => onThisServer(context) && appliesTo(products)(context),
    look: (context) => {
      const instance = chosen(context);
      return instance ? look(instance, context) : couldNotTell();
    },
  });

const instanceCheck = defineCheck({
  id: "sql-instance",
  applies: (context) => existing(context) && isHere(context),
  look: (context) => {
    const { named, missing, notChosen } = words["sql-instance"].found;
    const name = wantedName(context);
    const names = context.facts.windows.sql.instances?.map((each) => each.name) ?? context.facts.sqlInstances;
    if (names === null) return couldNotTell();
    if (name === "") return couldNotTell(notChosen);
    const here = names.some((each) => each.toLowerCase() === name.toLowerCase());
    return here ? { state: "pass", found: named({ name }) } : { state: "fail", found: missing({ name }) };
  },
});

const remote = defineCheck({
  id: "sql-remote",
  applies: (context) => existing(context) && !isHere(context),
  look: () => couldNotTell(prerequisites.found.unseen),
});

const version = sqlCheck({
  id: "sql-version",
  look: async ({ version: found }, context) => {
    const product = subjectOf(context)?.product ?? "mabs";
    const release = releaseOf(product, await context.media());
    const needed =
      release === null ? {} : { needed: words["sql-version"].needs({ years: sqlYears(release).join(", ") }) };
    if (found === null) return { ...couldNotTell(), ...needed };
    const year = sqlYearOf(found);
    const { known, other } = words["sql-version"].found;
    const shown = year === null ? other({ version: found }) : known({ year: String(year), version: found });
    if (release === null || year === null) return { ...couldNotTell(shown), ...needed };
    return { state: sqlYears(release).includes(year) ? "pass" : "fail", found: shown, ...needed };
  },
});

/** Azure Backup Server names Standard and Enterprise; DPM's pages name none, but warn of an evaluation (4509). */
function editionFinding(found: string, product: SubjectProduct): Finding {
  if (/evaluation/i.test(found)) return { state: "warn", found };
  if (/\b(?:Standard|Enterprise)\b/i.test(found)) return { state: "pass", found };
  return product === "mabs" ? { state: "fail", found } : couldNotTell(found);
}

const COLLATION = "SQL_Latin1_General_CP1_CI_AS";
const LOCAL_SYSTEM = /^(?:LocalSystem|NT AUTHORITY\\SYSTEM)$/i;

/** `DOMAIN\user` or `user@domain`: not one of Windows' own, and not of this computer. */
function isDomainAccount(account: string, computer: string | null): boolean {
  if (/^[^\\@]+@[^\\@]+$/.test(account)) return true;
  const [domain, user] = account.split("\\");
  if (!domain || !user || /^(?:NT |\.$|BUILTIN$)/i.test(domain)) return false;
  return domain.toLowerCase() !== computer?.toLowerCase();
}

const services = sqlCheck({
  id: "sql-services",
  look: ({ account, agentAccount }, { facts }) => {
    if (account === null || agentAccount === null) return couldNotTell();
    const fine = [account, agentAccount].every(
      (each) => LOCAL_SYSTEM.test(each) || isDomainAccount(each, facts.computerName),
    );
    const found = words["sql-services"].found({ sql: account, agent: agentAccount });
    return { state: fine ? "pass" : "fail", found };
  },
});

const sysadmin = sqlCheck({
  id: "sql-sysadmin",
  look: (instance, { answers }) => {
    // Of another account only SQL Server could tell, to that account.
    if (answers.installation.sql.user !== "" || instance.sysadmin === null) return couldNotTell();
    const { yes, no } = words["sql-sysadmin"].found;
    return instance.sysadmin ? { state: "pass", found: yes } : { state: "fail", found: no };
  },
});

const protocols = sqlCheck({
  id: "sql-protocols",
  look: ({ tcp, namedPipes }, { facts }) => {
    const { clientTcp } = facts.windows.sql;
    const { names, found } = words["sql-protocols"];
    const off = [
      ...(tcp === false ? [names.tcp] : []),
      ...(namedPipes === false ? [names.pipes] : []),
      ...(clientTcp === false ? [names.client] : []),
    ];
    if (off.length > 0) return { state: "fail", found: found.off({ names: off.join(", ") }) };
    return [tcp, namedPipes, clientTcp].includes(null) ? couldNotTell() : { state: "pass", found: found.on };
  },
});

const NETWORK_SERVICE = /^NT AUTHORITY\\Network ?Service$/i;

const reporting = sqlCheck({
  id: "sql-reporting",
  look: (_, { answers, facts }) => {
    const all = facts.windows.sql.reporting;
    if (all === null) return couldNotTell();
    const wanted = answers.installation.sql.reportingInstance.trim().toLowerCase();
    const one = all.find(({ name }) => name.toLowerCase() === wanted);
    if (!one) return { state: "fail", found: sqlPrerequisites.noReporting };
    if (one.account === null) return couldNotTell();
    const found = words["sql-reporting"].found({ name: one.name, account: one.account });
    return { state: NETWORK_SERVICE.test(one.account) ? "pass" : "fail", found };
  },
});

/** Read from a table of one release: DPM 2022 wants it for SQL Server 2022, DPM 2025 always (install-dpm). */
const driver = sqlCheck({
  id: "sql-driver",
  products: ["dpm"],
  look: async ({ version: sql }, { facts, media }) => {
    const release = releaseOf("dpm", await media());
    const { nativeClient, oleDbDriver19 } = facts.windows.sql;
    const { native, oleDb } = words["sql-driver"].drivers;
    if (release === "2025") return driverFinding(oleDbDriver19, oleDb);
    if (release === null || (release === "2022" && sql === null)) return couldNotTell();
    const asked = release === "2022" && sqlYearOf(sql ?? "") === 2022;
    const { none } = prerequisites.found;
    return asked ? driverFinding(nativeClient, native) : { state: "pass", found: none, needed: none };
  },
});

function driverFinding(there: boolean | null, needed: string): Finding {
  if (there === null) return { ...couldNotTell(), needed };
  const { there: yes, absent } = prerequisites.found;
  return { state: there ? "pass" : "fail", found: there ? yes : absent, needed };
}

const GIB = 1024 ** 3;
const SQL_MEMORY_BYTES = 4 * GIB;

export const sqlServer = [
  instanceCheck,
  remote,
  version,
  sqlCheck({
    id: "sql-edition",
    look: ({ edition }, context) =>
      edition === null ? couldNotTell() : editionFinding(edition, subjectOf(context)?.product ?? "mabs"),
  }),
  sqlCheck({
    id: "sql-collation",
    look: ({ collation }) => {
      if (collation === null) return couldNotTell();
      return { state: collation === COLLATION ? "pass" : "fail", found: collation };
    },
  }),
  services,
  sqlCheck({
    id: "sql-agent-start",
    look: ({ agentStart }) => {
      if (agentStart === null) return couldNotTell();
      const found = words["sql-agent-start"].found[agentStart];
      return { state: agentStart === "automatic" ? "pass" : "warn", found };
    },
  }),
  sysadmin,
  reporting,
  sqlCheck({
    id: "sql-tools",
    look: (_, { facts }) => {
      const { sqlcmd } = facts.windows.sql;
      if (sqlcmd === null) return couldNotTell();
      const { there, absent } = prerequisites.found;
      return { state: sqlcmd ? "pass" : "fail", found: sqlcmd ? there : absent };
    },
  }),
  protocols,
  sqlCheck({
    id: "sql-browser",
    look: (_, { facts }) => serviceFinding(facts.windows.sql.browser, ["running"], "fail"),
  }),
  sqlCheck({
    id: "sql-old-database",
    look: ({ dpmDatabases }) => {
      if (dpmDatabases === null) return couldNotTell();
      const found = dpmDatabases.length === 0 ? prerequisites.found.none : dpmDatabases.join(", ");
      return { state: dpmDatabases.length === 0 ? "pass" : "fail", found };
    },
  }),
  sqlCheck({
    id: "sql-availability",
    look: ({ availabilityGroups }) => {
      if (availabilityGroups === null) return couldNotTell();
      const { yes, no } = words["sql-availability"].found;
      return { state: availabilityGroups ? "warn" : "pass", found: availabilityGroups ? yes : no };
    },
  }),
  driver,
  sqlCheck({
    id: "sql-memory",
    products: ["dpm"],
    look: (_, { facts: { memoryBytes } }) => {
      if (memoryBytes === null) return couldNotTell();
      const found = installation.checks.memory.found({ gb: memoryBytes / GIB });
      return { state: memoryBytes < SQL_MEMORY_BYTES ? "warn" : "pass", found };
    },
  }),
] as const;
