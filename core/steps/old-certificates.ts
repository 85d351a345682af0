import type { Answers } from "../answers.ts";
import { certificateStore as words } from "../text/certificate-store.ts";
import { isSameCertificate, oldCertificatesOf } from "../vault/old-certificates.ts";
import { defineStep, type StepContext } from "./step.ts";

type Named = Answers["removeCertificates"][number];

/** The field under which a certificate's confirmation is typed. */
export const confirmationOf = ({ thumbprint }: Pick<Named, "thumbprint">): string =>
  `removeCertificates.${thumbprint.toUpperCase()}`;

const isSameName = (typed: string, subject: string): boolean =>
  typed.trim().toLowerCase() === subject.toLowerCase();

/** The page "Old certificates": there only where there are some. What is removed is typed, never ticked alone. */
export const oldCertificates = defineStep({
  id: "old-certificates",
  edits: ["removeCertificates"],
  problems: ({ answers, facts }: StepContext) => {
    const old = oldCertificatesOf(facts);
    // One that is not on the list may be gone already: the action looks, and refuses what is in use.
    return answers.removeCertificates.flatMap((named) => {
      const found = old.find((each) => isSameCertificate(each, named));
      return found && !isSameName(named.subject, found.subject)
        ? [{ field: confirmationOf(named), problem: "not-typed" }]
        : [];
    });
  },
  summary: ({ answers: { removeCertificates: named } }) =>
    named.length === 0
      ? [[words.list, words.none]]
      : named.map(({ subject, thumbprint }) => [words.removes, `${subject} (${thumbprint})`] as const),
});
