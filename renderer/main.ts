/** The entry. The host is asked before React is there, so that the first page comes with its answers. */
import { begin, firstAnswer } from "./begin.ts";
import { speakFirst } from "./language.ts";

const spoken = speakFirst();
const drawn = Promise.withResolvers<void>();
const setup = begin(spoken, drawn.promise);
const draw = async () => {
  const [{ showPage }] = await Promise.all([import("./show-page.tsx"), spoken]);
  await firstAnswer(setup);
  showPage(setup, drawn.resolve);
};
// Not awaited at the top: what draws the page imports from this file, and would wait for it in turn.
void draw();
