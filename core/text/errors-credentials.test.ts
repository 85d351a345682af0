import { expect, it } from "vitest";
import type { About, ErrorCode } from "../errors.ts";
import { explain } from "./errors.ts";

const said = (code: ErrorCode, about: About = {}) => explain({ code, about });

it("never says expired of a file without its key, but why the agent would", () => {
  const { message, remedy } = said("vault-credentials.no-private-key");
  expect(message).toContain("without its private key");
  expect(remedy).not.toContain("expired");
});

it("tells the chosen vault from the one the server is registered with", () => {
  const code = "vault-credentials.other-vault";
  expect(said(code, { vault: "a", expected: "b" }).message).toBe(
    "The file belongs to the vault a, not to b.",
  );
  expect(said(code, { vault: "a", present: "b" }).message).toContain("this server is registered with b");
  expect(said(code, { vault: "a", present: "b" }).remedy).toContain("unregister");
});

it("tells a PFX without a provider from one with the wrong one", () => {
  const code = "certificate.not-legacy-csp";
  expect(said(code).message).toContain("does not name a key provider");
  expect(said(code, { keyProvider: "Contoso" }).message).toContain("the key provider Contoso");
});

it("says its moments as a person reads them, and blames a slow clock only when it may be slow", () => {
  const about = { validFrom: "2026-12-01T14:05:00.000Z", now: "2026-12-01T13:05:00.000Z" };
  const { message, remedy } = said("certificate.not-yet-valid", { ...about, hoursAhead: 1 });
  expect(message).toMatch(/from 1 December 2026 .*, and this computer's clock says 1 December 2026/);
  expect(remedy).toContain("probably slow");
  expect(said("certificate.not-yet-valid", { ...about, hoursAhead: 25 }).remedy).not.toContain("slow");
});
