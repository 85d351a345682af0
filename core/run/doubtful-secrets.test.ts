import { describe, expect, it } from "vitest";
import { secretsToAsk } from "./doubtful-secrets.ts";

describe("going on with a run", () => {
  it("asks for nothing that is still in memory", () => {
    const error = { code: "network.timed-out", about: {} } as const;
    expect(secretsToAsk(["passphrase", "clientSecret"], ["passphrase", "clientSecret"], error)).toEqual([]);
    expect(secretsToAsk(["passphrase"], [], null)).toEqual(["passphrase"]);
  });
  it("asks again for what was refused, and only for that", () => {
    const error = { code: "passphrase.incorrect", about: {} } as const;
    expect(secretsToAsk(["passphrase", "clientSecret"], ["passphrase", "clientSecret"], error)).toEqual([
      "passphrase",
    ]);
  });
  it("asks for the PIN once the vault has said that it wants one", () => {
    const error = { code: "passphrase.pin-needed", about: {} } as const;
    expect(secretsToAsk(["passphrase"], ["passphrase"], error)).toEqual(["securityPin"]);
  });
  it("does not ask for what this run has never needed", () => {
    const error = { code: "azure.unauthorized", about: {} } as const;
    expect(secretsToAsk([], [], error)).toEqual([]);
  });
});
