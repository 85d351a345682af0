/** The findings as a Markdown table, and its place in docs/performance.md. */
import type { Findings, Row, Spread, Unit } from "./measures.ts";

const START = "<!-- bench: written by `npm run bench -- --write` -->";
const END = "<!-- bench: end -->";

const digits = (value: number): number => (value >= 100 ? 0 : value >= 10 ? 1 : 2);
const number = (value: number): string => value.toFixed(digits(value));

const spread = ({ median, least, most, runs }: Spread, unit: Unit): string =>
  runs === 1 ? `${number(median)} ${unit}` : `${number(median)} ${unit} (${number(least)}–${number(most)})`;

const lineOf = ({ what, unit, ours, against }: Row): string => {
  const ratio = number(ours.median / against.spread.median);
  const cells = [what, against.name, `**${ratio}**`, spread(ours, unit), spread(against.spread, unit)];
  return `| ${cells.join(" | ")} | ${ours.runs} |`;
};

/** When and on what it was measured; nothing that names the machine. */
export interface Circumstances {
  readonly date: string;
  readonly cpus: number;
  readonly nodeVersion: string;
  readonly platform: string;
  /** Average number of busy threads in the minute before; null where the system does not tell. */
  readonly loadBefore: number | null;
}

/** Markdown: what it was measured on, the table, the notes. */
export function tableOf({ rows, notes }: Findings, on: Circumstances): string {
  const load = on.loadBefore === null ? "" : `, load ${number(on.loadBefore)} at the start`;
  return [
    `Measured in one run on ${on.date}: ${on.cpus} CPUs, Node ${on.nodeVersion}, ${on.platform}${load}.`,
    "",
    "| what | against | ratio | ours: median (min–max) | the other: median (min–max) | runs |",
    "| :-- | :-- | --: | --: | --: | --: |",
    ...rows.map(lineOf),
    ...(notes.length > 0 ? ["", ...notes.map((note) => `- ${note}`)] : []),
  ].join("\n");
}

/** The document with what stood between the markers replaced. Throws where they are missing: nothing else may be overwritten. */
export function placeInto(document: string, table: string): string {
  const [start, end] = [document.indexOf(START), document.indexOf(END)];
  if (start === -1 || end < start) throw new Error("the document has no place for the table");
  return `${document.slice(0, start + START.length)}\n\n${table}\n\n${document.slice(end)}`;
}
