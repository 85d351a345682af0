import { describe, expect, it } from "vitest";
import { agentError } from "./agent-errors.ts";

describe("a refusal with an id", () => {
  it.each([
    ["The vault credentials file provided has expired. (ID: 34514)", "vault-credentials.expired", 34514],
    ["Invalid vault credentials provided. (ID: 34513)", "vault-credentials.refused", 34513],
    ["ID: 34511. Details: The server name is already registered", "machine.name-already-registered", 34511],
    ["Unable to connect to Microsoft Azure Backup. (ID: 100050)", "agent.cannot-reach-azure", 100050],
    ["This cannot be used on a DPM server. (ID: 100122)", "agent.not-on-dpm", 100122],
    ["The bandwidth is out of range. (ID: 280005)", "agent.settings-refused", 280005],
    ["(ID:130052)", "agent.clock-skew", 130052],
    ["The security PIN entered is incorrect. (ID: 100130)", "passphrase.pin-wrong", 100130],
    ["The encryption passphrase provided is incorrect. (ID: 34507)", "passphrase.incorrect", 34507],
  ] as const)("%s", (text, code, microsoftId) => {
    expect(agentError(text)).toMatchObject({ code, about: { microsoftId, microsoftText: text } });
  });

  it("is believed over its words", () => {
    expect(agentError("Invalid vault credentials provided. (ID: 34514)").code).toBe(
      "vault-credentials.expired",
    );
  });

  it("keeps a precise id that is not in the table, and goes by the words then", () => {
    expect(agentError("The security PIN is not set. (ID: 99999)")).toMatchObject({
      code: "passphrase.pin-needed",
      about: { microsoftId: 99999 },
    });
  });
});

describe("a refusal with a hex number", () => {
  it("is the same code in another base", () => {
    const text = "Activation did not complete successfully. internal service error [0x1FC07]";
    expect(agentError(text)).toMatchObject({ code: "passphrase.not-set", about: { microsoftId: 130055 } });
  });

  it("says more than the id that only points to it", () => {
    const text = "The current operation failed due to an internal service error [0x1FC07]. (ID: 100066)";
    expect(agentError(text)).toMatchObject({ code: "passphrase.not-set", about: { microsoftId: 130055 } });
  });

  it("that is not known leaves the service to blame", () => {
    const text = "The current operation failed due to an internal service error [0x7DC]. (ID: 100066)";
    expect(agentError(text)).toMatchObject({ code: "agent.service-trouble", about: { microsoftId: 0x7dc } });
    expect(agentError("internal service error. (ID: 100066)")).toMatchObject({
      code: "agent.service-trouble",
      about: { microsoftId: 100066 },
    });
  });

  it("of Windows is read as Windows' own", () => {
    expect(agentError("write failed: 0x80070070")).toMatchObject({
      code: "machine.disk-full",
      about: { windowsError: 112 },
    });
  });
});

describe("a refusal without a number", () => {
  it("is known by its words, in any case", () => {
    expect(agentError("The remote server returned an error: (407) Proxy Authentication Required.").code).toBe(
      "proxy.refused",
    );
    expect(agentError("FAILED TO SET THE ENCRYPTION KEY for secure backups.").code).toBe(
      "passphrase.not-set",
    );
  });

  it("that nothing is known about stays Microsoft's own text", () => {
    expect(agentError("Something else. (ID: 4711)")).toMatchObject({
      code: "agent.refused",
      about: { microsoftId: 4711, microsoftText: "Something else. (ID: 4711)" },
    });
    expect(agentError("", "agent.install-failed")).toMatchObject({
      code: "agent.install-failed",
      about: { microsoftText: "" },
    });
  });

  it("is shown on one bounded line, without control characters", () => {
    const { about } = agentError(`first\r\nsecond\t\u001b[31mred${"x".repeat(100_000)}`);
    expect(about.microsoftText).toMatch(/^first second \[31mredx+…$/);
    expect(String(about.microsoftText)).toHaveLength(400);
  });
});
