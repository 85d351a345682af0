/** What Microsoft's products report: set-up: SQL Server and its reporting services. What each means is said in text/microsoft-errors-sql. */
import { type Row, span } from "./row.ts";

export const sql = {
  databaseNotCreated: { ids: [811], fixes: ["checkSqlReporting"], sources: ["errorCatalogue"] },
  reportConfiguration: { ids: [812], fixes: ["checkSqlReporting"], sources: ["errorCatalogue"] },
  instanceKey: { ids: [842], fixes: ["checkSqlReporting"], sources: ["errorCatalogue"] },
  databaseNotDeleted: { ids: [845], fixes: ["checkSqlReporting"], sources: ["errorCatalogue"] },
  reportingWmi: { ids: [822, 898, 33432], fixes: ["startWmi"], sources: ["errorCatalogue"] },
  reportingUrl: { ids: [824], fixes: ["reportingUrl"], sources: ["errorCatalogue"] },
  grantAccess: { ids: [832], fixes: ["netbiosName"], sources: ["error832", "errorCatalogue"] },
  spaceUnknown: { ids: [841], fixes: ["otherFolder"], sources: ["errorCatalogue"] },
  sqlTools: { ids: [846, 50503, 4311, 33501, 50502], fixes: ["sqlTools"], sources: ["errorCatalogue"] },
  databaseState: {
    ids: [856, 857, 4017, 4019, 4360, 4374, 4372],
    fixes: ["databaseByHand"],
    sources: ["errorCatalogue"],
  },
  databaseUnreachable: {
    ids: [...span(940, 945)],
    fixes: ["fixSql"],
    sources: ["errorCatalogue"],
    retry: true,
  },
  reportingServices: {
    ids: [4002, 4003, 33436, 33437, 33431],
    fixes: ["reportingServices"],
    sources: ["errorCatalogue"],
  },
  sqlAccounts: {
    ids: [4006, 4012, 4328, 4355, 4384, 4385],
    fixes: ["sqlAccounts"],
    sources: ["errorCatalogue"],
  },
  sqlCredentials: { ids: [4306], fixes: ["sqlSignIn"], sources: ["errorCatalogue"] },
  sqlConnection: { ids: [4307, 4308], fixes: ["sqlNameForm"], sources: ["errorCatalogue"] },
  sqlInstance: { ids: [4324], fixes: ["otherInstance", "sqlNameForm"], sources: ["errorCatalogue"] },
  sqlQuery: { ids: [4332, 4341], fixes: ["startSql"], sources: ["errorCatalogue"], retry: true },
  sqlSupportFiles: { ids: [4344, 4345], fixes: ["sqlPrep"], sources: ["errorCatalogue"] },
  sqlProtocols: { ids: [4348, 4515, 4517], fixes: ["sqlProtocols"], sources: ["errorCatalogue"] },
  notSysadmin: { ids: [4364], fixes: ["addSysadmin"], sources: ["errorCatalogue"] },
  notLocalAdministrator: { ids: [4365], fixes: ["addAdministrators"], sources: ["errorCatalogue"] },
  neitherRight: { ids: [4366], fixes: ["addSysadmin", "addAdministrators"], sources: ["errorCatalogue"] },
  evaluationEdition: { ids: [4509], fixes: ["noAction"], sources: ["errorCatalogue"] },
  sqlHasDpm: { ids: [4516], fixes: ["otherInstance"], sources: ["errorCatalogue"] },
  sqlCluster: {
    ids: [...span(33426, 33430), ...span(33433, 33435)],
    fixes: ["namedCause"],
    sources: ["errorCatalogue"],
  },
  databaseUpgrade: { ids: [4379, 4380, 4383, 4388], fixes: ["databaseBackup"], sources: ["errorCatalogue"] },
} as const satisfies Readonly<Record<string, Row>>;
