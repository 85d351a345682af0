// @ts-check
// npm test: prepares what is missing, runs every check and test, and ends with one line that counts them.
import { CHECK_NAMES, lastLine, runChecks, runEndToEnd, runUnit, sum } from "./checks.mjs";
import { plainly, prepare } from "./prepare.mjs";

let count = { passed: 0, failed: 1, skipped: 0 }; // what a run that cannot even begin comes to
await plainly(async () => {
  await prepare({ browser: true });
  count = sum([await runChecks(CHECK_NAMES), await runUnit(), await runEndToEnd()]);
});
process.stdout.write(`${lastLine(count)}\n`);
process.exitCode = count.failed > 0 ? 1 : 0;
