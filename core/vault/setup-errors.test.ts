import { describe, expect, it } from "vitest";
import { explain } from "../text/errors.ts";
import { agentError } from "./agent-errors.ts";
import { RESTART_IDS, SETUP_IDS } from "./setup-errors.ts";

describe("what set-up means by its ids", () => {
  it.each([
    [4308, "backup-server.sql-refused"],
    [4364, "backup-server.sql-refused"],
    [832, "backup-server.sql-refused"],
    [3023, "backup-server.password-refused"],
    [858, "backup-server.product-key-refused"],
    [33495, "backup-server.conflict"],
    [4021, "backup-server.domain"],
    [889, "backup-server.folder-refused"],
    [803, "backup-server.hardware"],
    [4065, "backup-server.answers-refused"],
    [4304, "backup-server.component-missing"],
    [851, "backup-server.install-failed"],
    [4001, "machine.disk-full"],
    [801, "machine.not-administrator"],
    [34513, "vault-credentials.refused"],
    [4024, "agent.install-failed"],
    [4999, "backup-server.install-failed"],
  ])("%i: %s", (microsoftId, code) => {
    const error = agentError(
      `*** Error : it failed. ID: ${microsoftId}. Details: x`,
      "backup-server.install-failed",
    );
    expect(error).toMatchObject({ code, about: { microsoftId } });
  });

  it("each id has one meaning, and none is a restart", () => {
    const all = Object.values(SETUP_IDS).flat();
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((id) => RESTART_IDS.includes(id))).toEqual([]);
  });

  it("every meaning has a cause and one thing to do, with what the product said", () => {
    for (const [code, ids] of Object.entries(SETUP_IDS)) {
      for (const id of ids) {
        const text = `Odd trouble. (ID: ${id})`;
        const { message, remedy } = explain(agentError(text).toData());
        expect(agentError(text).code).toBe(code);
        expect(message).toMatch(/^[A-Z.].*Microsoft's message: Odd trouble\. \(ID: \d+\)$/);
        expect(remedy).toMatch(/^[A-Z.].*\.$/);
      }
    }
  });

  it("tells refusals of the same sort apart", () => {
    const about = (microsoftId: number) =>
      explain({ code: "backup-server.sql-refused", about: { microsoftId } });
    expect(about(832).message).not.toBe(about(4308).message);
    expect(about(4364).remedy).toContain("role");
    expect(about(1).remedy).toBe(about(2).remedy);
    expect(about(4308).message).not.toMatch(/Microsoft/);
  });
});
