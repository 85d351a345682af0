import { expect, it, test } from "vitest";
import type { About } from "../errors.ts";
import { certificateErrors, credentialsErrors } from "./errors-credentials.ts";

const all = Object.entries({ ...credentialsErrors, ...certificateErrors });

test.each(all)("%s says what is wrong and one thing to do, with and without details", (code, words) => {
  const details: About = {
    file: "a.VaultCredentials",
    element: "Location",
    reason: "broken",
    validFrom: "2026-07-22T12:00:00.000Z",
    validTo: "2026-07-24T12:00:00.000Z",
    now: "2026-07-23T12:00:00.000Z",
    hoursAhead: 2,
    vault: "vault-1",
    expected: "vault-2",
    keyAlgorithm: "RSA",
    keyBits: 1024,
  };
  for (const about of [{}, details]) {
    for (const sentence of [words.message(about), words.remedy(about)]) {
      expect(sentence, code).toMatch(/^[A-Z].*[.!]$/s);
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object|Invalid Date| {2}| [.,](?:\s|$)/);
    }
  }
});

it("never says expired of a file without its key, but why the agent would", () => {
  const words = credentialsErrors["vault-credentials.no-private-key"];
  expect(words.message({})).toContain("without its private key");
  expect(words.remedy({})).not.toContain("expired");
});

it("tells the chosen vault from the one the server is registered with", () => {
  const words = credentialsErrors["vault-credentials.other-vault"];
  expect(words.message({ vault: "a", expected: "b" })).toBe("The file belongs to the vault a, not to b.");
  expect(words.message({ vault: "a", present: "b" })).toContain("this server is registered with b");
  expect(words.remedy({ vault: "a", present: "b" })).toContain("unregister");
});

it("tells a PFX without a provider from one with the wrong one", () => {
  const words = certificateErrors["certificate.not-legacy-csp"];
  expect(words.message({})).toContain("does not name a key provider");
  expect(words.message({ keyProvider: "Contoso" })).toContain("the key provider Contoso");
});
