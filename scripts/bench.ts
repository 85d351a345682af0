// npm run bench [-- --write] [--quick] [--only engine,stall]: ratios, all measured in one run, as a Markdown table on
// standard output; with --write into docs/performance.md too.
import { readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { measureCertificates } from "./bench/certificates.ts";
import { measureCommandLine } from "./bench/command-line.ts";
import { measureEngine } from "./bench/engine.ts";
import { type Findings, Skipped, type Turns } from "./bench/measures.ts";
import { openWorkplace, type Workplace } from "./bench/product.ts";
import { makeQuiet } from "./bench/quiet.ts";
import { measureStalls } from "./bench/stall.ts";
import { placeInto, tableOf } from "./bench/table.ts";
import { measureBrowserStart, measureElectronStart } from "./bench/wizard-start.ts";

interface Part {
  readonly name: string;
  readonly rounds: number;
  readonly measure: (workplace: Workplace, turns: Turns) => Promise<Findings>;
}

/** Keys are found by luck, and a browser that opens a page has much of its own to do meanwhile: their sides need many rounds. */
const parts: readonly Part[] = [
  { name: "certificates", rounds: 40, measure: measureCertificates },
  { name: "command-line", rounds: 25, measure: measureCommandLine },
  { name: "engine", rounds: 25, measure: measureEngine },
  { name: "browser", rounds: 30, measure: measureBrowserStart },
  { name: "electron", rounds: 12, measure: measureElectronStart },
  { name: "stall", rounds: 15, measure: measureStalls },
];

const QUICK_ROUNDS = 3;
/** How long others may keep us waiting in all. */
const PATIENCE_MS = 5 * 60_000;
const document = path.resolve(import.meta.dirname, "../docs/performance.md");

const { values: flags } = parseArgs({
  options: {
    write: { type: "boolean", default: false },
    quick: { type: "boolean", default: false },
    only: { type: "string" },
  },
});

const say = (line: string): void => {
  process.stderr.write(`bench: ${line}\n`);
};

const quiet = makeQuiet(flags.quick ? 0 : PATIENCE_MS);

const circumstances = () => ({
  date: new Date().toISOString().slice(0, 10),
  cpus: os.availableParallelism(),
  nodeVersion: process.versions.node,
  platform: process.platform,
  loadBefore: process.platform === "win32" ? null : (os.loadavg()[0] ?? null),
});

/** A part that cannot be measured here is a note, so that nobody takes its absence for a good result. */
async function measurePart({ name, rounds, measure }: Part, workplace: Workplace): Promise<Findings> {
  say(name);
  try {
    return await measure(workplace, {
      rounds: flags.quick ? QUICK_ROUNDS : rounds,
      quietMoment: quiet.moment,
    });
  } catch (thrown) {
    if (!(thrown instanceof Skipped)) throw thrown;
    say(`${name}: skipped, ${thrown.message}`);
    return { rows: [], notes: [`Not measured: ${name}, since ${thrown.message}.`] };
  }
}

const disturbed = (): readonly string[] => {
  const { asked, busy } = quiet.told();
  return busy === 0
    ? []
    : [`Others kept the machine busy: ${busy} of ${asked} rounds began in such a moment.`];
};

async function bench(): Promise<void> {
  const wanted = flags.only?.split(",") ?? parts.map(({ name }) => name);
  const unknown = wanted.filter((name) => !parts.some((part) => part.name === name));
  if (unknown.length > 0) throw new Error(`no such part: ${unknown.join(", ")}`);
  if (flags.write && (flags.quick || flags.only)) throw new Error("only a whole bench is written down");
  const on = circumstances();
  const workplace = await openWorkplace(os.tmpdir());
  try {
    const found: Findings[] = [];
    for (const part of parts) if (wanted.includes(part.name)) found.push(await measurePart(part, workplace));
    const rows = found.flatMap(({ rows }) => rows);
    const table = tableOf({ rows, notes: [...found.flatMap(({ notes }) => notes), ...disturbed()] }, on);
    process.stdout.write(`${table}\n`);
    if (flags.write) writeFileSync(document, placeInto(readFileSync(document, "utf8"), table));
  } finally {
    workplace.clear();
  }
}

await bench();
