/** What TLS to Azure stands on: TLS 1.2, the roots, the clock, and a certificate that must not be there. */

import { aroundPrerequisites } from "../text/prerequisites-around.ts";
import { isSameCertificate, oldCertificatesOf } from "../vault/old-certificates.ts";
import { AZURE_ROOTS } from "../vault/root-certificates.ts";
import { defineCheck } from "./check.ts";
import { couldNotTell } from "./rows.ts";
import { ALL, appliesTo } from "./subject.ts";

const words = aroundPrerequisites.checks;

/** By the last part of the name: what switches TLS 1.2 off. Absent values are fine from 2012 R2 on (transport-layer-security). */
const SWITCHED_OFF: Readonly<Record<string, (value: number) => boolean>> = {
  Enabled: (value) => value === 0,
  DisabledByDefault: (value) => value !== 0,
  SystemDefaultTlsVersions: (value) => value === 0,
  SchUseStrongCrypto: (value) => value === 0,
};
const lastPart = (name: string): string => name.split("\\").at(-1) ?? "";
const OFF_BY_DEFAULT = /\b2008\b|\b2012\b(?! R2)/;

const tls = defineCheck({
  id: "tls",
  applies: appliesTo(ALL),
  look: ({ facts }) => {
    const values = facts.windows.trust.tls;
    if (values === null) return couldNotTell();
    const wrong = Object.entries(values).filter(([name, value]) => SWITCHED_OFF[lastPart(name)]?.(value));
    const { fine, wrong: wrongWords, old } = words.tls.found;
    if (wrong.length > 0) {
      const names = wrong.map(([name, value]) => `${name}=${value}`).join(", ");
      return { state: "fail", found: wrongWords({ names }) };
    }
    const on = Object.entries(values).some(([name, value]) => lastPart(name) === "Enabled" && value !== 0);
    return OFF_BY_DEFAULT.test(facts.operatingSystem ?? "") && !on
      ? { state: "warn", found: old }
      : { state: "pass", found: fine };
  },
});

const roots = defineCheck({
  id: "root-certificates",
  applies: appliesTo(ALL),
  look: ({ facts }) => {
    const here = facts.windows.trust.roots?.map((thumbprint) => thumbprint.toLowerCase());
    if (here === undefined) return couldNotTell();
    const missing = AZURE_ROOTS.filter(({ thumbprint }) => !here.includes(thumbprint));
    const { all, missing: missingWords } = words["root-certificates"].found;
    return missing.length === 0
      ? { state: "pass", found: all }
      : { state: "warn", found: missingWords({ names: missing.map(({ name }) => name).join(", ") }) };
  },
});

const leftOver = defineCheck({
  id: "azure-tools-certificate",
  applies: appliesTo(ALL),
  look: ({ answers, facts }) => {
    const count = facts.windows.trust.azureToolsCertificates;
    if (count === null) return couldNotTell();
    // What was named on the page "Old certificates" goes before the registration.
    const removed = oldCertificatesOf(facts).filter(
      (old) =>
        old.why === "left-over" && answers.removeCertificates.some((named) => isSameCertificate(named, old)),
    ).length;
    const state = count === 0 ? "pass" : removed < count ? "fail" : "warn";
    return { state, found: words["azure-tools-certificate"].found({ count, removed }) };
  },
});

const MINUTE_MS = 60_000;
const WARN_MS = 2 * MINUTE_MS;
const FAIL_MS = 5 * MINUTE_MS;

/** Against the `Date` of an HTTPS answer; ids 130052 and 100141. */
const clock = defineCheck({
  id: "clock-skew",
  applies: appliesTo(ALL),
  look: async ({ signIn }) => {
    const off = (await signIn())?.clockSkewMs;
    if (off === null || off === undefined) return couldNotTell();
    const distance = Math.abs(off);
    const found = words["clock-skew"].found({ minutes: distance / MINUTE_MS });
    return { state: distance > FAIL_MS ? "fail" : distance > WARN_MS ? "warn" : "pass", found };
  },
});

export const trust = [tls, roots, leftOver, clock] as const;
