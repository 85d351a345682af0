/** An error for whoever helps, as Markdown: what a person pastes into a ticket or a mail. */
import type { ErrorData } from "../errors.ts";
import { explain } from "./errors.ts";
import { error, frame } from "./frame.ts";

/** What is known around an error. Empty texts and nulls: nobody could tell. */
export interface AroundError {
  /** The page or the run's step that it stands on. */
  readonly step: string;
  /** ISO 8601, in UTC. */
  readonly time: string;
  readonly version: string;
  readonly frontEnd: string;
  readonly practice: boolean;
  readonly agentVersion: string | null;
  readonly operatingSystem: string | null;
  /** The end of the log, oldest first; scrubbed of secrets when it was written. Null: it could not be read. */
  readonly log: readonly string[] | null;
}

/** Code, step, time, versions and the end of the log. Nothing in it can break out of its Markdown. */
export function errorDetails(data: ErrorData, around: AroundError): string {
  const { code, message, remedy, about } = explain(data);
  const { details } = error;
  const facts = Object.entries(about).map(([name, value]) => `${name} = ${value}`);
  const known = [
    details.code({ code }),
    details.step({ step: around.step }),
    details.time({ time: around.time }),
    details.program({
      version: around.version,
      where: around.frontEnd,
      practice: around.practice ? "yes" : "no",
    }),
    details.agent({ version: around.agentVersion ?? "" }),
    details.system({ name: around.operatingSystem ?? "" }),
    ...(facts.length > 0 ? [details.about({ about: facts.join(", ") })] : []),
  ];
  const log = around.log?.length ? around.log : [details.noLog];
  return [
    `### ${details.title({ product: frame.product, version: around.version, code })}`,
    oneLine(message),
    oneLine(details.remedy({ remedy })),
    known.map((line) => `- ${oneLine(line)}`).join("\n"),
    `#### ${details.log}`,
    // Indented instead of fenced: no line of a log can end that.
    log.map((line) => `    ${oneLine(line)}`).join("\n"),
    "",
  ].join("\n\n");
}

const oneLine = (text: string): string => text.replaceAll(/\s*[\r\n]+\s*/g, " ");
