// @ts-check
// node scripts/with-tools.mjs <file.ts | package[:command]> <arguments>: runs a script or an installed tool on Node 24.
import path from "node:path";
import { plainly, prepare } from "./prepare.mjs";
import { become } from "./run-program.mjs";
import { binScript, node, PlainError, root, toolEnvironment } from "./toolchain.mjs";

await plainly(async () => {
  const [tool, ...args] = process.argv.slice(2);
  if (!tool) throw new PlainError("Which tool?");
  await prepare({ build: false });
  Object.assign(process.env, toolEnvironment());
  const [packageName = "", command] = tool.split(":");
  const script = /\.m?[jt]s$/.test(tool) ? path.join(root, tool) : binScript(packageName, command);
  become(node(), [script, ...args]);
});
