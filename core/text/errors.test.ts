import { afterEach, describe, expect, it } from "vitest";
import { type About, catalogue, type ErrorCode, isErrorCode } from "../errors.ts";
import { explain } from "./errors.ts";
import { speak } from "./speak.ts";

/** Everything that any error is about, made up. */
const everything: About = {
  file: "D:\\a file",
  folder: "D:\\Recovery",
  reason: "EACCES",
  name: "passphrase",
  runId: "2026-11-21T22-58-01-123Z-ab12",
  line: 3,
  pid: 4711,
  since: "2026-11-21T22:58:01.123Z",
  microsoftId: 4711,
  microsoftText: "It failed (ID: 4711).",
  computer: "BACKUP01",
  maxBytes: 10,
  port: 8080,
  host: "pod01.backup.contoso.com",
  proxy: "proxy.contoso.com:8080",
  schemes: "NTLM",
  status: 503,
  element: "Location",
  root: "Other",
  version: "1.0",
  validFrom: "2026-07-22T12:00:00.000Z",
  validTo: "2026-07-24T12:00:00.000Z",
  now: "2026-07-23T12:00:00.000Z",
  hoursAhead: 2,
  vault: "vault-1",
  expected: "vault-2",
  resourceGroup: "group-1",
  keyAlgorithm: "RSA",
  keyBits: 1024,
  skewMinutes: -6,
  said: "No.",
  detail: "line 3",
  field: "proxy.port",
  words: "Enter a port from 1 to 65535.",
};

const codes = Object.keys(catalogue).filter(isErrorCode);
const QUIRKS =
  /undefined|null|NaN|\[object|Invalid Date|missing\}|[{}]{2}| {2}| [.,:](?:\s|$)|\(\)|\.\.(?:\s|$)/;
/** Our own manners: no pleading, no blame, nothing that says that nothing is known. */
const MANNERS = {
  en: /please|unexpected|oops|you (?:failed|forgot)/i,
  de: /bitte[ ,]|unerwartet|Sie haben (?:vergessen|versäumt)/i,
};

afterEach(() => speak("en"));

describe.each(["en", "de"] as const)("in %s", (language) => {
  it.each(codes)(
    "%s says the cause and the one thing to do, with and without details",
    async (code: ErrorCode) => {
      await speak(language);
      for (const about of [{}, code === "command.wrong-use" ? { detail: "It was." } : everything]) {
        const { message, remedy } = explain({ code, about });
        for (const text of [message, remedy]) {
          expect(text).toMatch(/[.!"“](?:\s*)$/);
          expect(text).not.toMatch(QUIRKS);
          expect(text).not.toMatch(MANNERS[language]);
        }
        expect(message).not.toBe(remedy);
      }
    },
  );
});

it.each(codes)("%s has German of its own", async (code) => {
  const english = explain({ code, about: {} });
  await speak("de");
  const german = explain({ code, about: {} });
  expect(german.message).not.toBe(english.message);
  expect(german.remedy).not.toBe(english.remedy);
});
