/** Starts the browser host. Apart from main.ts, which the command line starts too. */
import { main } from "./main.ts";

process.exitCode = await main(process.argv.slice(2));
