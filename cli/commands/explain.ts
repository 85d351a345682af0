/** explain: what an error of Microsoft's means, by its code, its text, or from a log. It looks only, and asks nobody. */
import { existsSync } from "node:fs";
import path from "node:path";
import { fileTail } from "../../adapters/file-tail.ts";
import { EXIT } from "../../core/run/exit-code.ts";
import {
  type ExplainedMicrosoftError,
  explainedTitle,
  explainFound,
  explainUnknown,
  type UnknownMicrosoftError,
} from "../../core/text/microsoft-errors.ts";
import { microsoftExplanation as words } from "../../core/text/microsoft-explanation.ts";
import { errorsOfCode } from "../../core/vault/microsoft-errors/match.ts";
import { type LogFindings, scanLog } from "../../core/vault/microsoft-errors/scan.ts";
import type { GlobalFlags } from "../global-flags.ts";
import { printResult } from "../print.ts";

const MEGABYTE = 1024 * 1024;
/** The newest lines are the ones that are wanted. */
const MAX_LOG_BYTES = 64 * MEGABYTE;
/** `CBEngineCurr.errlog`, `DpmSetup.log`, or anything with a folder before it. */
const LOOKS_LIKE_A_FILE = /^\S*[\\/]\S*$|\.(?:err)?log$|\.txt$/i;

/** @param what A code, a text, or the path of a log. Nothing found is no failure; a file that cannot be read is one. */
export function explain(what: string, flags: GlobalFlags): Promise<number> {
  const file = path.resolve(what);
  return LOOKS_LIKE_A_FILE.test(what.trim()) || isThere(file)
    ? explainFile(file, flags)
    : explainCode(what, flags);
}

/** A text is often no path at all: too long, or with zeros in it. */
const isThere = (file: string): boolean => !file.includes("\0") && existsSync(file);

async function explainCode(code: string, flags: GlobalFlags): Promise<number> {
  const { found, unknown } = errorsOfCode(code);
  const explained = found.map(explainFound);
  const others = unknown.map(explainUnknown);
  printResult(
    flags,
    { code, found: explained, unknown: others },
    blocks([...explained.map((one) => explanationLines(one)), ...others.map(unknownLines)]),
  );
  return EXIT.done;
}

async function explainFile(file: string, flags: GlobalFlags): Promise<number> {
  const { fileBytes, readBytes, chunks } = await fileTail(file, MAX_LOG_BYTES);
  const log = await scanLog(chunks);
  const cut = readBytes < fileBytes;
  const found = log.found.map(({ found: one, count, line, when, text }) => ({
    ...explainFound(one),
    ...{ count, line: cut ? null : line, when, text },
  }));
  const unknown = log.unknown.map(({ number, count, line, when, text }) => ({
    ...explainUnknown(number),
    ...{ count, line: cut ? null : line, when, text },
  }));
  printResult(flags, { file, fileBytes, readBytes, lines: log.lines, found, unknown }, [
    readLine(file, log, cut),
    "",
    ...blocks([
      ...found.map((one) => explanationLines(one, placeLines(one))),
      ...unknown.map((one) => [...unknownLines(one), ...placeLines(one)]),
    ]),
  ]);
  return EXIT.done;
}

const readLine = (file: string, { lines }: LogFindings, cut: boolean): string =>
  cut ? words.tail({ file, lines, megabytes: MAX_LOG_BYTES / MEGABYTE }) : words.lines({ file, lines });

/** An empty line between them. */
const blocks = (all: readonly (readonly string[])[]): readonly string[] =>
  all.length === 0 ? [words.nothing] : all.flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));

interface Place {
  readonly count: number;
  readonly line: number | null;
  readonly when: string | null;
  readonly text: string;
}

function placeLines({ count, line, when, text }: Place): string[] {
  const times = words.times({ count });
  const place =
    line === null
      ? words.placeInTail({ times, when: when ?? "" })
      : words.place({ times, line, when: when ?? "" });
  return [`  ${place}`, `  > ${text}`];
}

function explanationLines(one: ExplainedMicrosoftError, place: readonly string[] = []): string[] {
  return [
    explainedTitle(one),
    ...place,
    `  ${words.cause({ cause: one.cause })}`,
    `  ${words.toDo}`,
    ...one.fixes.map((fix, index) => `    ${words.step({ number: index + 1, fix })}`),
    `  ${one.retry ? words.retry : words.noRetry}`,
    ...one.sources.map((address) => `  ${words.source({ address })}`),
  ];
}

const unknownLines = ({ id, hex, look }: UnknownMicrosoftError): string[] => [
  words.unknown({ id: String(id), hex }),
  `  ${words.look({ addresses: look.join(", ") })}`,
];
