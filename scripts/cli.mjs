// @ts-check
// npm run -s cli -- <arguments>: the command line from a clone.
import { plainly, prepare } from "./prepare.mjs";
import { becomeEntry } from "./run-program.mjs";

await plainly(async () => {
  await prepare();
  await becomeEntry("out/main/cli.js", process.argv.slice(2));
});
