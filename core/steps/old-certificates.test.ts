import { describe, expect, it } from "vitest";
import { factsOf } from "../../practice/test-facts.ts";
import { Answers } from "../answers.ts";
import { problemText } from "../text/problems.ts";
import type { OldCertificate } from "../windows-facts.ts";
import { problemsOf, stepsFor } from "./index.ts";
import { oldCertificates } from "./old-certificates.ts";

const old: OldCertificate = {
  subject: "CN=Windows Azure Tools",
  thumbprint: "A1".repeat(20),
  validTo: "2030-01-01T00:00:00.000Z",
  hasPrivateKey: true,
  why: "left-over",
};
const facts = (found: readonly OldCertificate[] | null) => {
  const now = factsOf({ product: "mars" });
  const { trust } = now.windows;
  return {
    ...now,
    windows: { ...now.windows, trust: { ...trust, oldCertificates: found === null ? null : [...found] } },
  };
};
const naming = (thumbprint: string, subject: string, more: object = {}) =>
  Answers.parse({ ...more, removeCertificates: [{ thumbprint, subject }] });
const problems = (answers: Answers) => oldCertificates.problems({ answers, facts: facts([old]) });

describe("the page of old certificates", () => {
  it("is there only where there are some, and where the server is registered", () => {
    const pages = (found: readonly OldCertificate[] | null, answers = Answers.parse({})) =>
      stepsFor({ answers, facts: facts(found) }).map(({ id }) => id);
    expect(pages([old])).toContain("old-certificates");
    expect(pages([old], Answers.parse({ flow: "re-register" }))).toContain("old-certificates");
    expect(pages([old], Answers.parse({ flow: "change-settings" }))).not.toContain("old-certificates");
    expect(pages([])).not.toContain("old-certificates");
    expect(pages(null)).not.toContain("old-certificates");
  });

  it.each(["CN=Windows Azure Tools", " cn=windows azure tools "])("takes the name %j", (subject) => {
    expect(problems(naming(old.thumbprint.toLowerCase(), subject))).toEqual([]);
  });

  it.each(["", "Windows Azure Tools", "CN=Windows Azure Tools 2", "yes"])("does not take %j", (subject) => {
    expect(problems(naming(old.thumbprint, subject))).toEqual([
      { field: `removeCertificates.${old.thumbprint}`, problem: "not-typed" },
    ]);
    const [fault] = problemsOf({ answers: naming(old.thumbprint, subject), facts: facts([old]) }).filter(
      ({ step }) => step === "old-certificates",
    );
    expect(fault && problemText(fault)).toMatch(/^Type the certificate's name/);
  });

  it("leaves one that is not on the list to the run, which looks at the store itself", () => {
    expect(problems(naming("B2".repeat(20), "CN=gone"))).toEqual([]);
  });

  it("an answer file names a certificate by a whole thumbprint", () => {
    expect(() => naming("A1A1", "CN=x")).toThrow();
    expect(() => naming(`${"A1".repeat(19)}ZZ`, "CN=x")).toThrow();
  });
});
