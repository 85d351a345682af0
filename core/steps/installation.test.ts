import { describe, expect, it } from "vitest";
import { factsOf } from "../../practice/test-facts.ts";
import { Answers } from "../answers.ts";
import type { Facts } from "../facts.ts";
import { problemText } from "../text/problems.ts";
import { problemsOf, stepsFor } from "./index.ts";
import type { StepId } from "./order.ts";
import { nothingTyped, type Typed } from "./typed.ts";
import { secretsOf, typedProblems } from "./typed-problems.ts";

const PAGES: readonly StepId[] = [
  "sql-settings",
  "installation-settings",
  "security-settings",
  "microsoft-update",
];

const mabs = {
  product: "azure-backup-server",
  media: "C:\\Install\\MABS",
  userName: "Ops",
  companyName: "Contoso",
  sql: { instance: "MABSSQL" },
};
const dpm = { ...mabs, product: "dpm", media: "C:\\Install\\DPM" };

const contextOf = (installation: object, facts: Partial<Facts> = {}, more: object = {}) => ({
  answers: Answers.parse({
    installation,
    credentials: { file: "C:\\v.VaultCredentials" },
    recoveryFolder: "D:\\R",
    ...more,
  }),
  facts: factsOf(facts),
});

const pagesOf = (...said: Parameters<typeof contextOf>) => stepsFor(contextOf(...said)).map(({ id }) => id);
const faultsOf = (...said: Parameters<typeof contextOf>) =>
  problemsOf(contextOf(...said)).map(({ field, problem }) => `${field}: ${problem}`);

describe("the pages of an installation", () => {
  it("come only where a backup server is installed, in the order of the set-ups", () => {
    expect(pagesOf(mabs).filter((id) => PAGES.includes(id))).toEqual(PAGES);
    expect(pagesOf(mabs)).toContain("recovery-folder");
    for (const id of [...PAGES, "recovery-folder"]) {
      expect(pagesOf({})).not.toContain(id);
    }
    for (const id of PAGES) {
      expect(pagesOf(mabs, { product: "mabs" })).not.toContain(id);
      expect(pagesOf(mabs, {}, { flow: "change-settings" })).not.toContain(id);
    }
  });

  it("leave out the accounts' password where SQL Server runs elsewhere", () => {
    expect(pagesOf(dpm)).toContain("security-settings");
    expect(pagesOf({ ...dpm, sql: { server: "SQL01" } })).not.toContain("security-settings");
  });

  it("let a whole form through", () => {
    expect(faultsOf(mabs)).toEqual([]);
    expect(
      faultsOf({ ...dpm, sql: { server: "SQL01", user: "CONTOSO\\a" }, databaseFiles: "D:\\DB" }),
    ).toEqual([]);
  });

  it.each([
    [{ ...mabs, media: "" }, "installation.media: empty"],
    [{ ...mabs, media: "MABS" }, "installation.media: not-absolute"],
    [{ ...dpm, download: "SCDPM.exe" }, "installation.download: not-absolute"],
    [{ ...mabs, userName: " " }, "installation.userName: empty"],
    [{ ...mabs, companyName: 'The "Best"' }, "installation.companyName: not-writable"],
    [{ ...mabs, sql: { instance: "" } }, "installation.sql.instance: not-named"],
    [{ ...mabs, sql: { instance: "mssqlserver" } }, "installation.sql.instance: not-named"],
    [{ ...mabs, sql: { instance: "MABS_SQL" } }, "installation.sql.instance: not-a-name"],
    [{ ...mabs, sql: { instance: "MÄBS" } }, "installation.sql.instance: not-a-name"],
    [{ ...mabs, sql: { instance: "A", reportingInstance: "" } }, "installation.sql.reportingInstance: empty"],
    [{ ...mabs, sql: { instance: "A", server: "SQL01" } }, "installation.sql.server: not-with-mabs"],
    [{ ...dpm, sql: { server: "sql01.contoso.com" } }, "installation.sql.server: fully-qualified"],
    [{ ...dpm, sql: { server: "SQL01\\X" } }, "installation.sql.server: not-a-name"],
    [{ ...dpm, sql: { use: "bundled" } }, "installation.sql.use: not-with-dpm"],
    [{ ...dpm, sql: { user: "sa" } }, "installation.sql.user: not-a-domain-user"],
    [{ ...dpm, programFiles: "D:\\" }, "installation.programFiles: root"],
    [{ ...mabs, databaseFiles: "D:\\DB" }, "installation.databaseFiles: fixed"],
  ])("%j: %s", (said, fault) => {
    expect(faultsOf(said)).toEqual([fault]);
    const [field = "", problem = ""] = fault.split(": ");
    expect(problemText({ field, problem })).toMatch(/[.;]$/);
  });

  it("say where another product is in the way", () => {
    expect(faultsOf(mabs, { product: "mars" })).toContain("installation.product: agent-is-here");
    expect(faultsOf(mabs, { product: "dpm" })).toContain("installation.product: other-product");
  });
});

describe("the secrets of an installation", () => {
  const typedWith = (more: Partial<Typed>): Typed => ({ ...nothingTyped, ...more });
  const faults = (step: StepId, said: object, typed: Partial<Typed> = {}) =>
    typedProblems(step, contextOf(said), typedWith(typed)).map(
      ({ field, problem }) => `${field}: ${problem}`,
    );

  it("are asked for on their pages, and nowhere else", () => {
    expect(faults("security-settings", mabs)).toEqual(["localAccountPassword: missing"]);
    const twice = { localAccountPassword: "Strong-1234", localAccountConfirm: "Strong-1234" };
    expect(faults("security-settings", mabs, twice)).toEqual([]);
    expect(faults("security-settings", mabs, { ...twice, localAccountConfirm: "x" })).toEqual([
      "localAccountConfirm: differs",
    ]);
    expect(
      faults("security-settings", mabs, { localAccountPassword: "a;b", localAccountConfirm: "a;b" }),
    ).toEqual(["localAccountPassword: not-writable"]);
    expect(faults("sql-settings", mabs)).toEqual([]);
    expect(faults("sql-settings", { ...mabs, sql: { user: "C\\u" } })).toEqual(["sqlPassword: missing"]);
    expect(faults("agent", dpm)).toEqual(["productKey: missing"]);
    expect(faults("agent", dpm, { productKey: "AAAAA-BBBBB" })).toEqual(["productKey: not-a-key"]);
    expect(faults("agent", { ...dpm, evaluation: true })).toEqual([]);
    expect(faults("agent", {})).toEqual([]);
  });

  it("a passphrase that set-up's file cannot carry is told on its page, for Azure Backup Server alone", () => {
    const typed = {
      passphrase: 'sixteen "characters" =',
      confirm: 'sixteen "characters" =',
      made: false,
      kept: nothingTyped.kept,
    };
    expect(faults("encryption", mabs, typed)).toContain("passphrase: not-writable");
    expect(faults("encryption", { ...dpm, evaluation: true }, typed)).not.toContain(
      "passphrase: not-writable",
    );
  });

  it("are sent only where they are needed", () => {
    const typed = typedWith({ localAccountPassword: "a", sqlPassword: "b", productKey: "c" });
    expect(secretsOf(contextOf(mabs), typed)).toMatchObject({ localAccountPassword: "a" });
    expect(Object.keys(secretsOf(contextOf(mabs), typed))).not.toEqual(
      expect.arrayContaining(["productKey", "sqlPassword"]),
    );
    expect(Object.keys(secretsOf(contextOf({}), typed))).toEqual(["passphrase"]);
    const remote = { ...dpm, evaluation: true, sql: { server: "SQL01", user: "C\\u" } };
    expect(secretsOf(contextOf(remote), typed)).toMatchObject({ sqlPassword: "b" });
    expect(Object.keys(secretsOf(contextOf(remote), typed))).not.toContain("localAccountPassword");
  });
});
