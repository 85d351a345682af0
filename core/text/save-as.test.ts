import { expect, it } from "vitest";
import { firewallRules } from "../vault/endpoints.ts";
import { firewallCsv } from "./firewall.ts";
import { commandLine, fileNameFor } from "./save-as.ts";

it("the firewall's list is CSV: a heading, one line for each address, every cell in quotes", () => {
  const rules = firewallRules("public", {
    aadAuthority: "https://login.contoso.com",
    serviceEndpoint: "https://pod01.backup.contoso.com:8443/",
  });
  const lines = firewallCsv(rules).split("\r\n");
  expect(lines[0]).toBe('"Address","Protocol","Port","Purpose"');
  expect(lines).toContain('"*.windowsazure.com","TCP","443","Backup service"');
  expect(lines).toContain('"pod01.backup.contoso.com","TCP","8443","Backup service"');
  expect(lines).toContain('"www.msftconnecttest.com","TCP","80","Connectivity check"');
  expect(lines).toHaveLength(rules.length + 2);
});

it("a file is named for its server, whatever its name holds", () => {
  expect(fileNameFor("BACKUP01", "answers.json")).toBe("BACKUP01-answers.json");
  expect(fileNameFor('..\\a/"b', "report.txt")).toBe("ab-report.txt");
  expect(fileNameFor(null, "report.txt")).toBe("server-report.txt");
});

it("the command line quotes its file, and stays in practice mode", () => {
  expect(commandLine("C:\\My Files\\a.json", false)).toBe(
    'backup-setup set --answers "C:\\My Files\\a.json"',
  );
  expect(commandLine("a.json", true)).toBe('backup-setup set --practice --answers "a.json"');
});
