/** What the first page shows a moment later, or only to some: in one file, with what reads plurals. */
import "../../core/text/icu.ts";
import { ErrorBox } from "../error-box.tsx";
import { OpenAnswersForm } from "./open-answers.tsx";
import { Findings } from "./start-findings.tsx";
import { RegistrationEnds, UnfinishedRun } from "./start-notices.tsx";

export const rest = { ErrorBox, Findings, OpenAnswersForm, RegistrationEnds, UnfinishedRun } as const;
