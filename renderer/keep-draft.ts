/** Sends the form to the host a moment after the last keystroke, so that a reload finds it again. */
import type { Answers } from "../core/answers.ts";
import type { Host } from "../core/host.ts";

const AFTER_MS = 400;

/** A draft that cannot be sent (the connection was lost) is sent again with the next change. */
export function keepDraft(host: Pick<Host, "keepDraft">): (answers: Answers) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (answers) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      host.keepDraft(answers).catch(() => undefined);
    }, AFTER_MS);
  };
}
