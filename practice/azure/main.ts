/**
 * The practice Azure on its own: prints its cloud as one line of JSON (what `--cloud` takes) and runs until it is
 * told to stop. See README.md beside this file.
 */
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { nodeFiles } from "../../adapters/file-system.ts";
import { PracticeKnobs } from "./knobs.ts";
import { type PracticeAzure, startPracticeAzure } from "./server.ts";

const MAX_KNOBS_BYTES = 256 * 1024;

const readFlags = () =>
  parseArgs({
    options: {
      folder: { type: "string", default: path.join(tmpdir(), "practice-azure") },
      port: { type: "string", default: "0" },
      knobs: { type: "string" },
      "client-certificate": { type: "string" },
    },
  }).values;

type FileReader = ReturnType<typeof nodeFiles>;

async function readKnobs(files: FileReader, file: string | undefined): Promise<PracticeKnobs> {
  if (file === undefined) return PracticeKnobs.parse({});
  const bytes = await files.read(files.absolute(file), MAX_KNOBS_BYTES);
  return PracticeKnobs.parse(JSON.parse(Buffer.from(bytes).toString("utf8")));
}

async function start(): Promise<PracticeAzure> {
  const flags = readFlags();
  const files = nodeFiles(path.resolve(flags.folder));
  const practice = await startPracticeAzure({
    stateFile: files.dataPath("state.json"),
    caFile: files.dataPath(`ca-${process.pid}.pem`),
    knobs: await readKnobs(files, flags.knobs),
    port: Number(flags.port),
  });
  const certificateFile = flags["client-certificate"];
  if (certificateFile !== undefined) {
    const pem = (await practice.makeClientCertificate()).reveal();
    await files.writePrivate(files.absolute(certificateFile), Buffer.from(pem, "utf8"));
  }
  return practice;
}

try {
  const practice = await start();
  process.stdout.write(`${JSON.stringify(practice.cloud)}\n`);
  process.stderr.write(`The practice Azure runs at ${practice.origin} until it is stopped (Ctrl+C).\n`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => practice.close().finally(() => process.exit(0)));
  }
} catch (thrown) {
  process.stderr.write(
    `The practice Azure did not start: ${thrown instanceof Error ? thrown.message : thrown}\n`,
  );
  process.exitCode = 1;
}
