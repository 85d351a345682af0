/**
 * The entry. Zod is told not to compile (the pages' policy has no `unsafe-eval`) before any schema is made, and a schema is made
 * when its module loads. The host is asked before React is there, so that the first page comes with its answers.
 */
import "./no-compiling.ts";
import { begin, firstAnswer } from "./begin.ts";
import { speakFirst } from "./language.ts";

const spoken = speakFirst();
const setup = begin(spoken);
const draw = async () => {
  const [{ showPage }] = await Promise.all([import("./show-page.tsx"), spoken]);
  await firstAnswer(setup);
  showPage(setup);
};
// Not awaited at the top: what draws the page imports from this file, and would wait for it in turn.
void draw();
