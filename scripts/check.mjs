// @ts-check
// npm run check:quick: types, lint, layers and unit tests (not the whole runs), under a minute. With names (types lint layers dead-code), only those.
import { lastLine, runChecks, runUnit, sum } from "./checks.mjs";
import { plainly, prepare } from "./prepare.mjs";

await plainly(async () => {
  const names = process.argv.slice(2);
  await prepare({ build: false });
  const count =
    names.length > 0
      ? await runChecks(names)
      : sum([await runChecks(["types", "lint", "layers"]), await runUnit({ quick: true })]);
  process.stdout.write(`${lastLine(count)}\n`);
  if (count.failed > 0) process.exitCode = 1;
});
