/** Azure's own OpenAPI files, which lie beside the repository: where, which of them, and what is said where they are absent. */
import { existsSync } from "node:fs";
import path from "node:path";
import { type OfficialOperation, readOperations } from "./openapi-check.ts";
import { type ArmOperation, isArm, OPERATIONS } from "./routes.ts";

const SPECS = path.resolve(import.meta.dirname, "..", "..", "..", "shared", "specs");
const PROVIDER = "resource-manager/Microsoft.RecoveryServices/stable/2024-04-01";

const FILES = {
  "2024-04-01": [
    // First: it has a GetOperationStatus of its own, for something else.
    `specification/recoveryservicesbackup/${PROVIDER}/bms.json`,
    ...["vaults", "registeredidentities", "vaultusages", "replicationusages"].map(
      (name) => `specification/recoveryservices/${PROVIDER}/${name}.json`,
    ),
  ],
  "2026-07-01": ["extract-2026-07-01/openapi.extract.json"],
} as const;
export type Version = keyof typeof FILES;
export const VERSIONS = ["2024-04-01", "2026-07-01"] as const satisfies readonly Version[];

export const officialFiles = (version: Version): readonly string[] =>
  FILES[version].map((file) => path.join(SPECS, file));

/** Whether the files are there. Where they are not, `what` is said to be skipped, aloud. */
export function officialFilesAreThere(what: string): boolean {
  const there = existsSync(SPECS);
  if (!there) process.stderr.write(`\nSKIPPED, aloud: no official files in ${SPECS}; ${what}\n\n`);
  return there;
}

/** Not in the files on disk: read from subscriptions.json and resources.json of 2022-12-01, which are not kept here. */
const ELSEWHERE: readonly string[] = [
  ...["Subscriptions_List", "Subscriptions_Get", "ResourceGroups_List", "ResourceGroups_Get"],
  // And authorization-RoleDefinitionsCalls.json of 2022-04-01.
  ...["Subscriptions_ListLocations", "Permissions_ListForResourceGroup", "Permissions_ListForResource"],
];

/** What practice mode answers of what the files on disk describe. */
export const DESCRIBED: readonly ArmOperation[] = OPERATIONS.filter(isArm).filter(
  (operation) => !ELSEWHERE.includes(operation),
);

type Official = Readonly<Record<Version, ReadonlyMap<string, OfficialOperation>>>;

/** Every operation of the files, by version and operationId; empty where there are none. */
export function readOfficialFiles(): Official {
  const operationsOf = (version: Version): ReadonlyMap<string, OfficialOperation> =>
    new Map(officialFiles(version).flatMap((file) => (existsSync(file) ? [...readOperations(file)] : [])));
  return { "2024-04-01": operationsOf("2024-04-01"), "2026-07-01": operationsOf("2026-07-01") };
}
