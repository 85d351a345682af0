import type { Answers } from "../answers.ts";
import { certificate as words } from "../text/certificate.ts";
import { certificateStore } from "../text/certificate-store.ts";
import { text } from "../text/steps.ts";
import { isCaName, isCommonName, isTemplateName } from "../vault/request-files.ts";
import { defineStep, type Problem, type SummaryLine } from "./step.ts";

/** Whose key the vault gets to know. Asked only where credentials are made: a file that was downloaded has its own. */
export const certificate = defineStep({
  id: "certificate",
  edits: ["credentials"],
  problems: ({ answers: { credentials } }) => problemsOf(credentials),
  summary: ({ answers: { credentials } }) => [
    [words.fields.key, words.choices[credentials.key].title],
    ...fileLines(credentials),
  ],
});

function problemsOf({ key, certificate: said }: Answers["credentials"]): Problem[] {
  const found: Problem[] = [];
  const need = (ok: boolean, field: string, problem: string) => {
    if (!ok) found.push({ field: `credentials.certificate.${field}`, problem });
  };
  if (key === "pfx") need(said.file.trim() !== "", "file", "no-pfx");
  if (key !== "ad-cs") return found;
  need(said.commonName === "" || isCommonName(said.commonName), "commonName", "not-a-name");
  need(said.template === "" || isTemplateName(said.template), "template", "not-a-template");
  const asksCa = said.ca.trim() !== "";
  need(!asksCa || isCaName(said.ca), "ca", "not-a-ca");
  need(asksCa || said.file.trim() !== "", "file", "no-signed");
  return found;
}

function fileLines({ key, certificate: said }: Answers["credentials"]): readonly SummaryLine[] {
  if (key !== "pfx" && key !== "ad-cs") return [];
  const asksCa = key === "ad-cs" && said.ca.trim() !== "";
  const file = asksCa
    ? ([words.fields.ca, said.ca] as const)
    : ([key === "pfx" ? words.fields.pfx : words.fields.signed, said.file] as const);
  return said.install ? [file, [certificateStore.fields.install, text.values.yes]] : [file];
}
