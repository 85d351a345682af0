/** Bad input of every sort: one coded error with a remedy, the exit code of its class, no stack trace, nothing changed. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { spawnCli } from "./spawn-cli.ts";

let folder = "";
const file = (name: string, content: string | Uint8Array): string => {
  const whole = path.join(folder, name);
  writeFileSync(whole, content);
  return whole;
};

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "broken-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const root = (name: string, inner = "") =>
  `<?xml version="1.0" encoding="utf-8"?>\n<${name}>${inner}</${name}>`;
const NS = "http://schemas.datacontract.org/2004/07/Microsoft.Azure.Portal.RecoveryServices.Models.Common";
const kind = (name: string) => `<${name} xmlns="${NS}" xmlns:i="http://www.w3.org/2001/XMLSchema-instance"/>`;

/** Vault credentials files that can register nothing. */
const files: readonly (readonly [name: string, file: string, content: string | Uint8Array, code: string])[] =
  [
    ["empty", "empty.VaultCredentials", "", "vault-credentials.empty"],
    ["huge", "huge.VaultCredentials", root("a", "x".repeat(70_000)), "vault-credentials.too-large"],
    [
      "binary",
      "binary.VaultCredentials",
      new Uint8Array([0, 255, 254, 1, 2, 3]),
      "vault-credentials.not-text",
    ],
    ["not XML", "text.VaultCredentials", "hello", "vault-credentials.not-xml"],
    [
      "cut off",
      "cut.VaultCredentials",
      kind("RSBackupVaultAADCreds").slice(0, -5),
      "vault-credentials.not-xml",
    ],
    [
      "a DTD",
      "dtd.VaultCredentials",
      `<!DOCTYPE a [<!ENTITY b "c">]>${root("a")}`,
      "vault-credentials.doctype",
    ],
    ["another root", "root.VaultCredentials", root("Something"), "vault-credentials.unknown-kind"],
    [
      "a classic vault",
      "classic.VaultCredentials",
      kind("BackupVaultCreds"),
      "vault-credentials.classic-vault",
    ],
    ["Site Recovery", "asr.VaultCredentials", kind("RSVaultAsrCreds"), "vault-credentials.site-recovery"],
    [
      "old Site Recovery",
      "old.VaultCredentials",
      kind("ASRVaultCreds"),
      "vault-credentials.site-recovery-classic",
    ],
    [
      "nothing inside",
      "bare.VaultCredentials",
      kind("RSBackupVaultAADCreds"),
      "vault-credentials.missing-element",
    ],
    ["another extension", "good.xml", kind("RSBackupVaultAADCreds"), "vault-credentials.wrong-extension"],
  ];

describe("credentials read", () => {
  it.each(files)("%s", async (_name, name, content, code) => {
    const { exitCode, json, stderr } = await spawnCli([
      "credentials",
      "read",
      file(name, content),
      "--json",
      "--data",
      folder,
    ]);
    expect(json[0]?.problems).toMatchObject([{ code }]);
    expect(exitCode).toBe(40);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it("a file that is not there", async () => {
    const { exitCode, json } = await spawnCli([
      "credentials",
      "read",
      "nowhere.VaultCredentials",
      "--json",
      "--data",
      folder,
    ]);
    expect(json[0]?.problems).toMatchObject([{ code: "vault-credentials.not-found" }]);
    expect(exitCode).toBe(40);
  });
});

/** Answer files that no plan can be made of. */
const answers: readonly (readonly [
  name: string,
  file: string,
  content: string | Uint8Array,
  code: string,
])[] = [
  ["bad JSON", "a.json", '{"flow": ', "answers.not-json"],
  ["bad YAML", "a.yaml", "flow: [", "answers.not-yaml"],
  ["binary", "b.yaml", new Uint8Array([0, 255, 254]), "answers.not-yaml"],
  ["an unknown key", "b.json", '{"colour": "blue"}', "answers.unknown-key"],
  ["a wrong type", "c.json", '{"proxy": {"port": true}}', "answers.wrong-value"],
  ["a passphrase in clear", "d.json", '{"passphrase": "hunter2-hunter2-hunter2"}', "answers.secret-in-clear"],
  ["a later version", "e.json", '{"version": 99}', "answers.newer-version"],
  ["too large", "f.json", `{"a": "${"x".repeat(300_000)}"}`, "answers.too-large"],
  ["half filled in", "g.json", '{"credentials": {"from": "file"}}', "answers.not-complete"],
  [
    "a proxy port of zero",
    "h.json",
    '{"proxy": {"use": "custom", "host": "p", "port": 0}}',
    "answers.not-complete",
  ],
];

describe("set", () => {
  it.each(answers)("%s changes nothing", async (_name, name, content, code) => {
    const data = mkdtempSync(path.join(folder, "data-"));
    const args = ["set", "--practice", "--json", "--answers", file(name, content), "--data", data];
    const { exitCode, json, stdout, stderr } = await spawnCli(args);
    expect(json).toMatchObject([{ error: { code, remedy: expect.stringMatching(/\.$/) } }]);
    expect(exitCode).toBe(20);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stdout).not.toContain("hunter2");
    expect(readdirSync(data)).not.toContain("runs");
  });

  it.each([
    ["secrets that are not JSON", "passphrase=hunter2", "secrets.not-json"],
    ["a secret of an unknown name", '{"password": "hunter2"}', "secrets.not-json"],
    ["no passphrase", "{}", "secrets.missing"],
  ])("%s", async (_name, input, code) => {
    const data = mkdtempSync(path.join(folder, "data-"));
    const said = { flow: "change-settings", passphrase: { change: true } };
    writeFileSync(path.join(folder, "change.json"), JSON.stringify(said));
    const practice = path.join(data, "practice");
    mkdirSync(practice);
    writeFileSync(
      path.join(practice, "machine.json"),
      JSON.stringify({ product: "mars", agentVersion: "2.0.9262.0" }),
    );
    const args = [
      "set",
      "--practice",
      "--json",
      "--answers",
      path.join(folder, "change.json"),
      "--data",
      data,
    ];
    const { exitCode, json, stdout } = await spawnCli(args, input);
    expect(json).toMatchObject([{ error: { code } }]);
    expect(exitCode).toBe(20);
    expect(stdout).not.toContain("hunter2");
  });

  it.each([
    ["an unknown option", ["set", "--answer", "x"]],
    ["no command", ["sett"]],
    ["a missing option", ["set"]],
  ])("%s is told with a way to the help", async (_name, args) => {
    const { exitCode, json } = await spawnCli([...args, "--json"]);
    expect(json).toMatchObject([
      { error: { code: "command.wrong-use", remedy: expect.stringContaining("--help") } },
    ]);
    expect(exitCode).toBe(20);
  });
});
