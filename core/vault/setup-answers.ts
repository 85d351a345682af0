/** What is said in the wizard, as the keys of set-up's own answer file. */
import type { InstallationAnswer } from "../answers.ts";
import type { Secret } from "../secret.ts";
import type { BackupServerProduct } from "./backup-server.ts";
import { isSqlHere } from "./backup-server.ts";
import type { SetupIniEntry } from "./setup-ini.ts";

export interface SetupAnswersAsked {
  readonly product: BackupServerProduct;
  readonly said: InstallationAnswer;
  /** NetBIOS name of this server. */
  readonly computer: string;
  readonly localAccountPassword: Secret | undefined;
  readonly sqlPassword: Secret | undefined;
  readonly productKey: Secret | undefined;
  /** Azure Backup Server only: its set-up registers the server. */
  readonly registration?: {
    readonly credentialsFile: string;
    readonly passphrase: Secret;
    /** A folder that exists: set-up leaves the passphrase there in clear. */
    readonly passphraseFolder: string;
  };
}

/** In the order of Microsoft's pages. A value that nobody gave leaves its key out. */
export function setupAnswers(asked: SetupAnswersAsked): readonly SetupIniEntry[] {
  const { said, registration } = asked;
  const common: readonly SetupIniEntry[] = [
    ["UserName", said.userName.trim()],
    ["CompanyName", said.companyName.trim()],
    ...sqlAnswers(asked),
  ];
  if (asked.product === "dpm") return [...common, ...dpmAnswers(asked)];
  return [
    ...common,
    ["VaultCredentialFilePath", registration?.credentialsFile],
    ["SecurityPassphrase", registration?.passphrase.reveal()],
    ["PassphraseSaveLocation", registration?.passphraseFolder],
    ["UseExistingSQL", said.sql.use === "existing" ? "1" : "0"],
  ];
}

/** Keys of DPM alone. Without a product key it is installed as an evaluation. */
const dpmAnswers = ({ said, productKey }: SetupAnswersAsked): readonly SetupIniEntry[] => [
  ["ProductKey", said.evaluation ? undefined : productKey?.reveal().trim().toUpperCase()],
  ["ProgramFiles", said.programFiles.trim() || undefined],
  ["DatabaseFiles", said.databaseFiles.trim() || undefined],
  ["IntegratedInstallSource", said.media.trim()],
];

/** The reporting services run beside that SQL Server, and are reached as the same user. */
function sqlAnswers({ product, said, computer, localAccountPassword, sqlPassword }: SetupAnswersAsked) {
  const { use, instance, reportingInstance, user } = said.sql;
  const here = isSqlHere(said, computer);
  const server = !here ? said.sql.server.trim() : product === "mabs" ? "localhost" : computer;
  const [domain, name] = user.includes("\\") ? user.split("\\") : [];
  const known = use === "existing";
  const as = (machine: string): SetupIniEntry[] => [
    [`${machine}UserName`, name],
    [`${machine}Password`, name === undefined ? undefined : sqlPassword?.reveal()],
    [`${machine}DomainName`, domain],
  ];
  const entries: SetupIniEntry[] = [
    ["SQLMachineName", server],
    ["SQLInstanceName", (known && instance.trim()) || undefined],
    ...as("SQLMachine"),
    ["ReportingMachineName", server],
    ["ReportingInstanceName", (known && reportingInstance.trim()) || undefined],
    ...as("ReportingMachine"),
    ["SqlAccountPassword", here ? localAccountPassword?.reveal() : undefined],
  ];
  return entries;
}
