import { describe, expect, it } from "vitest";
import { Answers, type InstallationAnswer } from "../answers.ts";
import { Secret } from "../secret.ts";
import { emptySetupFolder, installationFolders, isSqlHere, setupFolderOf } from "./backup-server.ts";
import { type SetupAnswersAsked, setupAnswers } from "./setup-answers.ts";

const said = (more: object): InstallationAnswer =>
  Answers.parse({ installation: { userName: " Ops ", companyName: "Contoso", media: "C:\\M", ...more } })
    .installation;

const keys = (more: Partial<SetupAnswersAsked> & { said: InstallationAnswer }) =>
  Object.fromEntries(
    setupAnswers({
      product: "dpm",
      computer: "BACKUP01",
      localAccountPassword: new Secret("account"),
      sqlPassword: new Secret("sql"),
      productKey: new Secret(" aaaaa-bbbbb-ccccc-ddddd-eeeee "),
      ...more,
    }).filter(([, value]) => value !== undefined),
  );

describe("the keys of set-up's answer file", () => {
  it("DPM with SQL Server on this server", () => {
    const answers = said({ product: "dpm", sql: { instance: "DPMSQL" }, programFiles: "D:\\DPM" });
    expect(keys({ said: answers })).toEqual({
      UserName: "Ops",
      CompanyName: "Contoso",
      SQLMachineName: "BACKUP01",
      SQLInstanceName: "DPMSQL",
      ReportingMachineName: "BACKUP01",
      ReportingInstanceName: "SSRS",
      SqlAccountPassword: "account",
      ProductKey: "AAAAA-BBBBB-CCCCC-DDDDD-EEEEE",
      ProgramFiles: "D:\\DPM",
      IntegratedInstallSource: "C:\\M",
    });
  });

  it("DPM with SQL Server elsewhere: its administrator, and no local accounts; as an evaluation no key", () => {
    const sql = { server: "SQL01", instance: "DPMSQL", user: "CONTOSO\\admin" };
    const found = keys({ said: said({ product: "dpm", evaluation: true, sql }) });
    expect(found).toMatchObject({
      SQLMachineName: "SQL01",
      SQLMachineUserName: "admin",
      SQLMachinePassword: "sql",
      SQLMachineDomainName: "CONTOSO",
      ReportingMachineUserName: "admin",
      ReportingMachinePassword: "sql",
    });
    expect(found).not.toHaveProperty("SqlAccountPassword");
    expect(found).not.toHaveProperty("ProductKey");
  });

  it("Azure Backup Server: vault credentials and passphrase too, and no keys of DPM", () => {
    const registration = {
      credentialsFile: "C:\\P\\v.VaultCredentials",
      passphrase: new Secret("phrase"),
      passphraseFolder: "C:\\P",
    };
    const existing = keys({ product: "mabs", said: said({ sql: { instance: "MABSSQL" } }), registration });
    expect(existing).toMatchObject({
      SQLMachineName: "localhost",
      SQLInstanceName: "MABSSQL",
      VaultCredentialFilePath: "C:\\P\\v.VaultCredentials",
      SecurityPassphrase: "phrase",
      PassphraseSaveLocation: "C:\\P",
      UseExistingSQL: "1",
    });
    for (const key of ["ProductKey", "ProgramFiles", "IntegratedInstallSource"])
      expect(existing).not.toHaveProperty(key);
    const bundled = keys({
      product: "mabs",
      said: said({ sql: { use: "bundled", instance: "X" } }),
      registration,
    });
    expect(bundled).toMatchObject({ UseExistingSQL: "0", SQLMachineName: "localhost" });
    expect(bundled).not.toHaveProperty("SQLInstanceName");
  });
});

describe("where things lie", () => {
  it("knows this server's SQL Server by any of its names", () => {
    for (const server of ["", "localhost", "backup01"])
      expect(isSqlHere(said({ sql: { server } }), "BACKUP01")).toBe(true);
    expect(isSqlHere(said({ sql: { server: "SQL01" } }), "BACKUP01")).toBe(false);
  });

  it("names the products' own folders on the drive of Windows, and what was said instead", () => {
    const none = { programFiles: "", databaseFiles: "" };
    expect(installationFolders("mabs", none, "E:")).toMatchObject({
      programFiles: "E:\\Program Files\\Microsoft Azure Backup Server\\DPM",
      database: "E:\\Program Files\\Microsoft Azure Backup Server\\DPM\\DPM\\DPMDB",
    });
    expect(installationFolders("dpm", { programFiles: "D:\\DPM", databaseFiles: "" }, "C:").database).toBe(
      "D:\\DPM\\DPM\\DPMDB",
    );
    expect(
      installationFolders("dpm", { programFiles: "D:\\DPM", databaseFiles: "F:\\DB" }, "C:").database,
    ).toBe("F:\\DB");
    expect(installationFolders("mabs", none, null).programFiles).toBe("");
  });

  it("gives set-up a folder without blanks: the program's own has some", () => {
    const at = (root: string) => setupFolderOf({ dataPath: (...more) => [root, ...more].join("\\") });
    expect(at("D:\\Data")).toBe("D:\\Data\\setup");
    expect(at("D:\\ProgramData\\Backup Server Setup")).toBe("D:\\ProgramData\\BackupServerSetup");
    expect(at("/var/lib/backup server")).toBe("C:\\ProgramData\\BackupServerSetup");
  });

  it("empties that folder of every file, and minds no folder that is not there", async () => {
    const left = ["setup.ini", "v.VaultCredentials", "Passphrase.txt"];
    const removed: string[] = [];
    const files = {
      dataPath: () => "/data/setup",
      state: async () => "folder" as const,
      list: async () => left,
      remove: async (file: string) => void removed.push(file),
    };
    await emptySetupFolder(files);
    expect(removed).toEqual(left.map((name) => `/data/setup/${name}`));
    await emptySetupFolder({
      ...files,
      state: async () => "absent",
      list: () => Promise.reject(new Error()),
    });
  });
});
