// npm run guide: writes docs/guide.md and docs/errors.md from the words of the program, so that they say what it says.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { errorsText } from "./guide/errors.ts";
import { guideText } from "./guide/guide.ts";

const docs = path.join(import.meta.dirname, "..", "docs");
for (const [file, text] of [
  ["guide.md", guideText()],
  ["errors.md", errorsText()],
] as const) {
  writeFileSync(path.join(docs, file), text);
  process.stdout.write(`docs/${file}\n`);
}
