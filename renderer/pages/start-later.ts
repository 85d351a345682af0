/** The parts of the first page that it is drawn without, as a rule: fetched while it is drawn. */
import { lazy } from "react";

export const fetchRest = () => import("./start-rest.tsx");

type Rest = Awaited<ReturnType<typeof fetchRest>>["rest"];
const later = <Part extends keyof Rest>(part: Part) =>
  lazy(() => fetchRest().then(({ rest }) => ({ default: rest[part] })));

export const ErrorBox = later("ErrorBox");
export const Findings = later("Findings");
export const OpenAnswersForm = later("OpenAnswersForm");
export const RegistrationEnds = later("RegistrationEnds");
export const UnfinishedRun = later("UnfinishedRun");
